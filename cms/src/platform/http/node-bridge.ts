import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { limitedBody } from './body-limit.ts';

/** Address of who calls: behind `hops` trusted proxies the one that the outermost of them saw, else the socket's. */
export const callerAddress = (req: IncomingMessage, hops: number): string => {
	const own = req.socket.remoteAddress ?? '';
	if (hops === 0) return own;
	const chain = [...String(req.headers['x-forwarded-for'] ?? '').split(','), own].map((part) => part.trim());
	return chain.filter(Boolean).at(-1 - hops) ?? own;
};

/** A web Request over a node request; the body streams, up to its limit. */
export const webRequest = (req: IncomingMessage, origin: string): Request => {
	const headers = new Headers();
	for (let index = 0; index < req.rawHeaders.length; index += 2)
		headers.append(req.rawHeaders[index] ?? '', req.rawHeaders[index + 1] ?? '');
	const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
	const init: RequestInit = { method: req.method ?? 'GET', headers };
	if (hasBody)
		Object.assign(init, {
			body: Readable.toWeb(Readable.from(limitedBody(req), { objectMode: false })),
			duplex: 'half',
		});
	return new Request(`${origin}${req.url ?? '/'}`, init);
};

/** Writes a web Response, several cookies included. */
export const sendWeb = async (res: ServerResponse, response: Response): Promise<void> => {
	const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
	const cookies = response.headers.getSetCookie();
	if (cookies.length > 0) headers['set-cookie'] = cookies;
	if (!response.body) {
		res.writeHead(response.status, headers).end();
		return;
	}
	const isJson = response.headers.get('content-type')?.startsWith('application/json');
	if (isJson) {
		const body = Buffer.from(await response.arrayBuffer());
		res.writeHead(response.status, { ...headers, 'content-length': body.byteLength }).end(body);
		return;
	}
	res.writeHead(response.status, headers);
	// A source that fails under way must end the answer, not the process: the reader sees a broken download.
	await pipeline(Readable.fromWeb(response.body as never), res).catch(() => res.destroy());
};

export const sendJson = (res: ServerResponse, status: number, body: object): void => {
	const bytes = Buffer.from(JSON.stringify(body));
	res.writeHead(status, {
		'content-type': 'application/json; charset=utf-8',
		'content-length': bytes.byteLength,
		'cache-control': 'no-store',
	});
	res.end(bytes);
};
