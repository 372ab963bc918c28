import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryPage } from './entries.public.ts';
import { editor, type Office, openOffice, publisher } from './office.fixture.ts';
import { headerParagraph } from './text.fixture.ts';

let office: Office;
let token: string;
beforeAll(async () => {
	office = await openOffice('entry_hostile');
	const body = { email: editor, password: 'Wrota-demo-2026' };
	token = (await office.rest('POST', '/staff/login', { body })).body.token;
});
afterAll(() => office.stop());

const save = (id: string, change: object) => office.rest('PATCH', `/bip-entries/${id}`, { token, body: change });
const stored = async (id: string): Promise<Record<string, unknown>> =>
	(await office.rest('GET', `/bip-entries/${id}?depth=0`, { token })).body;
const script = '<script>alert(1)</script>';
const fields = [
	'title',
	'lead',
	'publisher',
	'producedByName',
	'producedByFunction',
	'responsibleName',
	'responsibleFunction',
	'exclusionScope',
	'exclusionBasis',
	'exclusionBy',
	'exclusionInterest',
];

describe('hostile words in an entry', () => {
	it('a title of 5,000 characters is refused in Polish, at its field, and the text that is stored stays', async () => {
		const id = await office.draft({ title: 'Dobry tytuł' });
		const answer = await save(id, { title: 'a'.repeat(5_000) });
		expect(answer.status).toBe(400);
		expect(answer.body.errors[0]).toMatchObject({
			message: 'Popraw to pole: Tytuł',
			data: {
				errors: [{ path: 'title', message: 'Ten tekst jest za długi. Może mieć najwyżej 300 znaków.' }],
			},
		});
		expect((await stored(id)).title).toBe('Dobry tytuł');
	});

	it('51 files are refused in Polish', async () => {
		const id = await office.draft();
		const answer = await save(id, { files: Array.from({ length: 51 }, () => '0123456789abcdef01234567') });
		expect([answer.status, answer.body.errors[0].data.errors[0].message]).toEqual([400, 'Za dużo: 51. Najwyżej 50.']);
	});

	it.each(fields)('a script in the field %s is kept as it was typed, word for word', async (field) => {
		const id = await office.draft();
		expect((await save(id, { [field]: script })).status).toBe(200);
		expect((await stored(id))[field]).toBe(script);
	});

	it('a script in the text reaches readers as words', async () => {
		const id = await office.published({ title: script, content: headerParagraph(script), lead: script });
		const view = (await entryPage(office.services.db, id))?.shown.view;
		expect(view?.html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
		// Plain fields are escaped by the page that shows them; see the portal's own tests.
		expect([view?.title, view?.lead]).toEqual([script, script]);
	});

	it.each([
		['a number as words', { root: { type: 'root', children: [{ type: 'text', text: 5 }] } }],
		['a child that is nothing', { root: { type: 'root', children: [null] } }],
		['words without a tree', 'Treść'],
	])('rich text with %s is refused with a sentence', async (_, content) => {
		const id = await office.draft();
		const answer = await save(id, { content });
		expect([answer.status, answer.body.errors[0].message]).toEqual([
			422,
			'Treść: nie da się jej odczytać. Odśwież stronę, wklej tekst jeszcze raz i zapisz.',
		]);
		const fresh = await office.rest('POST', '/bip-entries', { token, body: { unit: 'zagan', title: 'Nowy', content } });
		expect(fresh.status).toBe(422);
	});

	it('a reason of two characters says what is wrong with it', async () => {
		const { id } = await office.handedIn();
		const body = { email: publisher, password: 'Wrota-demo-2026' };
		const approver = (await office.rest('POST', '/staff/login', { body })).body.token;
		const answer = await office.rest('POST', `/bip-entries/${id}/return`, { token: approver, body: { reason: 'ab' } });
		expect([answer.status, answer.body.fields]).toEqual([
			422,
			[{ path: 'reason', message: 'Podaj powód, choćby krótko.' }],
		]);
	});
});
