import { createPlaceGuess, type Place, type Searcher } from '../src/index.ts';
import { corpus } from './corpus/index.ts';
import type { RatedQuery } from './queries.ts';

export interface Rating {
	readonly query: RatedQuery;
	/** Place of the first right answer, from 1; 0 when it is not on the first page. */
	readonly place: number;
	/** Normalised discounted cumulative gain of the first ten answers. */
	readonly ndcg: number;
	readonly first: readonly string[];
}

/** Id without its collection. */
export const shortId = (id: string): string => id.replace(/^bip-entries_/, '');

const kindOf = (slug: string, name: string): string => {
	if (slug.startsWith('powiat-')) return 'powiat';
	if (slug.startsWith('wojewodztwo-')) return 'wojewodztwo';
	return name.startsWith('Miasto ') ? 'gmina-miejska' : 'gmina-wiejska';
};

const places: readonly Place[] = [...new Map(corpus.map(({ unit, unitName }) => [unit, unitName]))].map(
	([slug, name]) => ({ slug, name, kind: kindOf(slug, name), validTo: null }),
);

const gain = (grades: readonly number[]): number =>
	grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** 1 for the best order there is: right answers (grade 3) before near ones (grade 1) before all others. */
const ndcgOf = ({ right, also = [] }: RatedQuery, ids: readonly string[]): number => {
	const grades = ids.map((id) => (right.includes(id) ? 3 : also.includes(id) ? 1 : 0));
	return gain(grades) / gain([...right.map(() => 3), ...also.map(() => 1)]);
};

/** Asks each question as the portal does and says how well it was answered. */
export const rate = async (searcher: Searcher, queries: readonly RatedQuery[]): Promise<Rating[]> => {
	const guess = createPlaceGuess(places);
	const ratings: Rating[] = [];
	for (const query of queries) {
		const named = guess(query.q);
		const near = named ? { unit: named.place.slug, rest: named.rest } : undefined;
		const { hits } = await searcher.search({ q: query.q, near });
		const ids = hits.map(({ id }) => shortId(id));
		const place = ids.findIndex((id) => query.right.includes(id)) + 1;
		ratings.push({ query, place, ndcg: ndcgOf(query, ids), first: ids.slice(0, 3) });
	}
	return ratings;
};
