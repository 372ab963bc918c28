import { expect, test } from 'vitest';
import { area, bindHtml, bindWords, byName, counted, fileSize, folded, nouns, number, shortened } from './words.ts';

const NB = '\u00A0';

test.each([
	[0, `0${NB}wpisów`],
	[1, `1${NB}wpis`],
	[2, `2${NB}wpisy`],
	[4, `4${NB}wpisy`],
	[5, `5${NB}wpisów`],
	[12, `12${NB}wpisów`],
	[14, `14${NB}wpisów`],
	[21, `21${NB}wpisów`],
	[22, `22${NB}wpisy`],
	[112, `112${NB}wpisów`],
	[1836, `1${NB}836${NB}wpisów`],
])('%i entries are "%s"', (count, words) => {
	expect(counted(count, nouns.entry)).toBe(words);
});

test('44 results and 31 results differ', () => {
	expect(counted(44, nouns.result)).toBe(`44${NB}wyniki`);
	expect(counted(31, nouns.result)).toBe(`31${NB}wyników`);
});

test('numbers have non-breaking spaces', () => {
	expect(number(1234567)).toBe(`1${NB}234${NB}567`);
});

test.each([
	[0, `0${NB}B`],
	[999, `999${NB}B`],
	[38_000, `38${NB}kB`],
	[412_300, `412${NB}kB`],
	[999_499, `999${NB}kB`],
	[999_500, `1${NB}MB`],
	[1_812_000, `1,8${NB}MB`],
	[20_971_520, `21${NB}MB`],
])('%i bytes are "%s"', (bytes, words) => {
	expect(fileSize(bytes)).toBe(words);
});

test('area of a commune', () => {
	expect(area(38.9)).toBe(`38,9${NB}km²`);
});

test('one-letter words stay with the next word', () => {
	expect(bindWords('Szukaj w biuletynie i w plikach, a potem (z mapą)')).toBe(
		`Szukaj w${NB}biuletynie i${NB}w${NB}plikach, a${NB}potem (z${NB}mapą)`,
	);
	expect(bindWords('W mieście')).toBe(`W${NB}mieście`);
});

test.each([
	['Uchwała nr XXI/187/2026', `Uchwała nr${NB}XXI/187/2026`],
	['Zarządzenie Nr 12 z dnia 3 maja 2026 r.', `Zarządzenie Nr${NB}12 z${NB}dnia 3${NB}maja${NB}2026${NB}r.`],
	['na 2026 rok, do 2027 roku', `na 2026${NB}rok, do 2027${NB}roku`],
	['cena 1 096 500 zł za 0,1024 ha', `cena 1${NB}096${NB}500${NB}zł za 0,1024${NB}ha`],
	['działki nr 12 i 13 przy ul. Leśnej', `działki nr${NB}12 i${NB}13 przy ul.${NB}Leśnej`],
	['art. 35 ust. 1', `art.${NB}35 ust.${NB}1`],
	['3 maje, 2026 rokowania, finr 5, 2026 100 drzew', '3 maje, 2026 rokowania, finr 5, 2026 100 drzew'],
])('„%s” does not break inside', (given, bound) => {
	expect(bindWords(given)).toBe(bound);
});

test('marks do not stand in the way of binding', () => {
	expect(bindHtml('Uchwała <mark>nr</mark> 12 w <mark>sprawie</mark> &lt;b&gt; i 5 zł')).toBe(
		`Uchwała <mark>nr</mark>${NB}12 w${NB}<mark>sprawie</mark> &lt;b&gt; i${NB}5${NB}zł`,
	);
});

test('names follow the Polish alphabet', () => {
	const names = ['Żary', 'Łęknica', 'Zabór', 'Lubsko', 'Świdnica', 'Sulechów'].map((name) => ({ name }));
	expect(names.toSorted(byName).map(({ name }) => name)).toEqual([
		'Lubsko',
		'Łęknica',
		'Sulechów',
		'Świdnica',
		'Zabór',
		'Żary',
	]);
});

test('folding takes accents, case and punctuation away', () => {
	expect(folded('Gmina Łagów – Żółwin')).toBe('gmina lagow zolwin');
});

test('a long text is cut between words', () => {
	expect(shortened('Drugi przetarg na sprzedaż działek', 22)).toBe('Drugi przetarg na…');
	expect(shortened('krótki', 22)).toBe('krótki');
});
