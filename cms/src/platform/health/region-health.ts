import type { Db } from 'mongodb';
import { type BackupState, backupState } from '../backup/runs.ts';
import { changesOf, feedHeadOf, waiting } from '../changes/changes.ts';
import { outboxOf } from '../outbox/outbox.ts';

/** How one search engine keeps up with the feed of changes. */
export interface IndexLag {
	readonly instance: string;
	/** Changes that it has not taken in yet. */
	readonly behind: number;
}

/** How the work in the background goes on; counts, never names. */
export interface RegionHealth {
	/** Age in seconds of the oldest change that waits for its number; 0 when none waits. */
	readonly oldestChangeSeconds: number;
	readonly outboxWaiting: number;
	/** Deliveries that were given up. */
	readonly outboxDead: number;
	/** Documents that a search engine refused. */
	readonly refusedDocuments: number;
	readonly indexes: readonly IndexLag[];
	readonly backup: BackupState;
}

const oldestChange = async (db: Db, now: Date): Promise<number> => {
	const row = await changesOf(db).find(waiting.filter).hint(waiting.index).sort({ at: 1, _id: 1 }).limit(1).next();
	return row ? Math.max(0, (now.getTime() - row.at.getTime()) / 1000) : 0;
};

const indexLags = async (db: Db): Promise<IndexLag[]> => {
	const [head, cursors] = await Promise.all([
		feedHeadOf(db).findOne({ _id: 'feed' }),
		db.collection<{ _id: string; epoch: string; seq: number }>('index_cursors').find().sort({ _id: 1 }).toArray(),
	]);
	if (!head) return [];
	return cursors.map(({ _id, epoch, seq }) => ({
		instance: _id,
		behind: epoch === head.epoch ? Math.max(0, head.n - seq) : head.n,
	}));
};

/** Reads how the worker's duties stand, for the desk of the regional administrator and for metrics. */
export const regionHealth = async (db: Db, now: Date): Promise<RegionHealth> => {
	const [oldestChangeSeconds, outboxWaiting, outboxDead, refusedDocuments, indexes, backup] = await Promise.all([
		oldestChange(db, now),
		outboxOf(db).countDocuments({ state: 'waiting' }),
		outboxOf(db).countDocuments({ state: 'dead' }),
		db.collection('index_refused').countDocuments(),
		indexLags(db),
		backupState(db, now),
	]);
	return { oldestChangeSeconds, outboxWaiting, outboxDead, refusedDocuments, indexes, backup };
};
