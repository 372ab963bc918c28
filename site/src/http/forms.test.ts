import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formRefusal, readForm } from './forms.ts';

const origin = 'https://wrota.example';
const server = createServer(async (request, response) => {
	const read = await readForm(request, origin);
	response.end(read.ok ? String(read.fields) : String(read.status));
	request.resume();
});
let url: string;
beforeAll(async () => {
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const form = 'application/x-www-form-urlencoded';

describe('reading a form', () => {
	test.each<[string, Record<string, string>, string, string]>([
		[
			'from our page',
			{ origin, 'content-type': form },
			'tresc=za%C5%BC%C3%B3%C5%82%C4%87',
			'tresc=za%C5%BC%C3%B3%C5%82%C4%87',
		],
		['from our page under another name', { 'sec-fetch-site': 'same-origin', 'content-type': form }, 'a=1', 'a=1'],
		['from a foreign page', { origin: 'https://evil.example', 'content-type': form }, 'a=1', '403'],
		['from a foreign page that hides its origin', { origin: 'null', 'content-type': form }, 'a=1', '403'],
		['from a sister site', { 'sec-fetch-site': 'same-site', 'content-type': form }, 'a=1', '403'],
		['from nowhere', { 'content-type': form }, 'a=1', '403'],
		['of another type', { origin, 'content-type': 'text/plain' }, 'a=1', '403'],
		['too long', { origin, 'content-type': form }, `a=${'x'.repeat(65_536)}`, '413'],
	])('%s', async (_, headers, body, expected) => {
		expect(await (await fetch(url, { method: 'POST', headers, body })).text()).toBe(expected);
	});
});

describe('a form that must not be acted on', () => {
	test.each<[string, string, number | null, string | undefined]>([
		['nothing is wrong', 'tresc=a', null, undefined],
		['an empty trap', 'tresc=a&strona_www=', null, undefined],
		['a filled trap', 'tresc=a&strona_www=x', null, 'invalid'],
		['too often', 'tresc=a', 12, 'rate-limited'],
	])('%s', (_, fields, waitS, code) => {
		expect(formRefusal(new URLSearchParams(fields), waitS)?.code).toBe(code);
	});
});
