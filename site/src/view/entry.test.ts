import { describe, expect, test } from 'vitest';
import { drafts, entryPage } from '../../test/fixture-entries.ts';
import { entryShown } from './entry.ts';

const NB = '\u00A0';
const about = { origin: 'https://wrota.example', now: new Date('2026-11-24T08:00:00Z') };

const draft = (id: string) => {
	const found = drafts.find((one) => one.id === id);
	if (found === undefined) throw new Error(`no entry ${id}`);
	return found;
};
const factOf = (facts: readonly { label: string; value: string }[], label: string) =>
	facts.find((fact) => fact.label === label)?.value;

describe('a current entry in its third version', () => {
	const shown = entryShown(entryPage(draft('48213')), about);

	test('says until when it is current and what changed last', () => {
		expect(shown.state).toEqual({ word: 'Aktualne', tone: 'good', note: `do 17${NB}grudnia${NB}2099` });
		expect(shown.facts.map(({ label, value, note }) => [label, value, note])).toEqual([
			['Opublikowano', `12${NB}listopada${NB}2026`, 'godz. 9:14'],
			['Zmieniono', `18${NB}listopada${NB}2026`, 'godz. 13:02, wersja 3'],
			['Odpowiada', 'Halina Borowik', 'Burmistrz Miasta Żagań'],
		]);
		expect(shown.banner).toBeNull();
	});

	test('names everybody whom art. 8(6) u.d.i.p. asks for, with exact times', () => {
		expect(factOf(shown.metryka, 'Podmiot udostępniający')).toBe('Gmina Miejska Żagań');
		expect(factOf(shown.metryka, 'Informację wytworzył(a)')).toBe(
			`Tymon Grądzki, inspektor w Wydziale Nieruchomości, 10${NB}listopada${NB}2026`,
		);
		expect(factOf(shown.metryka, 'Za treść odpowiada')).toBe('Halina Borowik, Burmistrz Miasta Żagań');
		expect(factOf(shown.metryka, 'Do biuletynu wprowadził(a)')).toBe('Jagoda Wierzbińska');
		expect(factOf(shown.metryka, 'Zatwierdził(a) do publikacji')).toBe('Renata Kmiecik, sekretarz miasta');
		expect(factOf(shown.metryka, 'Udostępniono')).toBe(`12${NB}listopada${NB}2026, 9:14:22`);
		expect(factOf(shown.metryka, 'Suma kontrolna wersji 3')).toBe(`SHA-256 ${'3'.repeat(64)}`);
	});

	test('lists all versions, newest first, with reasons and lasting addresses', () => {
		const url =
			'/bip/zagan/nieruchomosci/48213-drugi-przetarg-ustny-nieograniczony-na-sprzedaz-dzialek-przy-ul-lotnikow-alianck';
		expect(
			shown.versions.map(({ heading, reason, url: address, isShown }) => [heading, reason, address, isShown]),
		).toEqual([
			[
				'Wersja 3: zmieniono: treść, pliki',
				'Oczywista omyłka pisarska – przestawione cyfry w wadium.',
				`${url}/wersje/3`,
				true,
			],
			[
				'Wersja 2: zmieniono: treść, pliki',
				'Brak mapy w pierwszej publikacji, prośba mieszkańca.',
				`${url}/wersje/2`,
				false,
			],
			['Wersja 1: pierwsza publikacja', null, `${url}/wersje/1`, false],
		]);
	});

	test('says of each file what is inside and how big it is', () => {
		expect(shown.files.map(({ title, about: words }) => [title, words])).toEqual([
			['Ogłoszenie o przetargu z podpisem', `ogłoszenie-przetarg-2.pdf · 412${NB}kB · tekst do czytania i kopiowania`],
			['Mapa poglądowa działek', `mapa-lotników.png · 1,8${NB}MB · obraz`],
			[
				'Oświadczenie uczestnika przetargu – do wypełnienia',
				`oświadczenie.docx · 38${NB}kB · tekst do czytania i kopiowania`,
			],
		]);
	});

	test('is cited by its version', () => {
		expect(shown.citation).toContain('wersja 3 z 18');
		expect(shown.citation).toMatch(/\/wersje\/3$/);
	});
});

