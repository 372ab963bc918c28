import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authLimitsOf, createAuthGuard } from '#people';
import { createReadiness } from '#platform/http/readiness.ts';
import { journalOf } from '#platform/journal/journal.ts';
import { log } from '#platform/log.ts';
import { type Booted, boot } from '#platform/testing/boot.ts';
import { demoCredential, type Enrolled, enrol } from '#platform/testing/people.ts';
import { createApi } from './api.ts';

// The road that only the server has: what Payload's handlers refuse, and what never reaches them.

let booted: Booted;
let server: http.Server;
let origin = '';
let editor: Enrolled;
let colleague: Enrolled;

beforeAll(async () => {
	booted = await boot('api');
	const { services, config, payload } = booted;
	const api = createApi({ services, config, guard: createAuthGuard(authLimitsOf(payload)) });
	server = http.createServer((req, res) => void api(req, res, new URL(req.url ?? '/', 'http://cms').pathname));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const units = [{ unit: 'zagan', roles: ['editor'] }];
	editor = await enrol(booted, { email: 'editor@zagan.example', units });
	colleague = await enrol(booted, { email: 'kolega@zagan.example', units, credential: demoCredential });
});
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await booted.stop();
});

const ask = async (method: string, path: string, body: object | null, token?: string): Promise<number> => {
	const headers = { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) };
	const answer = await fetch(`${origin}/api${path}`, { method, headers, body: body && JSON.stringify(body) });
	await answer.arrayBuffer();
	return answer.status;
};

/** What the journal holds that it did not hold before the work. */
const rowsOf = async (work: () => Promise<unknown>) => {
	const { db } = booted.services;
	// A new minute, so to say: every attempt is the first of its kind.
	await db.collection('refusal_windows').deleteMany({});
	const before = (
		await journalOf(db)
			.find({}, { projection: { _id: 1 } })
			.toArray()
	).map(({ _id }) => _id);
	await work();
	const rows = await journalOf(db)
		.find({ _id: { $nin: before } })
		.toArray();
	return rows.map(({ action, code, actor, collection, document, count, detail }) => ({
		what: `${action} ${code}`,
		who: actor.id ?? actor.kind,
		where: `${collection}/${document}`,
		count,
		detail,
	}));
};

describe('a refused write is journaled, by whatever road', () => {
	it.each(['PATCH', 'DELETE'])('%s of a colleague’s account', async (method) => {
		const rows = await rowsOf(async () => {
			expect(
				await ask(
					method,
					`/staff/${colleague.id}`,
					method === 'PATCH' ? { isRegionalAdmin: true } : null,
					editor.token,
				),
			).toBe(403);
		});
		expect(rows).toEqual([
			{
				what: `rest.${method.toLowerCase()} forbidden`,
				who: editor.id,
				where: `staff/${colleague.id}`,
				count: 1,
				detail: null,
			},
		]);
	});

	it.each([
		[
			'POST',
			'/staff/first-register',
			{ email: 'x@y.example', password: 'Bardzo-dlugie-haslo-1' },
			403,
			'rest.post forbidden',
			'staff/first-register',
		],
		['POST', '/staff', { email: 'x@y.example' }, 403, 'rest.post forbidden', 'staff/null'],
		[
			'POST',
			'/staff/reset-password',
			{ token: 'nic', password: 'Bardzo-dlugie-haslo-1' },
			403,
			'rest.post forbidden',
			'staff/reset-password',
		],
		['PATCH', '/units/zagan', { name: 'X' }, 403, 'rest.patch forbidden', 'units/zagan'],
		['POST', '/files', {}, 401, 'rest.post unauthenticated', 'files/null'],
	])('%s %s of nobody', async (method, path, body, status, what, where) => {
		const rows = await rowsOf(async () => expect(await ask(method, path, body)).toBe(status));
		expect(rows).toEqual([{ what, who: 'anonymous', where, count: 1, detail: null }]);
	});

	it('a refused command, once', async () => {
		const rows = await rowsOf(async () =>
			expect(
				await ask('POST', `/staff/${colleague.id}/grant`, { unit: 'zagan', roles: ['editor'] }, editor.token),
			).not.toBe(200),
		);
		expect(rows.map(({ what }) => what)).toEqual([expect.stringMatching(/^staff\.grant /)]);
	});

	it('but not what only reads, nor the renewal of a session that has ended', async () => {
		const rows = await rowsOf(async () => {
			expect(await ask('GET', `/staff/${colleague.id}`, null)).toBeGreaterThanOrEqual(401);
			expect(await ask('POST', '/staff/refresh-token', {})).toBeGreaterThanOrEqual(400);
		});
		expect(rows).toEqual([]);
	});
});

