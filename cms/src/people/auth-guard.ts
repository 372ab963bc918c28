import type { AuthAction, AuthLimits } from './auth-limits.ts';
import { tooManyFromAddress, unavailable } from './auth-words.ts';

const actions: Readonly<Record<string, AuthAction>> = {
	login: 'login',
	'forgot-password': 'forgot-password',
	'reset-password': 'reset-password',
};

/** What a request wants of the log-in, or null when it is about something else. */
export const authActionOf = (method: string, pathname: string): AuthAction | null => {
	if (method.toUpperCase() !== 'POST') return null;
	const [api, collection, action, ...rest] = pathname.toLowerCase().split('/').filter(Boolean);
	if (api !== 'api' || (collection !== 'staff' && collection !== 'residents')) return null;
	return rest.length === 0 && action !== undefined ? (actions[action] ?? null) : null;
};

/** A refusal as both our clients and Payload's log-in form read it. */
export const authRefusal = (status: number, code: string, message: string, headers: Record<string, string> = {}) =>
	Response.json(
		{ code, message, errors: [{ message }] },
		{ status, headers: { 'cache-control': 'no-store', ...headers } },
	);

export const tooMany = (message: string, retryAfterSeconds: number): Response =>
	authRefusal(429, 'too-many-requests', message, { 'retry-after': String(retryAfterSeconds) });

/** Addresses of requests under way, so that a log-in that succeeds can give its try back. */
const addresses = new WeakMap<Request, string>();

/** The address that the guard saw for this request; null when it did not pass the guard. */
export const addressOf = (request: object): string | null => addresses.get(request as Request) ?? null;

/**
 * The check the server makes before Payload's handler sees a request: 429 with `Retry-After` when too many tries came
 * from the address, 503 when they cannot be counted, null to go on. Accounts are counted by the log-in itself, which
 * alone knows how the body was read.
 */
export const createAuthGuard =
	(limits: Pick<AuthLimits, 'countAddress'>, onFault: (fault: unknown) => void = () => {}) =>
	async (request: Request, ip: string): Promise<Response | null> => {
		const action = authActionOf(request.method, new URL(request.url).pathname);
		if (!action) return null;
		addresses.set(request, ip);
		try {
			const answer = await limits.countAddress(action, ip);
			return answer.ok ? null : tooMany(tooManyFromAddress(answer.retryAfterSeconds), answer.retryAfterSeconds);
		} catch (fault) {
			onFault(fault);
			return authRefusal(503, 'unavailable', unavailable, { 'retry-after': '60' });
		}
	};
