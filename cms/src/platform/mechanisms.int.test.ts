import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf, feedHeadOf, readFeed, recordChange } from './changes/changes.ts';
import { asOnlyOne } from './changes/kept-lease.ts';
import { holdLease, LeaseLost, releaseLease } from './changes/lease.ts';
import { numberWaiting, startEpoch } from './changes/numberer.ts';
import { serial } from './command/retry.ts';
import { inTransaction } from './command/transaction.ts';
import { anchorJournal, checkAnchors } from './journal/anchor.ts';
import { chainWaiting, journalHeadOf, verifyJournal } from './journal/chain.ts';
import { appendJournal, journalOf } from './journal/journal.ts';
import { closeRefusalWindows, journalRefused } from './journal/refused.ts';
import { nextNumber } from './numbering/numbering.ts';
import { deliverNext, enqueue, maxAttempts, outboxOf } from './outbox/outbox.ts';
import type { Booted } from './testing/boot.ts';
import { boot } from './testing/boot.ts';

let booted: Booted;
beforeAll(async () => {
	booted = await boot('mechanisms');
});
afterAll(() => booted.stop());

const actor = { kind: 'system', name: 'test', reason: 'test' } as const;
const key = 'test-journal-key-test-journal-key';
const change = (document: string) =>
	inTransaction(booted.services, (tx) =>
		recordChange(tx, { collection: 'bip-entries', document, unit: 'zagan', tags: [`entry:${document}`] }),
	);

describe('numbering', () => {
	it.each([
		['one queue per key', true],
		['retries alone', false],
	])('50 parallel draws on one key are gapless: %s', async (name, queued) => {
		const draw = () => inTransaction(booted.services, (tx) => nextNumber(tx, `hot/${name}`));
		const numbers = await Promise.all(Array.from({ length: 50 }, () => (queued ? serial(name, draw) : draw())));
		expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
	});
});

describe('work that only one may do', () => {
	it('is done by one after the other, whoever asks at the same time', async () => {
		let running = 0;
		let most = 0;
		const turn = { waitMs: 20_000, inVain: 'nie doczekał się' };
		const one = (name: string) =>
			asOnlyOne(booted.services.db, 'one-by-one', turn, async () => {
				running += 1;
				most = Math.max(most, running);
				await new Promise((resolve) => setTimeout(resolve, 50));
				running -= 1;
				return name;
			});
		expect(await Promise.all(['a', 'b', 'c'].map(one))).toEqual(['a', 'b', 'c']);
		expect(most).toBe(1);
	});

	it('says so to who waits in vain', async () => {
		const { db } = booted.services;
		await asOnlyOne(db, 'busy', { waitMs: 0, inVain: 'nigdy' }, async () => {
			const second = asOnlyOne(db, 'busy', { waitMs: 600, inVain: 'Zajęte.' }, async () => 'za wcześnie');
			await expect(second).rejects.toThrow('Zajęte.');
		});
	});
});

