import { compact } from '../text/numbers.ts';
import type { PolishText } from '../text/polish-text.ts';
import { stopWords } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** One word of a question, as it is looked for. */
export interface QueryWord {
	/** Folded as typed; a number without its separators. */
	readonly form: string;
	/** Likeliest base form, or the stem. */
	readonly base: string;
	/** In the dictionary, or a number: nobody guesses at its spelling or at how it goes on. */
	readonly isCertain: boolean;
	/** Written with separators between its parts. */
	readonly isNumber: boolean;
}

export interface QueryWords {
	readonly words: readonly QueryWord[];
	/** Base forms; no typing error is forgiven. */
	readonly exact: string;
	/** Uncertain words as typed, others by their base; null when every word is certain. */
	readonly lenient: string | null;
	/** All words as typed: the last resort when nothing was found. */
	readonly typed: string;
	/** Base forms with the parts of a number that was typed with spaces ("ix 112 2026") put together; null without one. */
	readonly joined: string | null;
	/** Numbers of several parts in the question, without separators: "IX/112/2026" and "ix 112 2026" → "ix1122026". */
	readonly numbers: readonly string[];
}

/** The engine reads no more words of a query. */
const maxWords = 10;

/** Shorter words are too many things' beginnings. */
const shortestGuess = 3;

const wordOf = (token: Token, polish: PolishText): QueryWord => {
	if (token.kind === 'number') {
		const form = compact(token.text);
		return { form, base: form, isCertain: true, isNumber: true };
	}
	const { form, bases, isKnown } = polish.read(token.text);
	const isCertain = isKnown || form.length < shortestGuess || /\p{N}/u.test(form);
	return { form, base: bases[0] ?? form, isCertain, isNumber: false };
};

interface Part {
	readonly words: readonly QueryWord[];
	readonly isPhrase: boolean;
}

/** What stands between quotation marks is a phrase; a mark without its pair is nothing. */
const partsOf = (q: string, polish: PolishText): Part[] =>
	q.split(/["„”“«»]/).map((text, index, all): Part => {
		const words = tokenize(text)
			.map((token) => wordOf(token, polish))
			.filter(({ form }) => !stopWords.has(form));
		return { words, isPhrase: index % 2 === 1 && index < all.length - 1 && words.length > 1 };
	});

const limit = (parts: readonly Part[]): Part[] => {
	let left = maxWords;
	return parts.map((part) => {
		const words = part.words.slice(0, left);
		left -= words.length;
		return { ...part, words };
	});
};

/** Joined for the engine, which takes the last word for the start of one unless a space follows. */
const join = (parts: readonly Part[], pick: (word: QueryWord) => string): string => {
	const text = parts
		.filter(({ words }) => words.length > 0)
		.map(({ words, isPhrase }) => {
			const joined = words.map(pick).join(' ');
			return isPhrase ? `"${joined}"` : joined;
		})
		.join(' ');
	const last = parts.flatMap(({ words }) => words).at(-1);
	return last && !last.isCertain ? text : `${text} `;
};

const numberPart = /^(?:[a-z]{1,4}|[a-z]*\d[a-z\d]*)$/;

/** Neighbouring short words as one number where two of them have digits, or a long number follows letters. */
const joinNumbers = (words: readonly QueryWord[]): { text: string | null; numbers: string[] } => {
	const joined: string[] = [];
	const numbers: string[] = [];
	let run: string[] = [];
	const flush = (): void => {
		const digits = run.filter((part) => /\d/.test(part)).length;
		const isNumber = digits >= 2 || (digits === 1 && run.length === 2 && run.some((part) => part.length > 4));
		joined.push(...(isNumber ? [run.join('')] : run));
		if (isNumber) numbers.push(run.join(''));
		run = [];
	};
	for (const { form, base } of words) {
		if (numberPart.test(form)) run.push(form);
		else {
			flush();
			joined.push(base);
		}
	}
	flush();
	return { text: numbers.length > 0 ? `${joined.join(' ')} ` : null, numbers };
};

/** Takes a question apart. Signs with a meaning for the engine (minus, quotation marks) do not get through. */
export const readQuestion = (q: string, polish: PolishText): QueryWords => {
	const parts = limit(partsOf(q, polish));
	const words = parts.flatMap((part) => part.words);
	const joined = joinNumbers(words);
	return {
		words,
		exact: join(parts, ({ base }) => base),
		lenient: words.every(({ isCertain }) => isCertain)
			? null
			: join(parts, ({ form, base, isCertain }) => (isCertain ? base : form)),
		typed: join(parts, ({ form }) => form),
		joined: joined.text,
		numbers: [...new Set([...words.flatMap(({ form, isNumber }) => (isNumber ? [form] : [])), ...joined.numbers])],
	};
};
