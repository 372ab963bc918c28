import { describe, expect, it } from 'vitest';
import { polishText } from '../text/polish-text.ts';
import { correctionsOf } from './corrections.ts';
import { isWithin } from './distance.ts';
import { escapeHtml, excerptOf, toHtml } from './excerpt.ts';
import { facetRows } from './facets.ts';
import { filterOf } from './filters.ts';
import { coveredBy, findMarks } from './marks.ts';
import { parseQuery } from './request.ts';
import { respell } from './spelling.ts';
import { phrasesOf } from './suggest.ts';
import { termsOf } from './terms.ts';
import { startOfDay } from './warsaw.ts';
import { readQuestion } from './words.ts';

const polish = polishText();

describe('a question', () => {
	it.each([
		['wniosku o dowód', 'wniosek dowod '],
		['dróg i psów', 'droga pies '],
		['uchwała nr IX/112/2026', 'uchwala ix1122026 '],
		['Brzeźnicy', 'brzeznica '],
		['kanalziacji', 'kanalziacj'],
		['"wydanie dowodu" Żagań', '"wydanie dowod" zagan '],
		['budżet -sprzedaż', 'budzet sprzedaz '],
		['"niezamknięty cudzysłów', 'niezamkniety cudzyslow '],
		['a b c d e f g h i j k l m n', 'b c d e f g h j k l '],
		['', ' '],
	])('%s', (q, exact) => {
		expect(readQuestion(q, polish).exact).toBe(exact);
	});

	it('is put as typed too only where a word is uncertain', () => {
		expect(readQuestion('opłata za smiecii', polish).lenient).toBe('oplata smiecii');
		expect(readQuestion('opłata za śmieci', polish).lenient).toBeNull();
	});

	it('joins a number that was typed with spaces', () => {
		expect(readQuestion('uchwała ix 112 2026', polish).joined).toBe('uchwala ix1122026 ');
		expect(readQuestion('ZP 271.5.2026', polish).joined).toBe('zp27152026 ');
		expect(readQuestion('budżet na 2026 rok', polish).joined).toBeNull();
	});
});

describe('spelling', () => {
	const texts = ['Harmonogram odbioru odpadów', 'Sprzedaż działki nr 12/4', 'Gmina Bojadła'];
	it.each([
		['harmongram odpadów', false, 'harmonogram odpadów'],
		['Harmonogramu odpadu', false, null],
		['śmeci', false, null],
		['dzialka 12/5', false, null],
		['uchwała XII/84/2026', true, null],
		['Bojadlo "harmongram"!', false, 'Bojadła "harmonogram"!'],
		['sprzedarz dzialek', true, 'sprzedaż dzialek'],
	])('%s', (q, isNothing, meant) => {
		expect(respell(q, texts, polish, isNothing)).toBe(meant);
	});
});

describe('phrases while typing', () => {
	const titles = [
		'Harmonogram odbioru odpadów w gminie Brody na 2026 rok',
		'Harmonogram odbioru odpadów w gminie Lubsko',
		'Harmonogram odbioru odpadów, zmiana',
		'Harmonogram dyżurów aptek',
		'Uchwała nr XII/84/2026 w sprawie stawek podatku od nieruchomości na 2026 rok',
		'Uchwała nr XV/1/2025 w sprawie stawek podatku od nieruchomości',
		'Podatek od nieruchomości: terminy',
	];
	it.each([
		['harm', ['Harmonogram', 'Harmonogram odbioru odpadów']],
		['harmonogramu od', ['harmonogramu odbioru odpadów']],
		['podatek od n', ['podatek od nieruchomości']],
		['podatek od nieruchomości', []],
		['uch', []],
		['', []],
	])('„%s” goes on as at least three titles do', (q, phrases) => {
		expect(phrasesOf(q, titles, polish)).toEqual(phrases);
	});
});

describe('parseQuery', () => {
	it('leaves out what makes no sense', () => {
		const request = parseQuery({ q: '  a\u0000b ', page: -3, pageSize: 9999, from: '2026-02-30', to: 'x', unit: ' ' });
		expect(request).toEqual({
			q: 'a b',
			chosen: {},
			publishedFrom: null,
			publishedBefore: null,
			archive: false,
			isByDate: false,
			near: null,
			page: 1,
			pageSize: 50,
		});
	});

	it('stops where nobody pages any more', () => {
		expect(parseQuery({ q: '', page: 1e9, pageSize: 20 }).page).toBe(500);
		expect(parseQuery({ q: 'x'.repeat(1e6) }).q).toHaveLength(300);
	});
});

describe('days in Poland', () => {
	it.each([
		['2026-11-24', 0, '2026-11-23T23:00:00Z'],
		['2026-07-01', 0, '2026-06-30T22:00:00Z'],
		['2026-03-29', 0, '2026-03-28T23:00:00Z'],
		['2026-03-29', 1, '2026-03-29T22:00:00Z'],
		['2026-10-25', 0, '2026-10-24T22:00:00Z'],
		['2026-10-25', 1, '2026-10-25T23:00:00Z'],
		['2026-12-31', 1, '2026-12-31T23:00:00Z'],
	])('%s plus %i days begins at %s', (date, plus, instant) => {
		expect(startOfDay(date, plus)).toBe(Date.parse(instant) / 1000);
	});

	it.each(['2026-02-29', '2026-13-01', '26-1-1', '', '2026-11-24T00:00'])('%s is no day', (date) => {
		expect(startOfDay(date)).toBeNull();
	});
});

