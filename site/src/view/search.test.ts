import type { SearchPage } from '@wrota/search';
import { describe, expect, test } from 'vitest';
import { withoutMarks } from './search-api.ts';
import { askedOfApi, askedOnPage, asksAnything, queryOf, searchUrl } from './search-question.ts';
import { facetsOf, ordersOf, picksOf, resultHeading, spansOf, suggestionsFor } from './search-results.ts';

const NB = '\u00A0';
const asked = (query: string) => askedOnPage(new URLSearchParams(query));
const good = (query: string) => {
	const result = asked(query);
	if (!result.ok) throw new Error(result.message);
	return result.asked;
};

describe('a question', () => {
	test('is read from Polish names on the page and English names in the API', () => {
		const page = asked('q=przetarg&jednostka=zagan&dzial=nieruchomosci&rok=2026&archiwum=1&strona=2');
		const api = askedOfApi(
			new URLSearchParams('q=przetarg&unit=zagan&section=nieruchomosci&year=2026&archive=1&page=2'),
		);
		expect(page).toEqual(api);
		expect(page.ok && queryOf(page.asked, 10)).toEqual({
			q: 'przetarg',
			unit: 'zagan',
			section: 'nieruchomosci',
			year: 2026,
			archive: true,
			page: 2,
			pageSize: 10,
		});
	});

	test.each([
		[`q=${'a'.repeat(201)}`, 'q', 'Zapytanie jest za długie. Zostaw najwyżej 200 znaków.'],
		['q=a&jednostka=Żagań', 'jednostka', 'Nie znamy takiej jednostki.'],
		['q=a&rodzaj=nic', 'rodzaj', 'Nie znamy takiego rodzaju wpisu.'],
		['q=a&dzial=nic', 'dzial', 'Nie znamy takiego działu.'],
		['q=a&rok=26', 'rok', 'Podaj rok czterema cyframi, np. 2026.'],
		['q=a&od=2026-02-30', 'od', 'Podaj datę początkową w postaci rok-miesiąc-dzień, np. 2026-11-01.'],
		['q=a&do=jutro', 'do', 'Podaj datę końcową w postaci rok-miesiąc-dzień, np. 2026-11-30.'],
		['q=a&od=2026-03-02&do=2026-03-01', 'do', 'Data końcowa jest wcześniejsza niż początkowa. Zamień je miejscami.'],
		['q=a&strona=0', 'strona', 'Pokazujemy najwyżej 50 stron wyników. Zawęź wyszukiwanie.'],
		['q=a&strona=51', 'strona', 'Pokazujemy najwyżej 50 stron wyników. Zawęź wyszukiwanie.'],
	])('%s is refused at %s', (query, field, message) => {
		expect(asked(query)).toMatchObject({ ok: false, field, message });
	});

	test('without words a filter is enough, a page number is not', () => {
		expect(asksAnything(good('rodzaj=nabor'))).toBe(true);
		expect(asksAnything(good('strona=2'))).toBe(false);
	});

	test('has one address', () => {
		expect(searchUrl(good('strona=1&q=sesja%20rady&archiwum=on'))).toBe('/szukaj?q=sesja+rady&archiwum=1');
	});
});

test('results are ordered by fitness or by date, with an address for each', () => {
	expect(ordersOf(good('q=a&sortuj=data&strona=2'))).toEqual([
		{ label: 'Najtrafniejsze', url: '/szukaj?q=a', isChosen: false },
		{ label: 'Najnowsze', url: '/szukaj?q=a&sortuj=data', isChosen: true },
	]);
	expect(queryOf(good('q=a&sortuj=data'), 10)).toEqual({ q: 'a', sort: 'date', page: 1, pageSize: 10 });
});