test('an older version stands under a banner that leads to the entry', () => {
	const shown = entryShown(entryPage(draft('48213'), 1), { ...about, isVersionPage: true });
	expect(shown.banner).toMatchObject({ tone: 'warn', title: 'To wersja 1 – nieaktualna' });
	expect(shown.banner?.link?.url).toMatch(/^\/bip\/zagan\/nieruchomosci\/48213-/);
	expect(shown.lead).toMatch(/\(pierwsza wersja\)$/);
});

describe('an outdated version', () => {
	const shown = entryShown(entryPage(draft('48213'), 2), { ...about, isVersionPage: true });

	test('does not call itself current and says until when it held', () => {
		expect(shown.state).toEqual({
			word: 'Wersja nieaktualna',
			tone: 'line',
			note: `do 18${NB}listopada${NB}2026`,
		});
	});

	test('says in the metryka which version took its place and when', () => {
		expect(factOf(shown.metryka, 'Koniec publikacji')).toBe(`zastąpiona wersją 3, 18${NB}listopada${NB}2026, 13:02:41`);
		const first = entryShown(entryPage(draft('48213'), 1), { ...about, isVersionPage: true });
		expect(factOf(first.metryka, 'Koniec publikacji')).toBe(`zastąpiona wersją 2, 13${NB}listopada${NB}2026, 8:40:05`);
	});

	test('of a withdrawn entry stays outdated, not withdrawn', () => {
		const withdrawn = { ...draft('48213'), withdrawal: draft('48215').withdrawal ?? null };
		const old = entryShown(entryPage(withdrawn, 1), { ...about, isVersionPage: true });
		expect(old.state.word).toBe('Wersja nieaktualna');
		expect(factOf(old.metryka, 'Koniec publikacji')).toMatch(/^zastąpiona wersją 2, /);
	});

	test('whose own time was up before the next one came ended at that time', () => {
		const page = entryPage({ ...draft('48213'), to: '2026-11-12T23:00:00.000Z' }, 1);
		const ended = entryShown(page, { ...about, isVersionPage: true });
		expect(ended.state).toEqual({ word: 'Wersja nieaktualna', tone: 'line', note: `do 12${NB}listopada${NB}2026` });
		expect(factOf(ended.metryka, 'Koniec publikacji')).toBe(`12${NB}listopada${NB}2026, do końca dnia`);
	});
});

test('the lasting address of the current version says that it holds', () => {
	const shown = entryShown(entryPage(draft('48213'), 3), { ...about, isVersionPage: true });
	expect(shown.banner).toMatchObject({ tone: 'info', title: 'To wersja 3 – obowiązująca' });
});

test('a withdrawn entry is archive and says when and why', () => {
	const shown = entryShown(entryPage(draft('48215')), about);
	expect(shown.state).toEqual({ word: 'Wycofane', tone: 'warn', note: `22${NB}listopada${NB}2026` });
	expect(shown.banner).toEqual({
		tone: 'warn',
		title: 'Ten wpis wycofano do archiwum',
		text: `22${NB}listopada${NB}2026, 10:30:00. Powód: Nabór odwołano zarządzeniem nr 214/2026.`,
		link: null,
	});
	expect(factOf(shown.metryka, 'Koniec publikacji')).toBe(`22${NB}listopada${NB}2026, 10:30:00 (wycofano do archiwum)`);
});

test('an entry whose time ended is archive without a reason', () => {
	const shown = entryShown(entryPage(draft('48216'), undefined, 'expired'), about);
	expect(shown.state).toEqual({ word: 'Archiwum', tone: 'line', note: `publikacja do 31${NB}października${NB}2025` });
	expect(shown.banner?.title).toBe('Ten wpis jest w archiwum');
});

test('limited publicity is explained as art. 8(5) u.d.i.p. asks', () => {
	const shown = entryShown(entryPage(draft('48217')), about);
	expect(shown.exclusion.map(({ label, value }) => [label, value])).toEqual([
		['Czego nie udostępniamy', 'Ceny jednostkowe w załączniku nr 2 do umowy'],
		['Podstawa prawna', 'art. 5 ust. 2 ustawy o dostępie do informacji publicznej'],
		['Kto wyłączył jawność', 'Halina Borowik, Burmistrz Miasta Żagań'],
		['W czyim interesie', 'Kamera-Test sp. z o.o.'],
	]);
});
