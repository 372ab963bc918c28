import { describe, expect, it } from 'vitest';
import { reservedSegments, sectionCodes, sectionTree } from './sections.ts';

/** Codes stand in public addresses and in links that others keep: one may be added here, none renamed or removed. */
const codes = {
	'dane-podstawowe':
		'status-prawny organizacja przedmiot-dzialalnosci kierownictwo jednostki-podlegle struktura-wlasnosciowa majatek oswiadczenia-majatkowe',
	'rada-i-sesje': 'sesje protokoly interpelacje stanowiska',
	'prawo-lokalne': 'uchwaly zarzadzenia projekty-uchwal stanowienie-prawa',
	'plany-i-programy': 'strategie konsultacje planowanie-przestrzenne srodowisko raport-o-stanie',
	'majatek-i-finanse': 'budzet sprawozdania podatki-i-oplaty nieruchomosci pomoc-publiczna dlug-publiczny',
	'zamowienia-publiczne': 'plan-zamowien przetargi zapytania-ofertowe',
	nabory: 'ogloszenia-o-naborze wyniki-naborow',
	sprawy: 'karty-uslug stan-spraw',
	ogloszenia: 'obwieszczenia organizacje-pozarzadowe komunikaty',
	'petycje-i-wnioski': 'petycje wnioski-o-informacje',
	kontrole: 'kontrole-zewnetrzne kontrole-wewnetrzne wystapienia-i-oceny',
	'rejestry-i-archiwa': 'rejestry archiwum',
};

describe('the section tree', () => {
	it('has exactly these codes', () => {
		const found = sectionTree.map(({ code, children }) => [code, children.map((child) => child.code).join(' ')]);
		expect(Object.fromEntries(found)).toEqual(codes);
	});

	it('uses no code twice and none that an address needs for something else', () => {
		expect(new Set(sectionCodes).size).toBe(sectionCodes.length);
		expect(sectionCodes.filter((code) => reservedSegments.includes(code))).toEqual([]);
	});

	it.each([
		['pkt 1 lit. a'],
		['pkt 1 lit. b'],
		['pkt 1 lit. c'],
		['pkt 2 lit. a'],
		['pkt 2 lit. b'],
		['pkt 2 lit. c'],
		['pkt 2 lit. d'],
		['pkt 2 lit. e'],
		['pkt 2 lit. f'],
		['pkt 3 lit. a'],
		['pkt 3 lit. c'],
		['pkt 3 lit. d'],
		['pkt 3 lit. e'],
		['pkt 3 lit. f'],
		['pkt 3 lit. g'],
		['pkt 4 lit. a'],
		['pkt 4 lit. b'],
		['pkt 4 lit. c'],
		['pkt 4 lit. d'],
		['pkt 5 lit. c'],
		['pkt 5 lit. e'],
		['pkt 5 lit. f'],
		['pkt 5 lit. g'],
		['pkt 5 lit. h'],
	])('has a place for art. 6 ust. 1 %s u.d.i.p.', (point) => {
		const all = sectionTree.flatMap((group) => [group, ...group.children]);
		expect(all.some(({ basis }) => basis.includes('u.d.i.p.') && basis.includes(point))).toBe(true);
	});
});
