import type { PolishText } from '../text/polish-text.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** An office as its name is recognised in a question. */
export interface Place {
	readonly slug: string;
	/** "Miasto Żagań", "Gmina Wymiarki", "Powiat żagański". */
	readonly name: string;
	/** Kind of the office: `powiat`, `gmina-wiejska`, `gmina-miejska` … */
	readonly kind: string;
	/** Last day of an office that no longer exists; such ones are never guessed. */
	readonly validTo: string | null;
}

/** The office that a question names, and what is asked besides. */
export interface PlaceGuess {
	readonly place: Place;
	/** Offices of the same name: the rural commune beside its town. */
	readonly others: readonly Place[];
	/** The question without the name. */
	readonly rest: string;
}

/** Finds the office named in a question, in any grammatical form; null for none and for more than one place. */
export type GuessPlace = (q: string) => PlaceGuess | null;

/** Names of offices that are words of every day as well: taken for the office only where something says so. */
const everyday: ReadonlySet<string> = new Set(
	'brody dabie jasien przewoz siedlisko skapa skape slawa zabor'.split(' '),
);
const qualifier = /(?:sk|ck|zk)(?:i|ie|a)$|^nad$/;
const townWords: ReadonlySet<string> = new Set(['miasto', 'miejski', 'burmistrz', 'prezydent']);
const communeWords: ReadonlySet<string> = new Set(['gmina', 'gm', 'wojt', 'wiejski']);

interface ReadWord {
	readonly token: Token;
	readonly form: string;
	readonly bases: readonly string[];
	readonly isCapital: boolean;
}

/** Base forms that one word of a name may have in a question. */
type NameWord = ReadonlySet<string>;

interface Pattern {
	readonly place: Place;
	readonly words: readonly NameWord[];
}

const readWords = (text: string, polish: PolishText): ReadWord[] =>
	tokenize(text).map((token) => {
		const { form, bases } = polish.read(token.text);
		return { token, form, bases: [form, ...bases], isCapital: /^\p{Lu}/u.test(token.text) };
	});

/** Its form, and the adjective that it is a form of: "Iłowa" is declined like "nowa". */
const nameWord = ({ form, bases }: ReadWord): NameWord =>
	new Set([form, ...bases.filter((base) => /[yi]$/.test(base))]);

const setsOf = (text: string, polish: PolishText): NameWord[] => readWords(text, polish).map(nameWord);

const countyPatterns = (place: Place, polish: PolishText): Pattern[] => {
	const [, adjective] = setsOf(place.name, polish);
	if (!adjective) return [];
	return ['powiat', 'starostwo', 'starostwo powiatowy', 'starosta']
		.map((office) => [...office.split(' ').map((word) => new Set([word])), adjective])
		.map((words) => ({ place, words }));
};

const regionPatterns = (place: Place, polish: PolishText): Pattern[] =>
	[place.name, 'urząd marszałkowski', 'sejmik województwa', 'marszałek województwa'].map((name) => ({
		place,
		words: setsOf(name, polish),
	}));

const communePatterns = (place: Place, polish: PolishText): Pattern[] => {
	const plain = place.name.replace(/^(?:Miasto i Gmina|Miasto|Gmina) /, '');
	const words = setsOf(plain, polish);
	const isShortened = words.length > 1 && qualifier.test([...(words[1] ?? [])][0] ?? '');
	return [{ place, words }, ...(isShortened ? [{ place, words: words.slice(0, 1) }] : [])];
};

const patternsOf = (place: Place, polish: PolishText): Pattern[] => {
	if (place.kind === 'powiat') return countyPatterns(place, polish);
	return place.kind === 'wojewodztwo' ? regionPatterns(place, polish) : communePatterns(place, polish);
};

const isAt = (words: readonly ReadWord[], at: number, pattern: Pattern): boolean =>
	pattern.words.every((name, offset) => words[at + offset]?.bases.some((base) => name.has(base)) ?? false);

interface Found {
	readonly from: number;
	readonly to: number;
	readonly places: readonly Place[];
}

const longestAt = (words: readonly ReadWord[], at: number, patterns: readonly Pattern[]): Found | null => {
	const matching = patterns.filter((pattern) => isAt(words, at, pattern));
	const length = Math.max(0, ...matching.map((pattern) => pattern.words.length));
	if (length === 0) return null;
	const places = matching.filter((pattern) => pattern.words.length === length).map(({ place }) => place);
	return { from: at, to: at + length, places: [...new Set(places)] };
};

const says = (word: ReadWord | undefined, marks: ReadonlySet<string>): boolean =>
	word?.bases.some((base) => marks.has(base)) ?? false;

/** True when a word that is also a name of an office stands for the office. */
const isMeant = (words: readonly ReadWord[], { from, to }: Found): boolean => {
	const word = words[from];
	if (to - from > 1 || !word?.bases.some((base) => everyday.has(base))) return true;
	const before = words[from - 1];
	const isNamed = says(before, townWords) || says(before, communeWords) || before?.form === 'w';
	return isNamed || (from > 0 && word.isCapital && !before?.isCapital);
};

const findAll = (words: readonly ReadWord[], patterns: readonly Pattern[]): Found[] => {
	const found: Found[] = [];
	for (let at = 0; at < words.length; at++) {
		const one = longestAt(words, at, patterns);
		if (!one || !isMeant(words, one)) continue;
		found.push(one);
		at = one.to - 1;
	}
	return found;
};

const isRural = ({ kind }: Place): boolean => kind === 'gmina-wiejska';

/** The town first, unless the question speaks of a commune. */
const ordered = (places: readonly Place[], before: ReadWord | undefined): Place[] => {
	const wantsCommune = says(before, communeWords);
	return places.toSorted((a, b) => (wantsCommune ? -1 : 1) * (Number(isRural(a)) - Number(isRural(b))));
};

const cut = (q: string, words: readonly ReadWord[], from: number, to: number): string => {
	const start = words[from]?.token.start ?? 0;
	const end = words[to - 1]?.token.end ?? q.length;
	return `${q.slice(0, start)} ${q.slice(end)}`.replaceAll(/\s+/g, ' ').trim();
};

/** Reads the names of the offices once; the answer is pure and fast (some microseconds a question). */
export const createPlaces = (places: readonly Place[], polish: PolishText): GuessPlace => {
	const patterns = places.filter(({ validTo }) => validTo === null).flatMap((place) => patternsOf(place, polish));
	return (q) => {
		const words = readWords(q, polish);
		const found = findAll(words, patterns);
		const [first] = found;
		if (!first || found.some(({ places: named }) => named[0] !== first.places[0])) return null;
		const before = words[first.from - 1];
		const [place, ...others] = ordered(first.places, before);
		if (!place) return null;
		const isMarked = says(before, townWords) || says(before, communeWords) || before?.form === 'w';
		return { place, others, rest: cut(q, words, first.from - (isMarked ? 1 : 0), first.to) };
	};
};
