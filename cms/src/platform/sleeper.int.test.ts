import { afterAll, beforeAll, expect, it } from 'vitest';
import { changesOf, feedHeadOf, recordChange } from './changes/changes.ts';
import { inTransaction } from './command/transaction.ts';
import { verifyJournal } from './journal/chain.ts';
import { appendJournal, journalOf } from './journal/journal.ts';
import { type Booted, boot } from './testing/boot.ts';
import { freePort, startWorker, type TestChild, until, workerHealth } from './testing/children.ts';

// A worker whose machine stood still (a paused container, a frozen disk) and then goes on as if nothing had been.

let booted: Booted;
const children: TestChild[] = [];
const index = `sleeper_${process.pid}`;
const key = 'test-journal-key-test-journal-key';
const actor = { kind: 'system', name: 'test', reason: 'test' } as const;

beforeAll(async () => {
	booted = await boot('sleeper');
});
afterAll(async () => {
	for (const child of children) child.process.kill('SIGKILL');
	await Promise.all(children.map((child) => child.ended()));
	await fetch(`${process.env.MEILI_URL}/indexes/${index}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${process.env.MEILI_MASTER_KEY}` },
	});
	await booted.stop();
}, 120_000);

const start = async (name: string): Promise<{ child: TestChild; port: number }> => {
	const port = await freePort();
	const uri = new URL(process.env.MONGODB_URI ?? '');
	uri.searchParams.set('appName', name);
	const child = startWorker(port, { WROTA_INDEX: index, MONGODB_URI: uri.toString() });
	children.push(child);
	return { child, port };
};

const write = async (from: number, to: number): Promise<void> => {
	for (let n = from; n <= to; n += 1)
		await inTransaction(booted.services, async (tx) => {
			await recordChange(tx, { collection: 'test', document: String(n), unit: 'zagan', tags: [] });
			const line = {
				action: 'test',
				outcome: 'done',
				actor,
				collection: 'test',
				document: String(n),
				unit: null,
			} as const;
			await appendJournal(tx, key, line);
		});
};

const isDone = async (): Promise<boolean> => {
	const { db } = booted.services;
	const waiting = await Promise.all(
		[changesOf(db), journalOf(db)].map((rows) => rows.countDocuments({ waiting: true } as never)),
	);
	return waiting.every((count) => count === 0);
};

/** Stopped between sending and moving its cursor, a worker would rightly take the cursor back on waking. */
const isIndexed = async (): Promise<boolean> => {
	const { db } = booted.services;
	const head = await feedHeadOf(db).findOne({ _id: 'feed' });
	const cursor = await db.collection<{ seq: number }>('index_cursors').findOne({});
	return cursor !== null && cursor.seq === head?.n;
};

interface Profiled {
	readonly ns: string;
	readonly nModified?: number;
	readonly ninserted?: number;
	readonly ndeleted?: number;
}

it('a worker that slept past its lease and wakes writes nothing; the other has taken over within 15 s', async () => {
	const { db } = booted.services;
	const first = await start('first');
	await until('the first worker leads', async () => (await workerHealth(first.port))?.isLeader === true, 30_000);
	const second = await start('second');
	await until('the second worker answers', async () => (await workerHealth(second.port)) !== null, 30_000);
	await write(1, 20);
	await until('the first worker has numbered all', isDone, 15_000);
	await until('the first worker has indexed all', isIndexed, 30_000);

	first.child.process.kill('SIGSTOP');
	await write(21, 40);
	await until('the second worker leads', async () => (await workerHealth(second.port))?.isLeader === true, 15_000);
	await until('the second worker has numbered all', isDone, 60_000);
	const term = (await workerHealth(second.port))?.term;

	await db.command({ profile: 1, slowms: 0, filter: { appName: 'first' } });
	first.child.process.kill('SIGCONT');
	await write(41, 60);
	const profile = db.collection<Profiled>('system.profile');
	const asked = { ns: `${db.databaseName}.leases` };
	await until(
		'the woken worker has asked for its lease again',
		async () => (await profile.countDocuments(asked)) > 4,
		30_000,
	);
	await until('all is numbered', isDone, 30_000);
	await db.command({ profile: 0, filter: 'unset' });

	const written = (await profile.find({}).toArray()).filter(
		({ nModified = 0, ninserted = 0, ndeleted = 0 }) => nModified + ninserted + ndeleted > 0,
	);
	expect(written).toEqual([]);
	expect(await workerHealth(first.port)).toMatchObject({ isLeader: false, isIndexer: false });
	expect(await feedHeadOf(db).findOne({ _id: 'feed' })).toMatchObject({ term, n: 60 });
	const rows = await changesOf(db).find({}).sort({ seq: 1 }).toArray();
	expect(rows.map(({ seq, document }) => [seq, document])).toEqual(
		Array.from({ length: 60 }, (_, at) => [at + 1, String(at + 1)]),
	);
	expect((await verifyJournal(db, key)).problems).toEqual([]);
}, 180_000);
