import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '#platform/access/actor.ts';
import type { Outcome } from '#platform/command/refusal.ts';
import { runCommand } from '#platform/command/run-command.ts';
import { type Booted, boot } from '#platform/testing/boot.ts';
import { demoCredential, type Enrolled, enrol } from '#platform/testing/people.ts';
import { peopleCommands } from './people.commands.ts';

let system: Booted;
let regional: Enrolled;
let ofZagan: Enrolled;
let ofZary: Enrolled;

const account = (id: string) => system.services.db.collection('staff').findOne({ _id: new ObjectId(id) });
const journalOf = (document: string) =>
	system.services.db.collection('journal').find({ document }).sort({ at: 1, _id: 1 }).toArray();
const mailsTo = async (to: string) =>
	(await system.services.db.collection('outbox').find({ kind: 'mail', 'body.to': to }).toArray()).map(
		({ body }) => body,
	);
const person = (email: string, ...units: { unit: string; roles: string[] }[]) =>
	enrol(system, { email, units, credential: demoCredential });
const command = (as: Enrolled | null, path: string, body: object) =>
	system.rest('POST', `/staff/${path}`, { token: as?.token, body });

beforeAll(async () => {
	system = await boot('people_commands');
	await system.services.db.collection('units').insertMany([
		{ _id: 'zagan', name: 'Miasto Żagań' },
		{ _id: 'zary', name: 'Miasto Żary' },
	] as never);
	regional = await enrol(system, { email: 'natalia@wrota.example', isRegionalAdmin: true });
	ofZagan = await person('adam@zagan.example', { unit: 'zagan', roles: ['unit-admin'] });
	ofZary = await person('alicja@zary.example', { unit: 'zary', roles: ['unit-admin'] });
});
afterAll(() => system?.stop());

