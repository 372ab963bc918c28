import { describe, expect, test } from 'vitest';
import { bipCrumbs, endingHere, portalCrumbs } from './crumbs.ts';
import { entryLine, registerLines } from './lists.ts';
import { pageNumber, pagesOf } from './pages.ts';
import { asJsonLd, breadcrumbList } from './schema-org.ts';
import { sectionLines, sectionMenu } from './sections.ts';
import { sitemapIndex, urlSet } from './sitemap.ts';

const NB = '\u00A0';

const item = {
	id: '1',
	url: '/bip/zagan/uchwaly/1-uchwala',
	unit: { slug: 'zagan', name: 'Miasto Żagań' },
	section: 'uchwaly',
	kind: 'uchwala',
	title: 'Uchwała',
	lead: null,
	state: 'current' as const,
	version: 1,
	publishedAt: '2026-11-20T10:00:00Z',
	changedAt: '2026-11-20T10:00:00Z',
	fileCount: 0,
};
const now = new Date('2026-11-24T08:00:00Z');

describe('a line of a list', () => {
	test('says kind, unit and day, and nothing that is not there', () => {
		expect(entryLine(item, now)).toMatchObject({
			kind: 'Uchwała',
			unit: 'Miasto Żagań',
			when: `20${NB}listopada`,
			files: null,
			state: null,
			version: null,
		});
	});

	test('says archive, version and files where there are', () => {
		expect(entryLine({ ...item, state: 'withdrawn', version: 3, fileCount: 2 }, now)).toMatchObject({
			files: `2${NB}pliki`,
			state: 'Wycofane',
			version: 'wersja 3',
		});
	});

	test('of the register leads to the version, of a withdrawal to the archived entry', () => {
		const row = { at: '2026-11-20T10:00:00Z', entry: item, version: 2, by: 'Renata Kmiecik', reason: 'Omyłka' };
		const register = {
			rows: [
				{ ...row, action: 'withdrawn' as const },
				{ ...row, action: 'corrected' as const },
			],
			total: 2,
			page: 1,
			pageSize: 20,
			changesAt: null,
			tags: [],
		};
		expect(registerLines(register).map(({ action, url, when }) => [action, url, when])).toEqual([
			['Wycofano do archiwum', '/bip/zagan/uchwaly/1-uchwala', `20${NB}listopada${NB}2026, 11:00:00`],
			['Poprawiono', '/bip/zagan/uchwaly/1-uchwala/wersje/2', `20${NB}listopada${NB}2026, 11:00:00`],
		]);
	});
});

describe('page numbers', () => {
	const urlOf = (page: number) => `?strona=${page}`;

	test('are not shown for one page', () => {
		expect(pagesOf({ page: 1, pageSize: 20, total: 20 }, urlOf)).toBeNull();
	});

	test('keep first, last and neighbours', () => {
		const pages = pagesOf({ page: 5, pageSize: 10, total: 95 }, urlOf);
		expect(pages?.steps.map((step) => (step === 'gap' ? '…' : step.number))).toEqual([1, '…', 4, 5, 6, '…', 10]);
		expect([pages?.previous, pages?.next]).toEqual(['?strona=4', '?strona=6']);
	});

	test('end at both ends', () => {
		expect(pagesOf({ page: 1, pageSize: 10, total: 11 }, urlOf)?.previous).toBeNull();
		expect(pagesOf({ page: 2, pageSize: 10, total: 11 }, urlOf)?.next).toBeNull();
	});

	test.each([
		[null, 1],
		['1', 1],
		['17', 17],
		['0', null],
		['-1', null],
		['1.5', null],
		['1e3', null],
		['abc', null],
		['999999', null],
	])('the number in "%s" is %s', (given, expected) => {
		expect(pageNumber(given)).toBe(expected);
	});
});

describe('sections', () => {
	test('a group counts what is below it', () => {
		const [, , law] = sectionLines('zagan', { 'prawo-lokalne': 1, uchwaly: 4, zarzadzenia: 2 });
		expect(law).toMatchObject({ code: 'prawo-lokalne', url: '/bip/zagan/prawo-lokalne', count: 7 });
		expect(law?.children.map(({ code, count }) => [code, count])).toEqual([
			['uchwaly', 4],
			['zarzadzenia', 2],
			['projekty-uchwal', 0],
			['stanowienie-prawa', 0],
		]);
	});

	test('the menu is open only where the reader is', () => {
		const menu = sectionMenu('zagan', {}, 'nieruchomosci');
		expect(menu.filter(({ children }) => children.length > 0).map(({ code }) => code)).toEqual(['majatek-i-finanse']);
		expect(menu.flatMap(({ children }) => children).find(({ isCurrent }) => isCurrent)?.code).toBe('nieruchomosci');
	});
});

test('the path to an entry goes through the group and the section', () => {
	const unit = { slug: 'zagan', name: 'Miasto Żagań' };
	expect(endingHere(bipCrumbs(unit, 'nieruchomosci', { name: 'Wpis 1', url: '/x' }))).toEqual([
		{ name: 'Biuletyny', url: '/bip' },
		{ name: 'Miasto Żagań', url: '/bip/zagan' },
		{ name: 'Majątek i finanse', url: '/bip/zagan/majatek-i-finanse' },
		{ name: 'Sprzedaż i dzierżawa nieruchomości', url: '/bip/zagan/nieruchomosci' },
		{ name: 'Wpis 1', url: null },
	]);
});

test('data blocks hold absolute addresses and cannot end their script', () => {
	const list = breadcrumbList('https://wrota.example', portalCrumbs({ name: '</script>', url: null }), '/jednostki');
	expect(asJsonLd(list)).toBe(
		'{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Wrota Lubuskie","item":"https://wrota.example/"},{"@type":"ListItem","position":2,"name":"\\u003C/script>","item":"https://wrota.example/jednostki"}]}',
	);
});

test('sitemaps hold true dates and escaped addresses', () => {
	expect(sitemapIndex([{ url: 'https://x/?a=1&b=2', lastmod: '2026-11-18T12:02:41Z' }])).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<sitemap><loc>https://x/?a=1&amp;b=2</loc><lastmod>2026-11-18T12:02:41Z</lastmod></sitemap>\n</sitemapindex>\n',
	);
	expect(urlSet([{ url: 'https://x/', lastmod: null }])).toContain('<url><loc>https://x/</loc></url>');
});
