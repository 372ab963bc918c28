import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { authLimitsOf, createAuthGuard } from '#people';
import { consoleToLog } from '#platform/console-to-log.ts';
import { sendJson } from '#platform/http/node-bridge.ts';
import { createReadiness } from '#platform/http/readiness.ts';
import { requestIdOf, withRequestId } from '#platform/http/request-id.ts';
import { secure } from '#platform/http/security-headers.ts';
import { unavailablePage } from '#platform/http/unavailable-page.ts';
import { log } from '#platform/log.ts';
import { countRequest, namePart, roadOf } from '#platform/metrics/metrics.ts';
import { serveMetrics } from '#platform/metrics/serve-metrics.ts';
import { answerPreviewsBy } from '#search-words';
import { createApi, sendUnavailable } from './api.ts';
import { boot } from './boot.ts';
import config from './payload.config.ts';
import { createPreviewSearch } from './preview-search.ts';
import { publicApiPrefix, servePublicApi } from './public-api.ts';

consoleToLog();
namePart('cms');
const services = await boot();
const { env } = services;
answerPreviewsBy(createPreviewSearch(env));
const cmsFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const next = (await import('next')).default as unknown as (o: object) => {
	prepare(): Promise<void>;
	close(): Promise<void>;
	getRequestHandler(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
};
const admin = next({ dev: false, dir: cmsFolder, hostname: env.HOST, port: env.CMS_PORT });
await admin.prepare();
const serveAdmin = admin.getRequestHandler();
const guard = createAuthGuard(authLimitsOf(services.payload), (err) => log.error({ err, msg: 'auth limits failed' }));
const serveApi = createApi({ services, config, guard });
const unready = createReadiness(services);

const isDatabaseUp = async (): Promise<boolean> => {
	try {
		await services.db.command({ ping: 1 });
		return true;
	} catch {
		return false;
	}
};

const ready = async (res: ServerResponse): Promise<void> => {
	const why = await unready();
	return why ? sendJson(res, 503, { status: 'unavailable', ...why }) : sendJson(res, 200, { status: 'ready' });
};

/** The panel; without its database it would send everybody to log in. */
const servePanel = async (req: IncomingMessage, res: ServerResponse, pathname: string): Promise<void> => {
	if (!pathname.startsWith('/admin') || (await isDatabaseUp())) return serveAdmin(req, res);
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' };
	res.writeHead(503, headers).end(unavailablePage);
};

const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
	const pathname = new URL(req.url ?? '/', 'http://cms').pathname;
	if (pathname === '/healthz') return sendJson(res, 200, { status: 'alive' });
	if (pathname === '/readyz') return ready(res);
	if (pathname === '/metrics') return serveMetrics(req, res, env.METRICS_KEY);
	if (pathname.startsWith(`${publicApiPrefix}/`)) return servePublicApi(req, res, services);
	secure(req, res);
	return pathname.startsWith('/api/') ? serveApi(req, res, pathname) : servePanel(req, res, pathname);
};

const answer = (req: IncomingMessage, res: ServerResponse): void => {
	const begun = performance.now();
	const road = roadOf((req.url ?? '/').split('?')[0] ?? '/', publicApiPrefix);
	res.once('close', () => countRequest(road, res.statusCode, (performance.now() - begun) / 1000));
	serve(req, res).catch((err) => {
		log.error({ err, msg: 'request failed', road });
		if (res.headersSent) res.destroy();
		else sendUnavailable(res);
	});
};

const server = http.createServer((req, res) => {
	const requestId = requestIdOf(req.headers['x-request-id']);
	res.setHeader('x-request-id', requestId);
	withRequestId(requestId, () => answer(req, res));
});
server.keepAliveTimeout = 65_000;
server.listen(env.CMS_PORT, env.HOST, () => log.info({ msg: 'cms listens', port: env.CMS_PORT }));

// One request's stray failure must not take the panel of 95 offices down; it is written down and seen to.
process.on('unhandledRejection', (err) => log.error({ err, msg: 'unhandled rejection' }));

/** Running requests get this long to end; a command that takes longer is rolled back whole. */
const graceMs = 1_500;

const closeServer = async (): Promise<void> => {
	const closed = new Promise((resolve) => server.close(resolve));
	server.closeIdleConnections();
	await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, graceMs))]);
	server.closeAllConnections();
};

let isStopping = false;
const stop = async (): Promise<void> => {
	if (isStopping) return;
	isStopping = true;
	setTimeout(() => process.exit(1), 8_000).unref();
	await closeServer();
	await admin.close().catch(() => {});
	await services.payload.destroy();
	process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