describe('invite', () => {
	test('opens an account, journals it and sends a link that is good for 72 hours', async () => {
		const before = Date.now();
		const answer = await command(ofZagan, 'invite', {
			email: ' Ewa.Nowa@Zagan.example ',
			name: 'Ewa Nowa',
			function: 'inspektor',
			unit: 'zagan',
			roles: ['editor', 'clerk'],
		});
		expect(answer.status).toBe(200);
		expect(answer.body).toEqual({
			id: expect.stringMatching(/^[0-9a-f]{24}$/),
			isActive: true,
			isRegionalAdmin: false,
			units: [{ unit: 'zagan', roles: ['clerk', 'editor'] }],
			message: 'Konto założone. Zaproszenie wysłano pocztą.',
		});
		const row = await account(answer.body.id);
		expect(row).toMatchObject({
			email: 'ewa.nowa@zagan.example',
			name: 'Ewa Nowa',
			function: 'inspektor',
			isActive: true,
		});
		expect(row?.hash).toBeUndefined();
		const hours = (row?.resetPasswordExpiration.getTime() - before) / 3_600_000;
		expect(hours).toBeGreaterThan(71.9);
		expect(hours).toBeLessThan(72.1);
		const [mail] = await mailsTo('ewa.nowa@zagan.example');
		expect(mail?.subject).toBe('Zaproszenie do panelu Wrota Lubuskie');
		expect(mail?.text).toContain('Miasto Żagań: pracownik kancelarii, redaktor');
		expect(mail?.text).toContain(`http://cms.test/admin/reset/${row?.resetPasswordToken}`);
		const [line] = await journalOf(answer.body.id);
		expect(line).toMatchObject({ action: 'staff.invite', outcome: 'done', unit: 'zagan', actor: { id: ofZagan.id } });
		expect(JSON.stringify(line)).not.toContain('ewa.nowa');
	});

	test('the invited person sets a password by the link and is in; the link works once', async () => {
		const { body } = await command(ofZagan, 'invite', {
			email: 'olga@zagan.example',
			name: 'Olga Leśna',
			unit: 'zagan',
			roles: ['editor'],
		});
		const token = (await account(body.id))?.resetPasswordToken;
		const weak = await system.rest('POST', '/staff/reset-password', { body: { token, password: 'krótkie' } });
		expect(weak.status).toBe(400);
		expect(weak.body.errors[0].data.errors[0].message).toMatch(/^Hasło musi mieć co najmniej 12 znaków/);
		const set = await system.rest('POST', '/staff/reset-password', {
			body: { token, password: 'cztery zielone rowery' },
		});
		expect(set.status).toBe(200);
		expect((await system.rest('GET', '/staff/me', { token: set.body.token })).body.user.email).toBe(
			'olga@zagan.example',
		);
		const again = await system.rest('POST', '/staff/reset-password', {
			body: { token, password: 'inne dobre hasło tu' },
		});
		expect(again.status).toBe(403);
		expect(again.body.errors[0].message).toMatch(/^Ten odnośnik jest nieważny/);
		expect((await journalOf(body.id)).map(({ action }) => action)).toEqual(['staff.invite', 'staff.password-set']);
	});

	test('a person of another unit joins with the same account and keeps name, password and roles', async () => {
		const kasia = await person('kasia@zary.example', { unit: 'zary', roles: ['publisher'] });
		const answer = await command(ofZagan, 'invite', {
			email: 'kasia@zary.example',
			name: 'Ktoś Inny',
			unit: 'zagan',
			roles: ['editor'],
		});
		expect(answer.body).toMatchObject({
			id: kasia.id,
			units: [
				{ unit: 'zary', roles: ['publisher'] },
				{ unit: 'zagan', roles: ['editor'] },
			],
			message: 'Ta osoba ma już konto. Nadano jej role i powiadomiono ją pocztą.',
		});
		const row = await account(kasia.id);
		expect(row).toMatchObject({ name: 'kasia', hash: demoCredential.hash });
		expect(row?.resetPasswordToken).toBeUndefined();
		expect((await mailsTo('kasia@zary.example')).map(({ subject }) => subject)).toEqual([
			'Nowe uprawnienia w panelu Wrota Lubuskie',
		]);
	});

	test('two invitations of one address at once make one account with both roles', async () => {
		const invite = (as: Enrolled, unit: string) =>
			command(as, 'invite', { email: 'jan@wspolny.example', name: 'Jan Wspólny', unit, roles: ['editor'] });
		const answers = await Promise.all([invite(ofZagan, 'zagan'), invite(ofZary, 'zary')]);
		expect(answers.map(({ status }) => status)).toEqual([200, 200]);
		const rows = await system.services.db.collection('staff').find({ email: 'jan@wspolny.example' }).toArray();
		expect(rows).toHaveLength(1);
		expect(rows[0]?.units.map(({ unit }: { unit: string }) => unit).sort()).toEqual(['zagan', 'zary']);
	});

	test.each<[string, () => Enrolled | null, object, number, string]>([
		['nobody', () => null, {}, 401, 'unauthenticated'],
		['into another unit', () => ofZagan, { unit: 'zary' }, 403, 'forbidden'],
		['a regional-admin by a unit-admin', () => ofZagan, { isRegionalAdmin: true }, 403, 'forbidden'],
		['into a unit that is not there', () => regional, { unit: 'atlantyda' }, 422, 'invalid'],
		['an unknown role', () => ofZagan, { roles: ['king'] }, 422, 'invalid'],
		['without an address', () => ofZagan, { email: 'nie-adres' }, 422, 'invalid'],
		['with a script for a name', () => ofZagan, { name: '<script>alert(1)</script>' }, 422, 'invalid'],
		['with a ready password, by a person', () => ofZagan, { credential: demoCredential }, 403, 'forbidden'],
	])('refuses: %s', async (_, as, over, status, code) => {
		const body = { email: 'x@y.example', name: 'Iks Igrek', unit: 'zagan', roles: ['editor'], ...over };
		const answer = await command(as(), 'invite', body);
		expect([answer.status, answer.body.code]).toEqual([status, code]);
		expect(await system.services.db.collection('staff').countDocuments({ email: 'x@y.example' })).toBe(0);
	});
});

