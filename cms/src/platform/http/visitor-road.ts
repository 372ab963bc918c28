import type { IncomingMessage, ServerResponse } from 'node:http';
import { visitor } from '../access/actor.ts';
import { refusals } from '../command/refusal.ts';
import { runCommand } from '../command/run-command.ts';
import { log } from '../log.ts';
import type { Services } from '../services.ts';
import { isDatabaseFault, unavailable } from './database-faults.ts';
import { sendJson } from './node-bridge.ts';
import type { VisitorRoute } from './routes.ts';

/** A form of a resident is a few sentences; nothing bigger is read. */
const largestBodyBytes = 64 * 1024;

type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 | 415 };

const sentences = {
	400: 'Treść żądania nie jest poprawnym JSON.',
	413: 'Treść żądania jest za długa.',
	415: 'Treść żądania musi być typu application/json.',
} as const;

const readBody = async (req: IncomingMessage): Promise<Body> => {
	const type = String(req.headers['content-type'] ?? '').split(';')[0];
	if (type?.trim().toLowerCase() !== 'application/json') return { ok: false, status: 415 };
	if (Number(req.headers['content-length'] ?? 0) > largestBodyBytes) return { ok: false, status: 413 };
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of req as AsyncIterable<Buffer>) {
		bytes += chunk.byteLength;
		if (bytes > largestBodyBytes) return { ok: false, status: 413 };
		chunks.push(chunk);
	}
	try {
		return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
	} catch {
		return { ok: false, status: 400 };
	}
};

/** Answers and lets go of a body that nobody will read. */
const stop = (req: IncomingMessage, res: ServerResponse, status: number, code: string, message: string): void => {
	res.setHeader('connection', 'close');
	req.resume();
	sendJson(res, status, { code, message });
};

/**
 * Commands of people without an account, sent by the portal: `POST` with a JSON body of at most 64 kB. The caller has
 * checked SITE_KEY. Answers 200 with the command's value, or its refusal `{code, message, fields?}` with the status of the
 * code. Nothing of the body reaches the log.
 */
export const serveVisitorCommand = async (
	req: IncomingMessage,
	res: ServerResponse,
	services: Services,
	routes: readonly VisitorRoute[],
	path: string,
): Promise<void> => {
	const route = routes.find(({ pattern }) => pattern.test(path));
	if (!route) return stop(req, res, 404, 'not-found', 'Nie ma takiego adresu.');
	const body = await readBody(req);
	if (!body.ok) return stop(req, res, body.status, 'invalid', sentences[body.status]);
	const target = route.pattern.exec(path)?.groups?.target ?? '';
	try {
		const outcome = await runCommand(services, route.command, { actor: visitor, target, input: body.value });
		if (outcome.ok) return sendJson(res, 200, Object(outcome.value));
		return sendJson(res, refusals[outcome.refusal.code].status, outcome.refusal);
	} catch (err) {
		log.error({ err, msg: 'command of a visitor failed', command: route.command.name });
		if (!isDatabaseFault(err)) return sendJson(res, 500, { code: 'unavailable', message: unavailable.message });
		res.setHeader('retry-after', '5');
		return sendJson(res, 503, unavailable);
	}
};
