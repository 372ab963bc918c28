import type { Feed } from '@wrota/cms/contract';
import { SearchUnavailable } from '@wrota/search';
import type { Searcher } from './search.ts';

/** What the feed says of an engine's index. */
export type IndexState = Feed['indexes'][number];

export interface Engines extends Searcher {
	/** Told with each answer of the feed, in the order of the engines. */
	learn(states: readonly IndexState[]): void;
}

/** An engine that failed is asked again only after this long, unless no other is left. */
const REST_MS = 5000;

/**
 * Several engines as one. Asked is the one whose index is whole and furthest in the feed of changes, so that readers do
 * not see one that is behind; when it does not answer, the next. While the CMS is silent what it said last holds.
 * @throws SearchUnavailable when none answers
 */
export const createEngines = (searchers: readonly Searcher[], now: () => number): Engines => {
	let states: readonly IndexState[] = [];
	const restUntil = new Map<Searcher, number>();

	const rankOf = (searcher: Searcher, at: number): readonly number[] => {
		const state = states[at];
		const isResting = now() < (restUntil.get(searcher) ?? 0);
		return [Number(isResting), Number(!(state?.isWhole ?? false)), -(state?.seq ?? -1), at];
	};

	const inOrder = (): Searcher[] =>
		searchers
			.map((searcher, at) => ({ searcher, rank: rankOf(searcher, at) }))
			.toSorted((a, b) => a.rank.map((value, key) => value - (b.rank[key] ?? 0)).find((by) => by !== 0) ?? 0)
			.map(({ searcher }) => searcher);

	const first = async <T>(ask: (searcher: Searcher) => Promise<T>): Promise<T> => {
		let failure: unknown = new SearchUnavailable('no search engine is set');
		for (const searcher of inOrder()) {
			try {
				return await ask(searcher);
			} catch (error) {
				if (!(error instanceof SearchUnavailable)) throw error;
				restUntil.set(searcher, now() + REST_MS);
				failure = error;
			}
		}
		throw failure;
	};

	return {
		learn: (told) => {
			states = told;
		},
		search: (query) => first((searcher) => searcher.search(query)),
		suggest: (typed, unit) => first((searcher) => searcher.suggest(typed, unit)),
	};
};
