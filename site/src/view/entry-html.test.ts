import { expect, test } from 'vitest';
import { shownHtml } from './entry-html.ts';

test('a plain table gets a frame for scrolling, labels in its cells and numbers to the right', () => {
	const html =
		'<p>Przed</p><table><thead><tr><th scope="col">Działka</th><th scope="col">Cena</th><th scope="col">Plan</th></tr></thead><tbody><tr><th scope="row">1187/4</th><td>96 500 zł</td><td>4MN</td></tr></tbody></table>';
	expect(shownHtml(html)).toBe(
		'<p>Przed</p><section class="scroll" aria-label="Tabela 1" tabindex="0"><table class="table table-stack"><thead><tr><th scope="col">Działka</th><th scope="col" class="num">Cena</th><th scope="col">Plan</th></tr></thead><tbody><tr><th scope="row">1187/4</th><td data-l="Cena" class="num">96 500 zł</td><td data-l="Plan">4MN</td></tr></tbody></table></section>',
	);
});

test('a table that stands in a frame already gets no second one, and its caption names it', () => {
	const html =
		'<div class="scroll" role="region" tabindex="0" aria-label="Tabela"><table class="table"><caption>Terminy &amp; „daty"</caption><thead><tr><th scope="col">Kto</th></tr></thead><tbody><tr><td data-l="Kto">Rada</td></tr></tbody></table></div><p>Po</p>';
	expect(shownHtml(html)).toBe(
		'<section class="scroll" aria-label="Terminy &amp; „daty&quot;" tabindex="0"><table class="table"><caption>Terminy &amp; „daty"</caption><thead><tr><th scope="col">Kto</th></tr></thead><tbody><tr><td data-l="Kto">Rada</td></tr></tbody></table></section><p>Po</p>',
	);
});

test('a table of two columns stays a table on a phone, with its numbers to the right', () => {
	const html =
		'<table><thead><tr><th>Cecha</th><th>Ile</th></tr></thead><tbody><tr><td>Pokoje</td><td>12</td></tr></tbody></table>';
	expect(shownHtml(html)).toContain(
		'<table class="table"><thead><tr><th>Cecha</th><th class="num">Ile</th></tr></thead><tbody><tr><td>Pokoje</td><td class="num">12</td></tr></tbody></table>',
	);
});

test('a table with joined cells is left as it is, inside its frame', () => {
	const inner = '<tbody><tr><td colspan="2">Razem</td></tr></tbody>';
	expect(shownHtml(`<table>${inner}</table>`)).toBe(
		`<section class="scroll" aria-label="Tabela 1" tabindex="0"><table class="table">${inner}</table></section>`,
	);
});

test('two tables have two names', () => {
	const table = '<table><tbody><tr><td>a</td></tr></tbody></table>';
	expect([...shownHtml(table + table).matchAll(/aria-label="([^"]+)"/g)].map(([, name]) => name)).toEqual([
		'Tabela 1',
		'Tabela 2',
	]);
});

test('a column with one cell of words is not numeric', () => {
	const html =
		'<table><thead><tr><th>Ile</th></tr></thead><tbody><tr><td>12</td></tr><tr><td>brak</td></tr></tbody></table>';
	expect(shownHtml(html)).not.toContain('class="num"');
});

test('text without tables is not touched', () => {
	const html = '<h2>Co sprzedajemy</h2><p>Za $1 i $& – 5 &lt; 6</p>';
	expect(shownHtml(html)).toBe(html);
});

test('signs that replacements understand stay text', () => {
	const html =
		'<table><thead><tr><th>A</th><th>B</th><th>$& kwota</th></tr></thead><tbody><tr><td>a</td><td>b</td><td>$1 $$</td></tr></tbody></table>';
	expect(shownHtml(html)).toContain('<td data-l="$&amp; kwota">$1 $$</td>'.replace('&amp;', '&'));
});
