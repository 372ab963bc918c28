import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { publicApiPrefix, servePublicApi, visitorRoutes } from '../../public-api.ts';
import { type Actor, anonymous, visitor } from '../access/actor.ts';
import type { Rule } from '../access/table.ts';
import { accepted } from '../command/refusal.ts';
import { type AnyCommand, runCommand } from '../command/run-command.ts';
import { journalOf } from '../journal/journal.ts';
import { type Booted, boot } from '../testing/boot.ts';
import { serveVisitorCommand } from './visitor-road.ts';

const say = (rule: Rule): AnyCommand => ({
	name: 'test.say',
	collection: 'units',
	input: z.object({ words: z.string().min(3, 'Napisz choć trzy znaki.') }),
	rule,
	visibleTo: rule,
	load: async ({ target }: { target: string }) => ({ target }),
	unitOf: () => null,
	facts: async () => null,
	decide: (_state: object, input: { words: string }) => accepted(input),
	write: async ({ target }: { target: string }, { words }: { words: string }) => ({ target, length: words.length }),
	journal: () => ({ detail: {} }),
});
const routes = [
	{ pattern: /^\/say\/(?<target>[a-z]{1,20})$/, command: say('visitor') },
	{ pattern: /^\/staff-only$/, command: say(['editor']) },
];

let booted: Booted;
let road: string;
let api: string;
const servers: http.Server[] = [];

const listening = async (serve: http.RequestListener): Promise<string> => {
	const server = http.createServer(serve);
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
	booted = await boot('visitor_road');
	const { services } = booted;
	road = await listening((req, res) => void serveVisitorCommand(req, res, services, routes, req.url ?? ''));
	api = await listening((req, res) => void servePublicApi(req, res, services));
});
afterAll(async () => {
	for (const server of servers) server.close();
	await booted.stop();
});

const post = async (path: string, body: string, type = 'application/json') => {
	const answer = await fetch(road + path, { method: 'POST', headers: { 'content-type': type }, body });
	return [answer.status, await answer.json()];
};

describe('a command of a person without an account', () => {
	it('is done, and journaled as nobody by name', async () => {
		expect(await post('/say/zagan', '{"words":"Dzień dobry"}')).toEqual([200, { target: 'zagan', length: 11 }]);
		const row = await journalOf(booted.services.db).findOne({ action: 'test.say', outcome: 'done' });
		expect(row?.actor).toEqual({ kind: 'visitor', id: null, name: null });
	});

	it.each([
		['a wrong field', '/say/zagan', '{"words":"x"}', 'application/json', 422, 'invalid'],
		['no JSON', '/say/zagan', '{"words":', 'application/json', 400, 'invalid'],
		[
			'a form, which any page could send',
			'/say/zagan',
			'words=abc',
			'application/x-www-form-urlencoded',
			415,
			'invalid',
		],
		['more than 64 kB', '/say/zagan', `{"words":"${'a'.repeat(65_536)}"}`, 'application/json', 413, 'invalid'],
		['an address that is not there', '/say', '{}', 'application/json', 404, 'not-found'],
		[
			'a command of staff put on the road by mistake',
			'/staff-only',
			'{"words":"abc"}',
			'application/json',
			401,
			'unauthenticated',
		],
	])('is refused: %s', async (_, path, body, type, status, code) => {
		expect(await post(path, body, type)).toMatchObject([status, { code }]);
	});

	it.each<[string, Actor, Rule, string]>([
		['nobody at all, past the portal', anonymous, 'visitor', 'unauthenticated'],
		['a visitor, to what editors do', visitor, ['editor'], 'unauthenticated'],
		['a visitor, to what any staff does', visitor, 'staff', 'unauthenticated'],
		['a visitor, to what nobody does', visitor, 'nobody', 'unauthenticated'],
		[
			'staff, to what visitors do',
			{ kind: 'staff', id: '1', name: 'A', function: null, isRegionalAdmin: true, roles: {} },
			'visitor',
			'not-found',
		],
	])('is refused: %s', async (_, actor, rule, code) => {
		const outcome = await runCommand(booted.services, say(rule), { actor, target: 'x', input: { words: 'abc' } });
		expect(outcome).toMatchObject({ ok: false, refusal: { code } });
	});
});

describe('the private API', () => {
	const send = (method: string, path: string, headers: Record<string, string>) =>
		fetch(`${api}${publicApiPrefix}${path}`, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) });
	const key = { 'x-site-key': 'test-site-key-test-site-key', 'content-type': 'application/json' };

	it.each([
		['POST without the key', 'POST', '/home', { 'content-type': 'application/json' }, 401],
		['POST with a wrong key', 'POST', '/home', { ...key, 'x-site-key': 'test-site-key-test-site-keX' }, 401],
		['POST to an address that is only read', 'POST', '/home', key, 404],
		['PUT', 'PUT', '/home', key, 405],
		['DELETE', 'DELETE', '/home', key, 405],
	])('%s is refused', async (_, method, path, headers, status) => {
		expect((await send(method, path, headers)).status).toBe(status);
	});

	it('offers nothing but commands of visitors', () => {
		expect(visitorRoutes.map(({ command }) => command.rule).filter((rule) => rule !== 'visitor')).toEqual([]);
	});
});
