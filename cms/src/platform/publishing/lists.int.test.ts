import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries, unitRegister } from '../../bip/entries.public.ts';
import { type Office, openOffice } from '../../bip/office.fixture.ts';
import { unitList, unitView } from '../../units/units.public.ts';
import { inTransaction } from '../command/transaction.ts';
import { readsOf } from '../testing/profile.ts';
import { passBoundaries } from './boundaries.ts';
import { settleCounts } from './counts.ts';
import { type HeadFacts, nextBoundary, publicationAt, stateAt } from './heads.ts';
import { listHeads } from './lists.ts';
import { addRegisterLine, headsOf, putHead, removeHead } from './store.ts';
import { publicationCounts } from './unit-counts.ts';

let office: Office;
const hour = 3_600_000;
const start = Date.now();
const at = (hours: number): Date => new Date(start + hours * hour);
const collection = 'bip-entries';
const all: HeadFacts[] = [];

/** The same "random" numbers each time. */
const dice = (() => {
	let seed = 7;
	return (sides: number): number => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((seed / 2_147_483_648) * sides);
	};
})();
const oneOf = <Item>(items: readonly [Item, ...Item[]]): Item => items[dice(items.length)] ?? items[0];

const publication = (version: number, from: Date) => ({
	version,
	from,
	to: dice(3) === 0 ? new Date(from.getTime() + (1 + dice(8)) * hour) : null,
	listing: {
		section: oneOf(['uchwaly', 'zarzadzenia', 'petycje']),
		kind: 'inne',
		title: 'T',
		lead: null,
		fileCount: 0,
	},
});

const headOf = (document: number): HeadFacts => {
	const current = publication(1, at(dice(12) - 8));
	const isWithdrawn = dice(5) === 0 && current.from.getTime() <= start;
	const isFollowed = dice(3) === 0 && current.from.getTime() <= start;
	return {
		_id: `${collection}/${document}`,
		collection,
		document: String(document),
		unit: oneOf(['zagan', 'szprotawa']),
		state: isWithdrawn ? 'withdrawn' : 'public',
		current,
		next: isFollowed ? publication(2, at(1 + dice(6))) : null,
		firstPublishedAt: current.from,
		changedAt: current.from,
		withdrawal: isWithdrawn ? { at: at(-1), reason: 'omyłka', by: 'A' } : null,
	};
};

beforeAll(async () => {
	office = await openOffice('lists');
	for (let batch = 0; batch < 10; batch += 1)
		await inTransaction(office.services, async (tx) => {
			for (let n = 0; n < 40; n += 1) {
				const document = 1_000 + batch * 40 + n;
				const head = headOf(document);
				all.push(head);
				await putHead(tx, head);
				await addRegisterLine(tx, {
					...head,
					at: head.current.from,
					action: 'published',
					version: 1,
					title: 'T',
					url: '/',
					by: 'A',
					reason: null,
				});
			}
		});
});
afterAll(() => office.stop());

/** The slow truth: every head looked at. */
const shown = (now: Date, shelf: 'current' | 'archive', unit?: string, sections?: readonly string[]): string[] =>
	all
		.filter((head) => unit === undefined || head.unit === unit)
		.filter((head) => !sections || sections.includes(publicationAt(head, now).listing.section))
		.filter((head) => {
			const state = stateAt(head, now);
			return shelf === 'current' ? state === 'current' : state === 'expired' || state === 'withdrawn';
		})
		.map((head) => ({ id: head._id, from: publicationAt(head, now).from.getTime() }))
		.sort((a, b) => b.from - a.from || (a.id < b.id ? 1 : -1))
		.map(({ id }) => id);

const read = async (now: Date, scope: object, shelf: 'current' | 'archive'): Promise<string[]> => {
	const ids: string[] = [];
	for (let skip = 0; ; skip += 7) {
		const { heads } = await listHeads(office.services.db, { collection, ...scope, shelf, skip, limit: 7 }, now);
		ids.push(...heads.map(({ _id }) => _id));
		if (heads.length < 7) return ids;
	}
};

