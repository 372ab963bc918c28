import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleEndpoints, type SanitizedConfig } from 'payload';
import { isTooLong, tooLong } from '#platform/http/body-limit.ts';
import { hasDatabaseFailed, unavailable, underWatch } from '#platform/http/database-faults.ts';
import { callerAddress, sendJson, sendWeb, webRequest } from '#platform/http/node-bridge.ts';
import { asksForPerson, routedPath } from '#platform/http/routed-path.ts';
import { journalAttempt } from '#platform/journal/attempts.ts';
import type { Services } from '#platform/services.ts';

/** Payload's own endpoints that show or do more than any role needs. */
const closed = [
	/^\/api\/payload-locked-documents\b/,
	/^\/api\/payload-migrations\b/,
	/^\/api\/graphql/,
	/^\/api\/[^/]+\/[^/]+\/versions\b/,
];

export const sendUnavailable = (res: ServerResponse): void => {
	res.setHeader('retry-after', '5');
	sendJson(res, 503, unavailable);
};

interface ApiParts {
	readonly services: Services;
	readonly config: Promise<SanitizedConfig> | SanitizedConfig;
	/** Looks at a request before anything reads it; an answer ends it. */
	readonly guard: (request: Request, ip: string) => Promise<Response | null>;
}

/** The panel's REST: closed routes, limits, log-in before costly bodies, Payload's handlers, refused attempts journaled. */
export const createApi = ({ services, config, guard }: ApiParts) => {
	/** An answer that needs no handler, or null to go on. */
	const stopAtTheDoor = async (req: IncomingMessage, request: Request, routed: string): Promise<Response | null> => {
		const stopped = await guard(request, callerAddress(req, services.env.CMS_PROXY_HOPS));
		if (stopped || !asksForPerson(req.method ?? '', routed, req.headers['content-type'] ?? '')) return stopped;
		const { user } = await services.payload.auth({ headers: request.headers });
		return user ? null : Response.json({ code: 'unauthenticated', message: 'Zaloguj się.' }, { status: 401 });
	};
	const answer = async (req: IncomingMessage, res: ServerResponse, pathname: string): Promise<void> => {
		const routed = routedPath(pathname);
		if (closed.some((pattern) => pattern.test(routed)))
			return sendJson(res, 404, { code: 'not-found', message: 'Nie ma takiego adresu.' });
		if (isTooLong(req)) return sendJson(res, 413, tooLong(req));
		const request = webRequest(req, services.env.CMS_URL);
		const response = (await stopAtTheDoor(req, request, routed)) ?? (await handleEndpoints({ config, request }));
		if (isTooLong(req)) return sendJson(res, 413, tooLong(req));
		// A refusal or a failure met while the database was away is neither: the same request may do in a moment.
		if (hasDatabaseFailed() && response.status >= 400) return sendUnavailable(res);
		await journalAttempt(services, request, response.status);
		return sendWeb(res, response);
	};
	return (req: IncomingMessage, res: ServerResponse, pathname: string): Promise<void> =>
		underWatch(() => answer(req, res, pathname));
};