describe('grant and revoke', () => {
	test('two different grants at once are both there', async () => {
		const target = await person('dwa@zagan.example', { unit: 'zagan', roles: ['editor'] });
		const answers = await Promise.all([
			command(ofZagan, `${target.id}/grant`, { unit: 'zagan', roles: ['clerk'] }),
			command(regional, `${target.id}/grant`, { unit: 'zary', roles: ['head'] }),
		]);
		expect(answers.map(({ status }) => status)).toEqual([200, 200]);
		const units = (await account(target.id))?.units.map(({ unit, roles }: { unit: string; roles: string[] }) => ({
			unit,
			roles,
		}));
		expect(units).toHaveLength(2);
		expect(units).toContainEqual({ unit: 'zagan', roles: ['clerk', 'editor'] });
		expect(units).toContainEqual({ unit: 'zary', roles: ['head'] });
	});

	test('twenty grants at once: every role is there, each journaled once', async () => {
		const target = await person('wiele@zagan.example');
		await command(regional, `${target.id}/grant`, { unit: 'zagan', roles: ['editor'] });
		const roles = ['clerk', 'head', 'analyst', 'publisher'];
		const answers = await Promise.all(
			roles.flatMap((role) =>
				Array.from({ length: 5 }, () => command(ofZagan, `${target.id}/grant`, { unit: 'zagan', roles: [role] })),
			),
		);
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(4);
		expect(answers.filter(({ body }) => body.code === 'conflict')).toHaveLength(16);
		expect((await account(target.id))?.units[0].roles).toEqual(['analyst', 'clerk', 'editor', 'head', 'publisher']);
		expect((await journalOf(target.id)).filter(({ outcome }) => outcome === 'done')).toHaveLength(5);
	});

	test('a shared person keeps what the other unit gave', async () => {
		const shared = await person(
			'wspolna@zary.example',
			{ unit: 'zagan', roles: ['editor'] },
			{ unit: 'zary', roles: ['publisher', 'editor'] },
		);
		const foreign = await command(ofZagan, `${shared.id}/revoke`, { unit: 'zary', roles: ['publisher'] });
		expect([foreign.status, foreign.body.code]).toEqual([403, 'forbidden']);
		const closing = await command(ofZagan, `${shared.id}/deactivate`, {});
		expect([closing.status, closing.body.code]).toEqual([403, 'shared-person']);
		const own = await command(ofZagan, `${shared.id}/revoke`, { unit: 'zagan', roles: ['editor'] });
		expect(own.body.units).toEqual([{ unit: 'zary', roles: ['publisher', 'editor'] }]);
		const gone = await command(ofZagan, `${shared.id}/grant`, { unit: 'zagan', roles: ['editor'] });
		expect([gone.status, gone.body.code]).toEqual([404, 'not-found']);
	});

	test('nobody changes own rights, and the refusal is journaled', async () => {
		const answer = await command(ofZagan, `${ofZagan.id}/grant`, { unit: 'zagan', roles: ['publisher'] });
		expect([answer.status, answer.body.code]).toEqual([403, 'own-account']);
		expect(answer.body.message).toBe('Własnych uprawnień nie zmienisz. Poproś o to inną osobę.');
		expect(await journalOf(ofZagan.id)).toMatchObject([
			{ action: 'staff.grant', outcome: 'refused', code: 'own-account', actor: { id: ofZagan.id } },
		]);
	});

	test('rights that were taken while the session lives no longer count', async () => {
		const deputy = await person('zastepca@zagan.example', { unit: 'zagan', roles: ['unit-admin'] });
		const target = await person('cel@zagan.example', { unit: 'zagan', roles: ['editor'] });
		await command(ofZagan, `${deputy.id}/revoke`, { unit: 'zagan', roles: ['unit-admin'] });
		const answer = await command(deputy, `${target.id}/grant`, { unit: 'zagan', roles: ['clerk'] });
		expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
	});

	test('the region is given and taken; both at once with a unit is refused', async () => {
		const target = await person('region@zagan.example', { unit: 'zagan', roles: ['editor'] });
		const both = await command(regional, `${target.id}/grant`, {
			isRegionalAdmin: true,
			unit: 'zagan',
			roles: ['clerk'],
		});
		expect([both.status, both.body.code]).toEqual([422, 'invalid']);
		expect((await command(regional, `${target.id}/grant`, { isRegionalAdmin: true })).body.isRegionalAdmin).toBe(true);
		const taken = await command(regional, `${target.id}/revoke`, { isRegionalAdmin: true });
		expect(taken.body).toMatchObject({ isRegionalAdmin: false, units: [{ unit: 'zagan', roles: ['editor'] }] });
		const own = await command(regional, `${regional.id}/revoke`, { isRegionalAdmin: true });
		expect([own.status, own.body.code]).toEqual([403, 'own-account']);
	});

	test('two regional administrators cannot take each other down at once', async () => {
		const other = await enrol(system, { email: 'druga@wrota.example', isRegionalAdmin: true });
		const actor = (who: Enrolled, name: string) =>
			actorOf({ id: who.id, collection: 'staff', name, isRegionalAdmin: true, units: [] });
		let second: Promise<Outcome<unknown>> | undefined;
		let isSecondCounted = () => {};
		const counted = new Promise<void>((resolve) => {
			isSecondCounted = resolve;
		});
		const hold = async (step: string) => {
			// The first has counted two administrators and is about to write: now the second counts, if it can.
			if (step !== 'staff' || second) return;
			second = runCommand(
				{ ...system.services, onStep: (reached) => (reached === 'staff' ? isSecondCounted() : undefined) },
				peopleCommands.deactivate,
				{ actor: actor(other, 'druga'), target: regional.id, input: {} },
			);
			await Promise.race([counted, new Promise((resolve) => setTimeout(resolve, 400))]);
		};
		const first = await runCommand({ ...system.services, onStep: hold }, peopleCommands.revoke, {
			actor: actor(regional, 'natalia'),
			target: other.id,
			input: { isRegionalAdmin: true },
		});
		const late = await second;
		expect(first).toMatchObject({ ok: true });
		expect(late).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
		const left = await system.services.db.collection('staff').countDocuments({ isRegionalAdmin: true, isActive: true });
		expect(left).toBe(1);
	});

	test.each<[string, string]>([
		['an id that is none', 'nie-id'],
		['an unknown id', 'ffffffffffffffffffffffff'],
	])('%s is not found', async (_, id) => {
		const answer = await command(regional, `${id}/grant`, { unit: 'zagan', roles: ['editor'] });
		expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
	});
});

