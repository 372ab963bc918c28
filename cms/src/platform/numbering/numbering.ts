import type { Db } from 'mongodb';
import type { Tx } from '../command/transaction.ts';

interface Counter {
	readonly _id: string;
	readonly n: number;
}
const counters = (db: Db) => db.collection<Counter>('counters');

/** Next legal number of a key, without gaps: drawn inside the transaction, last. Starts at 1. */
export const nextNumber = async (tx: Tx, key: string): Promise<number> => {
	await tx.step('number');
	const counter = await counters(tx.db).findOneAndUpdate(
		{ _id: key },
		{ $inc: { n: 1 } },
		{ session: tx.session, upsert: true, returnDocument: 'after' },
	);
	if (!counter) throw new Error(`Licznik ${key} nie odpowiedział.`);
	return counter.n;
};

/** Next technical id of a key; gaps are allowed, so it is drawn outside any transaction and never waits. */
export const nextId = async (db: Db, key: string): Promise<number> => {
	const counter = await counters(db).findOneAndUpdate(
		{ _id: `id/${key}` },
		{ $inc: { n: 1 } },
		{ upsert: true, returnDocument: 'after' },
	);
	if (!counter) throw new Error(`Licznik ${key} nie odpowiedział.`);
	return counter.n;
};
