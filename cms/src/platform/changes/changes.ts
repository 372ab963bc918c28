import type { Db, ObjectId } from 'mongodb';
import type { Tx } from '../command/transaction.ts';

/** A row of the feed of changes; `seq` is given later, by the one numberer. */
export interface ChangeRow {
	readonly _id: ObjectId;
	readonly collection: string;
	readonly document: string;
	readonly unit: string;
	readonly tags: readonly string[];
	readonly at: Date;
	/** Only while the row has no number; the worker's index holds these rows and no others. */
	readonly waiting?: true;
	readonly seq?: number;
}

export interface FeedHead {
	readonly _id: 'feed';
	readonly n: number;
	readonly term: number;
	/** Changes when the database was restored: consumers rebuild. */
	readonly epoch: string;
}

export const changesOf = (db: Db) => db.collection<ChangeRow>('changes');
export const feedHeadOf = (db: Db) => db.collection<FeedHead>('feed_head');

/** Days for which numbered rows are kept; an older cursor means: rebuild. */
export const changesKeptDays = 30;

/** Filter and index of rows that wait for a number, in the changes and in the journal. */
export const waiting = { filter: { waiting: true }, index: 'waiting' } as const;

/** Writes a change row in the command's transaction. */
export const recordChange = async (
	tx: Tx,
	change: { collection: string; document: string; unit: string; tags: readonly string[] },
): Promise<void> => {
	await tx.step('change');
	await changesOf(tx.db).insertOne({ ...change, at: tx.now, waiting: true } as ChangeRow, { session: tx.session });
};

export interface FeedSlice {
	readonly epoch: string;
	readonly head: number;
	readonly reset: boolean;
	readonly rows: readonly {
		seq: number;
		collection: string;
		document: string;
		unit: string;
		tags: readonly string[];
	}[];
}

/** Numbered rows after a cursor. `reset` when the cursor is of another epoch, ahead of the feed, or too old. */
export const readFeed = async (
	db: Db,
	cursor: { epoch: string | null; after: number },
	limit = 500,
): Promise<FeedSlice> => {
	const head = await feedHeadOf(db).findOne({ _id: 'feed' });
	if (!head) return { epoch: '', head: 0, reset: true, rows: [] };
	const base = { epoch: head.epoch, head: head.n };
	if (cursor.epoch !== head.epoch || cursor.after > head.n) return { ...base, reset: true, rows: [] };
	if (cursor.after === head.n) return { ...base, reset: false, rows: [] };
	const rows = await changesOf(db)
		.find(
			{ seq: { $gt: cursor.after } },
			{ projection: { _id: 0, seq: 1, collection: 1, document: 1, unit: 1, tags: 1 } },
		)
		.sort({ seq: 1 })
		.limit(limit)
		.toArray();
	if (rows[0]?.seq !== cursor.after + 1) return { ...base, reset: true, rows: [] };
	return { ...base, reset: false, rows: rows.map((row) => ({ ...row, seq: row.seq ?? 0 })) };
};
