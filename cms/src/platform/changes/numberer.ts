import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { inTransaction } from '../command/transaction.ts';
import type { Services } from '../services.ts';
import { changesKeptDays, changesOf, feedHeadOf, waiting } from './changes.ts';
import { LeaseLost } from './lease.ts';

/** Makes the feed's head once; safe to call at every start. */
export const ensureFeed = async (db: Db): Promise<void> => {
	await feedHeadOf(db).updateOne(
		{ _id: 'feed' },
		{ $setOnInsert: { n: 0, term: 0, epoch: randomUUID() } },
		{ upsert: true },
	);
};

/** Starts a new epoch (after a restore): every consumer rebuilds what it keeps. */
export const startEpoch = async (db: Db): Promise<string> => {
	const epoch = randomUUID();
	await feedHeadOf(db).updateOne({ _id: 'feed' }, { $set: { epoch } });
	return epoch;
};

/**
 * Numbers waiting rows. The head advances first, under the worker's term, in the same transaction:
 * a worker that lost its lease and wakes later cannot write.
 * @returns how many rows got a number
 * @throws LeaseLost when a newer term has written to the head
 */
export const numberWaiting = (services: Services, term: number, limit = 500): Promise<number> =>
	inTransaction(services, async ({ db, session, step }) => {
		const rows = await changesOf(db)
			.find(waiting.filter, { session, projection: { _id: 1 }, hint: waiting.index })
			.sort({ at: 1, _id: 1 })
			.limit(limit)
			.toArray();
		if (rows.length === 0) return 0;
		await step('number-head');
		const before = await feedHeadOf(db).findOneAndUpdate(
			{ _id: 'feed', term: { $lte: term } },
			{ $inc: { n: rows.length }, $set: { term } },
			{ session, returnDocument: 'before' },
		);
		if (!before) throw new LeaseLost('Kolejkę numeruje już inny worker.');
		await step('number-rows');
		await changesOf(db).bulkWrite(
			rows.map(({ _id }, index) => ({
				updateOne: {
					filter: { _id, ...waiting.filter },
					update: { $set: { seq: before.n + index + 1 }, $unset: { waiting: '' as const } },
				},
			})),
			{ session },
		);
		return rows.length;
	});

/** Drops numbered rows older than the keeping time. */
export const forgetOldChanges = async (db: Db, now: Date): Promise<number> => {
	const limit = new Date(now.getTime() - changesKeptDays * 86_400_000);
	const result = await changesOf(db).deleteMany({ seq: { $exists: true }, at: { $lt: limit } });
	return result.deletedCount;
};