describe('deactivate', () => {
	test('ends every session at once, and the journal tells what was taken', async () => {
		const leaver = await person('odchodzi@zagan.example', { unit: 'zagan', roles: ['editor', 'publisher'] });
		expect((await system.rest('GET', `/staff/${leaver.id}`, { token: leaver.token })).status).toBe(200);
		const answer = await command(ofZagan, `${leaver.id}/deactivate`, {});
		expect(answer.body).toMatchObject({ isActive: false, units: [], message: 'Konto zamknięte.' });
		expect((await system.rest('GET', '/staff/me', { token: leaver.token })).body.user).toBeNull();
		expect((await system.rest('GET', `/staff/${leaver.id}`, { token: leaver.token })).status).not.toBe(200);
		const [line] = await journalOf(leaver.id);
		expect(line?.detail).toEqual({
			before: { isActive: true, isRegionalAdmin: false, units: [{ unit: 'zagan', roles: ['editor', 'publisher'] }] },
			after: { isActive: false, isRegionalAdmin: false, units: [] },
		});
	});

	test('a link that was on its way no longer works', async () => {
		const { body } = await command(ofZagan, 'invite', {
			email: 'niedoszly@zagan.example',
			name: 'Nie Doszły',
			unit: 'zagan',
			roles: ['editor'],
		});
		const token = (await account(body.id))?.resetPasswordToken;
		await command(ofZagan, `${body.id}/deactivate`, {});
		const answer = await system.rest('POST', '/staff/reset-password', {
			body: { token, password: 'cztery zielone rowery' },
		});
		expect(answer.status).toBe(403);
	});
});