describe('changes', () => {
	it('two numberers at once lose, double and reorder nothing', async () => {
		await Promise.all(Array.from({ length: 60 }, (_, index) => change(`n${index}`)));
		const waiting = async () => changesOf(booted.services.db).countDocuments({ seq: { $exists: false } });
		while ((await waiting()) > 0)
			await Promise.all([numberWaiting(booted.services, 1, 7), numberWaiting(booted.services, 1, 11)]);
		const rows = await changesOf(booted.services.db).find({ document: /^n\d/ }).sort({ seq: 1 }).toArray();
		expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 60 }, (_, index) => (rows[0]?.seq ?? 0) + index));
		expect(new Set(rows.map((row) => row.document)).size).toBe(60);
	});

	it('a worker that wakes after its lease passed on cannot number', async () => {
		await change('late');
		await numberWaiting(booted.services, 5);
		await change('later');
		await expect(numberWaiting(booted.services, 4)).rejects.toThrow(LeaseLost);
		expect(await changesOf(booted.services.db).countDocuments({ document: 'later', seq: { $exists: true } })).toBe(0);
		expect(await numberWaiting(booted.services, 6)).toBe(1);
	});

	it('the feed goes on from a cursor and asks for a rebuild after a restore or a lost stretch', async () => {
		const head = await feedHeadOf(booted.services.db).findOne({ _id: 'feed' });
		const epoch = head?.epoch ?? '';
		const after = (head?.n ?? 0) - 2;
		expect((await readFeed(booted.services.db, { epoch, after })).rows.map(({ document }) => document)).toEqual([
			'late',
			'later',
		]);
		expect((await readFeed(booted.services.db, { epoch, after: 10_000 })).reset).toBe(true);
		expect((await readFeed(booted.services.db, { epoch: 'other', after })).reset).toBe(true);
		await changesOf(booted.services.db).deleteOne({ seq: 1 });
		expect((await readFeed(booted.services.db, { epoch, after: 0 })).reset).toBe(true);
		const fresh = await startEpoch(booted.services.db);
		expect((await readFeed(booted.services.db, { epoch, after })).reset).toBe(true);
		expect((await readFeed(booted.services.db, { epoch: fresh, after })).reset).toBe(false);
	});

	it('the lease passes on only when it is given up or over, and its term rises', async () => {
		const { db } = booted.services;
		const first = await holdLease(db, 'duty', 'a');
		expect([first, await holdLease(db, 'duty', 'b'), await holdLease(db, 'duty', 'a')]).toEqual([1, null, 1]);
		await releaseLease(db, 'duty', 'a');
		expect([await holdLease(db, 'duty', 'b'), await holdLease(db, 'duty', 'a')]).toEqual([2, null]);
	});

	it('an urgent tool gets the lease before anybody renews or takes it', async () => {
		const { db } = booted.services;
		await holdLease(db, 'index', 'worker');
		expect(await holdLease(db, 'index', 'tool', { isUrgent: true })).toBeNull();
		expect(await holdLease(db, 'index', 'worker')).toBeNull();
		await db
			.collection<{ _id: string; until: Date }>('leases')
			.updateOne({ _id: 'index' }, { $set: { until: new Date(0) } });
		expect([await holdLease(db, 'index', 'other'), await holdLease(db, 'index', 'tool')]).toEqual([null, 2]);
		await releaseLease(db, 'index', 'tool');
		expect(await holdLease(db, 'index', 'worker')).toBe(3);
	});
});

