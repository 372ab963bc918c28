import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from '#platform/testing/boot.ts';

// The terminal's commands as processes of their own, on a database that holds nothing yet.

let system: Booted;
beforeAll(async () => {
	system = await boot('cli');
});
afterAll(() => system?.stop());

interface Said {
	readonly code: number | null;
	readonly words: string;
}

const wrota = (...args: string[]): Promise<Said> =>
	new Promise((done, fail) => {
		const script = fileURLToPath(new URL('cli.ts', import.meta.url));
		const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
		let words = '';
		child.stdout.on('data', (chunk: Buffer) => {
			words += chunk.toString();
		});
		child.once('error', fail);
		child.once('close', (code) => done({ code, words }));
	});

const staff = () => system.services.db.collection('staff').find().toArray();

test('admin create: names the way to use it when something is missing', async () => {
	expect(await wrota('admin', 'create', '--email', 'natalia@wrota.example')).toEqual({
		code: 2,
		words: 'Użycie: npm run admin -- create --email adres@urzad.pl --name "Imię Nazwisko"\n',
	});
	expect(await staff()).toEqual([]);
});

test('admin create: opens the first account, whose link sets a password and lets in; there is no second one', async () => {
	const first = await wrota('admin', 'create', '--email', 'natalia@wrota.example', '--name', 'Natalia Pierwsza');
	expect(first.code).toBe(0);
	expect(first.words).toContain('Konto administratora regionalnego założone.');
	const token = /http:\/\/cms\.test\/admin\/reset\/([0-9a-f]{40,})\n$/.exec(first.words)?.[1];
	expect(token).toBeDefined();
	expect(await staff()).toMatchObject([
		{ email: 'natalia@wrota.example', name: 'Natalia Pierwsza', isRegionalAdmin: true, isActive: true },
	]);
	expect(
		await system.services.db.collection('journal').countDocuments({ action: 'staff.found', outcome: 'done' }),
	).toBe(1);

	const password = 'cztery zielone rowery';
	const reset = await system.rest('POST', '/staff/reset-password', { body: { token, password } });
	expect(reset.status).toBe(200);
	const body = { email: 'natalia@wrota.example', password };
	expect((await system.rest('POST', '/staff/login', { body })).status).toBe(200);

	const second = await wrota('admin', 'create', '--email', 'inna@wrota.example', '--name', 'Inna Osoba');
	expect(second).toEqual({
		code: 1,
		words: 'Administrator regionalny już istnieje. Kolejnego zaprosi on sam, w panelu.\n',
	});
	expect(await staff()).toHaveLength(1);
}, 60_000);

test('units load: the 95 units and the historical one, once', async () => {
	expect(await wrota('units')).toEqual({ code: 2, words: 'Użycie: npm run units -- load\n' });
	const first = await wrota('units', 'load');
	expect(first).toEqual({
		code: 0,
		words:
			'Założono jednostek: 96.\nDanych kontaktowych i redakcji (§ 11) brakuje w: 95. Uzupełnią je administratorzy w panelu.\n',
	});
	const rows = await system.services.db.collection('units').find().toArray();
	expect(rows).toHaveLength(96);
	expect(rows.filter(({ validTo }) => validTo !== null).map(({ _id }) => String(_id))).toEqual(['gmina-zielona-gora']);
	expect((await wrota('units', 'load')).words).toContain('Wszystkie jednostki regionu już są.');
}, 60_000);
