import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createSearcher, SearchRefused, SearchUnavailable } from '../index.ts';

let engine: Server | undefined;
afterEach(() => {
	engine?.close();
});

/** An engine that answers every question with this refusal. */
const searcherOf = async (status: number, code: string) => {
	const server = createServer((_request, response) => {
		response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
		response.end(JSON.stringify({ message: 'no', code, type: 'invalid_request' }));
	});
	engine = server;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return createSearcher({ url: `http://127.0.0.1:${port}`, apiKey: 'key', index: 'wrota' });
};

it.each(['invalid_search_q', 'invalid_search_filter'])('%s is the fault of the question', async (code) => {
	const searcher = await searcherOf(400, code);
	await expect(searcher.search({ q: 'przetarg' })).rejects.toBeInstanceOf(SearchRefused);
});

it.each([
	[404, 'index_not_found'],
	[403, 'invalid_api_key'],
	[401, 'missing_authorization_header'],
	[500, 'internal'],
])('%i %s means that the search does not work', async (status, code) => {
	const searcher = await searcherOf(status, code);
	await expect(searcher.search({ q: 'przetarg' })).rejects.toBeInstanceOf(SearchUnavailable);
});
