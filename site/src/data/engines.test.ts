import { SearchRefused, SearchUnavailable } from '@wrota/search';
import { expect, test } from 'vitest';
import { createEngines } from './engines.ts';

const page = (total: number) => ({
	...{ hits: [], total, page: 1, pageSize: 10, tookMs: 1, suggestion: null, exactNumber: null },
	facets: { unit: [], county: [], section: [], kind: [], year: [] },
});

/** Engine number n answers n as its total, or fails. */
const enginesOf = (...faults: (Error | null)[]) => {
	let clock = 10_000;
	const asked: number[] = [];
	const searchers = faults.map((_, at) => ({
		search: async () => {
			asked.push(at);
			const fault = faults[at];
			if (fault) throw fault;
			return page(at);
		},
		suggest: async () => ({ phrases: [String(at)], titles: [] }),
	}));
	const engines = createEngines(searchers, () => clock);
	const ask = async () => (await engines.search({ q: 'a' })).total;
	return { engines, ask, asked, faults, wait: (ms: number) => (clock += ms) };
};

const state = (seq: number | null, isWhole = true) => ({ seq, isWhole });

test('the first engine is asked while nothing is known, and among equals', async () => {
	const { engines, ask } = enginesOf(null, null);
	expect(await ask()).toBe(0);
	engines.learn([state(7), state(7)]);
	expect(await ask()).toBe(0);
});

test('one that is behind, empty or under its first rebuild is not asked', async () => {
	const { engines, ask } = enginesOf(null, null);
	engines.learn([state(6), state(7)]);
	expect(await ask()).toBe(1);
	engines.learn([state(9, false), state(7)]);
	expect(await ask()).toBe(1);
	engines.learn([state(null, false), state(7)]);
	expect((await engines.suggest('a')).phrases).toEqual(['1']);
	engines.learn([state(9, false), state(7, false)]);
	expect(await ask()).toBe(0);
});

test('one that fails is replaced at once by the next, even one that is behind, and tried again after a rest', async () => {
	const { engines, ask, asked, faults, wait } = enginesOf(new SearchUnavailable('down'), null);
	engines.learn([state(7), state(5)]);
	expect([await ask(), await ask()]).toEqual([1, 1]);
	expect(asked).toEqual([0, 1, 1]);
	faults[0] = null;
	wait(5001);
	expect(await ask()).toBe(0);
});

test('when none answers the last failure is told; a refused question is asked nowhere else', async () => {
	await expect(enginesOf(new SearchUnavailable('a'), new SearchUnavailable('b')).ask()).rejects.toThrow('b');
	const { ask, asked } = enginesOf(new SearchRefused('filter'), null);
	await expect(ask()).rejects.toThrow('filter');
	expect(asked).toEqual([0]);
});
