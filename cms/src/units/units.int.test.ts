import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unitViewSchema } from '#contract';
import { journalOf } from '#platform/journal/journal.ts';
import { enrol } from '#platform/testing/people.ts';
import { editor, type Office, openOffice } from '../bip/office.fixture.ts';
import { unitsOf } from './unit.ts';
import { loadUnits } from './units.load.ts';
import { unitView } from './units.public.ts';

let office: Office;
let administrator = '';
beforeAll(async () => {
	office = await openOffice('units');
	const units = [{ unit: 'zagan', roles: ['unit-admin', 'publisher'] }];
	administrator = (await enrol(office, { email: 'adam@zagan.example', name: 'Adam Admin', units })).token;
});
afterAll(() => office?.stop());

const change = (body: object) => office.rest('PATCH', '/units/zagan', { token: administrator, body });
const setFourEyes = (body: object) => office.rest('POST', '/units/zagan/set-four-eyes', { token: administrator, body });
const lastRow = async (action: string) =>
	(await journalOf(office.services.db).find({ action, document: 'zagan' }).sort({ at: -1 }).limit(1).toArray())[0];

describe('the rule of two persons', () => {
	/** An entry that the administrator, who is also a publisher, has changed and handed in. */
	const ownEntry = async (): Promise<{ id: string; publish: () => Promise<number> }> => {
		const id = await office.draft();
		const saved = await office.rest('PATCH', `/bip-entries/${id}`, {
			token: administrator,
			body: { title: 'Objazd ulicą Leśną' },
		});
		expect(saved.status).toBe(200);
		const { digest } = await office.port.command('hand-in', id, {}, editor);
		const publish = async () =>
			(await office.rest('POST', `/bip-entries/${id}/publish`, { token: administrator, body: { digest } })).status;
		return { id, publish };
	};

	test('switched off only with a reason; journaled; then the author approves, and no longer once it is on again', async () => {
		const first = await ownEntry();
		expect(await first.publish()).toBe(403);

		const bare = await setFourEyes({ fourEyes: false, reason: '  ' });
		expect(bare.status).toBe(422);
		expect(bare.body.fields).toEqual([{ path: 'reason', message: 'Napisz, dlaczego wyłączasz zasadę dwóch osób.' }]);
		expect(await first.publish()).toBe(403);

		const off = await setFourEyes({ fourEyes: false, reason: 'W sierpniu pracuje jedna osoba' });
		expect([off.status, off.body.message]).toEqual([
			200,
			'Od teraz wpis może zatwierdzić jego autor. Zapisaliśmy to w dzienniku.',
		]);
		expect(await lastRow('units.set-four-eyes')).toMatchObject({
			outcome: 'done',
			unit: 'zagan',
			actor: { kind: 'staff', name: 'Adam Admin' },
			detail: { fourEyes: false, reason: 'W sierpniu pracuje jedna osoba' },
		});
		expect(await first.publish()).toBe(200);

		expect((await setFourEyes({ fourEyes: true })).status).toBe(200);
		expect((await lastRow('units.set-four-eyes'))?.detail).toEqual({ fourEyes: true, reason: '' });
		expect(await (await ownEntry()).publish()).toBe(403);
	});

	test('a plain save cannot switch it', async () => {
		await change({ fourEyes: false });
		expect((await unitsOf(office.services.db).findOne({ _id: 'zagan' }))?.fourEyes).toBe(true);
	});
});

