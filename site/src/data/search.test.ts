import { SearchRefused, SearchUnavailable } from '@wrota/search';
import { expect, test } from 'vitest';
import { createSearch } from './search.ts';

const page = {
	hits: [],
	total: 0,
	page: 1,
	pageSize: 10,
	tookMs: 1,
	facets: { unit: [], county: [], section: [], kind: [], year: [] },
	suggestion: null,
	exactNumber: null,
};

const searchOf = (outcomes: (Error | typeof page)[]) => {
	let clock = 10_000;
	let asked = 0;
	const faults: string[] = [];
	const search = createSearch(
		{
			search: async () => {
				asked += 1;
				const outcome = outcomes.shift() ?? page;
				if (outcome instanceof Error) throw outcome;
				return outcome;
			},
			suggest: async () => ({ phrases: ['Rejestr umów'], titles: [] }),
		},
		{ now: () => clock, probe: async () => false, onFault: (reason) => faults.push(reason) },
	);
	return { search, faults, asked: () => asked, wait: (ms: number) => (clock += ms) };
};

test('an engine that does not answer is an answer of its own', async () => {
	const { search, faults } = searchOf([new SearchUnavailable('refused connection')]);
	expect(await search.ask({ q: 'a' })).toEqual({ ok: false, code: 'unavailable' });
	expect(faults).toEqual(['refused connection']);
});

test('after a failure the engine rests for a second and is then asked again', async () => {
	const { search, asked, wait } = searchOf([new SearchUnavailable('down')]);
	await search.ask({ q: 'a' });
	wait(999);
	expect((await search.ask({ q: 'a' })).ok).toBe(false);
	expect(asked()).toBe(1);
	wait(1);
	expect((await search.ask({ q: 'a' })).ok).toBe(true);
});

test('a refused question does not mean that the engine is ill', async () => {
	const { search } = searchOf([new SearchRefused('filter')]);
	expect(await search.ask({ q: 'a' })).toEqual({ ok: false, code: 'refused' });
	expect((await search.ask({ q: 'b' })).ok).toBe(true);
});

test('suggestions rest together with the questions', async () => {
	const { search, wait } = searchOf([new SearchUnavailable('down')]);
	expect(await search.suggest('rej')).toEqual({ ok: true, value: { phrases: ['Rejestr umów'], titles: [] } });
	await search.ask({ q: 'a' });
	expect(await search.suggest('rej')).toEqual({ ok: false, code: 'unavailable' });
	wait(1001);
	expect((await search.suggest('rej')).ok).toBe(true);
});

test('a fault of our own is not hidden as a silent engine', async () => {
	const { search } = searchOf([new TypeError('bug')]);
	await expect(search.ask({ q: 'a' })).rejects.toThrow('bug');
});

test('without a recent question the engine itself is asked whether it works', async () => {
	const { search, wait } = searchOf([]);
	await search.ask({ q: 'a' });
	expect(await search.isWorking()).toBe(true);
	wait(2001);
	expect(await search.isWorking()).toBe(false);
});
