const NBSP = '\u00A0';
const rules = new Intl.PluralRules('pl-PL');
const whole = new Intl.NumberFormat('pl-PL', { useGrouping: 'always' });

/** Forms of a noun after a number: [1 wpis, 2 wpisy, 5 wpisów]. */
export type Forms = readonly [one: string, few: string, many: string];

export const nouns = {
	entry: ['wpis', 'wpisy', 'wpisów'],
	result: ['wynik', 'wyniki', 'wyników'],
	commune: ['gmina', 'gminy', 'gmin'],
	unit: ['jednostka', 'jednostki', 'jednostek'],
	bulletin: ['biuletyn', 'biuletyny', 'biuletynów'],
	file: ['plik', 'pliki', 'plików'],
	version: ['wersja', 'wersje', 'wersji'],
	filter: ['filtr', 'filtry', 'filtrów'],
	change: ['zmiana', 'zmiany', 'zmian'],
} as const satisfies Record<string, Forms>;

/** "12 345", with non-breaking spaces. */
export const number = (value: number): string => whole.format(value).replaceAll(' ', NBSP);

/** The form of a noun that fits the number: 1 wpis, 22 wpisy, 12 wpisów. */
export const formFor = (count: number, [one, few, many]: Forms): string => {
	const rule = rules.select(count);
	if (rule === 'one') return one;
	return rule === 'few' ? few : many;
};

/** "22 wpisy". */
export const counted = (count: number, forms: Forms): string => `${number(count)}${NBSP}${formFor(count, forms)}`;

const months = 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia';
const units = 'r\\.|roku?|zł|gr|tys\\.|mln|mld|%|ha|m|m²|m³|km|km²|kg|t|szt\\.|godz\\.|dni|kV|kW|MW';
/** Places where a line must not break, each as the one space in it. */
const boundSpaces: readonly RegExp[] = [
	/(?<=(?:^|[\s(„])[aiouwz]) (?=\S)/giu,
	/(?<=(?:^|[\s(„])(?:nr|§|art\.|ust\.|pkt|poz\.|ul\.|al\.|pl\.|os\.|godz\.|tel\.|str\.)) (?=\S)/giu,
	new RegExp(`(?<=\\d) (?=(?:${months})(?!\\p{L}))`, 'gu'),
	new RegExp(`(?<=(?:${months})) (?=\\d{4}(?!\\d))`, 'gu'),
	new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'),
	/(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/gu,
	/(?<= \d{3}) (?=\d{3}(?!\d))/gu,
];

/**
 * Joins what a line must not part: one-letter words with the next word, „nr” with its number, the parts of a date, a
 * number with its unit. The length does not change.
 */
export const bindWords = (text: string): string =>
	boundSpaces.reduce((bound, space) => bound.replaceAll(space, NBSP), text);

/** The same in HTML of plain inline tags: what stands between them is bound as one text. */
export const bindHtml = (html: string): string => {
	const bound = bindWords(html.replaceAll(/<[^>]*>/g, ''));
	let at = 0;
	return html.replaceAll(/<[^>]*>|[^<]+/g, (piece) => {
		if (piece.startsWith('<')) return piece;
		at += piece.length;
		return bound.slice(at - piece.length, at);
	});
};

const sizes = new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 1 });

/** "412 kB", "1,8 MB": thousand-based, as file managers of offices show it. */
export const fileSize = (bytes: number): string => {
	if (bytes < 1000) return `${bytes}${NBSP}B`;
	if (bytes < 999_500) return `${Math.round(bytes / 1000)}${NBSP}kB`;
	return `${sizes.format(bytes / 1_000_000)}${NBSP}MB`;
};

/** "38,9 km²". */
export const area = (km2: number): string => `${sizes.format(km2).replaceAll(' ', NBSP)}${NBSP}km²`;

const collator = new Intl.Collator('pl-PL', { sensitivity: 'base', numeric: true });

/** Order of the Polish alphabet: a, ą, b, c, ć … */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
	collator.compare(a.name, b.name);

/** A text for comparing by eye: without accents, case and extra spaces ("Żagań" → "zagan"). */
export const folded = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll('ł', 'l')
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.trim();

/** The first words of a text, at most `limit` characters, cut between words. */
export const shortened = (text: string, limit: number): string => {
	if (text.length <= limit) return text;
	const cut = text.slice(0, limit);
	const space = cut.lastIndexOf(' ');
	return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\s,;:–-]+$/, '')}…`;
};