describe('a save of a unit', () => {
	test('is journaled with the names of the fields that changed, and no values', async () => {
		expect((await change({ phone: '68 477 10 10', editorName: 'Ewa Nowa', city: 'Żagań' })).status).toBe(200);
		expect(await lastRow('units.update')).toMatchObject({
			actor: { kind: 'staff', name: 'Adam Admin' },
			detail: { changed: ['editorName', 'phone'] },
		});
	});

	test.each([
		['website', 'javascript:alert(1)', /zaczyna się od https/],
		['phone', 'zadzwoń', /cyfry i spacje/],
		['postalCode', '68100', /w postaci 00-000/],
		['email', 'urzad', /adres e-mail/],
		['editorName', '', /Uzupełnij pole „Redaktor biuletynu”/],
	])('%s: %j is refused at its field', async (path, value, sentence) => {
		const answer = await change({ [path]: value });
		expect(answer.status).toBe(400);
		const problems: { path: string; message: string }[] = answer.body.errors[0].data.errors;
		expect(problems.map((problem) => problem.path)).toEqual([path]);
		expect(problems[0]?.message).toMatch(sentence);
	});

	test('a website that was stored before the check is not shown to readers', async () => {
		await unitsOf(office.services.db).updateOne({ _id: 'zagan' }, { $set: { website: 'javascript:alert(1)' } });
		expect((await unitView(office.services.db, 'zagan'))?.website).toBeNull();
	});
});

describe('units of a real installation', () => {
	test('all that are not there yet are set up with their codes and empty contacts; what is there stays', async () => {
		const before = await unitsOf(office.services.db).findOne({ _id: 'zagan' });
		const loaded = await loadUnits(office.services);
		expect(loaded.added).toBe(94);
		expect(loaded.incomplete).toHaveLength(93);
		expect(loaded.incomplete.slice(0, 2)).toEqual(['Gmina Babimost', 'Gmina Bledzew']);
		expect(loaded.incomplete).not.toContain('Miasto Żagań');
		expect(await unitsOf(office.services.db).findOne({ _id: 'zagan' })).toEqual(before);
		expect(await unitsOf(office.services.db).findOne({ _id: 'otyn' })).toMatchObject({
			name: 'Gmina Otyń',
			kind: 'gmina-miejsko-wiejska',
			county: 'nowosolski',
			teryt: '0804073',
			codeHistory: [
				{ teryt: '0804072', from: null, to: '2017-12-31' },
				{ teryt: '0804073', from: '2018-01-01', to: null },
			],
			phone: '',
			editorName: '',
			isDemonstration: false,
			fourEyes: true,
		});
		expect(await journalOf(office.services.db).countDocuments({ action: 'units.create', document: 'otyn' })).toBe(1);
		const view = await unitView(office.services.db, 'otyn');
		expect(unitViewSchema.parse(view)).toMatchObject({ slug: 'otyn', phone: '', isDemonstration: false });
	});

	test('a second run adds nothing', async () => {
		expect((await loadUnits(office.services)).added).toBe(0);
	});

	test('its people can be invited, and its administrator completes what is missing', async () => {
		const region = (await enrol(office, { email: 'natalia@wrota.example', isRegionalAdmin: true })).token;
		const invited = await office.rest('POST', '/staff/invite', {
			token: region,
			body: { email: 'olga@otyn.example', name: 'Olga Otyńska', unit: 'otyn', roles: ['unit-admin'] },
		});
		expect(invited.status).toBe(200);
		const units = [{ unit: 'otyn', roles: ['unit-admin'] }];
		const { token } = await enrol(office, { email: 'oskar@otyn.example', units });
		const save = (body: object) => office.rest('PATCH', '/units/otyn', { token, body });
		const partly = await save({ phone: '68 355 94 00' });
		expect(partly.status).toBe(400);
		const missing: { path: string }[] = partly.body.errors[0].data.errors;
		expect(missing.map(({ path }) => path)).toEqual([
			'street',
			'postalCode',
			'city',
			'email',
			'editorialOffice',
			'editorialAddress',
			'editorName',
			'editorPhone',
			'editorEmail',
		]);
		const full = await save({
			street: 'Rynek 1',
			postalCode: '67-106',
			city: 'Otyń',
			phone: '68 355 94 00',
			email: 'urzad@otyn.example',
			editorialOffice: 'Redakcja',
			editorialAddress: 'Rynek 1, 67-106 Otyń',
			editorName: 'Olga Otyńska',
			editorPhone: '68 355 94 01',
			editorEmail: 'bip@otyn.example',
		});
		expect(full.status).toBe(200);
		expect((await loadUnits(office.services)).incomplete).not.toContain('Gmina Otyń');
	});
});
