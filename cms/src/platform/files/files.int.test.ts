import { createHash } from 'node:crypto';
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { type Office, openOffice } from '../../bip/office.fixture.ts';
import { blobs } from './files.collection.ts';

let office: Office;
let token: string;
beforeAll(async () => {
	office = await openOffice('files');
	const body = { email: 'editor@zagan.example', password: 'Wrota-demo-2026' };
	token = (await office.rest('POST', '/staff/login', { body })).body.token;
});
afterAll(() => office.stop());

const collect = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
};

const pdf = async (words: string): Promise<Buffer> => {
	const document = new PDFDocument();
	document.text(words);
	document.end();
	return collect(document as unknown as NodeJS.ReadableStream);
};

/** A page for each text; an empty one is a scan. */
const pages = async (...texts: string[]): Promise<Buffer> => {
	const document = new PDFDocument({ autoFirstPage: false });
	for (const text of texts) {
		document.addPage();
		if (text === '') document.rect(10, 10, 50, 50).fill();
		else document.text(text);
	}
	document.end();
	return collect(document as unknown as NodeJS.ReadableStream);
};

const zip = (entries: Readonly<Record<string, Buffer>>): Promise<Buffer> => {
	const file = new ZipFile();
	for (const [name, bytes] of Object.entries(entries))
		file.addBuffer(bytes, name, { compress: name !== 'mimetype' } as never);
	file.end();
	return collect(file.outputStream);
};

const odt = (paragraph: string): Promise<Buffer> =>
	zip({
		mimetype: Buffer.from('application/vnd.oasis.opendocument.text'),
		'content.xml': Buffer.from(
			`<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:tracked-changes><text:p>skreślone słowo</text:p></text:tracked-changes><text:p>${paragraph}</text:p></office:text></office:body></office:document-content>`,
		),
	});

