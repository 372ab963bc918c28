import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from '../http/node-bridge.ts';
import { registry } from './metrics.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** True when the request carries the key; without a key nobody may ask. */
export const mayAskMetrics = (authorization: string | undefined, key: string | undefined): boolean =>
	key !== undefined && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${key}`));

/**
 * Figures for Prometheus, only with `METRICS_KEY` as a bearer token; without the key set the address does not exist.
 * @param prepare brings figures up to date that are read only when somebody asks
 */
export const serveMetrics = async (
	req: IncomingMessage,
	res: ServerResponse,
	key: string | undefined,
	prepare?: () => Promise<void>,
): Promise<void> => {
	if (key === undefined) return sendJson(res, 404, { code: 'not-found', message: 'Nie ma takiego adresu.' });
	if (!mayAskMetrics(req.headers.authorization, key))
		return sendJson(res, 401, { code: 'unauthenticated', message: 'Podaj klucz metryk.' });
	await prepare?.();
	const text = await registry.metrics();
	res.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
};
