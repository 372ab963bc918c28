import { expect, test } from 'vitest';
import { htmlBlocks } from './html-blocks.ts';

const origin = 'https://wrota.example';
const blocks = (html: string) => htmlBlocks(html, origin);

test('paragraphs keep bold, italic and links with whole addresses', () => {
	expect(blocks('<p>Zobacz <a href="/bip/zagan"><strong>biuletyn</strong></a> &amp; <em>plan</em>.</p>')).toEqual([
		{
			type: 'paragraph',
			runs: [
				{ text: 'Zobacz ' },
				{ text: 'biuletyn', href: 'https://wrota.example/bip/zagan', bold: true },
				{ text: ' & ' },
				{ text: 'plan', italic: true },
				{ text: '.' },
			],
		},
	]);
});

test('a list keeps its numbers and what lies below an item', () => {
	expect(blocks('<ol start="3"><li>Raz<ul><li>a</li></ul></li></ol>')).toEqual([
		{
			type: 'list',
			first: 3,
			items: [
				{
					runs: [{ text: 'Raz' }],
					below: [{ type: 'list', first: null, items: [{ runs: [{ text: 'a' }], below: [] }] }],
				},
			],
		},
	]);
});

test('a table in its frame keeps heads, joined cells and caption', () => {
	const html =
		'<div class="scroll"><table><caption>Ceny</caption><thead><tr><th scope="col">Działka</th><th scope="col">Cena</th></tr></thead><tbody><tr><td colspan="2">Razem</td></tr></tbody></table></div>';
	expect(blocks(html)).toEqual([
		{
			type: 'table',
			caption: 'Ceny',
			rows: [
				[
					{ text: 'Działka', head: 'column', colSpan: 1, rowSpan: 1 },
					{ text: 'Cena', head: 'column', colSpan: 1, rowSpan: 1 },
				],
				[{ text: 'Razem', head: null, colSpan: 2, rowSpan: 1 }],
			],
		},
	]);
});

test('an illustration says what it shows; an empty paragraph leaves nothing', () => {
	expect(blocks('<figure><img src="/pliki/x" alt="Plan ulic"></figure><p> </p>')).toEqual([
		{ type: 'paragraph', runs: [{ text: '[Ilustracja: Plan ulic]' }] },
	]);
});
