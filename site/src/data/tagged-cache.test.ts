import { beforeEach, describe, expect, test } from 'vitest';
import { createTaggedCache, type Filled, type TaggedCache } from './tagged-cache.ts';

let clock = 0;
let cache: TaggedCache<string>;

const filled = (value: string, tags: string[] = [], changesAt: number | null = null): Filled<string> => ({
	value,
	tags,
	changesAt,
	keep: true,
});

const put = (key: string, one: Filled<string>) => cache.fill(key, async () => one);

/** A source whose answer is given by hand. */
const slow = () => {
	let give: (one: Filled<string>) => void = () => undefined;
	let fail: (error: Error) => void = () => undefined;
	const answer = new Promise<Filled<string>>((resolve, reject) => {
		give = resolve;
		fail = reject;
	});
	let asked = 0;
	const make = () => {
		asked += 1;
		return answer;
	};
	return { make, give, fail, asked: () => asked };
};

beforeEach(() => {
	clock = 1_000_000;
	cache = createTaggedCache<string>({
		maxBytes: 10_000,
		sizeOf: (value) => value.length,
		maxAgeMs: 30_000,
		lastGoodMs: 600_000,
		now: () => clock,
	});
});

describe('keeping', () => {
	test('a value is fresh for thirty seconds and not a millisecond longer', async () => {
		await put('/', filled('page'));
		clock += 29_999;
		expect(cache.fresh('/')?.value).toBe('page');
		clock += 1;
		expect(cache.fresh('/')).toBeUndefined();
	});

	test('a value is not fresh past the instant at which it changes by itself', async () => {
		await put('/', filled('page', [], clock + 5_000));
		clock += 4_999;
		expect(cache.fresh('/')?.value).toBe('page');
		clock += 1;
		expect(cache.fresh('/')).toBeUndefined();
	});

	test('age counts from the oldest thing the value was made of', async () => {
		await put('/', { ...filled('page'), asOf: clock - 29_000 });
		clock += 1_000;
		expect(cache.fresh('/')).toBeUndefined();
	});

	test('what must not be kept is not', async () => {
		await cache.fill('/', async () => ({ ...filled('page'), keep: false }));
		expect(cache.fresh('/')).toBeUndefined();
	});

	test('the oldest values give way when the bytes run out', async () => {
		for (const key of ['a', 'b', 'c']) await put(key, filled('x'.repeat(4_500)));
		expect(cache.fresh('a')).toBeUndefined();
		expect(cache.fresh('c')?.value).toHaveLength(4_500);
		expect(cache.size().bytes).toBeLessThanOrEqual(10_000);
	});
});

describe('invalidation', () => {
	test('drops exactly the values with one of the tags', async () => {
		await put('a', filled('a', ['entry:1', 'unit:zagan']));
		await put('b', filled('b', ['entry:2']));
		cache.invalidate(['unit:zagan']);
		expect(cache.fresh('a')).toBeUndefined();
		expect(cache.fresh('b')?.value).toBe('b');
	});

	test('a fill that began before an invalidation of its tags is not kept', async () => {
		const source = slow();
		const filling = cache.fill('a', source.make);
		cache.invalidate(['entry:1']);
		source.give(filled('old text', ['entry:1']));
		expect((await filling).value).toBe('old text');
		expect(cache.fresh('a')).toBeUndefined();
		expect(cache.lastGood('a')).toBeUndefined();
	});

	test('a fill of other tags that ran meanwhile is kept', async () => {
		const source = slow();
		const filling = cache.fill('a', source.make);
		cache.invalidate(['entry:2']);
		source.give(filled('text', ['entry:1']));
		await filling;
		expect(cache.fresh('a')?.value).toBe('text');
	});

	test('a fill that began before everything was dropped is not kept', async () => {
		const source = slow();
		const filling = cache.fill('a', source.make);
		cache.dropAll();
		source.give(filled('before the restore', ['entry:1']));
		await filling;
		expect(cache.fresh('a')).toBeUndefined();
	});

	test('a fill that began after the invalidation is kept though an older one still runs', async () => {
		const [first, second] = [slow(), slow()];
		const older = cache.fill('a', first.make);
		cache.invalidate(['entry:1']);
		const newer = cache.fill('a', second.make);
		second.give(filled('new', ['entry:1']));
		await newer;
		first.give(filled('old', ['entry:1']));
		await older;
		expect(cache.fresh('a')?.value).toBe('new');
	});
});

describe('single flight', () => {
	test('all who ask at the same time share one fill', async () => {
		const source = slow();
		const both = [cache.fill('a', source.make), cache.fill('a', source.make)];
		source.give(filled('page'));
		expect((await Promise.all(both)).map(({ value }) => value)).toEqual(['page', 'page']);
		expect(source.asked()).toBe(1);
	});

	test('who asks after an invalidation does not join a fill that began before it', async () => {
		const [first, second] = [slow(), slow()];
		const older = cache.fill('a', first.make);
		cache.invalidate(['entry:1']);
		const newer = cache.fill('a', second.make);
		first.give(filled('old', ['entry:1']));
		second.give(filled('new', ['entry:1']));
		expect((await older).value).toBe('old');
		expect((await newer).value).toBe('new');
	});

	test('a failed fill reaches all who wait and is forgotten', async () => {
		const source = slow();
		const both = [cache.fill('a', source.make), cache.fill('a', source.make)];
		source.fail(new Error('broken'));
		const ends = await Promise.allSettled(both);
		expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		await put('a', filled('page'));
		expect(cache.fresh('a')?.value).toBe('page');
	});
});

describe('last good value', () => {
	test('stands in when it is only too old', async () => {
		await put('a', filled('page'));
		clock += 300_000;
		expect(cache.lastGood('a')?.value).toBe('page');
	});

	test('does not stand in after ten minutes', async () => {
		await put('a', filled('page'));
		clock += 600_001;
		expect(cache.lastGood('a')).toBeUndefined();
	});

	test('does not stand in when it is known to be wrong: its time passed', async () => {
		await put('a', filled('page', [], clock + 60_000));
		clock += 60_000;
		expect(cache.lastGood('a')).toBeUndefined();
	});

	test('does not stand in when it is known to be wrong: it was invalidated', async () => {
		await put('a', filled('page', ['entry:1']));
		cache.invalidate(['entry:1']);
		expect(cache.lastGood('a')).toBeUndefined();
	});
});
