import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../../relevance/corpus/index.ts';
import { createTestEngine } from '../engine/testing.ts';
import { createSearcher, rebuild, type SearchQuery, type SearchRecord } from '../index.ts';

const engine = createTestEngine();
const index = engine.index('searcher');
let clock = '2026-11-24T10:00:00Z';
const searcher = createSearcher({ ...engine.options, index, now: () => Date.parse(clock), timeoutMs: 10_000 });

const [pattern] = corpus;
if (!pattern) throw new Error('the corpus is empty');
const at = (instant: string): number => Date.parse(instant) / 1000;
const extra: readonly SearchRecord[] = [
	{
		...pattern,
		...{ id: 'bip-entries_timed', title: 'Ogłoszenie o zebraniu wędkarzy', body: 'Zebranie wędkarzy nad jeziorem.' },
		...{ from: at('2026-12-01T08:00:00Z'), to: at('2026-12-31T23:00:00Z'), signatures: [], rev: 'timed' },
	},
	{
		...pattern,
		...{ id: 'bip-entries_hostile', title: 'Wykaz <script>alert(1)</script> "łowisk" & \'stawów\'', lead: '' },
		...{ body: 'Treść <img src=x onerror=alert(1)> o łowiskach.', signatures: [], rev: 'hostile' },
		files: [
			{ name: 'Regulamin łowiska', text: `${'połów ryb w wodach gminy '.repeat(2000)} certyfikat karpiowy <b>` },
			{ name: 'Cennik łowiska', text: 'połów ryb: karta dzienna' },
			{ name: 'Mapa łowisk', text: '\fSpis rycin\n\f\nPomost widokowy trzcinowy', url: '/pliki/abc/mapa.pdf' },
		],
	},
];

const found = async (query: SearchQuery): Promise<string[]> =>
	(await searcher.search(query)).hits.map(({ id }) => id.replace('bip-entries_', '')).sort();

beforeAll(async () => {
	async function* records() {
		yield* corpus;
		yield* extra;
	}
	await rebuild({ ...engine.options, index, records: records() });
});
afterAll(engine.cleanUp);

describe('filters', () => {
	it('take unit, county, kind, section, group and year', async () => {
		expect(await found({ q: '', unit: 'zabor' })).toEqual([
			...['oswiadczenie-wojt-zabor', 'podatek-rolny-zabor', 'szamba-zabor', 'warunki-zabudowy-zabor'],
		]);
		expect(await found({ q: '', unit: 'zabor', year: 2025 })).toEqual([
			'podatek-rolny-zabor',
			'warunki-zabudowy-zabor',
		]);
		expect(await found({ q: '', unit: 'zabor', kind: 'rejestr' })).toEqual(['szamba-zabor']);
		expect(await found({ q: '', county: 'wschowski', section: 'majatek-i-finanse' })).toEqual(['taryfa-wody-wschowa']);
		expect(await found({ q: '', county: 'wschowski', section: 'podatki-i-oplaty' })).toEqual(['taryfa-wody-wschowa']);
		expect(await found({ q: 'podatek', county: 'zielonogórski' })).toContain('podatek-rolny-zabor');
	});

	it('take days of publication, both included', async () => {
		const day = { q: '', unit: 'swiebodzin' };
		expect(await found({ ...day, from: '2026-02-26', to: '2026-02-26' })).toEqual([
			...['uchwala-112-swiebodzin', 'uchwala-113-swiebodzin'],
		]);
		expect(await found({ ...day, from: '2026-02-27', to: '2026-05-28' })).toEqual([]);
		expect(await found({ ...day, from: '2026-10-15' })).toEqual(['program-wspolpracy-swiebodzin']);
	});

	it('show the archive only to those who ask for it', async () => {
		expect(await found({ q: 'garaż przy ulicy Bema' })).not.toContain('wynik-przetargu-archiwum-zagan');
		const { hits } = await searcher.search({ q: 'garaż przy ulicy Bema', archive: true });
		expect(hits[0]).toMatchObject({ id: 'bip-entries_wynik-przetargu-archiwum-zagan', archived: true });
	});

	it.each([
		['2026-12-01T07:59:59Z', false, false, null],
		['2026-12-01T08:00:00Z', true, true, false],
		['2026-12-31T22:59:59Z', true, true, false],
		['2026-12-31T23:00:00Z', false, true, true],
	])('keep the time window: at %s current %s, with archive %s', async (instant, isCurrent, isThere, isArchived) => {
		clock = instant;
		const current = await searcher.search({ q: 'wędkarzy' });
		const all = await searcher.search({ q: 'wędkarzy', archive: true });
		clock = '2026-11-24T10:00:00Z';
		expect(current.hits.some(({ id }) => id === 'bip-entries_timed')).toBe(isCurrent);
		const hit = all.hits.find(({ id }) => id === 'bip-entries_timed');
		expect(hit !== undefined).toBe(isThere);
		expect(hit?.archived ?? null).toBe(isArchived);
	});
});

