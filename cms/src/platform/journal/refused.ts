import type { Db } from 'mongodb';
import { serial } from '../command/retry.ts';
import { inTransaction } from '../command/transaction.ts';
import { log } from '../log.ts';
import type { Services } from '../services.ts';
import { type JournalInput, type JournalRow, journalOf, journalRow } from './journal.ts';

interface RefusalWindow {
	readonly _id: string;
	readonly until: Date;
	/** Attempts after the first one, which has a row of its own. */
	readonly more: number;
	readonly input: JournalInput;
}

const windowMs = 60_000;
const windows = (db: Db) => db.collection<RefusalWindow>('refusal_windows');

/** Counts one more attempt in an open window. One atomic write: it comes before the window is summed up, or finds none. */
const countIn = async (db: Db, _id: string): Promise<boolean> =>
	(await windows(db).updateOne({ _id }, { $inc: { more: 1 } })).matchedCount === 1;

const openWindow = (services: Services, window: RefusalWindow, now: Date): Promise<void> =>
	inTransaction(services, async ({ db, session, step }) => {
		const { _id, until, input } = window;
		await step('refusal-window');
		const before = await windows(db).findOneAndUpdate(
			{ _id },
			{ $inc: { more: 1 }, $setOnInsert: { until, input } },
			{ session, upsert: true, returnDocument: 'before' },
		);
		if (before) return;
		await windows(db).updateOne({ _id }, { $set: { more: 0 } }, { session });
		await step('refusal-row');
		await journalOf(db).insertOne(journalRow(services.env.JOURNAL_KEY, now, input) as JournalRow, { session });
	});

/**
 * Journals a refused attempt, outside any command's transaction (§ 16(2) of the BIP regulation).
 * The first of its kind in a minute gets a row at once; more of the same are counted and summed up by the worker.
 * @param options.isPerDocument each document has windows of its own: only where nobody can make documents up
 */
export const journalRefused = async (
	services: Services,
	input: JournalInput,
	options: { readonly isPerDocument?: boolean } = {},
): Promise<void> => {
	const now = new Date();
	const minute = Math.floor(now.getTime() / windowMs);
	const who = 'id' in input.actor ? input.actor.id : input.actor.kind;
	const document = options.isPerDocument ? (input.document ?? '') : '';
	const _id = [minute, who, input.action, input.code, input.collection, document].join('|');
	const until = new Date((minute + 1) * windowMs);
	try {
		await serial(`refused/${_id}`, async () => {
			if (!(await countIn(services.db, _id))) await openWindow(services, { _id, until, more: 0, input }, now);
		});
	} catch (error) {
		log.error({ err: error, msg: 'refused attempt could not be journaled', action: input.action });
		throw error;
	}
};

/** Sums up closed windows that saw more than one attempt: window and row change together, whoever else does the same. */
export const closeRefusalWindows = async (services: Services, now: Date): Promise<void> => {
	const over = windows(services.db).find({ until: { $lt: now } }, { projection: { _id: 1 } });
	for await (const { _id } of over)
		await inTransaction(services, async ({ db, session, step }) => {
			const window = await windows(db).findOneAndDelete({ _id }, { session });
			if (!window || window.more === 0) return;
			await step('refusal-sum');
			const row = journalRow(services.env.JOURNAL_KEY, now, { ...window.input, count: window.more });
			await journalOf(db).insertOne(row as JournalRow, { session });
		});
};
