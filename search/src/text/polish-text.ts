import { polish as stem } from 'multilingual-stemmer';
import { type Lexicon, loadLexicon } from '../lexicon/lexicon.ts';
import { fold } from './fold.ts';
import { compact, variantsOf } from './numbers.ts';
import { stopWords } from './stop-words.ts';
import { type Token, tokenize } from './tokens.ts';

/** What a word is searched by. */
export interface WordReading {
	/** Folded word as written. */
	readonly form: string;
	/** Folded base forms, the likeliest first; the stem for a word that the dictionary lacks. */
	readonly bases: readonly string[];
	/** True when the dictionary has the word, so that nobody needs to guess at its spelling. */
	readonly isKnown: boolean;
}

/** A text as the engine searches it. */
export interface Twin {
	/** Likeliest base of each word in its order, then, once each, the other bases and parts of numbers. */
	readonly bases: string;
	/** Folded forms as written, once each: what a mistyped query is compared with. */
	readonly forms: string;
}

/** Base forms and twins of Polish texts. */
export interface PolishText {
	readonly read: (word: string) => WordReading;
	/** Bases of a folded form by the dictionary alone; empty for a word that it lacks. Not cached. */
	readonly basesOfForm: (form: string) => readonly string[];
	readonly twin: (text: string, maxWords?: number) => Twin;
	/** Base forms of the words of a text, without stop words: how synonyms and labels are written down. */
	readonly basesOf: (text: string) => string[];
}

/** Below the engine's limit of 65,535 positions in a field. */
const defaultMaxWords = 60_000;
const cacheSize = 60_000;
const tailMark = ' . ';

/** Negated words ("nieprzyznany") are not in the dictionary; the word behind the "nie" is. */
const negated = (lexicon: Lexicon, form: string): readonly string[] =>
	/^nie[a-z]{4}/.test(form) ? lexicon.basesOf(form.slice(3)).map((base) => `nie${base}`) : [];

const readForm = (lexicon: Lexicon, form: string): WordReading => {
	const found = lexicon.basesOf(form);
	const bases = found.length > 0 ? found : negated(lexicon, form);
	if (bases.length > 0) return { form, bases, isKnown: true };
	const isWord = /^[a-z]{4,}$/.test(form);
	return { form, bases: [isWord ? stem(form) || form : form], isKnown: false };
};

/** Reader with a cache of frequent words, emptied when it is full. */
const createReader = (lexicon: Lexicon): ((word: string) => WordReading) => {
	const cache = new Map<string, WordReading>();
	return (word) => {
		const known = cache.get(word);
		if (known) return known;
		const reading = readForm(lexicon, fold(word));
		if (cache.size >= cacheSize) cache.clear();
		cache.set(word, reading);
		return reading;
	};
};

type Read = (word: string) => WordReading;

const collect = (token: Token, read: Read, inline: string[], others: Set<string>, forms: Set<string>): void => {
	if (token.kind === 'number') {
		inline.push(compact(token.text));
		for (const variant of variantsOf(token.text).slice(1)) others.add(variant);
		return;
	}
	const { form, bases } = read(token.text);
	if (stopWords.has(form)) return;
	const [likeliest = form, ...rest] = bases;
	inline.push(likeliest);
	for (const base of rest) others.add(base);
	forms.add(form);
};

const makeTwin = (text: string, maxWords: number, read: Read): Twin => {
	const inline: string[] = [];
	const others = new Set<string>();
	const forms = new Set<string>();
	for (const token of tokenize(text)) {
		if (inline.length + others.size >= maxWords) break;
		collect(token, read, inline, others, forms);
	}
	const present = new Set(inline);
	const tail = [...others].filter((base) => !present.has(base));
	return {
		bases: tail.length > 0 ? [inline.join(' '), tail.join(' ')].join(tailMark) : inline.join(' '),
		forms: [...forms].join(' '),
	};
};

export const createPolishText = (lexicon: Lexicon): PolishText => {
	const read = createReader(lexicon);
	return {
		read,
		basesOfForm: lexicon.basesOf,
		twin: (text, maxWords = defaultMaxWords) => makeTwin(text, maxWords, read),
		basesOf: (text) => {
			const inline: string[] = [];
			for (const token of tokenize(text)) collect(token, read, inline, new Set(), new Set());
			return inline;
		},
	};
};

let shared: PolishText | undefined;

/** The one reader of this process over the built lexicon, opened at the first call. Throws when it is not built. */
export const polishText = (): PolishText => {
	shared ??= createPolishText(loadLexicon());
	return shared;
};