describe('an answer', () => {
	it('has everything that a page shows', async () => {
		const { hits, ...page } = await searcher.search({ q: 'dowodu osobistego', unit: 'zagan' });
		expect(hits[0]).toMatchObject({
			id: 'bip-entries_dowod-osobisty-zagan',
			title: 'Wydanie dowodu osobistego',
			titleHtml: 'Wydanie <mark>dowodu</mark> <mark>osobistego</mark>',
			url: '/bip/zagan/karty-uslug/dowod-osobisty-zagan',
			unit: 'zagan',
			unitName: 'Miasto Żagań',
			kind: 'usluga',
			kindLabel: 'Karta usługi',
			section: 'karty-uslug',
			sectionLabel: 'Jak załatwić sprawę',
			publishedAt: '2026-02-09T09:00:00.000Z',
			archived: false,
			foundInFile: null,
		});
		expect(page).toMatchObject({ page: 1, pageSize: 20 });
	});

	it('names the file in which it was found, once, and shows the passage', async () => {
		const { hits, total } = await searcher.search({ q: 'certyfikaty karpiowe' });
		expect(total).toBe(1);
		expect(hits[0]?.foundInFile).toBe('Regulamin łowiska');
		expect(hits[0]?.excerptHtml).toContain('<mark>certyfikat</mark> <mark>karpiowy</mark> &lt;b&gt;');
	});

	it('names the page of a file that has pages, also behind an empty first one, and links to it', async () => {
		const { hits } = await searcher.search({ q: 'pomost trzcinowy' });
		expect(hits[0]).toMatchObject({
			foundInFile: 'Mapa łowisk',
			foundOnPage: 3,
			fileUrl: '/pliki/abc/mapa.pdf#page=3',
			excerptHtml: '<mark>Pomost</mark> widokowy <mark>trzcinowy</mark>',
		});
	});

	it('counts a record with many passages once, in total and facets', async () => {
		const { total, facets } = await searcher.search({ q: 'połów ryb' });
		expect(total).toBe(1);
		expect(facets.unit).toEqual([{ value: 'zagan', label: 'Miasto Żagań', count: 1 }]);
		expect(facets.year).toEqual([{ value: '2026', label: '2026', count: 1 }]);
	});

	it('escapes what editors and readers wrote', async () => {
		const { hits } = await searcher.search({ q: 'łowiska <script>' });
		const hit = hits.find(({ id }) => id === 'bip-entries_hostile');
		expect(hit?.titleHtml).toContain('&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;');
		for (const html of hits.flatMap(({ titleHtml, excerptHtml }) => [titleHtml, excerptHtml])) {
			expect(html.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
		}
	});

	it('pages without a gap or a double, newest first when nothing is asked', async () => {
		const pages = [1, 2, 3, 4, 5, 6, 7, 8].map((page) => searcher.search({ q: '', page, pageSize: 15 }));
		const answers = await Promise.all(pages);
		const dates = answers.flatMap(({ hits }) => hits.map(({ publishedAt }) => publishedAt));
		expect(new Set(answers.map(({ total }) => total))).toEqual(new Set([106]));
		expect(new Set(answers.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(106);
		expect(dates).toEqual(dates.toSorted().reverse());
		expect((await searcher.search({ q: '', page: 400, pageSize: 20 })).hits).toEqual([]);
	});
});

describe('facets', () => {
	it('still show the other choices of what was chosen', async () => {
		const free = await searcher.search({ q: 'uchwała' });
		const chosen = await searcher.search({ q: 'uchwała', unit: 'zagan' });
		expect(chosen.total).toBeLessThan(free.total);
		expect(chosen.facets.unit).toEqual(free.facets.unit);
		expect(chosen.facets.unit.length).toBeGreaterThan(5);
		expect(chosen.facets.county).toEqual([{ value: 'żagański', label: 'żagański', count: chosen.total }]);
	});

	it('count what a choice would leave', async () => {
		const { facets } = await searcher.search({ q: 'odpady', year: 2026 });
		for (const { value, count } of facets.unit.slice(0, 3)) {
			expect((await searcher.search({ q: 'odpady', year: 2026, unit: value })).total).toBe(count);
		}
		expect(facets.kind.map(({ label }) => label)).toContain('Informacja');
	});
});

describe('a question of an office, a number, a date', () => {
	it('shows the texts of the office named in it first, others behind', async () => {
		const free = await searcher.search({ q: 'podatek Zabór' });
		const near = await searcher.search({ q: 'podatek w Szprotawie', near: { unit: 'szprotawa', rest: 'podatek' } });
		expect(near.hits[0]?.unit).toBe('szprotawa');
		expect(near.hits.some(({ unit }) => unit !== 'szprotawa')).toBe(true);
		expect(free.hits[0]?.unit).toBe('zabor');
		const chosen = { q: 'podatek', unit: 'zabor', near: { unit: 'szprotawa', rest: 'podatek' } };
		expect((await searcher.search(chosen)).hits.map(({ unit }) => unit)).not.toContain('szprotawa');
	});

	it.each(['IX/112/2026', 'ix 112 2026', 'uchwała nr IX/112/2026', '112/2026'])(
		'finds the text that bears the number %s first, and says so',
		async (q) => {
			const { hits, exactNumber, suggestion } = await searcher.search({ q });
			expect(hits[0]?.id).toBe('bip-entries_uchwala-112-swiebodzin');
			expect(exactNumber?.isFound ?? true).toBe(true);
			expect(suggestion).toBeNull();
		},
	);

	it('says when no text bears the number', async () => {
		const { exactNumber, suggestion } = await searcher.search({ q: 'uchwała XL/999/2019' });
		expect(exactNumber).toEqual({ written: 'XL/999/2019', isFound: false });
		expect(suggestion).toBeNull();
	});

	it('sorts by date only what says all that was asked', async () => {
		const { hits } = await searcher.search({ q: 'uchwała podatek', sort: 'date', pageSize: 50 });
		const dates = hits.map(({ publishedAt }) => publishedAt);
		expect(dates.length).toBeGreaterThan(1);
		expect(dates).toEqual(dates.toSorted().reverse());
		const byRank = await searcher.search({ q: 'uchwała podatek', pageSize: 50 });
		expect(hits.length).toBeLessThan(byRank.total);
	});

	it('asks whether a mistyped word was meant as the texts write it', async () => {
		expect((await searcher.search({ q: 'harmongram odbioru odpadów' })).suggestion).toBe('harmonogram odbioru odpadów');
		expect((await searcher.search({ q: 'harmonogram odbioru odpadów' })).suggestion).toBeNull();
	});

	it('lists what was published after an instant, for subscriptions', async () => {
		const all = await searcher.search({ q: '', unit: 'swiebodzin', sort: 'date' });
		const [newest, second] = all.hits;
		const since = new Date(second?.publishedAt ?? '');
		const fresh = await searcher.newSince({ q: '', unit: 'swiebodzin' }, since);
		expect(fresh.map(({ id }) => id)).toEqual([newest?.id]);
		expect(await searcher.newSince({ q: '', unit: 'swiebodzin' }, new Date(newest?.publishedAt ?? ''))).toEqual([]);
	});
});

describe('suggestions while typing', () => {
	it('go on with the last word, in titles', async () => {
		const { titles } = await searcher.suggest('wydanie dow');
		expect(titles[0]).toEqual({
			title: 'Wydanie dowodu osobistego',
			url: '/bip/zagan/karty-uslug/dowod-osobisty-zagan',
			unitName: 'Miasto Żagań',
		});
		expect((await searcher.suggest('')).titles).toEqual([]);
		expect((await searcher.suggest('do', 'zary')).titles.every(({ unitName }) => unitName === 'Miasto Żary')).toBe(
			true,
		);
	});
});

describe('hostile questions', () => {
	it.each([
		['a very long one', { q: 'śmieci '.repeat(100_000) }],
		['one long word', { q: 'ą'.repeat(1_000_000) }],
		['quotation marks', { q: '"""" „” "a "b" \'' }],
		['signs of the filter language', { q: '\\" OR part > 0 AND "' }],
		['minus signs', { q: '- -- -uchwała --- -' }],
		['control and half characters', { q: 'śmieci\u0000\u0008\ud800\udfff\u202e' }],
		['only stop words', { q: 'co to jest na' }],
		['only signs', { q: '??? !!! ... ***' }],
		['a filter in the unit', { q: '', unit: '" OR unit != "' }],
		['a backslash in the section', { q: '', section: '\\' }],
		['a filter in the county', { q: '', county: 'x") OR (part > 0' }],
		['an endless kind', { q: '', kind: 'k'.repeat(100_000) }],
		['numbers that are none', { q: 'x', page: Number.NaN, pageSize: Number.POSITIVE_INFINITY, year: 1.5 }],
		['dates that are none', { q: 'x', from: "2026-01-01' OR 1", to: '9999-99-99' }],
	])('%s is answered', async (_, query: SearchQuery) => {
		const { hits, total } = await searcher.search(query);
		expect(total).toBeGreaterThanOrEqual(hits.length);
	});

	it('find nothing by injection', async () => {
		expect((await searcher.search({ q: '', unit: '" OR unit != "' })).total).toBe(0);
		expect((await searcher.search({ q: '', section: 'x") OR (unit != "y' })).total).toBe(0);
	});

	it('minus excludes nothing', async () => {
		const plain = await searcher.search({ q: 'budżet sprzedaż' });
		const minus = await searcher.search({ q: 'budżet -sprzedaż' });
		expect(minus.hits.map(({ id }) => id)).toEqual(plain.hits.map(({ id }) => id));
	});
});
