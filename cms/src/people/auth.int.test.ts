import { ObjectId } from 'mongodb';
import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Booted, boot } from '#platform/testing/boot.ts';
import { demoCredential, demoPassword, enrol } from '#platform/testing/people.ts';
import { authLimitsOf, createAuthGuard, createFirstAdministrator } from './index.ts';

const wrong =
	'Nieprawidłowy adres e-mail lub hasło. Po pięciu nieudanych próbach logowanie zatrzymuje się na 10 minut.';
let system: Booted;

const staff = () => system.services.db.collection('staff');
const login = (email: string, password: string, collection = 'staff') =>
	system.rest('POST', `/${collection}/login`, { body: { email, password } });
const person = (email: string, over: object = {}) =>
	enrol(system, { email, units: [{ unit: 'zagan', roles: ['editor'] }], credential: demoCredential, ...over });

beforeAll(async () => {
	system = await boot('people_auth');
	await system.services.db.collection('units').insertOne({ _id: 'zagan', name: 'Miasto Żagań' } as never);
});
afterAll(() => system?.stop());

describe('first administrator', () => {
	test('without any account nobody registers over the network', async () => {
		const answer = await system.rest('POST', '/staff/first-register', {
			body: { email: 'obcy@swiat.example', password: demoPassword, name: 'Obcy', isRegionalAdmin: true },
		});
		expect(answer.status).toBe(403);
		expect(answer.body.message).toContain('npm run admin -- create');
		expect(await staff().countDocuments()).toBe(0);
	});

	test('a weak password is refused before anything is written', async () => {
		const weak = { email: 'natalia@wrota.example', name: 'Natalia Warciańska', password: 'krótkie' };
		await expect(createFirstAdministrator(system.services, weak)).rejects.toThrow(
			'Hasło musi mieć co najmniej 12 znaków',
		);
		expect(await staff().countDocuments()).toBe(0);
	});

	test('gets a link; two at once make one; a second is refused', async () => {
		const make = (email: string) => createFirstAdministrator(system.services, { email, name: 'Natalia Warciańska' });
		const made = await Promise.allSettled([make('natalia@wrota.example'), make('ola@wrota.example')]);
		const [first] = made.filter((one) => one.status === 'fulfilled');
		expect(made.filter((one) => one.status === 'rejected')).toHaveLength(1);
		expect(first?.value.link).toMatch(/^http:\/\/cms\.test\/admin\/reset\/[0-9a-f]{64}$/);
		await expect(make('trzecia@wrota.example')).rejects.toThrow('Administrator regionalny już istnieje');
		const password = 'trzy czerwone tramwaje';
		const token = first?.value.link?.split('/').at(-1);
		expect((await system.rest('POST', '/staff/reset-password', { body: { token, password } })).status).toBe(200);
		const email = (await staff().findOne({ isRegionalAdmin: true }))?.email;
		expect((await login(email, password)).status).toBe(200);
	});
});

