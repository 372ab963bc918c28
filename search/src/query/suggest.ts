import { z } from 'zod';
import { pathOf } from '../engine/indexes.ts';
import { fold } from '../text/fold.ts';
import type { PolishText, WordReading } from '../text/polish-text.ts';
import { tokenize } from '../text/tokens.ts';
import type { Context } from './ask.ts';
import { filterOf } from './filters.ts';
import { readQuestion } from './words.ts';

export interface TitleSuggestion {
	readonly title: string;
	readonly url: string;
	readonly unitName: string;
}

export interface TitleSuggestions {
	/** What was typed, gone on with as several titles go on. */
	readonly phrases: readonly string[];
	readonly titles: readonly TitleSuggestion[];
}

const answerSchema = z.object({
	hits: z.array(z.object({ title: z.string(), url: z.string(), unitName: z.string() })),
});

const asked = 24;
const mostTitles = 4;
const mostPhrases = 3;
/** Words that a phrase adds to the one that is being typed. */
const mostAdded = 3;
/** Titles that must go on alike, so that it is a phrase of offices and not of one text. */
const leastTitles = 3;
/** A phrase does not end with a word that leads on to the next. */
const leading = new Set('a dla do i lub na nad nr o od oraz po pod przez przy w we z za ze'.split(' '));

interface Typed {
	/** The words before the last one as they stand in the field, with what follows them. */
	readonly before: string;
	readonly words: readonly WordReading[];
}

const readTyped = (typed: string, polish: PolishText): Typed => {
	const tokens = tokenize(typed);
	return {
		before: typed.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.start ?? 0),
		words: tokens.map(({ text }) => polish.read(text)),
	};
};

/** Where the last typed word stands in a title behind the others, in any of their forms; -1 for nowhere. */
const lastWordAt = (title: readonly WordReading[], { words }: Typed): number => {
	const last = words.length - 1;
	const isAt = (at: number): boolean =>
		words.every(({ form, bases }, offset) => {
			const word = title[at + offset];
			if (!word) return false;
			return offset === last ? word.form.startsWith(form) : word.bases.some((base) => bases.includes(base));
		});
	const from = title.findIndex((_, at) => isAt(at));
	return from < 0 ? -1 : from + last;
};

/** How a title goes on: the word that is being typed, and with one to three more, up to a number or a sign. */
const goingOn = (title: string, typed: Typed, polish: PolishText): string[] => {
	const tokens = tokenize(title);
	const at = lastWordAt(
		tokens.map(({ text }) => polish.read(text)),
		typed,
	);
	const first = tokens[at];
	if (!first) return [];
	const added: string[] = [];
	for (const { kind, text, end } of tokens.slice(at, at + mostAdded + 1)) {
		const piece = title.slice(first.start, end);
		if (kind === 'number' || /[\p{N},;:()–]/u.test(piece)) break;
		if (!leading.has(fold(text))) added.push(`${typed.before}${piece}`);
	}
	return added;
};

/** The longest phrases that enough titles share; one that only begins another of as many titles is left out. */
export const phrasesOf = (q: string, titles: readonly string[], polish: PolishText): string[] => {
	const typed = readTyped(q, polish);
	if (typed.words.length === 0) return [];
	const counts = new Map<string, { written: string; count: number }>();
	for (const written of titles.flatMap((title) => goingOn(title, typed, polish))) {
		const known = counts.get(fold(written));
		counts.set(fold(written), { written: known?.written ?? written, count: (known?.count ?? 0) + 1 });
	}
	const shared = [...counts].filter(([key, { count }]) => count >= leastTitles && key !== fold(q.trim()));
	return shared
		.filter(([key, { count }]) => !shared.some(([other, it]) => other.startsWith(`${key} `) && it.count === count))
		.toSorted(([, a], [, b]) => b.count - a.count || b.written.length - a.written.length)
		.slice(0, mostPhrases)
		.map(([, { written }]) => written);
};

/** Whole words by their base, the last one as typed, for it may go on unless it `isEnded` by a space. */
export const suggestTitles = async (context: Context, isEnded: boolean): Promise<TitleSuggestions> => {
	const { engine, index, polish, request, nowSeconds } = context;
	const { words } = readQuestion(request.q, polish);
	const last = words.at(-1);
	if (!last) return { phrases: [], titles: [] };
	const before = words.slice(0, -1).map(({ base }) => base);
	const answer = await engine.call('POST', `${pathOf(index)}/search`, {
		q: [...before, isEnded ? `${last.base} ` : last.form].join(' '),
		filter: filterOf(request, nowSeconds),
		limit: asked,
		attributesToSearchOn: ['title_n', 'title_f', 'signatures_n'],
		attributesToRetrieve: ['title', 'url', 'unitName'],
		matchingStrategy: 'all',
	});
	const { hits } = answerSchema.parse(answer);
	return {
		phrases: phrasesOf(
			request.q,
			hits.map(({ title }) => title),
			polish,
		),
		titles: hits.slice(0, mostTitles),
	};
};
