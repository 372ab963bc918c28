import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { handleEndpoints } from 'payload';
import { authLimitsOf, createAuthGuard } from '#people';
import { actorOf } from '#platform/access/actor.ts';
import { hasDatabaseFailed, unavailable, underWatch } from '#platform/http/database-faults.ts';
import { callerAddress, sendJson, sendWeb, webRequest } from '#platform/http/node-bridge.ts';
import { asksForPerson, routedPath } from '#platform/http/routed-path.ts';
import { unavailablePage } from '#platform/http/unavailable-page.ts';
import { journalRefused } from '#platform/journal/refused.ts';
import { log } from '#platform/log.ts';
import { boot } from './boot.ts';
import config from './payload.config.ts';
import { publicApiPrefix, servePublicApi } from './public-api.ts';

const services = await boot();
const { env } = services;
const cmsFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const next = (await import('next')).default as unknown as (o: object) => {
	prepare(): Promise<void>;
	close(): Promise<void>;
	getRequestHandler(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
};
const admin = next({ dev: false, dir: cmsFolder, hostname: env.HOST, port: env.CMS_PORT });
await admin.prepare();
const serveAdmin = admin.getRequestHandler();
const guardAuth = createAuthGuard(authLimitsOf(services.payload), (err) =>
	log.error({ err, msg: 'auth limits failed' }),
);

/** Payload's own endpoints that show or do more than any role needs. */
const closed = [
	/^\/api\/payload-locked-documents\b/,
	/^\/api\/payload-migrations\b/,
	/^\/api\/graphql/,
	/^\/api\/[^/]+\/[^/]+\/versions\b/,
];

const securityHeaders: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	// Payload's admin writes inline styles and bootstraps with inline scripts; nothing may come from elsewhere.
	'content-security-policy':
		"default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
};

const isDatabaseUp = async (): Promise<boolean> => {
	try {
		await services.db.command({ ping: 1 });
		return true;
	} catch {
		return false;
	}
};

const ready = async (res: ServerResponse): Promise<void> =>
	(await isDatabaseUp())
		? sendJson(res, 200, { status: 'ready' })
		: sendJson(res, 503, { status: 'unavailable', part: 'mongodb' });

const sendUnavailable = (res: ServerResponse): void => {
	res.setHeader('retry-after', '5');
	sendJson(res, 503, unavailable);
};

/** The panel; without its database it would send everybody to log in. */
const servePanel = async (req: IncomingMessage, res: ServerResponse, pathname: string): Promise<void> => {
	if (!pathname.startsWith('/admin') || (await isDatabaseUp())) return serveAdmin(req, res);
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' };
	res.writeHead(503, headers).end(unavailablePage);
};

/** A write that Payload refused is an attempt at change (§ 16(2) of the BIP regulation); commands journal their own. */
const journalAttempt = async (req: IncomingMessage, pathname: string, status: number): Promise<void> => {
	const isWrite = req.method !== 'GET' && req.method !== 'HEAD';
	const [, , collection = '', target = ''] = pathname.split('/');
	const isCommand = /^\/api\/[^/]+\/[^/]+\/[a-z-]+$/.test(pathname) || pathname.startsWith('/api/staff/');
	if (!isWrite || isCommand || (status !== 401 && status !== 403)) return;
	const { user } = await services.payload.auth({ headers: new Headers(req.headers as Record<string, string>) });
	await journalRefused(services.db, env.JOURNAL_KEY, {
		action: `rest.${(req.method ?? '').toLowerCase()}`,
		outcome: 'refused',
		code: status === 401 ? 'unauthenticated' : 'forbidden',
		actor: actorOf(user),
		collection: collection.slice(0, 40),
		document: target.slice(0, 60) || null,
		unit: null,
	});
};

const serveApi = async (req: IncomingMessage, res: ServerResponse, pathname: string): Promise<void> => {
	const routed = routedPath(pathname);
	if (closed.some((pattern) => pattern.test(routed)))
		return sendJson(res, 404, { code: 'not-found', message: 'Nie ma takiego adresu.' });
	const request = webRequest(req, env.CMS_URL);
	const stopped = await guardAuth(request, callerAddress(req, env.CMS_PROXY_HOPS));
	if (stopped) return sendWeb(res, stopped);
	if (asksForPerson(req.method ?? '', routed, req.headers['content-type'] ?? '')) {
		const { user } = await services.payload.auth({ headers: request.headers });
		if (!user && hasDatabaseFailed()) return sendUnavailable(res);
		if (!user) {
			await journalAttempt(req, pathname, 401);
			return sendJson(res, 401, { code: 'unauthenticated', message: 'Zaloguj się.' });
		}
	}
	const response = await handleEndpoints({ config, request });
	// A refusal or a failure met while the database was away is neither: the same request may do in a moment.
	if (hasDatabaseFailed() && response.status >= 400) return sendUnavailable(res);
	await journalAttempt(req, pathname, response.status);
	return sendWeb(res, response);
};

const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
	const pathname = new URL(req.url ?? '/', 'http://cms').pathname;
	if (pathname === '/healthz') return sendJson(res, 200, { status: 'alive' });
	if (pathname === '/readyz') return ready(res);
	if (pathname.startsWith(`${publicApiPrefix}/`)) return servePublicApi(req, res, services);
	for (const [name, value] of Object.entries(securityHeaders)) res.setHeader(name, value);
	if (pathname.startsWith('/api/')) return underWatch(() => serveApi(req, res, pathname));
	return servePanel(req, res, pathname);
};

const server = http.createServer((req, res) => {
	serve(req, res).catch((err) => {
		log.error({ err, msg: 'request failed' });
		if (res.headersSent) res.destroy();
		else sendUnavailable(res);
	});
});
server.keepAliveTimeout = 65_000;
server.listen(env.CMS_PORT, env.HOST, () => log.info({ msg: 'cms listens', port: env.CMS_PORT }));

// One request's stray failure must not take the panel of 95 offices down; it is written down and seen to.
process.on('unhandledRejection', (err) => log.error({ err, msg: 'unhandled rejection' }));

let isStopping = false;
const stop = async (): Promise<void> => {
	if (isStopping) return;
	isStopping = true;
	server.close();
	server.closeIdleConnections();
	setTimeout(() => process.exit(1), 8_000).unref();
	await admin.close().catch(() => {});
	await services.payload.destroy();
	process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