describe('the filter', () => {
	it('lets through only what is public now', () => {
		expect(filterOf(parseQuery({ q: '' }), 100)).toBe('part = 0 AND from <= 100 AND archived = false AND until > 100');
		expect(filterOf(parseQuery({ q: '', archive: true }), 100)).toBe('part = 0 AND from <= 100');
	});

	it('quotes what comes from outside', () => {
		const request = parseQuery({ q: '', unit: 'x" OR part > 0 OR unit = "\\', archive: true });
		expect(filterOf(request, 1)).toBe('part = 0 AND from <= 1 AND unit = "x\\" OR part > 0 OR unit = \\"\\\\"');
	});

	it('takes a section or its group, and leaves out the facet that is being counted', () => {
		const request = parseQuery({ q: '', section: 'prawo-lokalne', year: 2026, archive: true });
		expect(filterOf(request, 1)).toBe(
			'part = 0 AND from <= 1 AND (section = "prawo-lokalne" OR sectionGroup = "prawo-lokalne") AND year = 2026',
		);
		expect(filterOf(request, 1, 'section')).toBe('part = 0 AND from <= 1 AND year = 2026');
	});
});

describe('facets', () => {
	it('are labelled, summed up by value and ordered by count, then label', () => {
		const counts = {
			'zary|Miasto Żary': 2,
			'brody|Gmina Brody': 2,
			'zagan|Miasto Żagań': 5,
			'zagan|Żagań (dawniej)': 1,
		};
		expect(facetRows('unit', counts)).toEqual([
			{ value: 'zagan', label: 'Miasto Żagań', count: 6 },
			{ value: 'brody', label: 'Gmina Brody', count: 2 },
			{ value: 'zary', label: 'Miasto Żary', count: 2 },
		]);
	});

	it('have the newest year first', () => {
		expect(facetRows('year', { 2024: 9, 2026: 1 }).map(({ value }) => value)).toEqual(['2026', '2024']);
	});
});

describe('marks and excerpts', () => {
	const marked = (text: string, q: string): string => {
		const terms = termsOf(readQuestion(q, polish).words, polish, false);
		return toHtml(text, findMarks(text, terms, polish));
	};

	it.each([
		['Wykaz dróg gminnych', 'droga', 'Wykaz <mark>dróg</mark> gminnych'],
		['Odbiór odpadów', 'śmieci', 'Odbiór <mark>odpadów</mark>'],
		['Ośrodki i pomoc', 'MOPS', 'Ośrodki i pomoc'],
		['W Ośrodku Pomocy Społecznej', 'MOPS', 'W <mark>Ośrodku</mark> <mark>Pomocy</mark> <mark>Społecznej</mark>'],
		['Ślub w Słubicach', 'ślub', '<mark>Ślub</mark> w Słubicach'],
		['Kanalizacji brak', 'kanalziacja', '<mark>Kanalizacji</mark> brak'],
		['Uchwała IX/112/2026', '112', 'Uchwała <mark>IX/112/2026</mark>'],
		['<b>psa</b> & "kota"', 'pies', '&lt;b&gt;<mark>psa</mark>&lt;/b&gt; &amp; &quot;kota&quot;'],
		['<mark>kot</mark>', 'pies', '&lt;mark&gt;kot&lt;/mark&gt;'],
	])('%s for %s', (text, q, html) => {
		expect(marked(text, q)).toBe(html);
	});

	it('take an expression for all the words that ask for it', () => {
		const terms = termsOf(readQuestion('wymiana pieca', polish).words, polish, false);
		expect([...coveredBy(findMarks('Wymiana źródła ciepła', terms, polish))]).toEqual([0, 1]);
	});

	it('cuts around the most different words, at words', () => {
		const filler = 'Tutaj stoi długie zdanie bez znaczenia. '.repeat(30);
		const text = `Opłata. ${filler}Stawka opłaty za psa wynosi sto złotych. ${filler}`;
		const terms = termsOf(readQuestion('opłata za psa', polish).words, polish, false);
		const html = excerptOf(text, findMarks(text, terms, polish));
		expect(html).toContain('Stawka <mark>opłaty</mark> za <mark>psa</mark> wynosi');
		expect(html).toMatch(/^… \p{L}+ .* …$/u);
		expect(html.replaceAll(/<[^>]*>/g, '').length).toBeLessThan(270);
	});

	it('shows the beginning when nothing is marked', () => {
		expect(excerptOf('Krótki tekst.', [])).toBe('Krótki tekst.');
		expect(excerptOf('', [])).toBe('');
	});

	it('escapes every sign with a meaning', () => {
		expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
	});
});

describe('typing errors', () => {
	it.each([
		['kanalziacja', 'kanalizacja', 1, true],
		['kanalziaja', 'kanalizacja', 1, false],
		['kanalziaja', 'kanalizacja', 2, true],
		['smeici', 'smieci', 1, true],
		['smeci', 'smieci', 1, true],
		['smiecii', 'smieci', 1, true],
		['smieci', 'smieci', 0, true],
		['abc', 'abcdef', 2, false],
	])('%s is %s with %i: %s', (a, b, limit, is) => {
		expect(isWithin(a, b, limit)).toBe(is);
	});

	it('are corrected to words of the dictionary', () => {
		expect(correctionsOf('fotowoltajka', polish)).toEqual(['fotowoltaika']);
		expect(correctionsOf('zlbek', polish)).toContain('zlobek');
		expect(correctionsOf('xyz', polish)).toEqual([]);
	});
});
