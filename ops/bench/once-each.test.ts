import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { onceEach } from './once-each.ts';

it('asks for every path once, however many connections there are', async () => {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(request.url ?? '');
		setTimeout(() => response.end('ok'), 2);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const paths = Array.from({ length: 40 }, (_, at) => `/${at}`);
	const measured = await onceEach({ origin, paths, pid: process.pid, connections: 7 });
	server.close();
	expect([measured.count, asked.length, new Set(asked).size]).toEqual([40, 40, 40]);
});

it('is no measurement when a page fails', async () => {
	const server = createServer((_request, response) => response.writeHead(503).end()).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await expect(onceEach({ origin, paths: ['/a'], pid: process.pid, connections: 2 })).rejects.toThrow('503');
	server.close();
});
