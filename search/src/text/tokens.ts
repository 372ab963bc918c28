/** A word, or a number written with separators ("IX/112/2026", "OŚ.6220.12.2026", "24.11.2026"). */
export interface Token {
	readonly kind: 'word' | 'number';
	/** As it stands in the text. */
	readonly text: string;
	/** Offsets in the text, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
}

const maxLetters = 60;
const run = /[\p{L}\p{N}\p{M}]+(?:[./\-–_]+[\p{L}\p{N}\p{M}]+)*/gu;
const part = /[\p{L}\p{N}\p{M}]+/gu;

const isNumber = (text: string): boolean => /\p{N}/u.test(text) && /[./\-–_]/.test(text);

const words = (text: string, offset: number): Token[] =>
	[...text.matchAll(part)].map((match) => ({
		kind: 'word',
		text: match[0],
		start: offset + match.index,
		end: offset + match.index + match[0].length,
	}));

/** Words and numbers of a text in their order. Nothing longer than 60 letters is a word. */
export const tokenize = (text: string): Token[] =>
	[...text.matchAll(run)]
		.flatMap((match): Token[] =>
			isNumber(match[0]) && match[0].length <= maxLetters
				? [{ kind: 'number', text: match[0], start: match.index, end: match.index + match[0].length }]
				: words(match[0], match.index),
		)
		.filter(({ text: found }) => found.length <= maxLetters);
