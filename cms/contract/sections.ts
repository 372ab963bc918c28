/**
 * The uniform subject menu: the same sections, with the same stable codes, in each of 95 bulletins.
 *
 * A code is part of public addresses (`/bip/{unit}/{code}`) and of search filters, so it is never
 * renamed; a section that is no longer wanted is closed, not deleted.
 * Source: art. 6(1) and art. 8(3) of the Act of 6 September 2001 on access to public information
 * (u.d.i.p.); grouping is our own, after the practice of regional bulletins.
 */
export interface Section {
	readonly code: string;
	readonly name: string;
	/** Point of art. 6(1) u.d.i.p. (or the other act) that the section serves. */
	readonly basis: string;
	readonly children: readonly Section[];
}

const section = (code: string, name: string, basis: string, children: readonly Section[] = []): Section => ({
	code,
	name,
	basis,
	children,
});

export const sectionTree: readonly Section[] = [
	section('dane-podstawowe', 'Dane podstawowe', 'art. 6 ust. 1 pkt 2 u.d.i.p.', [
		section('status-prawny', 'Status prawny i statut', 'art. 6 ust. 1 pkt 2 lit. a u.d.i.p.'),
		section('organizacja', 'Organizacja urzędu', 'art. 6 ust. 1 pkt 2 lit. b u.d.i.p.'),
		section('przedmiot-dzialalnosci', 'Zadania i kompetencje', 'art. 6 ust. 1 pkt 2 lit. c u.d.i.p.'),
		section('kierownictwo', 'Organy i kierownictwo', 'art. 6 ust. 1 pkt 2 lit. d u.d.i.p.'),
		section('jednostki-podlegle', 'Jednostki podległe', 'art. 6 ust. 1 pkt 2 lit. b u.d.i.p.'),
		section('struktura-wlasnosciowa', 'Spółki i udziały', 'art. 6 ust. 1 pkt 2 lit. e i pkt 5 lit. e u.d.i.p.'),
		section('majatek', 'Majątek', 'art. 6 ust. 1 pkt 2 lit. f i pkt 5 lit. c u.d.i.p.'),
		section('oswiadczenia-majatkowe', 'Oświadczenia majątkowe', 'art. 24i u.s.g., art. 25d u.s.p., art. 27d u.s.w.'),
	]),
	section('rada-i-sesje', 'Rada i sesje', 'art. 6 ust. 1 pkt 3 lit. a–b u.d.i.p.', [
		section('sesje', 'Sesje i porządek obrad', 'art. 20 u.s.g., art. 15 u.s.p., art. 21 u.s.w.'),
		section(
			'protokoly',
			'Protokoły i głosowania imienne',
			'art. 14 ust. 4 u.s.g., art. 13 ust. 1c u.s.p., art. 19 ust. 1c u.s.w.',
		),
		section('interpelacje', 'Interpelacje i zapytania', 'art. 24 ust. 7 u.s.g.'),
		section('stanowiska', 'Stanowiska i apele', 'art. 6 ust. 1 pkt 4 lit. b u.d.i.p.'),
	]),
	section('prawo-lokalne', 'Prawo lokalne', 'art. 6 ust. 1 pkt 4 lit. a u.d.i.p.', [
		section('uchwaly', 'Uchwały', 'art. 6 ust. 1 pkt 4 lit. a u.d.i.p.'),
		section('zarzadzenia', 'Zarządzenia', 'art. 6 ust. 1 pkt 4 lit. a u.d.i.p.'),
		section('projekty-uchwal', 'Projekty uchwał', 'art. 6 ust. 1 pkt 1 lit. b u.d.i.p.'),
		section('stanowienie-prawa', 'Jak powstaje prawo lokalne', 'art. 6 ust. 1 pkt 3 lit. c u.d.i.p.'),
	]),
	section('plany-i-programy', 'Plany i programy', 'art. 6 ust. 1 pkt 1 u.d.i.p.', [
		section('strategie', 'Strategie i programy', 'art. 6 ust. 1 pkt 1 lit. c u.d.i.p.'),
		section('konsultacje', 'Konsultacje społeczne', 'art. 6 ust. 1 pkt 1 lit. a u.d.i.p.'),
		section(
			'planowanie-przestrzenne',
			'Planowanie przestrzenne',
			'ustawa o planowaniu i zagospodarowaniu przestrzennym',
		),
		section('srodowisko', 'Ochrona środowiska', 'ustawa o udostępnianiu informacji o środowisku'),
		section(
			'raport-o-stanie',
			'Raport o stanie jednostki',
			'art. 6 ust. 1 pkt 4 lit. d u.d.i.p., art. 28aa u.s.g., art. 30a u.s.p., art. 34a u.s.w.',
		),
	]),
	section('majatek-i-finanse', 'Majątek i finanse', 'art. 6 ust. 1 pkt 5 u.d.i.p.', [
		section('budzet', 'Budżet i zmiany budżetu', 'art. 6 ust. 1 pkt 5 u.d.i.p.'),
		section('sprawozdania', 'Sprawozdania finansowe', 'art. 37 i 267–269 u.f.p.'),
		section('podatki-i-oplaty', 'Podatki i opłaty', 'art. 6 ust. 1 pkt 5 lit. h u.d.i.p.'),
		section('nieruchomosci', 'Sprzedaż i dzierżawa nieruchomości', 'art. 35 i 38 u.g.n.'),
		section('pomoc-publiczna', 'Ulgi i pomoc publiczna', 'art. 6 ust. 1 pkt 5 lit. g u.d.i.p., art. 37 u.f.p.'),
		section('dlug-publiczny', 'Dług publiczny', 'art. 6 ust. 1 pkt 5 lit. f u.d.i.p.'),
	]),
	section('zamowienia-publiczne', 'Zamówienia publiczne', 'Prawo zamówień publicznych', [
		section('plan-zamowien', 'Plan postępowań', 'art. 23 p.z.p.'),
		section('przetargi', 'Postępowania o udzielenie zamówienia', 'p.z.p.'),
		section('zapytania-ofertowe', 'Zapytania ofertowe', 'regulaminy jednostek'),
	]),
	section('nabory', 'Nabory do pracy', 'art. 6 ust. 1 pkt 3 lit. g u.d.i.p.', [
		section('ogloszenia-o-naborze', 'Ogłoszenia o naborze', 'art. 13 ustawy o pracownikach samorządowych'),
		section('wyniki-naborow', 'Wyniki naborów', 'art. 15 ustawy o pracownikach samorządowych'),
	]),
	section('sprawy', 'Sprawy do załatwienia', 'art. 6 ust. 1 pkt 3 lit. d–e u.d.i.p.', [
		section('karty-uslug', 'Jak załatwić sprawę', 'art. 6 ust. 1 pkt 3 lit. d u.d.i.p.'),
		section('stan-spraw', 'Stan przyjmowanych spraw', 'art. 6 ust. 1 pkt 3 lit. e u.d.i.p.'),
	]),
	section('ogloszenia', 'Ogłoszenia i obwieszczenia', 'art. 49 i 49a k.p.a. i przepisy szczególne', [
		section('obwieszczenia', 'Obwieszczenia i zawiadomienia', 'art. 49 k.p.a.'),
		section('organizacje-pozarzadowe', 'Konkursy dla organizacji', 'art. 13 i 15 u.d.p.p.'),
		section('komunikaty', 'Komunikaty urzędu', 'art. 8 ust. 3 u.d.i.p.'),
	]),
	section('petycje-i-wnioski', 'Petycje i wnioski', 'ustawa o petycjach, u.d.i.p.', [
		section('petycje', 'Petycje', 'art. 8 ustawy o petycjach'),
		section('wnioski-o-informacje', 'Wnioski o informację publiczną', 'art. 10 u.d.i.p.'),
	]),
	section('kontrole', 'Kontrole', 'art. 6 ust. 1 pkt 4 lit. a tiret drugie u.d.i.p.', [
		section('kontrole-zewnetrzne', 'Kontrole zewnętrzne', 'art. 6 ust. 1 pkt 4 lit. a tiret drugie u.d.i.p.'),
		section('kontrole-wewnetrzne', 'Kontrole wewnętrzne', 'art. 6 ust. 1 pkt 4 lit. a tiret drugie u.d.i.p.'),
		section('wystapienia-i-oceny', 'Wystąpienia i oceny', 'art. 6 ust. 1 pkt 4 lit. c u.d.i.p.'),
	]),
	section('rejestry-i-archiwa', 'Rejestry i archiwa', 'art. 6 ust. 1 pkt 3 lit. f u.d.i.p.', [
		section('rejestry', 'Rejestry i ewidencje', 'art. 6 ust. 1 pkt 3 lit. f u.d.i.p.'),
		section('archiwum', 'Archiwum', 'art. 6 ust. 1 pkt 3 lit. f u.d.i.p.'),
	]),
];

/** Words that take the place of a section or an entry in addresses and so can never be codes. */
export const reservedSegments: readonly string[] = [
	'wersje',
	'rejestr-zmian',
	'pliki',
	'redakcja',
	'instrukcja',
	'mapa',
	'szukaj',
];

export interface SectionPath {
	readonly section: Section;
	readonly parent: Section | null;
}

const index = new Map<string, SectionPath>(
	sectionTree.flatMap((parent): [string, SectionPath][] => [
		[parent.code, { section: parent, parent: null }],
		...parent.children.map((child): [string, SectionPath] => [child.code, { section: child, parent }]),
	]),
);

export const sectionCodes: readonly string[] = [...index.keys()];

/** The section with this code and the group it stands in, or undefined for an unknown code. */
export const findSection = (code: string): SectionPath | undefined => index.get(code);

/** The code itself and, for a group, the codes of all sections below it. */
export const codesWithin = (code: string): readonly string[] => {
	const found = index.get(code);
	return found ? [code, ...found.section.children.map((child) => child.code)] : [];
};
