import type { Searcher } from '../src/index.ts';
import type { RatedQuery } from './queries.ts';

export interface Rating {
	readonly query: RatedQuery;
	/** Place of the first right answer, from 1; 0 when it is not on the first page. */
	readonly place: number;
	readonly first: readonly string[];
}

/** Id without its collection. */
export const shortId = (id: string): string => id.replace(/^bip-entries_/, '');

/** Asks each question and says at which place the right answer stood. */
export const rate = async (searcher: Searcher, queries: readonly RatedQuery[]): Promise<Rating[]> => {
	const ratings: Rating[] = [];
	for (const query of queries) {
		const { hits } = await searcher.search({ q: query.q });
		const ids = hits.map(({ id }) => shortId(id));
		ratings.push({ query, place: ids.findIndex((id) => query.right.includes(id)) + 1, first: ids.slice(0, 3) });
	}
	return ratings;
};
