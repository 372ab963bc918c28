import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestEngine } from '../src/engine/testing.ts';
import { createSearcher, rebuild } from '../src/index.ts';
import { corpus } from './corpus/index.ts';
import { falseHits, ratedQueries } from './queries.ts';
import { gradedQueries } from './queries-graded.ts';
import { unrehearsedQueries } from './queries-unrehearsed.ts';
import { rate, shortId } from './run.ts';

const engine = createTestEngine();
const questions = [...ratedQueries, ...unrehearsedQueries, ...gradedQueries];
const index = engine.index('relevance');
const searcher = createSearcher({
	...engine.options,
	index,
	now: () => Date.parse('2026-11-24T10:00:00Z'),
	timeoutMs: 10_000,
});

beforeAll(async () => {
	async function* records() {
		yield* corpus;
	}
	await rebuild({ ...engine.options, index, records: records() });
});
afterAll(engine.cleanUp);

describe('rated questions', () => {
	it('know their right answers', () => {
		const ids = new Set(corpus.map(({ id }) => shortId(id)));
		const unknown = [
			...questions.flatMap(({ right, also = [] }) => [...right, ...also]),
			...falseHits.flatMap(({ right, wrong }) => [right, ...wrong]),
		].filter((id) => !ids.has(id));
		expect(unknown).toEqual([]);
		expect(questions.length).toBeGreaterThanOrEqual(200);
		expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
	});

	it('have a right answer among the first three in at least 97 of 100', async () => {
		const ratings = await rate(searcher, questions);
		const misses = ratings.filter(({ place }) => place === 0 || place > 3);
		for (const { query, place, first } of misses) {
			console.log(
				`miss: "${query.q}" (${query.why}) at ${place || 'no place'}; first: ${first.join(', ') || 'nothing'}`,
			);
		}
		const atFirst = ratings.filter(({ place }) => place === 1).length;
		const ndcg = ratings.reduce((sum, one) => sum + one.ndcg, 0) / ratings.length;
		console.log(
			`relevance: ${ratings.length - misses.length} of ${ratings.length} in the first three, ${atFirst} first, NDCG@10 ${ndcg.toFixed(3)}`,
		);
		expect(misses.length).toBeLessThanOrEqual(ratings.length * 0.03);
		expect(ndcg).toBeGreaterThanOrEqual(0.9);
	}, 120_000);

	it.each(falseHits)('$q brings nothing wrong: $why', async ({ q, right, wrong }) => {
		const { hits } = await searcher.search({ q, pageSize: 50 });
		const ids = hits.map(({ id }) => shortId(id));
		expect(ids).toContain(right);
		expect(ids.filter((id) => wrong.includes(id))).toEqual([]);
	});
});
