import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { callerAddress, sendWeb } from './node-bridge.ts';

const request = (forwarded: string | undefined): IncomingMessage =>
	({
		headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
		socket: { remoteAddress: '10.0.0.9' },
	}) as never;

describe('callerAddress', () => {
	it.each<[number, string | undefined, string, string]>([
		[0, '203.0.113.5', '10.0.0.9', 'no proxy is trusted: the header is anybody’s word'],
		[1, '203.0.113.5', '203.0.113.5', 'one proxy: what it saw'],
		[1, '6.6.6.6, 203.0.113.5', '203.0.113.5', 'one proxy: what the caller made up stays out'],
		[2, '203.0.113.5, 10.0.0.8', '203.0.113.5', 'two proxies'],
		[2, '203.0.113.5', '10.0.0.9', 'a chain shorter than promised'],
		[1, undefined, '10.0.0.9', 'no header'],
	])('%i hops, %j gives %s (%s)', (hops, forwarded, expected) => {
		expect(callerAddress(request(forwarded), hops)).toBe(expected);
	});
});

describe('sendWeb', () => {
	it('ends the answer, and not the process, when its source fails under way', async () => {
		const server = createServer((_req, res) => {
			const broken = new ReadableStream({
				start: (stream) => stream.enqueue(new TextEncoder().encode('początek')),
				pull: (stream) => stream.error(new Error('disk')),
			});
			void sendWeb(res, new Response(broken));
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const answer = await fetch(`http://127.0.0.1:${port}/`);
		await expect(answer.text()).rejects.toThrow('terminated');
		server.close();
	});
});