describe('log-in', () => {
	test('gives a session and a cookie for the admin', async () => {
		const { id } = await person('dobra@zagan.example');
		const answer = await login(' Dobra@Zagan.example', demoPassword);
		expect(answer.status).toBe(200);
		const cookie = answer.headers.get('set-cookie') ?? '';
		expect(cookie).toMatch(/^payload-token=ey/);
		expect(cookie).toContain('HttpOnly=true');
		expect(cookie).toContain('SameSite=Lax');
		expect(answer.body.user).toMatchObject({ id, email: 'dobra@zagan.example' });
		expect(JSON.stringify(answer.body)).not.toMatch(/hash|salt|resetPasswordToken/);
		expect((await staff().findOne({ _id: new ObjectId(id) }))?.lastLoginAt).toBeInstanceOf(Date);
		const renewed = await system.rest('POST', '/staff/refresh-token', { token: answer.body.token });
		expect(renewed.status).toBe(200);
	});

	test('says the same of a wrong password, an unknown address, a closed and a locked account', async () => {
		await person('zwykla@zagan.example');
		await person('zamknieta@zagan.example', { isActive: false });
		const locked = await person('zablokowana@zagan.example');
		const lockUntil = new Date(Date.now() + 300_000);
		await staff().updateOne({ _id: new ObjectId(locked.id) }, { $set: { lockUntil, loginAttempts: 5 } });
		const answers = [
			await login('zwykla@zagan.example', 'zupełnie inne hasło'),
			await login('nikt@zagan.example', demoPassword),
			await login('zamknieta@zagan.example', demoPassword),
			await login('zablokowana@zagan.example', demoPassword),
			await login('zwykla@zagan.example', ''),
		];
		for (const answer of answers) {
			expect(answer.status).toBe(401);
			expect(answer.body).toEqual({ code: 'unauthenticated', message: wrong, errors: [{ message: wrong }] });
		}
		expect((await staff().findOne({ email: 'zamknieta@zagan.example' }))?.sessions).toHaveLength(1);
	});

	test.each([['istnieje@zagan.example'], ['nie-istnieje@zagan.example']])(
		'the sixth try at %s within ten minutes waits, even with the right password',
		async (email) => {
			if (email.startsWith('istnieje')) await person(email);
			for (let attempt = 0; attempt < 5; attempt += 1) expect((await login(email, 'zgaduję zgadulę')).status).toBe(401);
			const answer = await login(email, demoPassword);
			expect(answer.status).toBe(429);
			expect(answer.body.message).toMatch(
				/^Zbyt wiele prób z tym adresem e-mail\. Spróbuj ponownie za (9 minut|10 minut)\.$/,
			);
			const wait = Number(answer.headers.get('retry-after'));
			expect(wait).toBeGreaterThan(500);
			expect(wait).toBeLessThanOrEqual(600);
		},
	);

	test('five wrong tries lock the account itself for ten minutes', async () => {
		const { id } = await person('piec@zagan.example');
		for (let attempt = 0; attempt < 5; attempt += 1) await login('piec@zagan.example', 'zgaduję zgadulę');
		const row = await staff().findOne({ _id: new ObjectId(id) });
		const minutes = (row?.lockUntil.getTime() - Date.now()) / 60_000;
		expect(minutes).toBeGreaterThan(9);
		expect(minutes).toBeLessThanOrEqual(10);
	});

	test('a success clears the count', async () => {
		await person('pomylki@zagan.example');
		for (let round = 0; round < 3; round += 1) {
			for (let attempt = 0; attempt < 3; attempt += 1) await login('pomylki@zagan.example', 'zgaduję zgadulę');
			expect((await login('pomylki@zagan.example', demoPassword)).status).toBe(200);
		}
	});

	test('twenty guesses at once are not twenty tries', async () => {
		await person('naraz@zagan.example');
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => login('naraz@zagan.example', 'zgaduję zgadulę')),
		);
		expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
	});

	test('a session token carries no rights', async () => {
		const token = (await login('dobra@zagan.example', demoPassword)).body.token;
		const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
		expect(Object.keys(claims).sort()).toEqual(['collection', 'email', 'exp', 'iat', 'id', 'sid']);
		expect(claims.exp - claims.iat).toBe(3600);
	});
});

describe('by address', () => {
	test('the fifty-first failed try from one address waits; a success gives its try back', async () => {
		const guard = createAuthGuard(authLimitsOf(system.payload));
		await person('urzad@zagan.example');
		const send = async (email: string, password: string) => {
			const request = new Request('http://cms.test/api/staff/login', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ email, password }),
			});
			return (await guard(request, '198.51.100.7')) ?? handleEndpoints({ config: system.config, request });
		};
		for (let round = 0; round < 3; round += 1)
			expect((await send('urzad@zagan.example', demoPassword)).status).toBe(200);
		const request = () => new Request('http://cms.test/api/staff/login', { method: 'POST' });
		for (let attempt = 0; attempt < 50; attempt += 1) expect(await guard(request(), '198.51.100.7')).toBeNull();
		const answer = await send('urzad@zagan.example', demoPassword);
		expect(answer.status).toBe(429);
		expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(500);
		expect(await guard(request(), '198.51.100.8')).toBeNull();
	});

	test('addresses and e-mails are not stored', async () => {
		const rows = JSON.stringify(await system.services.db.collection('auth_limits').find().toArray());
		expect(rows).not.toContain('198.51.100');
		expect(rows).not.toContain('zagan.example');
	});
});

