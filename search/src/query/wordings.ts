import { quote } from '../engine/indexes.ts';
import { baseFields, formFields } from '../index/settings.ts';
import type { PolishText } from '../text/polish-text.ts';
import { correctionsOf } from './corrections.ts';
import type { QueryWord, QueryWords } from './words.ts';

/** One way to put a question to the engine, and how much its hits count beside those of the others. */
export interface Wording {
	readonly q: string;
	readonly fields: readonly string[];
	/** Above 0, at most 1. */
	readonly weight: number;
	/** A condition beside the filter of the question. */
	readonly only?: string;
}

const everywhere = [...baseFields, ...formFields];
const mostWordsLeftOut = 5;

/** How a question is put first: by base forms, and where a word is uncertain also as it was typed. */
export const firstWordings = ({ words, exact, lenient, joined }: QueryWords): Wording[] => {
	if (words.length === 0) return [{ q: '', fields: baseFields, weight: 1 }];
	return [
		{ q: exact, fields: baseFields, weight: joined === null ? 1 : 0.9 },
		...(lenient === null ? [] : [{ q: lenient, fields: everywhere, weight: 0.9 }]),
		...(joined === null ? [] : [{ q: joined, fields: baseFields, weight: 1 }]),
	];
};

/** Texts that bear one of the numbers asked for, before those that only mention it or parts of it. */
export const numberWordings = ({ numbers, exact }: QueryWords): Wording[] => {
	if (numbers.length === 0) return [];
	const only = `numbers IN [${numbers.map(quote).join(',')}]`;
	return [
		{ q: exact, fields: baseFields, weight: 1, only },
		{ q: `${numbers.join(' ')} `, fields: baseFields, weight: 0.95, only },
	];
};

/** How much an answer counts that is not of the office named in the question; and one that lacks its name, too. */
const elsewhere = 0.6;
const withoutName = 0.4;
/** And one of the office itself that answers the question without its name. */
const shortened = 0.95;

/** The question without the office's name among that office's texts, before the whole question everywhere. */
export const withNear = (
	wordings: readonly Wording[],
	near: { readonly unit: string; readonly question: QueryWords } | null,
): Wording[] => {
	if (near === null) return [...wordings];
	const only = `unit = ${quote(near.unit)}`;
	const short = firstWordings(near.question).map((wording) => ({ ...wording, weight: wording.weight * shortened }));
	// The whole question's first wording too: where a title names the office, its words stand nearer than in any text about something else.
	const inside = [...numberWordings(near.question), ...wordings.filter(({ only: has }) => !has).slice(0, 1), ...short];
	return [
		...inside.map((wording) => ({ ...wording, only: wording.only ? `${wording.only} AND ${only}` : only })),
		...wordings.map((wording) => ({ ...wording, weight: wording.weight * elsewhere })),
		...firstWordings(near.question).map((wording) => ({ ...wording, weight: wording.weight * withoutName })),
	];
};

const corrected = (words: readonly QueryWord[], polish: PolishText): Wording[] => {
	const choices = words.map(({ form, base, isCertain }) => (isCertain ? [base] : correctionsOf(form, polish)));
	const count = Math.max(...choices.map((bases, index) => (words[index]?.isCertain ? 0 : bases.length)));
	return Array.from({ length: count }, (_, number) => {
		const bases = choices.map((options, index) => options[number] ?? options.at(-1) ?? words[index]?.base);
		return { q: `${bases.join(' ')} `, fields: baseFields, weight: 0.7 };
	});
};

const withoutOne = (words: readonly QueryWord[]): Wording[] =>
	words.length < 3 || words.length > mostWordsLeftOut
		? []
		: words.map((_, left) => {
				const bases = words.filter((__, index) => index !== left).map(({ base }) => base);
				return { q: `${bases.join(' ')} `, fields: baseFields, weight: 0.5 };
			});

const oneByOne = (words: readonly QueryWord[]): Wording[] =>
	words.length < 2 ? [] : words.map(({ base }) => ({ q: `${base} `, fields: baseFields, weight: 0.3 }));

/**
 * Further wordings for a question with few answers. The engine's strategy leaves the most frequent words
 * out first and those of equal frequency together, so a question may end at words that no text has.
 * `nothing` says that there was no answer at all: then even known words may have been mistyped.
 */
export const widerWordings = (question: QueryWords, polish: PolishText, nothing: boolean): Wording[] => [
	...firstWordings(question),
	...(nothing ? [{ q: question.typed, fields: everywhere, weight: 0.8 }] : []),
	...corrected(question.words, polish),
	...withoutOne(question.words),
	...oneByOne(question.words),
];
