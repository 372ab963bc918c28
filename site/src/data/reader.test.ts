import type { UnitView } from '@wrota/cms/contract';
import { expect, test } from 'vitest';
import { units, unitView } from '../../test/fixture-units.ts';
import { type Answer, answered, failed } from './answer.ts';
import type { CmsClient } from './cms-client.ts';
import { createFindPlace } from './places.ts';
import { createReader, newRecord } from './reader.ts';
import { createTaggedCache } from './tagged-cache.ts';

const NOW = Date.parse('2026-11-24T08:00:00Z');

const zagan = (): UnitView => {
	const card = units.find((unit) => unit.slug === 'zagan');
	if (card === undefined) throw new Error('no such unit');
	return unitView(card, {});
};

/** A reader whose CMS gives the same answer to every question, and a counter of questions. */
const readerOf = (answer: Answer<unknown>) => {
	const asked: string[] = [];
	const cms: CmsClient = {
		ask: async ({ path }) => {
			asked.push(path);
			return answer as never;
		},
		file: async () => failed('not-found'),
		send: async () => ({ ok: false, refusal: { code: 'unavailable', message: '' } }),
	};
	const kept = createTaggedCache<Answer<unknown>>({
		maxBytes: 100_000,
		sizeOf: () => 100,
		maxAgeMs: 30_000,
		lastGoodMs: 0,
		now: () => NOW,
	});
	const sources = {
		cms,
		kept,
		search: async () => failed('unavailable'),
		suggest: async () => failed('unavailable'),
		place: createFindPlace(),
		now: () => NOW,
	};
	const record = newRecord();
	return { read: createReader(sources, record), record, asked, kept, sources };
};

test('an answer leaves its tags and its bound of time with the page', async () => {
	const list = { items: [], total: 0, page: 1, pageSize: 20, changesAt: '2026-11-24T09:00:00Z', tags: ['unit:zagan'] };
	const { read, record } = readerOf(answered(list));
	await read.unitEntries('zagan', {});
	expect([...record.tags]).toEqual(['unit:zagan']);
	expect(record.changesAt).toBe(Date.parse('2026-11-24T09:00:00Z'));
	expect(record.keep).toBe(true);
});

test('a second page reads the same answer without asking, and gets its tags too', async () => {
	const { read, asked, sources } = readerOf(answered(zagan()));
	await read.unit('zagan');
	const second = newRecord();
	await createReader(sources, second).unit('zagan');
	expect(asked).toEqual(['units/zagan']);
	expect([...second.tags]).toEqual(['unit:zagan']);
	expect(second.asOf).toBe(NOW);
});

test('the office that a question names is found in the list of the CMS, and none while the CMS is silent', async () => {
	const told = readerOf(answered({ units: [zagan()], tags: ['units'] }));
	expect((await told.read.place('odpady w Żaganiu'))?.place.slug).toBe('zagan');
	expect(await told.read.place('odpady')).toBeNull();
	expect(told.asked).toEqual(['units']);
	expect(await readerOf(failed('unavailable')).read.place('odpady w Żaganiu')).toBeNull();
});

test('after an invalidation the CMS is asked again', async () => {
	const { read, asked, kept } = readerOf(answered(zagan()));
	await read.unit('zagan');
	kept.invalidate(['unit:zagan']);
	await read.unit('zagan');
	expect(asked).toHaveLength(2);
});

test('a page without an answer is not kept, and neither is the failure', async () => {
	const { read, record, asked } = readerOf(failed('unavailable'));
	expect(await read.home()).toEqual({ ok: false, code: 'unavailable' });
	expect(record).toMatchObject({ keep: false, unavailable: true });
	await read.home();
	expect(asked).toEqual(['home', 'home']);
});

test('a preview is never kept and may stand in a frame of the CMS', async () => {
	const { read, record } = readerOf(failed('refused'));
	await read.preview('token');
	expect(record).toMatchObject({ keep: false, framedByCms: true });
});

test('a search is never kept', async () => {
	const { read, record } = readerOf(failed('unavailable'));
	await read.search({ q: 'przetarg' });
	expect(record.keep).toBe(false);
});