/** The least that spreadsheet programs write and read. */
const xlsx = (cell: string): Promise<Buffer> => {
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
	const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const parts = {
		'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${cell}</t></is></c></row></sheetData></worksheet>`,
	};
	return zip(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
};

const ods = (cell: string): Promise<Buffer> =>
	zip({
		mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
		'content.xml': Buffer.from(
			`<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="b" xmlns:text="t"><office:body><office:spreadsheet><table:table><table:table-row><table:table-cell><text:p>${cell}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
		),
	});

const picture = (format: 'jpeg' | 'png'): Promise<Buffer> =>
	sharp({ create: { width: 8, height: 6, channels: 3, background: '#0a5' } })
		.toFormat(format)
		.toBuffer();

const upload = async (
	name: string,
	bytes: Buffer,
	type = 'application/octet-stream',
	fields: object = { unit: 'zagan' },
) => {
	const form = new FormData();
	form.append('_payload', JSON.stringify(fields));
	form.append('file', new File([new Uint8Array(bytes)], name, { type }));
	// Whole on the wire, as a browser sends it: a form that is still being written cannot be refused early.
	const wire = new Response(form);
	const headers = { 'content-type': wire.headers.get('content-type') ?? '' };
	return office.rest('POST', '/files', { token, headers, raw: new Uint8Array(await wire.arrayBuffer()) });
};

const textOf = async (sha256: string): Promise<string | undefined> =>
	(await office.services.db.collection<{ _id: string; text: string }>('file_texts').findOne({ _id: sha256 }))?.text;

const problem = (answer: { body: { errors?: { message: string }[] } }): string =>
	answer.body.errors?.[0]?.message ?? '';

describe('upload', () => {
	it('takes the type from the content, keeps Polish letters in the name and reads the text of a PDF', async () => {
		const { status, body } = await upload('Zarządzenie nr 1 żółć.PDF', await pdf('Tresc zarzadzenia o drogach'));
		expect(status).toBe(201);
		expect(body.doc).toMatchObject({
			downloadName: 'Zarządzenie nr 1 żółć.pdf',
			title: 'Zarządzenie nr 1 żółć',
			typeLabel: 'PDF',
			mimeType: 'application/pdf',
			hasText: true,
		});
		expect(await textOf(body.doc.sha256)).toContain('Tresc zarzadzenia o drogach');
	});

	it('keeps where the pages of a PDF begin, also behind a scanned first one', async () => {
		const { body } = await upload('strony.pdf', await pages('', 'Druga strona', 'Trzecia strona'));
		const read = (await textOf(body.doc.sha256)) ?? '';
		expect(read.split('\f').map((page) => page.trim())).toEqual(['', 'Druga strona', 'Trzecia strona']);
		const scan = await upload('skan.pdf', await pages('', ''));
		expect(scan.body.doc.hasText).toBe(false);
		const plain = await upload('tekst.txt', Buffer.from('pierwsza\fdruga'));
		expect(await textOf(plain.body.doc.sha256)).toBe('pierwsza druga');
	});

	it('reads the text of DOCX and ODT, without what was struck out', async () => {
		const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Uchwała o żłobku')] }] }));
		const first = await upload('uchwała.docx', docx);
		expect([first.body.doc?.typeLabel, await textOf(first.body.doc.sha256)]).toEqual(['DOCX', 'Uchwała o żłobku']);
		const second = await upload('pismo.odt', await odt('Pismo w sprawie <text:s/>drogi'));
		expect([second.body.doc?.typeLabel, await textOf(second.body.doc.sha256)]).toEqual([
			'ODT',
			'Pismo w sprawie drogi',
		]);
	});

	it.each([
		['dane.csv', 'a;b\n1;2\n', 'CSV'],
		['notatka.txt', 'Zażółć gęślą jaźń', 'TXT'],
		['rejestr.xml', '<?xml version="1.0"?><rejestr><wpis/></rejestr>', 'XML'],
	])('takes the text format %s', async (name, text, label) => {
		expect((await upload(name, Buffer.from(text))).body.doc?.typeLabel).toBe(label);
	});

	it.each([
		['arkusz.xlsx', () => xlsx('Wydatki'), 'XLSX'],
		['arkusz.ods', () => ods('Wydatki'), 'ODS'],
		['zdjęcie.jpg', () => picture('jpeg'), 'JPG'],
		['mapa.png', () => picture('png'), 'PNG'],
		['komplet.zip', () => zip({ 'czytaj.txt': Buffer.from('treść') }), 'ZIP'],
	])('takes %s by its content, whatever it is called', async (name, make, label) => {
		const bytes = await make();
		expect((await upload(name, bytes)).body.doc).toMatchObject({ typeLabel: label, downloadName: name });
		const renamed = (await upload('bez-nazwy.pdf', bytes)).body.doc;
		expect([renamed.typeLabel, renamed.downloadName]).toEqual([label, `bez-nazwy.${label.toLowerCase()}`]);
	});

	it('stores the same bytes once, whoever sends them', async () => {
		const bytes = await pdf('dwa razy');
		const [first, second] = [await upload('a.pdf', bytes), await upload('b.pdf', bytes)];
		expect(first.body.doc.sha256).toBe(second.body.doc.sha256);
		expect(first.body.doc.id).not.toBe(second.body.doc.id);
	});

	it('leaves no way out of the store in a name', async () => {
		const { body } = await upload('../../etc/pass\u202ewd.pdf', await pdf('nazwa'));
		expect(body.doc.downloadName).toBe('pass wd.pdf');
	});
});

describe('refused uploads say what is wrong, in Polish, with the name of the file', () => {
	const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 1)]);
	const kinds = 'Przyjmujemy: PDF, DOCX, ODT, XLSX, ODS, CSV, TXT, JPG, PNG, XML, ZIP.';

	it.each([
		['a program named pdf', 'faktura.pdf', exe],
		['a page named png', 'obraz.png', Buffer.from('<!doctype html><script>alert(1)</script>')],
		[
			'a drawing with a script',
			'rysunek.xml',
			Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
		],
		['a PDF that is cut', 'uciety.pdf', Buffer.from('%PDF-1.7\n1 0 obj')],
		['nothing', 'pusty.pdf', Buffer.alloc(0)],
		['text of an unknown name', 'skrypt.sh', Buffer.from('rm -rf /')],
	])('%s', async (_what, name, bytes) => {
		const answer = await upload(name, bytes, 'application/pdf');
		expect(answer.status).toBe(400);
		expect(problem(answer)).toMatch(/Pliku „[^”]+” nie można dodać\.|Dodaj plik/);
		if (bytes.length > 0) expect(problem(answer)).toContain(kinds);
	});

	it.each([
		['in Windows-1250', 'dochody.csv', Buffer.from([0x7a, 0xb3, 0x6f, 0x74, 0x79, 0x3b, 0x31, 0x0a])],
		['in UTF-16', 'notatka.txt', Buffer.from('\uFEFFzłoty', 'utf16le')],
	])('a text %s, and how to save it', async (_what, name, bytes) => {
		const answer = await upload(name, bytes);
		expect([answer.status, problem(answer)]).toEqual([
			400,
			`Pliku „${name}” nie można dodać: nie jest zapisany w UTF-8, więc polskie litery by zginęły. Zapisz go jako UTF-8 (w Excelu: „CSV UTF-8”) i dodaj jeszcze raz.`,
		]);
	});

	it('a zip bomb', async () => {
		const answer = await upload('bomba.zip', await zip({ 'zera.bin': Buffer.alloc(60 * 1024 * 1024) }));
		expect([answer.status, problem(answer)]).toEqual([
			400,
			'Plik „bomba.zip”: Archiwum po rozpakowaniu jest zbyt duże. Podziel je na mniejsze pliki.',
		]);
	});

	it('more than 20 MB', async () => {
		const answer = await upload('wielki.txt', Buffer.alloc(21 * 1024 * 1024, 'a'));
		expect(answer.status).toBe(413);
		expect(JSON.stringify(answer.body)).toContain('20 MB');
	});

	it('a file for another office, and without log-in', async () => {
		expect((await upload('a.pdf', await pdf('x'), 'application/pdf', { unit: 'szprotawa' })).status).toBe(403);
		const secret = Buffer.from(`tekst nieznajomego ${process.pid}`);
		const form = new FormData();
		form.append('_payload', JSON.stringify({ unit: 'zagan' }));
		form.append('file', new File([secret], 'obcy.txt', { type: 'text/plain' }));
		expect((await office.rest('POST', '/files', { form })).status).toBe(403);
		const sha256 = createHash('sha256').update(secret).digest('hex');
		expect(await blobs().get(sha256)).toBeNull();
		expect(await textOf(sha256)).toBeUndefined();
	});

	it('a form that breaks off, and a body that is no JSON', async () => {
		const headers = { 'content-type': 'multipart/form-data; boundary=x' };
		const broken = await office.rest('POST', '/files', { token, headers, raw: 'garbage' });
		expect([broken.status, problem(broken)]).toEqual([
			400,
			'Przesłany formularz jest niepełny. Wyślij go jeszcze raz.',
		]);
		const json = { 'content-type': 'application/json' };
		const answer = await office.rest('POST', '/bip-entries', { token, headers: json, raw: '{garbage' });
		expect([answer.status, problem(answer)]).toEqual([400, 'Treść żądania nie jest poprawnym JSON.']);
	});

	it('other bytes under a stored file', async () => {
		const { body } = await upload('a.pdf', await pdf('pierwsze'));
		const form = new FormData();
		form.append('_payload', JSON.stringify({ title: 'nowy' }));
		form.append('file', new File([new Uint8Array(await pdf('drugie'))], 'a.pdf', { type: 'application/pdf' }));
		const answer = await office.rest('PATCH', `/files/${body.doc.id}`, { token, form });
		expect([answer.status, problem(answer)]).toEqual([400, 'Pliku nie można podmienić. Dodaj nowy.']);
	});
});
