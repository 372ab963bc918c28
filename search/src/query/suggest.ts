import { z } from 'zod';
import { pathOf } from '../engine/indexes.ts';
import { fold } from '../text/fold.ts';
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
	/** Beginnings that titles of several texts share. */
	readonly phrases: readonly string[];
	readonly titles: readonly TitleSuggestion[];
}

const answerSchema = z.object({
	hits: z.array(z.object({ title: z.string(), url: z.string(), unitName: z.string() })),
});

const asked = 24;
const mostTitles = 4;
const mostPhrases = 3;
const longestPhrase = 5;
const shortestPhrase = 2;
/** Titles that must begin alike, so that the beginning is a phrase of offices and not of one text. */
const leastTitles = 3;
/** A phrase does not end with a word that leads on to the next. */
const leading = new Set('a dla do i lub na nad nr o od oraz po pod przez przy w we z za ze'.split(' '));

/** Beginnings of a title of two to five words, without numbers, each with where it ends. */
const beginningsOf = (title: string): string[] => {
	const tokens = tokenize(title).slice(0, longestPhrase);
	const end = tokens.findIndex(({ kind, text }) => kind === 'number' || /\p{N}/u.test(text));
	const words = end < 0 ? tokens : tokens.slice(0, end);
	return words.flatMap(({ end: at, text }, index) =>
		index + 1 < shortestPhrase || leading.has(fold(text)) ? [] : [title.slice(0, at)],
	);
};

/** The longest beginnings that enough titles share; one that only begins another of as many titles is left out. */
export const phrasesOf = (titles: readonly string[]): string[] => {
	const counts = new Map<string, { written: string; count: number }>();
	for (const written of titles.flatMap(beginningsOf)) {
		const key = fold(written);
		counts.set(key, { written, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	const shared = [...counts].filter(([, { count }]) => count >= leastTitles);
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
	return { phrases: phrasesOf(hits.map(({ title }) => title)), titles: hits.slice(0, mostTitles) };
};
