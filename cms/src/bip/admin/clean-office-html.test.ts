// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanOfficeHtml, safeHref } from './clean-office-html.ts';

const clean = (html: string): string => cleanOfficeHtml(html).doc.body.innerHTML;
const fixture = (name: string) => {
	const html = readFileSync(path.join(import.meta.dirname, 'fixtures', `${name}.html`), 'utf8');
	const { doc, ...left } = cleanOfficeHtml(html);
	return { ...left, html: doc.body.innerHTML.replaceAll(/>\s+</g, '><').trim() };
};

describe('text pasted from Word', () => {
	const { html, images, struck } = fixture('word');

	it.each([
		['a title stays below the title of the page', '<h2>Ogłoszenie o przetargu</h2>'],
		['bold, italics and powers stay', '<p><strong>Burmistrz</strong> ogłasza przetarg na <em>dzierżawę</em> działki'],
		['non-breaking spaces stay', 'nr&nbsp;128/4 o pow. 1&nbsp;250&nbsp;m<sup>2</sup>.</p>'],
		['an accepted insertion is text', '<p>Cena wywoławcza: 320 zł miesięcznie.</p>'],
		['what was struck out goes', '<p>Wadium do 8 grudnia.</p>'],
		[
			'paragraphs with markers become nested lists',
			'<ol><li>krok pierwszy<ol><li>litera a</li><li>litera b</li></ol></li><li>krok drugi</li></ol>',
		],
		['another list begins where the list changes', '</ol><ul><li>koszenie poboczy</li></ul><p>Potem:</p>'],
		['numbering goes on after a paragraph', '<ol start="3"><li>krok trzeci</li></ol>'],
		['a paragraph sign is part of the words', '<p>§ 1. Wykonanie powierza się burmistrzowi.</p>'],
		['a first row in bold is the head of the table', '<tr><th><p>Nr działki</p></th><th><p>Powierzchnia</p></th></tr>'],
		[
			'cells keep their span and lose the rest',
			'<td rowspan="2"><p>1250 m<sup>2</sup></p></td></tr><tr><td><p>128/5</p></td></tr>',
		],
		[
			'unsafe addresses leave their words, safe ones stay',
			'<p>Pobierz, plan, <a href="https://zagan.example/mapa">mapa działki</a>, <a href="mailto:urzad@zagan.example">napisz</a> i spis.</p>',
		],
	])('%s', (_, expected) => {
		expect(html).toContain(expected);
	});

	it.each([
		'250 zł',
		'do 1 grudnia',
		'ukryta notatka',
		'Sprawdzić kwotę',
		'LS1',
		'javascript',
		'file:',
		'style',
		'onclick',
		'Mso',
	])('never shows %s', (unwanted) => {
		expect(html).not.toContain(unwanted);
	});

	it('says what was left out', () => {
		expect({ images, struck }).toEqual({ images: 1, struck: 2 });
	});
});

describe('text pasted from LibreOffice', () => {
	it('keeps headings, lists, table heads and captions, and drops deletions and pictures', () => {
		expect(fixture('libreoffice')).toEqual({
			images: 1,
			struck: 1,
			html:
				'<h2>Zarządzenie w sprawie dyżurów</h2><h4>Uwagi</h4>' +
				'<p><strong>Ustala się</strong> dyżury <em>świąteczne</em>.</p>' +
				'<p>Dyżur pełni Anna Nowak, tel. <a href="tel:+48684770000">68 477 00 00</a>.</p>' +
				'<ul><li>poniedziałek<ul><li>rano</li></ul></li><li>wtorek</li></ul><ol start="3"><li>trzeci</li></ol>' +
				'<p>Tabela 1. Godziny</p><table><thead><tr><th><p>Dzień</p></th><th><p>Godziny</p></th></tr></thead>' +
				'<tbody><tr><td><p>24 grudnia</p></td><td><p>8:00–12:00</p></td></tr></tbody></table>',
		});
	});
});

describe('other pasted text', () => {
	it.each([
		[
			'a wrapper in normal weight is not bold',
			'<b style="font-weight:normal"><p>Zwykły tekst</p></b>',
			'<p>Zwykły tekst</p>',
		],
		['nothing runs', '<p onmouseover="x()">A<script>x()</script><iframe src="/"></iframe></p>', '<p>A</p>'],
		['a box of words becomes a paragraph', '<div>Jeden</div><div><div>Dwa</div></div>', '<p>Jeden</p><p>Dwa</p>'],
		[
			'paragraphs of one point stay apart',
			'<ul><li><p>Jeden</p><p>Dwa</p></li></ul>',
			'<ul><li>Jeden<br>Dwa</li></ul>',
		],
		['a deletion inside a deletion counts once', '<p>A<del>b<del>c</del></del></p>', '<p>A</p>'],
	])('%s', (_, html, expected) => {
		expect(clean(html)).toBe(expected);
	});
});

describe('addresses of links', () => {
	it.each([
		['https://zagan.example/a', 'https://zagan.example/a'],
		['/bip/zagan', '/bip/zagan'],
		['tel:+48684770000', 'tel:+48684770000'],
		['JaVaScRiPt:alert(1)', null],
		['java\tscript:alert(1)', null],
		[' javascript:alert(1)', null],
		['//zlosliwa.example', null],
		['/\\zlosliwa.example', null],
		['data:text/html,x', null],
		['file:///C:/x', null],
		['#kotwica', null],
		[null, null],
	])('%s -> %s', (href, expected) => {
		expect(safeHref(href)).toBe(expected);
	});
});