describe('lists and counts, while no worker announces anything', () => {
	it.each([0, 0.5, 1, 2, 3.25, 5, 9])('are exact %d hours later', async (hours) => {
		const now = at(hours);
		const { db } = office.services;
		const counts = await publicationCounts(db, { collection }, now);
		for (const shelf of ['current', 'archive'] as const) {
			expect(await read(now, {}, shelf)).toEqual(shown(now, shelf));
			for (const unit of ['zagan', 'szprotawa']) {
				expect(await read(now, { unit }, shelf)).toEqual(shown(now, shelf, unit));
				expect(counts.get(unit)?.[shelf]).toBe(shown(now, shelf, unit).length);
				const sections = ['uchwaly', 'petycje'];
				expect(await read(now, { unit, sections }, shelf)).toEqual(shown(now, shelf, unit, sections));
				for (const section of sections)
					expect(counts.get(unit)?.sections[section]?.[shelf] ?? 0).toBe(shown(now, shelf, unit, [section]).length);
			}
		}
		const boundaries = all.flatMap((head) => nextBoundary(head, now) ?? []).sort((a, b) => a.getTime() - b.getTime());
		const page = await listHeads(db, { collection, shelf: 'current', skip: 0, limit: 1 }, now);
		expect(page.changesAt).toEqual(boundaries[0] ?? null);
	});

	it('count the lines of a register that are due, and no others', async () => {
		const due = all.filter(({ unit, current }) => unit === 'zagan' && current.from.getTime() <= start).length;
		expect((await unitRegister(office.services.db, 'zagan', 1, at(0)))?.total).toBe(due);
	});

	it('are as before when a head was taken away', async () => {
		const { db } = office.services;
		const before = await publicationCounts(db, { collection }, at(0));
		const extra = { ...headOf(9_999), state: 'public' as const, withdrawal: null };
		await inTransaction(office.services, (tx) => putHead(tx, extra));
		await inTransaction(office.services, (tx) => removeHead(tx, extra));
		const after = await publicationCounts(db, { collection }, at(0));
		expect([after.get('zagan')?.current, after.get('szprotawa')?.archive]).toEqual([
			before.get('zagan')?.current,
			before.get('szprotawa')?.archive,
		]);
	});
});

describe('counts', () => {
	it('are the same while two workers settle them and publications go on', async () => {
		const { db } = office.services;
		const total = async () => {
			const counts = await publicationCounts(db, { collection }, at(0));
			return ['zagan', 'szprotawa'].map((unit) => [counts.get(unit)?.current, counts.get(unit)?.archive]);
		};
		const before = await total();
		const seen = new Set<string>();
		let isOver = false;
		const reading = async () => {
			while (!isOver) seen.add(JSON.stringify(await total()));
		};
		const settling = async () => {
			while ((await settleCounts(office.services, 37)) > 0);
		};
		const readers = [reading(), reading()];
		await Promise.all([settling(), settling()]);
		isOver = true;
		await Promise.all(readers);
		expect([...seen]).toEqual([JSON.stringify(before)]);
		expect(await db.collection('publication_movements').countDocuments()).toBe(0);
		expect(await total()).toEqual(before);
	});
});

describe('what the database does for a page', () => {
	it('examines no more than the page shows, and sorts nothing', async () => {
		const { db } = office.services;
		// As in the product: what is due has been announced.
		const settled = await headsOf(db).deleteMany({ boundaryAt: { $lte: new Date() } });
		expect(settled.deletedCount).toBeLessThan(100);
		const now = new Date();
		const reads = await readsOf(db, async () => {
			await listEntries(db, { pageSize: 8 }, now);
			await listEntries(db, { unit: 'zagan', page: 2 }, now);
			await listEntries(db, { unit: 'zagan', archive: true }, now);
			await listEntries(db, { unit: 'zagan', section: 'prawo-lokalne' }, now);
			await unitRegister(db, 'zagan', 1, now);
			await unitView(db, 'zagan');
			await unitList(db);
			await passBoundaries(office.services, { urlOf: () => '/', tagsOf: () => [] });
		});
		const ours = reads.filter(({ collection: name }) => name.startsWith('publication_'));
		expect(ours.length).toBeGreaterThan(12);
		expect(ours.filter(({ hasSortStage }) => hasSortStage)).toEqual([]);
		expect(ours.filter(({ planSummary }) => planSummary.includes('COLLSCAN'))).toEqual([]);
		// A second page passes over the first (20), a section is several index ranges with a key read ahead in each.
		const idle = ours.filter(({ docsExamined, nreturned }) => docsExamined > nreturned + 20);
		expect(idle).toEqual([]);
		const wide = ours.filter(
			({ keysExamined, nreturned, planSummary }) => planSummary !== 'IDHACK' && keysExamined > nreturned + 45,
		);
		expect(wide).toEqual([]);
	});
});
