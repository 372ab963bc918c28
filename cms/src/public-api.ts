import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { bipPublicRoutes, publicFile, readPreview } from '#bip';
import { blobs } from '#platform/files/files.collection.ts';
import { sendJson } from '#platform/http/node-bridge.ts';
import type { PublicRoute, VisitorRoute } from '#platform/http/routes.ts';
import { serveVisitorCommand } from '#platform/http/visitor-road.ts';
import { log } from '#platform/log.ts';
import type { Services } from '#platform/services.ts';
import { reportVisitorRoutes } from '#reports';
import { searchWordsRoutes } from '#search-words';
import { subscriptionPublicRoutes, subscriptionVisitorRoutes } from '#subscriptions';
import { unitPublicRoutes } from '#units';
import { feedForPortal } from './search-engines.ts';

export const publicApiPrefix = '/api/public/v1';

const routes: readonly PublicRoute[] = [
	...unitPublicRoutes,
	...bipPublicRoutes,
	...subscriptionPublicRoutes,
	...searchWordsRoutes,
	{
		pattern: /^\/changes$/,
		read: ({ services, query }) =>
			feedForPortal(services, {
				epoch: query.get('epoch') || null,
				after: Math.max(0, Number(query.get('after')) || 0),
			}),
	},
];

/** Reads of pages and lists since the start; files and the feed, which the portal asks for all the time, are not among them. */
let reads = 0;

/** What people without an account may send through the portal; deny by default: what is not named here does not exist. */
export const visitorRoutes: readonly VisitorRoute[] = [...reportVisitorRoutes, ...subscriptionVisitorRoutes];

const isSite = (req: IncomingMessage, key: string): boolean => {
	const given = Buffer.from(String(req.headers['x-site-key'] ?? ''));
	const wanted = Buffer.from(key);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
};

const sendFile = async (res: ServerResponse, services: Services, sha256: string): Promise<void> => {
	const file = await publicFile(services.db, sha256);
	const blob = file ? await blobs().get(sha256) : null;
	if (!file || !blob) return sendJson(res, 404, { code: 'not-found', message: 'Nie ma takiego pliku.' });
	res.writeHead(200, {
		'content-type': file.mimeType,
		'content-length': blob.sizeBytes,
		'x-content-type-options': 'nosniff',
	});
	await pipeline(blob.stream(), res);
};

const answer = async (res: ServerResponse, services: Services, url: URL): Promise<void> => {
	const path = url.pathname.slice(publicApiPrefix.length);
	const sha256 = /^\/files\/([0-9a-f]{64})$/.exec(path)?.[1];
	if (sha256) return sendFile(res, services, sha256);
	const token = /^\/preview\/([\w.-]{20,200})$/.exec(path)?.[1];
	if (token) {
		const preview = await readPreview(services.db, token, Date.now());
		return preview
			? sendJson(res, 200, preview)
			: sendJson(res, 403, { code: 'forbidden', message: 'Podgląd wygasł.' });
	}
	if (path === '/reads') return sendJson(res, 200, { reads });
	if (path !== '/changes') reads += 1;
	for (const route of routes) {
		const match = route.pattern.exec(path);
		if (!match) continue;
		const body = await route.read({ services, params: { ...match.groups }, query: url.searchParams });
		return body
			? sendJson(res, 200, body)
			: sendJson(res, 404, { code: 'not-found', message: 'Nie ma takiej strony.' });
	}
	return sendJson(res, 404, { code: 'not-found', message: 'Nie ma takiego adresu.' });
};

/**
 * The private API of the portal, only with SITE_KEY: reads (GET) see publications only, commands (POST) are those of people
 * without an account.
 */
export const servePublicApi = async (req: IncomingMessage, res: ServerResponse, services: Services): Promise<void> => {
	if (!isSite(req, services.env.SITE_KEY))
		return sendJson(res, 401, { code: 'unauthenticated', message: 'Brak klucza portalu.' });
	const url = new URL(req.url ?? '/', 'http://cms');
	if (req.method === 'POST')
		return serveVisitorCommand(req, res, services, visitorRoutes, url.pathname.slice(publicApiPrefix.length));
	if (req.method !== 'GET' && req.method !== 'HEAD')
		return sendJson(res, 405, { code: 'not-found', message: 'Tylko odczyt.' });
	try {
		await answer(res, services, url);
	} catch (error) {
		log.error({ err: error, msg: 'public api failed' });
		if (!res.headersSent) sendJson(res, 503, { code: 'unavailable', message: 'Baza danych chwilowo nie odpowiada.' });
		else res.destroy();
	}
};
