import { describe, expect, it } from 'vitest';
import type { RichNode } from './nodes.ts';
import { safeHref } from './safe-link.ts';
import { richTextHtml } from './to-html.ts';

const text = (words: string, format = 0): RichNode => ({ type: 'text', text: words, format });
const block = (type: string, ...children: RichNode[]): RichNode => ({ type, children });
const html = (...children: RichNode[]): string => richTextHtml({ root: { type: 'root', children } }, new Map());

describe('richTextHtml', () => {
	it('escapes text and keeps marks', () => {
		expect(html(block('paragraph', text('<script>alert(1)</script>'), text(' & pilne', 1)))).toBe(
			'<p>&lt;script&gt;alert(1)&lt;/script&gt;<strong> &amp; pilne</strong></p>',
		);
	});

	it('gives a table its head, scope, labels and caption', () => {
		const cell = (words: string, headerState = 0): RichNode => ({
			type: 'tablecell',
			headerState,
			children: [block('paragraph', text(words))],
		});
		const table = block(
			'table',
			block('tablerow', cell('Działka', 1), cell('Cena', 1)),
			block('tablerow', cell('12/4', 2), cell('96 500 zł')),
		);
		expect(html(block('paragraph', text('Tabela 1. Ceny')), table)).toBe(
			'\n<div class="scroll" role="region" tabindex="0" aria-label="Tabela 1. Ceny"><table class="table"><caption>Tabela 1. Ceny</caption><thead><tr><th scope="col">Działka</th><th scope="col">Cena</th></tr></thead><tbody><tr><th scope="row">12/4</th><td data-l="Cena">96 500 zł</td></tr></tbody></table></div>',
		);
	});

	it('puts a nested list inside the item before it', () => {
		const nested = block('listitem', { type: 'list', listType: 'bullet', children: [block('listitem', text('b'))] });
		expect(html({ type: 'list', listType: 'number', start: 3, children: [block('listitem', text('a')), nested] })).toBe(
			'<ol start="3"><li>a<ul><li>b</li></ul></li></ol>',
		);
	});

	it('keeps only the words of an unsafe link and drops unknown nodes', () => {
		const link: RichNode = { type: 'link', fields: { url: 'JaVaScRiPt:alert(1)' }, children: [text('kliknij')] };
		expect(html(block('paragraph', link), { type: 'iframe' })).toBe('<p>kliknij</p>\n');
	});
});

describe('safeHref', () => {
	it.each([
		'javascript:alert(1)',
		'java\tscript:alert(1)',
		'//obcy.example',
		'/\\obcy.example',
		'file:///etc/passwd',
		'data:text/html,x',
		'',
		null,
	])('refuses %j', (address) => {
		expect(safeHref(address)).toBeNull();
	});
	it.each([
		['https://gov.pl/a?b=1', 'https://gov.pl/a?b=1'],
		['mailto:urzad@zagan.example', 'mailto:urzad@zagan.example'],
		['/bip/zagan', '/bip/zagan'],
	])('keeps %s', (address, expected) => {
		expect(safeHref(address)).toBe(expected);
	});
});
