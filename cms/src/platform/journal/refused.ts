import type { Db } from 'mongodb';
import { log } from '../log.ts';
import { type JournalInput, type JournalRow, journalOf, journalRow } from './journal.ts';

interface RefusalWindow {
	readonly _id: string;
	readonly until: Date;
	readonly extra: number;
	readonly input: JournalInput;
}

const windowMs = 60_000;
const windows = (db: Db) => db.collection<RefusalWindow>('refusal_windows');

/**
 * Journals a refused attempt, outside any command's transaction (§ 16(2) of the BIP regulation).
 * The first of its kind in a minute gets a row at once; more of the same are counted and summed up by the worker.
 */
export const journalRefused = async (db: Db, key: string, input: JournalInput): Promise<void> => {
	const now = new Date();
	const minute = Math.floor(now.getTime() / windowMs);
	const who = 'id' in input.actor ? input.actor.id : input.actor.kind;
	const id = [minute, who, input.action, input.code, input.collection].join('|');
	try {
		const before = await windows(db).findOneAndUpdate(
			{ _id: id },
			{ $inc: { extra: 1 }, $setOnInsert: { until: new Date((minute + 1) * windowMs), input } },
			{ upsert: true, returnDocument: 'before' },
		);
		if (!before) await journalOf(db).insertOne(journalRow(key, now, input) as JournalRow);
	} catch (error) {
		log.error({ err: error, msg: 'refused attempt could not be journaled', action: input.action });
		throw error;
	}
};

/** Sums up closed windows that saw more than one attempt. */
export const closeRefusalWindows = async (db: Db, key: string, now: Date): Promise<void> => {
	for await (const window of windows(db).find({ until: { $lt: now } })) {
		const more = window.extra - 1;
		if (more > 0) {
			const row = journalRow(key, now, { ...window.input, count: more });
			await journalOf(db).insertOne(row as JournalRow);
		}
		await windows(db).deleteOne({ _id: window._id });
	}
};
