import { createHash } from 'node:crypto';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { h2, p, table, ul } from '../blocks.ts';
import { makeFile } from './index.ts';

const blocks = [
	h2('Zażółć gęślą jaźń'),
	p('Cena **łączna**: 12,50 zł'),
	ul('Żagań', 'Łęknica'),
	table('Kwoty', ['Co', 'Ile'], [['Ćma', 'Źdźbło']]),
];
const context = { heading: 'Ogłoszenie o przetargu', author: 'Urząd Miasta Żagań', on: '2026-03-02' };

test('a PDF carries its text with Polish letters, a title, a language and no other date', async () => {
	const file = await makeFile({ format: 'pdf', title: 'Ogłoszenie', name: 'Ogłoszenie nr 5', blocks }, context);
	expect([file.filename, file.mimeType, file.title]).toEqual(['Ogłoszenie nr 5.pdf', 'application/pdf', 'Ogłoszenie']);
	const pdf = await getDocumentProxy(new Uint8Array(file.bytes));
	const { info } = await getMeta(pdf);
	expect(info).toMatchObject({ Title: 'Ogłoszenie o przetargu', Language: 'pl-PL', CreationDate: 'D:20260302100000Z' });
	const { text } = await extractText(pdf, { mergePages: true });
	for (const words of ['Zażółć gęślą jaźń', 'Cena łączna: 12,50 zł', 'Łęknica', 'Tabela. Kwoty', 'Źdźbło'])
		expect(text).toContain(words);
});

test('a DOCX carries its text', async () => {
	const file = await makeFile({ format: 'docx', title: 'Wniosek', name: 'Wniosek', blocks }, context);
	const { value } = await mammoth.extractRawText({ buffer: file.bytes });
	for (const words of ['Zażółć gęślą jaźń', 'Cena łączna: 12,50 zł', 'Źdźbło']) expect(value).toContain(words);
});

test('a CSV begins with a byte order mark and quotes its semicolons', async () => {
	const file = await makeFile(
		{
			format: 'csv',
			title: 'Dane',
			name: 'dane',
			rows: [
				['a', 'b'],
				['x;y', '"z"'],
			],
		},
		context,
	);
	expect(file.bytes.toString('utf8')).toBe('\uFEFFa;b\r\n"x;y";"""z"""\r\n');
});

test('the same input gives the same bytes, however much later', async () => {
	const digest = async (format: 'pdf' | 'docx'): Promise<string> =>
		createHash('sha256')
			.update((await makeFile({ format, title: 't', name: 'n', blocks }, context)).bytes)
			.digest('hex');
	const first = [await digest('pdf'), await digest('docx')];
	await new Promise((resolve) => setTimeout(resolve, 1100));
	expect([await digest('pdf'), await digest('docx')]).toEqual(first);
});