describe('filters', () => {
	test('each can be taken away alone, which leads back to the first page', () => {
		const picks = picksOf(good('q=a&jednostka=zagan&rodzaj=przetarg&od=2026-11-01&strona=3'), 'Miasto Żagań');
		expect(picks).toEqual([
			{ label: 'Miasto Żagań', url: '/szukaj?q=a&rodzaj=przetarg&od=2026-11-01' },
			{ label: 'Przetarg na nieruchomość', url: '/szukaj?q=a&jednostka=zagan&od=2026-11-01' },
			{ label: `od 1${NB}listopada${NB}2026`, url: '/szukaj?q=a&jednostka=zagan&rodzaj=przetarg' },
		]);
	});

	const results = (unit: { value: string; label: string; count: number }[]): SearchPage => ({
		hits: [],
		total: 0,
		page: 1,
		pageSize: 10,
		tookMs: 1,
		facets: { unit, county: [], section: [], kind: [], year: [] },
		suggestion: null,
		exactNumber: null,
	});

	test('a facet shows eight choices and folds the others, unfolded when the chosen one is among them', () => {
		const rows = Array.from({ length: 12 }, (_, at) => ({ value: `u${at}`, label: `Gmina ${at}`, count: 12 - at }));
		const [facet] = facetsOf(results(rows), good('q=a&jednostka=u11'));
		expect(facet?.choices.map(({ value }) => value)).toEqual(['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7']);
		expect(facet?.more.map(({ value, isChosen }) => [value, isChosen])).toEqual([
			['u8', false],
			['u9', false],
			['u10', false],
			['u11', true],
		]);
		expect(facet?.isMoreOpen).toBe(true);
		expect(facetsOf(results(rows), good('q=a&jednostka=u2'))[0]?.isMoreOpen).toBe(false);
		expect(facetsOf(results(rows.slice(0, 8)), good('q=a'))[0]?.more).toEqual([]);
	});

	test('a chosen value without results stays visible', () => {
		const [facet] = facetsOf(results([]), good('q=a&jednostka=zagan'));
		expect(facet?.choices).toEqual([{ value: 'zagan', label: 'zagan', count: '', isChosen: true }]);
	});

	test('the year is that of the document and goes with a span of publication', () => {
		const [facet] = facetsOf(
			{ ...results([]), facets: { ...results([]).facets, year: [{ value: '2025', label: '2025', count: 3 }] } },
			good('q=a'),
		);
		expect([facet?.name, facet?.legend]).toEqual(['rok', 'Rok dokumentu']);
		expect(picksOf(good('q=a&rok=2025'), null)).toEqual([{ label: 'dokument z 2025 roku', url: '/szukaj?q=a' }]);
		expect(spansOf(good('q=a&rok=2025'), new Date('2026-11-24T08:00:00Z'))[0]?.url).toBe(
			'/szukaj?q=a&rok=2025&od=2026-11-17',
		);
	});

	test('spans of time begin on the right day', () => {
		const spans = spansOf(good('q=a'), new Date('2026-11-24T08:00:00Z'));
		expect(spans.map(({ label, url }) => [label, url])).toEqual([
			['Ostatni tydzień', '/szukaj?q=a&od=2026-11-17'],
			['Ostatni miesiąc', '/szukaj?q=a&od=2026-10-24'],
			['Ten rok', '/szukaj?q=a&od=2026-01-01'],
		]);
	});
});

test('headings count in Polish', () => {
	expect(resultHeading(good('q=działka'), 44)).toBe(`44${NB}wyniki dla „działka”`);
	expect(resultHeading(good('q=działka'), 0)).toBe('Brak wyników dla „działka”');
	expect(resultHeading(good('rodzaj=nabor'), 31)).toBe(`31${NB}wpisów`);
});

test('without results we say what to try', () => {
	expect(suggestionsFor(good('q=drzewo&jednostka=rzepin'))).toEqual([
		{ text: 'Szukaj w całym regionie, bez filtrów', url: '/szukaj?q=drzewo' },
		{ text: 'Zajrzyj też do archiwum', url: '/szukaj?q=drzewo&jednostka=rzepin&archiwum=1' },
	]);
	expect(suggestionsFor(good('q=drzewo&archiwum=1'))).toEqual([]);
});

test('the API gives plain text', () => {
	expect(withoutMarks('<mark>Działka</mark> &lt;b&gt; &amp;amp; &quot;x&quot; &#39;')).toBe('Działka <b> &amp; "x" \'');
});
