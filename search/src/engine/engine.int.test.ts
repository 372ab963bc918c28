import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../../relevance/corpus/index.ts';
import { createSearcher, createSender, rebuild, reconcile, SearchRefused, SearchUnavailable } from '../index.ts';
import type { SearchRecord } from '../records.ts';
import { createTestEngine } from './testing.ts';

const engine = createTestEngine();
const now = (): number => Date.parse('2026-11-24T10:00:00Z');

const record = (id: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
	...{ id: `bip-entries_${id}`, collection: 'bip-entries', document: id, unit: 'zagan', unitName: 'Miasto Żagań' },
	...{ county: 'żagański', kind: 'uchwala', kindLabel: 'Uchwała', section: 'uchwaly', sectionGroup: 'prawo-lokalne' },
	...{ sectionLabel: 'Uchwały', title: `Tekst ${id}`, lead: '', headings: [], body: 'Treść.', files: [] },
	...{ signatures: [], publishedAt: 1_780_000_000, from: 1_780_000_000, to: null, archived: false, year: 2026 },
	...{ url: `/bip/zagan/uchwaly/${id}`, rev: `r-${id}` },
	...more,
});

async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
	yield* items;
}

const idsOf = async (index: string): Promise<string[]> => {
	const ids: string[] = [];
	for await (const { id } of createSender({ ...engine.options, index }).ids()) ids.push(id);
	return ids.sort();
};

beforeAll(engine.check);
afterAll(engine.cleanUp);

describe('the sender', () => {
	const index = engine.index('sender');
	const sender = createSender({ ...engine.options, index });
	const searcher = createSearcher({ ...engine.options, index, now });
	const found = async (q: string): Promise<string[]> => (await searcher.search({ q })).hits.map(({ id }) => id);

	beforeAll(() => sender.prepare());

	it('makes the index once and knows it as its own', async () => {
		await sender.prepare();
		expect(await sender.isCurrent()).toBe(true);
		expect(await sender.stats()).toEqual({ documents: 0 });
		expect(await found('śmieci')).toEqual([]);
		expect(await found('')).toEqual([]);
		expect(await createSender({ ...engine.options, index: engine.index('absent') }).isCurrent()).toBe(false);
	});

	it('has really written when it resolves', async () => {
		await sender.send({ upsert: [record('1', { title: 'Budowa pomnika jelenia' })], remove: [] });
		expect(await found('pomnik jeleni')).toEqual(['bip-entries_1']);
		await sender.send({ upsert: [record('1', { title: 'Budowa fontanny', rev: 'r2' })], remove: [] });
		expect(await found('pomnik')).toEqual([]);
		expect(await found('fontanny')).toEqual(['bip-entries_1']);
	});

	it('removes a record with all its passages, and those that a shorter text no longer has', async () => {
		const text = `${'gospodarka wodna regionu '.repeat(600)}rzekotka`;
		await sender.send({ upsert: [record('2', { files: [{ name: 'Studium', text }] }), record('3')], remove: [] });
		expect(await engine.documents(index, 'doc = "bip-entries_2"')).toHaveLength(7);
		expect(await found('rzekotki')).toEqual(['bip-entries_2']);
		await sender.send({ upsert: [record('2', { files: [{ name: 'Studium', text: 'krótko' }] })], remove: [] });
		expect(await engine.documents(index, 'doc = "bip-entries_2"')).toHaveLength(2);
		await sender.send({ upsert: [], remove: ['bip-entries_2', 'bip-entries_unknown'] });
		expect(await engine.documents(index, 'doc = "bip-entries_2"')).toEqual([]);
		expect(await idsOf(index)).toEqual(['bip-entries_1', 'bip-entries_3']);
	});

	it('refuses a broken record before anything is written', async () => {
		const broken = { ...record('4'), url: 'javascript:alert(1)' };
		await expect(sender.send({ upsert: [record('5'), broken], remove: [] })).rejects.toThrow(SearchRefused);
		expect(await idsOf(index)).toEqual(['bip-entries_1', 'bip-entries_3']);
	});

	it('throws when the engine accepted a write whose task then failed', async () => {
		const other = engine.index('failing');
		await engine.createIndexWithKey(other, 'anotherKey');
		const refused = createSender({ ...engine.options, index: other });
		await refused.prepare();
		await expect(refused.send({ upsert: [record('1')], remove: [] })).rejects.toThrow(SearchRefused);
		await expect(refused.send({ upsert: [record('1')], remove: [] })).rejects.toThrow(/task \d+ failed.*primary_key/);
	});

	it('says that the engine is not there', async () => {
		const gone = createSender({ ...engine.options, url: 'http://127.0.0.1:9', index });
		await expect(gone.send({ upsert: [record('6')], remove: [] })).rejects.toThrow(SearchUnavailable);
	});
});

