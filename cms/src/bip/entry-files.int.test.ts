import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryPage } from './entries.public.ts';
import { editor, type Office, openOffice, publisher } from './office.fixture.ts';
import { headerParagraph } from './text.fixture.ts';

let office: Office;
let token: Record<'editor' | 'publisher', string>;
beforeAll(async () => {
	office = await openOffice('entry_files');
	const logIn = async (email: string): Promise<string> =>
		(await office.rest('POST', '/staff/login', { body: { email, password: 'Wrota-demo-2026' } })).body.token;
	token = { editor: await logIn(editor), publisher: await logIn(publisher) };
});
afterAll(() => office.stop());

let uploads = 0;
const text = async (words: string, unit = 'zagan'): Promise<string> => {
	uploads += 1;
	const bytes = Buffer.from(`${words} (plik ${uploads})`);
	const file = { title: `Załącznik ${uploads}`, filename: `zalacznik-${uploads}.txt`, mimeType: 'text/plain', bytes };
	return office.port.uploadFile(file, { unit, as: `editor@${unit}.example` });
};
const rename = (id: string, as: 'editor' | 'publisher', title: string) =>
	office.rest('PATCH', `/files/${id}`, { token: token[as], body: { title } });
const command = (verb: 'hand-in' | 'publish' | 'return', id: string, input: object, as: string) =>
	office.port.command(verb, id, { ...input }, as);

describe('exactly that text, files included', () => {
	it('refuses to rename a file while a text that lists it waits for approval', async () => {
		const file = await text('Regulamin');
		const { id, digest } = await office.handedIn({ title: 'Regulamin targu', files: [file] });
		const answer = await rename(file, 'editor', 'Całkiem inny tytuł');
		expect([answer.status, answer.body.errors[0].message]).toEqual([
			409,
			'Opisu tego pliku nie można teraz zmienić: czeka na zatwierdzenie we wpisie „Regulamin targu”. Poproś o zwrot wpisu do poprawy.',
		]);
		await command('publish', id, { digest }, publisher);
		expect((await entryPage(office.services.db, id))?.shown.view.files.map(({ title }) => title)).toEqual([
			`Załącznik ${uploads}`,
		]);
	});

	it('the same for a file that stands in the text', async () => {
		const file = await text('Mapa');
		const content = headerParagraph('Zobacz mapę.');
		(content.root.children as unknown[]).push({
			type: 'upload',
			version: 3,
			relationTo: 'files',
			value: file,
			id: '655f5a5b5c5d5e5f50515253',
			fields: {},
		});
		await office.handedIn({ content });
		expect((await rename(file, 'publisher', 'Inna mapa')).status).toBe(409);
	});

	it('counts who renames a file of a draft among its editors', async () => {
		const file = await text('Cennik');
		const id = await office.draft({ files: [file] });
		expect((await rename(file, 'publisher', 'Cennik na 2027 rok')).status).toBe(200);
		const { digest } = await command('hand-in', id, {}, editor);
		await expect(command('publish', id, { digest }, publisher)).rejects.toThrow('four-eyes');
	});

	it('knows another text when the name of a file has changed by whatever road', async () => {
		const file = await text('Wzór');
		const { id, digest } = await office.handedIn({ files: [file] });
		await office.services.db
			.collection('files')
			.updateMany({ title: `Załącznik ${uploads}` }, { $set: { title: 'X' } });
		await expect(command('publish', id, { digest }, publisher)).rejects.toThrow('stale-digest');
		const shown = (await office.rest('GET', `/bip-entries/${id}?depth=0`, { token: token.publisher })).body;
		await command('publish', id, { digest: shown.digest }, publisher);
	});
});

describe('hand-in looks at the files', () => {
	it('refuses files that do not exist or are of another office', async () => {
		const foreign = await text('Obcy', 'szprotawa');
		for (const lost of [foreign, '0123456789abcdef01234567']) {
			const id = await office.draft();
			const raw = { $set: { files: [lost] } };
			await office.services.db.collection<{ _id: number }>('bip-entries').updateOne({ _id: Number(id) }, raw);
			await expect(command('hand-in', id, {}, editor)).rejects.toThrow(
				'files: Jednego z plików nie można opublikować: nie ma go w Twojej jednostce.',
			);
		}
	});

	it('warns of personal data inside a file, in its title, and of a file that nobody could read', async () => {
		const inside = await office.draft({ files: [await text('Zadzwoń pod 601 000 001')] });
		await expect(command('hand-in', inside, {}, editor)).rejects.toThrow(
			/needs-confirmation files: Plik „Załącznik \d+”: to wygląda na numer telefonu komórkowego/,
		);
		const named = await text('Bez danych');
		await rename(named, 'editor', 'Umowa, tel. 601 000 001');
		const titled = await office.draft({ files: [named] });
		await expect(command('hand-in', titled, {}, editor)).rejects.toThrow('numer telefonu komórkowego');
		const png = Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64',
		);
		const scan = { title: 'Skan decyzji', filename: 'skan.png', mimeType: 'image/png', bytes: png };
		const unread = await office.draft({ files: [await office.port.uploadFile(scan, { unit: 'zagan', as: editor })] });
		await expect(command('hand-in', unread, {}, editor)).rejects.toThrow(
			'Plik „Skan decyzji”: tego pliku nie dało się przeczytać',
		);
		await expect(command('hand-in', unread, { confirm: true }, editor)).resolves.toBeDefined();
	});

	it.each(['producedByName', 'responsibleFunction', 'publisher', 'exclusionBy'])(
		'warns of personal data in the field %s',
		async (field) => {
			const complete = { exclusionScope: 'adres', exclusionBasis: 'art. 5 ust. 2', exclusionBy: 'sekretarz' };
			const id = await office.draft({ ...complete, [field]: 'Jan Próbny, tel. 601 000 001' });
			await expect(command('hand-in', id, {}, editor)).rejects.toThrow(`needs-confirmation ${field}: `);
		},
	);
});