describe('a log-in that failed', () => {
	const logIn = (email: string, password: string) => ask('POST', '/staff/login', { email, password });

	it('names the account by its id and keeps nothing of what was typed', async () => {
		const rows = await rowsOf(async () => {
			for (let n = 0; n < 3; n += 1) expect(await logIn('Kolega@zagan.example', 'Zgaduję-hasło-2026')).toBe(401);
		});
		// The first at once; the others are summed up with their minute.
		expect(rows.length).toBeLessThan(3);
		expect(rows[0]).toEqual({
			what: 'staff.log-in unauthenticated',
			who: 'anonymous',
			where: `staff/${colleague.id}`,
			count: 1,
			detail: null,
		});
		const kept = JSON.stringify([
			await journalOf(booted.services.db).find({ action: 'staff.log-in' }).toArray(),
			await booted.services.db.collection('refusal_windows').find({}).toArray(),
		]);
		expect(kept).not.toMatch(/kolega@|Zgaduję/i);
	});

	it('of nobody names nobody, and a locked road is journaled as such', async () => {
		const rows = await rowsOf(async () => {
			for (let n = 0; n < 6; n += 1) await logIn('nikt@zagan.example', 'Zgaduję-hasło-2026');
		});
		expect(new Set(rows.map(({ what, where }) => `${what} ${where}`))).toEqual(
			new Set(['staff.log-in unauthenticated staff/null', 'staff.log-in rate-limited staff/null']),
		);
	});
});

describe('a body without end', () => {
	const post = (headers: Record<string, string>, body: BodyInit | ReadableStream) =>
		fetch(`${origin}/api/bip-entries`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
	const megabytes = (count: number, begin: string) =>
		new ReadableStream({
			start: (stream) => stream.enqueue(new TextEncoder().encode(begin)),
			pull: (stream) => {
				count -= 1;
				if (count < 0) stream.close();
				else stream.enqueue(new Uint8Array(1024 * 1024).fill(97));
			},
		});
	const json = { 'content-type': 'application/json' };
	const sentence = 'Przesłana treść jest za duża: może mieć najwyżej 5 MB. Długi dokument dodaj jako plik.';

	it('is refused by its declared length', async () => {
		const answer = await post(json, JSON.stringify({ title: 'a'.repeat(5_300_000) }));
		expect([answer.status, await answer.json()]).toEqual([
			413,
			{ code: 'too-large', message: sentence, errors: [{ message: sentence }] },
		]);
	});

	it('is refused where it grows beyond the limit', async () => {
		const answer = await post({ ...json, authorization: `JWT ${editor.token}` }, megabytes(8, '{"title":"'));
		expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([413, sentence]);
	});

	it('may be a form of 20 MB and not of 22', async () => {
		const form = (size: number) => {
			const data = new FormData();
			data.append('file', new Blob([new Uint8Array(size)]), 'a.pdf');
			return fetch(`${origin}/api/files`, {
				method: 'POST',
				headers: { authorization: `JWT ${editor.token}` },
				body: data,
			});
		};
		const tooLong = await form(22 * 1024 * 1024);
		expect([tooLong.status, ((await tooLong.json()) as { message: string }).message]).toEqual([
			413,
			'Plik jest za duży: może mieć najwyżej 20 MB.',
		]);
		expect((await form(20 * 1024 * 1024 - 100)).status).not.toBe(413);
	});
});

it('Payload writes into the one log', () => {
	expect(booted.payload.logger).toBe(log);
});

describe('readiness', () => {
	const asked = (adapter: object) => createReadiness({ db: booted.services.db, payload: { db: adapter } as never })();
	const transactionOptions = {};

	it('is there when everything is', async () => {
		expect(await createReadiness(booted.services)()).toBeNull();
	});

	it('names a migration that has not been made', async () => {
		const migrationDir = await mkdtemp(path.join(tmpdir(), 'wrota-migrations-'));
		await writeFile(path.join(migrationDir, '0001_first.ts'), '');
		expect(await asked({ transactionOptions, migrationDir })).toEqual({ part: 'migrations' });
		await booted.services.db.collection('payload-migrations').insertOne({ name: '0001_first' });
		expect(await asked({ transactionOptions, migrationDir })).toBeNull();
		await rm(migrationDir, { recursive: true });
	});

	it('names a database that does no transactions, or does not answer', async () => {
		expect(await asked({ transactionOptions: false, migrationDir: '/' })).toEqual({ part: 'transactions' });
		const away = { command: () => Promise.reject(new Error('closed')) };
		expect(await createReadiness({ ...booted.services, db: away as never })()).toEqual({ part: 'mongodb' });
	});
});