describe('a rebuild', () => {
	const index = engine.index('rebuild');
	const searcher = createSearcher({ ...engine.options, index, now });

	it('fills an index that was not there', async () => {
		expect(await rebuild({ ...engine.options, index, records: stream(corpus) })).toEqual({ count: 106 });
		expect((await createSender({ ...engine.options, index }).stats()).documents).toBe(106);
	});

	it('is never seen empty by those who search meanwhile, and leaves no other index', async () => {
		const totals: number[] = [];
		let isOver = false;
		const search = async (): Promise<void> => {
			while (!isOver) totals.push((await searcher.search({ q: 'odpady' })).total);
		};
		const readers = [search(), search()];
		const progress: number[] = [];
		await rebuild({ ...engine.options, index, records: stream(corpus), onProgress: (count) => progress.push(count) });
		isOver = true;
		await Promise.all(readers);
		expect(totals.length).toBeGreaterThan(3);
		expect(totals.filter((total) => total === 0)).toEqual([]);
		expect(progress.at(-1)).toBe(106);
		expect(await engine.indexesLike(index)).toEqual([index]);
	});

	it('leaves the living index as it was when the records break off', async () => {
		async function* breaking(): AsyncGenerator<SearchRecord> {
			yield record('9');
			throw new Error('the database went away');
		}
		await expect(rebuild({ ...engine.options, index, records: breaking() })).rejects.toThrow('the database went away');
		expect((await createSender({ ...engine.options, index }).stats()).documents).toBe(106);
		expect(await engine.indexesLike(index)).toEqual([index]);
	});

	it('drops what is no longer public and marks the index as current', async () => {
		await rebuild({ ...engine.options, index, records: stream([record('10')]) });
		expect(await idsOf(index)).toEqual(['bip-entries_10']);
		expect(await createSender({ ...engine.options, index }).isCurrent()).toBe(true);
	});
});

describe('reconcile', () => {
	const index = engine.index('reconcile');
	const sender = createSender({ ...engine.options, index });

	it('finds and mends what is missing, stale, incomplete and leaked', async () => {
		await sender.prepare();
		const long = { files: [{ name: 'Mapa', text: 'zagospodarowanie terenu '.repeat(400) }] };
		await sender.send({ upsert: ['1', '2', '3', '4', '5'].map((id) => record(id, long)), remove: [] });
		await engine.deleteRaw(index, ['bip-entries_2', 'bip-entries_5-part-2']);
		const today = [record('1'), record('2'), record('3', { rev: 'newer' }), record('5', long), record('6')];
		const expected = [...today.map(({ id, rev }) => ({ id, rev })), { id: 'bip-entries_7', rev: 'gone meanwhile' }];
		const load = async (ids: string[]): Promise<SearchRecord[]> => today.filter(({ id }) => ids.includes(id));
		const found = await reconcile({ sender, expected: stream(expected), load });
		expect(found).toEqual({
			missing: ['bip-entries_6', 'bip-entries_7'],
			stale: ['bip-entries_2', 'bip-entries_3', 'bip-entries_5'],
			leaked: ['bip-entries_4'],
		});
		expect(await idsOf(index)).toEqual(today.map(({ id }) => id));
		const again = await reconcile({ sender, expected: stream(today.map(({ id, rev }) => ({ id, rev }))), load });
		expect(again).toEqual({ missing: [], stale: [], leaked: [] });
	});
});

describe('a searcher without its engine', () => {
	const index = engine.index('nothing');
	const closers: (() => void)[] = [];
	afterAll(() => {
		for (const close of closers) close();
	});

	const listen = async (answer: Parameters<typeof createServer>[1]): Promise<string> => {
		const server = createServer(answer);
		await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
		closers.push(
			() => server.closeAllConnections(),
			() => server.close(),
		);
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	};

	it.each([
		['does not run', async () => 'http://127.0.0.1:9'],
		['never answers', () => listen(() => {})],
		['answers 503', () => listen((_, response) => response.writeHead(503).end('{}'))],
		['answers nonsense', () => listen((_, response) => response.end('<html>'))],
		['answers something else', () => listen((_, response) => response.end('{"hits":"none"}'))],
	])('says so when the engine %s', async (_, start) => {
		const searcher = createSearcher({ ...engine.options, url: await start(), index, timeoutMs: 200 });
		await expect(searcher.search({ q: 'śmieci' })).rejects.toThrow(SearchUnavailable);
	});

	it('says so when the index or the right to it is missing', async () => {
		await expect(createSearcher({ ...engine.options, index }).search({ q: 'x' })).rejects.toThrow(SearchUnavailable);
		const stranger = createSearcher({ ...engine.options, apiKey: randomUUID(), index });
		await expect(stranger.search({ q: 'x' })).rejects.toThrow(SearchUnavailable);
	});
});
