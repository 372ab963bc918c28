import { engineSynonyms } from '../index/synonyms.ts';
import { variantsOf } from '../text/numbers.ts';
import type { PolishText } from '../text/polish-text.ts';
import type { Token } from '../text/tokens.ts';
import { correctionsOf } from './corrections.ts';
import { forgivenErrors, isWithin } from './distance.ts';
import type { QueryWord } from './words.ts';

/** A word of a question as it is marked in texts. */
export interface Term {
	readonly bases: ReadonlySet<string>;
	/** Expressions of the office that mean the same, as base forms of their words in order. */
	readonly phrases: readonly string[];
	readonly form: string;
	/** Mark words that begin like it or are typed almost like it. */
	readonly isLenient: boolean;
}

const longestKey = 3;
const synonymsOf = new WeakMap<PolishText, Record<string, string[]>>();

const table = (polish: PolishText): Record<string, string[]> => {
	const known = synonymsOf.get(polish) ?? engineSynonyms(polish);
	synonymsOf.set(polish, known);
	return known;
};

/** What the office calls a run of words of the question, and the words that it stands for. */
interface Meaning {
	readonly from: number;
	readonly to: number;
	readonly phrase: string;
}

const meaningsOf = (words: readonly QueryWord[], polish: PolishText): Meaning[] => {
	const synonyms = table(polish);
	return words.flatMap((_, from) =>
		Array.from({ length: Math.min(longestKey, words.length - from) }, (__, index) => from + index + 1).flatMap((to) => {
			const key = words.slice(from, to).map(({ base }) => base);
			const meant = Object.hasOwn(synonyms, key.join(' ')) ? (synonyms[key.join(' ')] ?? []) : [];
			return meant.map((phrase): Meaning => ({ from, to, phrase }));
		}),
	);
};

/** The words of a question with what else may be marked for them. */
export const termsOf = (words: readonly QueryWord[], polish: PolishText, isLenient: boolean): Term[] => {
	const meanings = meaningsOf(words, polish);
	return words.map(({ form, base, isCertain }, index) => {
		const meant = meanings.filter(({ from, to }) => from <= index && index < to).map(({ phrase }) => phrase);
		const corrections = isLenient && !isCertain ? correctionsOf(form, polish) : [];
		return {
			bases: new Set([base, ...corrections, ...meant.filter((phrase) => !phrase.includes(' '))]),
			phrases: meant.filter((phrase) => phrase.includes(' ')),
			form,
			isLenient: (isLenient || !isCertain) && !/\p{N}/u.test(form),
		};
	});
};

const looksLike = (form: string, term: Term): boolean =>
	form.startsWith(term.form) || isWithin(form, term.form, forgivenErrors(term.form.length));

/** True when a token of a text is what the term asks for. */
export const isMatch = (token: Token, term: Term, polish: PolishText): boolean => {
	if (token.kind === 'number') return variantsOf(token.text).includes(term.form);
	const { form, bases } = polish.read(token.text);
	if (form === term.form || bases.some((base) => term.bases.has(base))) return true;
	return term.isLenient && looksLike(form, term);
};
