import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { actorOf } from '../access/actor.ts';
import { env } from '../env.ts';
import { hasDatabaseFailed, isDatabaseFault, unavailable } from '../http/database-faults.ts';
import { markJournaled } from '../journal/attempts.ts';
import { log } from '../log.ts';
import { servicesOf } from '../services.ts';
import { type Refusal, refusals } from './refusal.ts';
import { type AnyCommand, runCommand } from './run-command.ts';

export const refusalResponse = (why: Refusal): Response =>
	Response.json(why, { status: refusals[why.code].status, headers: { 'cache-control': 'no-store' } });

const bodyOf = async (req: PayloadRequest): Promise<unknown> => {
	try {
		await addDataAndFileToRequest(req);
	} catch {
		throw new APIError('Treść żądania nie jest poprawnym JSON.', 400, undefined, true);
	}
	return req.data ?? {};
};

/** The database is away, or holds the document for a command whose process died: the same may do in a moment. */
const unavailableResponse = (): Response =>
	Response.json(unavailable, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '5' } });

/** The REST face of a command: `POST /api/{collection}/{id}/{verb}`, or `/{verb}` for commands without a target. */
export const commandEndpoint = (command: AnyCommand, path: string): Endpoint => ({
	path,
	method: 'post',
	handler: async (req) => {
		if (hasDatabaseFailed()) return unavailableResponse();
		const actor = actorOf(req.user);
		// Who is not logged in gets no answer but 401: the body, up to 20 MB of it, is not even read.
		const isKnown = actor.kind !== 'anonymous' && actor.kind !== 'resident';
		const input = isKnown ? await bodyOf(req) : {};
		const target = String(req.routeParams?.id ?? '');
		const services = servicesOf(req.payload, env());
		try {
			const outcome = await runCommand(services, command, { actor, target, input });
			if (!outcome.ok) markJournaled(req);
			return outcome.ok ? Response.json(outcome.value) : refusalResponse(outcome.refusal);
		} catch (err) {
			if (!isDatabaseFault(err)) throw err;
			log.error({ err, msg: 'command met a database fault', command: command.name });
			return unavailableResponse();
		}
	},
});
