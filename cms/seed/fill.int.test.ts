import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allSearchRecords, bipPublicRoutes } from '#bip';
import { changesOf } from '#platform/changes/changes.ts';
import { forgetOldChanges, numberWaiting } from '#platform/changes/numberer.ts';
import { chainWaiting, verifyJournal } from '#platform/journal/chain.ts';
import { journalOf } from '#platform/journal/journal.ts';
import { headsOf, registerOf } from '#platform/publishing/store.ts';
import { type Booted, boot } from '#platform/testing/boot.ts';
import { fillDemonstration } from './fill.ts';
import { createSeedPort } from './product-port.ts';
import { seedDemonstration } from './run.ts';

let system: Booted;
const now = new Date();
beforeAll(async () => {
	system = await boot('seed_fill');
});
afterAll(() => system.stop());

describe('a database that is not empty', () => {
	it.each(['units', 'staff', 'bip-entries'])('is left alone when %s holds a row', async (name) => {
		const rows = system.services.db.collection<{ _id: string }>(name);
		await rows.insertOne({ _id: 'somebody' });
		expect(await fillDemonstration(system.services, () => {})).toEqual({ filled: false, why: 'not-empty' });
		await rows.deleteOne({ _id: 'somebody' });
	});
});

describe('the region’s past', () => {
	beforeAll(async () => {
		const onlyUnits = ['zagan', 'bytnica', 'wschowa'];
		await seedDemonstration(createSeedPort(system.services), { now, onlyUnits });
	});

	it('is spread over months, and nothing lies in the future but what was set for it', async () => {
		const { db } = system.services;
		const journal = await journalOf(db).find().toArray();
		expect(journal.filter((row) => row.at > now)).toEqual([]);
		expect(new Set(journal.map((row) => row.at.toISOString().slice(0, 10))).size).toBeGreaterThan(15);
		expect(new Set(journal.map((row) => row.at.toISOString().slice(0, 7))).size).toBeGreaterThan(6);
		const entries = await db.collection('bip-entries').find().toArray();
		expect(entries.filter((row) => row.updatedAt > now || row.createdAt > row.updatedAt)).toEqual([]);
		const scheduled = (
			await headsOf(db)
				.find({ 'current.from': { $gt: now } })
				.toArray()
		).map((head) => head.document);
		expect(scheduled.length).toBeGreaterThan(0);
		const ahead = await registerOf(db)
			.find({ at: { $gt: now } })
			.toArray();
		expect(ahead.map((line) => line.document).sort()).toEqual(scheduled.sort());
	});

	it('publishes a document on its own day, approved by another person a while later', async () => {
		const { db } = system.services;
		const versions = await db.collection('publication_versions').find({ number: 1 }).toArray();
		const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short' });
		const early = versions.filter((row) => row.view.producedOn !== day.format(row.approvedAt));
		expect(early.map((row) => row._id)).toEqual([]);
	});

	it('is journaled and announced in the order of its days', async () => {
		const { db, env } = system.services;
		while ((await chainWaiting(system.services, 1)) > 0);
		while ((await numberWaiting(system.services, 1)) > 0);
		expect((await verifyJournal(db, env.JOURNAL_KEY)).problems).toEqual([]);
		for (const rows of [
			await journalOf(db).find().sort({ seq: 1 }).toArray(),
			await changesOf(db).find().sort({ seq: 1 }).toArray(),
		]) {
			const times = rows.map((row) => row.at.getTime());
			expect(times).toEqual([...times].sort((one, other) => one - other));
		}
	});

	it('loses old rows of the feed to the tidying, and the first index holds everything all the same', async () => {
		const { db } = system.services;
		const all = async (): Promise<string[]> => {
			const found: string[] = [];
			for await (const record of allSearchRecords(db)) found.push(record.document);
			return found.sort();
		};
		const before = await all();
		expect(await forgetOldChanges(db, now)).toBeGreaterThan(10);
		expect(await all()).toEqual(before);
		expect(before.length).toBeGreaterThan(10);
	});

	it('shows the texts whose time is over in the archive', async () => {
		const route = bipPublicRoutes.find(({ pattern }) => pattern.test('/units/zagan/entries'));
		const read = async (archive: string) =>
			(await route?.read({
				services: system.services,
				params: { unit: 'zagan' },
				query: new URLSearchParams({ archive }),
			})) as { items: { state: string }[] };
		expect((await read('0')).items.every(({ state }) => state === 'current')).toBe(true);
		expect((await read('1')).items.some(({ state }) => state === 'expired')).toBe(true);
	});
});
