import { expect, test } from 'vitest';
import { drafts, entryPage } from '../../test/fixture-entries.ts';
import { csvLine } from './csv.ts';
import { filePath, standalonePage } from './parcel-pages.ts';
import { parcelUnit } from './send-parcel.ts';

test.each([
	[['a', 'b;c', 'd"e'], 'a;"b;c";"d""e"\r\n'],
	[['=HYPERLINK("x")', '+1', '-2', '@a'], '"\'=HYPERLINK(""x"")";\'+1;\'-2;\'@a\r\n'],
	[['w\ndwóch'], '"w\ndwóch"\r\n'],
])('%j is written as %j', (values, expected) => {
	expect(csvLine(values)).toBe(expected);
});

test.each([
	['mapa działek.pdf', 'pliki/aa/mapa działek.pdf'],
	['../../etc/passwd', 'pliki/aa/__.._etc_passwd'],
	['a:b?.pdf', 'pliki/aa/a_b_.pdf'],
])('the file %s lies at %s', (filename, path) => {
	expect(filePath({ sha256: 'aa', filename })).toBe(path);
});

test('a page of the parcel leads to its own files and to the portal for the rest', () => {
	const [draft] = drafts;
	if (draft === undefined) throw new Error('no draft');
	const html = standalonePage(entryPage(draft), 'https://wrota.example');
	expect(html).toContain(`href="../../pliki/${'c'.repeat(64)}/o%C5%9Bwiadczenie.docx"`);
	expect(html).not.toMatch(/(href|src)="\//);
	expect(html).toContain('<th scope="row">Podmiot udostępniający</th><td>Gmina Miejska Żagań</td>');
});

test.each([
	['/bip/zagan/dane.zip', 'zagan'],
	['/bip/zagan/dane', null],
	['/bip/../dane.zip', null],
])('%s is the parcel of %s', (path, slug) => {
	expect(parcelUnit(path)).toBe(slug);
});