describe('journal', () => {
	const line = (document: string) =>
		inTransaction(booted.services, (tx) =>
			appendJournal(tx, key, {
				action: 'test',
				outcome: 'done',
				actor,
				collection: 'x',
				document,
				unit: null,
				detail: { a: 1 },
			}),
		);
	const seqOf = async (document: string) => (await journalOf(booted.services.db).findOne({ document }))?.seq ?? 0;
	const problems = async () => (await verifyJournal(booted.services.db, key)).problems;

	it('is sound when chained, and names a changed, a removed and a cut row', async () => {
		const { db } = booted.services;
		for (const document of ['j1', 'j2', 'j3', 'j4']) await line(document);
		await chainWaiting(booted.services, 1);
		expect(await problems()).toEqual([]);
		const second = await journalOf(db).findOne({ document: 'j2' });
		await journalOf(db).updateOne({ document: 'j2' }, { $set: { action: 'forged' } });
		expect(await problems()).toEqual([
			{ seq: second?.seq, kind: 'changed', message: `Wiersz ${second?.seq} został zmieniony.` },
		]);
		await journalOf(db).updateOne({ document: 'j2' }, { $set: { action: 'test' } });
		const third = await journalOf(db).findOne({ document: 'j3' });
		await journalOf(db).deleteOne({ document: 'j3' });
		expect((await problems())[0]).toMatchObject({ seq: third?.seq, kind: 'removed' });
		if (third) await journalOf(db).insertOne(third);
		const last = await journalOf(db).findOne({ document: 'j4' });
		await journalOf(db).deleteOne({ document: 'j4' });
		expect((await problems()).map(({ seq, kind }) => [seq, kind])).toEqual([[last?.seq, 'cut']]);
		await journalHeadOf(db).updateOne({ _id: 'journal' }, { $set: { n: (last?.seq ?? 1) - 1 } });
		expect((await problems()).map(({ kind }) => kind)).toContain('head-forged');
		await journalHeadOf(db).updateOne({ _id: 'journal' }, { $set: { n: last?.seq ?? 0 } });
		if (last) await journalOf(db).insertOne(last);
		expect(await problems()).toEqual([]);
		expect(await seqOf('j4')).toBe(last?.seq);
	});

	it('an anchor outside the database finds a tail that was cut together with its head', async () => {
		const { db } = booted.services;
		const folder = await mkdtemp(path.join(tmpdir(), 'wrota-anchors-'));
		await line('j5');
		await chainWaiting(booted.services, 1);
		await anchorJournal(db, key, folder);
		expect(await checkAnchors(db, key, folder)).toEqual([]);
		const last = await journalOf(db).findOne({ document: 'j5' });
		await journalOf(db).deleteOne({ document: 'j5' });
		const cut = [
			[last?.seq, 'cut'],
			[last?.seq, 'cut'],
		];
		expect((await checkAnchors(db, key, folder)).map(({ seq, kind }) => [seq, kind])).toEqual(cut);
		// The worker goes on with its rounds: what it would write now must not cover the cut.
		await journalHeadOf(db).updateOne({ _id: 'journal' }, { $set: { n: (last?.seq ?? 1) - 1 } });
		await anchorJournal(db, key, folder);
		expect((await checkAnchors(db, key, folder)).map(({ seq, kind }) => [seq, kind])).toEqual(cut);
		await journalHeadOf(db).updateOne({ _id: 'journal' }, { $set: { n: last?.seq ?? 0 } });
		if (last) await journalOf(db).insertOne(last);
		// A tail that was added after the day's first anchor is cut: the latest one knows it.
		await line('j6');
		await chainWaiting(booted.services, 1);
		await anchorJournal(db, key, folder);
		const sixth = await journalOf(db).findOneAndDelete({ document: 'j6' });
		expect((await checkAnchors(db, key, folder)).map(({ message }) => message)).toEqual([
			`Kotwica latest.json zna wiersz ${(last?.seq ?? 0) + 1}, którego nie ma w dzienniku.`,
		]);
		if (sixth) await journalOf(db).insertOne(sixth);
		await rm(folder, { recursive: true });
	});

	it('a removed detail leaves the row sound, a changed one does not', async () => {
		const { db } = booted.services;
		await journalOf(db).updateOne({ document: 'j1' }, { $set: { detail: null } });
		expect(await problems()).toEqual([]);
		await journalOf(db).updateOne({ document: 'j1' }, { $set: { detail: { a: 2 } } });
		expect((await problems()).map(({ kind }) => kind)).toEqual(['changed']);
		await journalOf(db).updateOne({ document: 'j1' }, { $set: { detail: { a: 1 } } });
	});

	it('gathers a flood of refused attempts into two rows that count them all', async () => {
		const { db } = booted.services;
		const attempt = () =>
			journalRefused(booted.services, {
				action: 'flood',
				outcome: 'refused',
				code: 'forbidden',
				actor,
				collection: 'x',
				document: null,
				unit: null,
			});
		for (let n = 0; n < 30; n += 1) await attempt();
		await closeRefusalWindows(booted.services, new Date(Date.now() + 120_000));
		const rows = await journalOf(db).find({ action: 'flood' }).toArray();
		expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(30);
		expect(rows.length).toBeLessThanOrEqual(4);
	});
});

describe('outbox', () => {
	it('hands each row to one of two workers, retries later, and keeps what cannot be delivered as a dead letter', async () => {
		const { db } = booted.services;
		await inTransaction(booted.services, async (tx) => {
			for (let n = 0; n < 20; n += 1) await enqueue(tx, 'good', { n });
			await enqueue(tx, 'bad', {});
		});
		const got: number[] = [];
		const deliver = {
			good: async (row: { body: Readonly<Record<string, unknown>> }) => void got.push(Number(row.body.n)),
			bad: async () => {
				throw new Error('odmowa');
			},
		};
		const run = async (now: Date) => {
			while (await deliverNext(db, deliver, now));
		};
		const now = new Date();
		await Promise.all([run(now), run(now)]);
		expect(got.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
		for (let attempt = 1; attempt < maxAttempts; attempt += 1) await run(new Date(now.getTime() + attempt * 7_200_000));
		expect(await outboxOf(db).findOne({ kind: 'bad' })).toMatchObject({
			state: 'dead',
			attempts: maxAttempts,
			lastError: 'odmowa',
		});
	});
});
