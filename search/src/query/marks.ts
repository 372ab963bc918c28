import type { PolishText } from '../text/polish-text.ts';
import { stopWords } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { isMatch, type Term } from './terms.ts';

/** A place in a text that answers one word of the question. */
export interface Mark {
	readonly start: number;
	readonly end: number;
	/** Number of the term. */
	readonly term: number;
}

/** Numbers of the terms that have a mark. */
export const coveredBy = (marks: readonly Mark[]): ReadonlySet<number> => new Set(marks.map(({ term }) => term));

interface Phrase {
	readonly words: readonly string[];
	/** Numbers of the terms that it stands for. */
	readonly terms: readonly number[];
}

const phrasesOf = (terms: readonly Term[]): Phrase[] =>
	[...new Set(terms.flatMap(({ phrases }) => phrases))].map((phrase) => ({
		words: phrase.split(' '),
		terms: terms.flatMap(({ phrases }, number) => (phrases.includes(phrase) ? [number] : [])),
	}));

const isPhrase = (tokens: readonly Token[], at: number, { words }: Phrase, polish: PolishText): boolean =>
	words.every((word, offset) => {
		const token = tokens[at + offset];
		return token?.kind === 'word' && polish.read(token.text).bases.includes(word);
	});

const markPhrase = (tokens: readonly Token[], at: number, { words, terms }: Phrase): Mark[] =>
	tokens.slice(at, at + words.length).map(({ start, end }, offset) => ({
		start,
		end,
		term: terms[offset % terms.length] ?? 0,
	}));

/** Places that answer the question, in their order: its words, and the office's expressions word after word. */
export const findMarks = (text: string, terms: readonly Term[], polish: PolishText): Mark[] => {
	if (terms.length === 0) return [];
	const phrases = phrasesOf(terms);
	const tokens = tokenize(text).filter(
		(token) => token.kind === 'number' || !stopWords.has(polish.read(token.text).form),
	);
	const marks: Mark[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		const phrase = phrases.find((one) => isPhrase(tokens, at, one, polish));
		if (phrase) {
			marks.push(...markPhrase(tokens, at, phrase));
			at += phrase.words.length - 1;
		} else if (token) {
			const term = terms.findIndex((one) => isMatch(token, one, polish));
			if (term >= 0) marks.push({ start: token.start, end: token.end, term });
		}
	}
	return marks;
};
