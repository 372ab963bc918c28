import { randomUUID } from 'node:crypto';
import type { Db, ObjectId } from 'mongodb';
import type { Tx } from '../command/transaction.ts';

/** Something to deliver: mail now, exchange and other systems later. */
export interface OutboxRow {
	readonly _id: ObjectId;
	readonly kind: string;
	/** Addresses, texts, password links: gone as soon as it is delivered. */
	readonly body: Readonly<Record<string, unknown>>;
	readonly state: 'waiting' | 'done' | 'dead';
	readonly attempts: number;
	readonly dueAt: Date;
	readonly claim: string | null;
	readonly lastError: string | null;
	readonly createdAt: Date;
	/** Set at delivery; the row itself vanishes `doneKeptDays` later. */
	readonly doneAt?: Date;
}

/** Days for which a delivered row stays, without its body. */
export const doneKeptDays = 30;

export const outboxOf = (db: Db) => db.collection<OutboxRow>('outbox');

const claimMs = 60_000;
/** Attempts before a delivery goes to the dead letters that an operator sees (about 4 hours of back-off). */
export const maxAttempts = 10;
const backOffMs = (attempts: number): number => Math.min(3_600_000, 5_000 * 3 ** (attempts - 1));

/** Puts a delivery into the command's transaction. */
export const enqueue = async (tx: Tx, kind: string, body: Readonly<Record<string, unknown>>): Promise<void> => {
	await tx.step('outbox');
	const row = {
		kind,
		body,
		state: 'waiting',
		attempts: 0,
		dueAt: tx.now,
		claim: null,
		lastError: null,
		createdAt: tx.now,
	};
	await outboxOf(tx.db).insertOne(row as unknown as OutboxRow, { session: tx.session });
};

/** One atomic claim; a claim that was not finished in a minute is free again. */
export const claimNext = (db: Db, now: Date): Promise<OutboxRow | null> =>
	outboxOf(db).findOneAndUpdate(
		{ state: 'waiting', dueAt: { $lte: now } },
		{ $set: { claim: randomUUID(), dueAt: new Date(now.getTime() + claimMs) }, $inc: { attempts: 1 } },
		{ sort: { dueAt: 1 }, returnDocument: 'after' },
	);

export type Deliver = (row: OutboxRow) => Promise<void>;

/**
 * Delivers one waiting row.
 * @returns false when nothing was due
 */
export const deliverNext = async (db: Db, deliver: Readonly<Record<string, Deliver>>, now: Date): Promise<boolean> => {
	const row = await claimNext(db, now);
	if (!row) return false;
	const mine = { _id: row._id, claim: row.claim };
	try {
		const handler = deliver[row.kind];
		if (!handler) throw new Error(`Nieznany rodzaj przesyłki: ${row.kind}`);
		await handler(row);
		await outboxOf(db).updateOne(mine, {
			$set: { state: 'done', claim: null, lastError: null, body: {}, doneAt: new Date() },
		});
	} catch (error) {
		const isDead = row.attempts >= maxAttempts;
		const lastError = error instanceof Error ? error.message : String(error);
		const dueAt = new Date(now.getTime() + backOffMs(row.attempts));
		await outboxOf(db).updateOne(mine, { $set: { state: isDead ? 'dead' : 'waiting', claim: null, lastError, dueAt } });
	}
	return true;
};
