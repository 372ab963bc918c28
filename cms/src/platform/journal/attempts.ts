import { actorOf } from '../access/actor.ts';
import type { RefusalCode } from '../command/refusal.ts';
import type { Services } from '../services.ts';
import { journalRefused } from './refused.ts';

const journaled = new WeakSet<object>();

/** Says that a handler has journaled the refusal of this request itself, with what only it knows (commands, log-in). */
export const markJournaled = (request: object): void => void journaled.add(request);

const codes: Readonly<Record<number, RefusalCode>> = { 401: 'unauthenticated', 403: 'forbidden', 429: 'rate-limited' };

/** Ends with the session, not at a document: an open page asks by itself, and nothing would change. */
const isRenewal = (pathname: string): boolean => /^\/api\/(staff|residents)\/refresh-token$/.test(pathname);

const isWrite = ({ method, headers }: Request): boolean =>
	method !== 'GET' &&
	method !== 'HEAD' &&
	headers.get('x-payload-http-method-override') !== 'GET' &&
	headers.get('x-http-method-override') !== 'GET';

/**
 * Journals a refused write by whatever road it came (§ 16(2) of the BIP regulation), unless its handler did so itself.
 * To be called for every answer of the API.
 */
export const journalAttempt = async (services: Services, request: Request, status: number): Promise<void> => {
	const { pathname } = new URL(request.url);
	const code = codes[status];
	if (code === undefined || journaled.has(request) || !isWrite(request) || isRenewal(pathname)) return;
	const [, , collection = '', target = ''] = pathname.split('/');
	const { user } = await services.payload.auth({ headers: request.headers });
	await journalRefused(services, {
		action: `rest.${request.method.toLowerCase()}`,
		outcome: 'refused',
		code,
		actor: actorOf(user),
		collection: collection.slice(0, 40),
		document: target.slice(0, 60) || null,
		unit: null,
	});
};