describe('forgotten password', () => {
	const forgot = (email: string) => system.rest('POST', '/staff/forgot-password', { body: { email } });
	const letters = (to: string) => system.services.db.collection('outbox').find({ 'body.to': to }).toArray();

	test('sends a Polish letter with a link for an hour; a stranger gets the same answer and no letter', async () => {
		const { id } = await person('zapomnialam@zagan.example', { name: 'Zofia Bóbr' });
		await person('odeszla@zagan.example', { isActive: false });
		const answers = [
			await forgot('Zapomnialam@zagan.example'),
			await forgot('obca@zagan.example'),
			await forgot('odeszla@zagan.example'),
		];
		for (const answer of answers) {
			expect(answer.status).toBe(200);
			expect(answer.body).toEqual({
				message:
					'Jeżeli ten adres należy do konta, za chwilę przyjdzie na niego wiadomość z odnośnikiem do ustawienia hasła.',
			});
		}
		const [letter] = await letters('zapomnialam@zagan.example');
		expect(letter?.body.subject).toBe('Ustawienie nowego hasła');
		expect(letter?.body.text).toContain('Dzień dobry, Zofia Bóbr!');
		const row = await staff().findOne({ _id: new ObjectId(id) });
		expect(letter?.body.text).toContain(`http://cms.test/admin/reset/${row?.resetPasswordToken}`);
		expect(row?.resetPasswordExpiration.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
		expect(await letters('obca@zagan.example')).toHaveLength(0);
		expect(await letters('odeszla@zagan.example')).toHaveLength(0);
	});

	test('a reset ends the sessions that were open, and unlocks', async () => {
		const { id, token } = await person('przejeta@zagan.example');
		await forgot('przejeta@zagan.example');
		const reset = (await staff().findOne({ _id: new ObjectId(id) }))?.resetPasswordToken;
		const answer = await system.rest('POST', '/staff/reset-password', {
			body: { token: reset, password: 'nowe długie hasło' },
		});
		expect(answer.status).toBe(200);
		expect((await system.rest('GET', '/staff/me', { token })).body.user).toBeNull();
		expect((await login('przejeta@zagan.example', 'nowe długie hasło')).status).toBe(200);
	});

	test('the sixth request for one address in an hour waits, whether the account exists or not', async () => {
		for (const email of ['wielokrotna@zagan.example', 'nieznana@zagan.example']) {
			if (email.startsWith('wielokrotna')) await person(email);
			for (let attempt = 0; attempt < 5; attempt += 1) expect((await forgot(email)).status).toBe(200);
			expect((await forgot(email)).status).toBe(429);
		}
	});

	test('a void link is told in Polish', async () => {
		for (const token of ['', 'ffff', { $ne: null }]) {
			const answer = await system.rest('POST', '/staff/reset-password', {
				body: { token, password: 'cztery zielone rowery' },
			});
			expect(answer.status).toBe(403);
			expect(answer.body.errors[0].message).toMatch(/^Ten odnośnik jest nieważny albo został już użyty/);
		}
	});
});

describe('own account over REST', () => {
	test('the password changes right after signing in, by the rule', async () => {
		const { id, token } = await person('wlasne@zagan.example');
		const change = (password: string) => system.rest('PATCH', `/staff/${id}`, { token, body: { password } });
		expect((await change('krótkie')).status).toBe(400);
		expect((await change('siedem niebieskich kotów')).status).toBe(200);
		expect((await login('wlasne@zagan.example', 'siedem niebieskich kotów')).status).toBe(200);
	});

	test('not from a screen that was left open', async () => {
		const { id, token } = await person('otwarte@zagan.example', { signedInAt: new Date(Date.now() - 16 * 60_000) });
		const answer = await system.rest('PATCH', `/staff/${id}`, {
			token,
			body: { password: 'siedem niebieskich kotów' },
		});
		expect(answer.status).toBe(403);
		expect(answer.body.errors[0].message).toMatch(/^Zmiana hasła wymaga świeżego logowania/);
		expect((await login('otwarte@zagan.example', demoPassword)).status).toBe(200);
	});

	test('nothing else changes', async () => {
		const { id, token } = await person('ambitna@zagan.example');
		const before = await staff().findOne({ _id: new ObjectId(id) });
		const wishes = {
			name: 'Prezydent',
			email: 'prezydent@zagan.example',
			function: 'prezydent',
			isRegionalAdmin: true,
			units: [{ unit: 'zagan', roles: ['publisher', 'unit-admin'] }],
			isActive: false,
			lastLoginAt: null,
			loginAttempts: 0,
			hash: 'x',
			sessions: [],
		};
		await system.rest('PATCH', `/staff/${id}`, { token, body: wishes });
		const after = await staff().findOne({ _id: new ObjectId(id) });
		for (const field of ['name', 'email', 'function', 'isRegionalAdmin', 'units', 'isActive', 'hash', 'sessions'])
			expect([field, after?.[field]]).toEqual([field, before?.[field]]);
	});

	test('a stale write of the whole account by Payload does not bring rights back', async () => {
		const { id } = await person('wraca@zagan.example');
		const stale = await system.payload.db.findOne<{ id: string } & Record<string, unknown>>({
			collection: 'staff',
			where: { id: { equals: id } },
		});
		await staff().updateOne({ _id: new ObjectId(id) }, { $set: { units: [], isActive: false } });
		await system.payload.db.updateOne({ collection: 'staff', id, data: { ...stale, loginAttempts: 3 } });
		expect(await staff().findOne({ _id: new ObjectId(id) })).toMatchObject({
			units: [],
			isActive: false,
			loginAttempts: 3,
		});
	});

	test('an account closed while the log-in was being checked stays out', async () => {
		const { id } = await person('wyscig@zagan.example');
		const answers = await Promise.all([
			login('wyscig@zagan.example', demoPassword),
			staff().updateOne({ _id: new ObjectId(id) }, { $set: { isActive: false, units: [], sessions: [] } }),
		]);
		const row = await staff().findOne({ _id: new ObjectId(id) });
		expect(row).toMatchObject({ isActive: false, units: [] });
		if (answers[0].status === 401) expect(row?.sessions).toEqual([]);
		else expect((await system.rest('GET', '/staff/me', { token: answers[0].body.token })).body.user).toBeNull();
	});
});

describe('secrets of accounts', () => {
	const asked = async (query: string) => {
		const { token } = await enrol(system, { email: `${Math.random()}@wrota.example`, isRegionalAdmin: true });
		return system.rest('GET', `/staff?depth=0&${query}`, { token });
	};

	test.each([
		['where[hash][exists]=true'],
		['where[resetPasswordToken][like]=a'],
		['where[or][0][salt][like]=a'],
		['where[sessions.id][exists]=true'],
		['sort=resetPasswordToken'],
	])('%s cannot be asked, not even by the regional administrator', async (query) => {
		expect((await asked(query)).status).toBe(400);
	});

	test('they are in no answer', async () => {
		await person('z-odnosnikiem@zagan.example');
		await system.rest('POST', '/staff/forgot-password', { body: { email: 'z-odnosnikiem@zagan.example' } });
		const answer = await asked(
			'limit=100&select[hash]=true&select[salt]=true&select[resetPasswordToken]=true&showHiddenFields=true',
		);
		expect(answer.status).toBe(200);
		expect(JSON.stringify(answer.body)).not.toMatch(/hash|salt|resetPasswordToken|pbkdf2/);
	});
});

describe('residents', () => {
	test('nobody signs up; a demonstration resident logs in, and not as staff', async () => {
		const made = await system.rest('POST', '/residents', {
			body: { email: 'a@b.example', password: demoPassword, name: 'A B' },
		});
		expect(made.status).toBe(403);
		const first = await system.rest('POST', '/residents/first-register', {
			body: { email: 'a@b.example', password: demoPassword, name: 'A B' },
		});
		expect(first.status).toBe(403);
		await enrol(system, { email: 'jan.kowalski@mieszkaniec.example', credential: demoCredential }, 'residents');
		expect((await login('jan.kowalski@mieszkaniec.example', demoPassword)).status).toBe(401);
		expect((await login('jan.kowalski@mieszkaniec.example', demoPassword, 'residents')).status).toBe(200);
		expect(
			(await system.rest('POST', '/residents/forgot-password', { body: { email: 'jan.kowalski@mieszkaniec.example' } }))
				.status,
		).toBe(403);
	});
});
