import type { Db } from 'mongodb';
import type { Payload } from 'payload';
import type { Env } from './env.ts';
import { noReplicaSet } from './replica-set.ts';

/** What a part of the platform may need; made once per process and passed in. */
export interface Services {
	readonly payload: Payload;
	readonly db: Db;
	readonly env: Env;
	/**
	 * The one clock of commands. In every process it is the system's; only the demonstration seed passes another, so that
	 * its region has a past (ADR 14).
	 */
	readonly now: () => Date;
	/** Called before each write of a command; tests stage faults here. */
	readonly onStep?: (step: string) => void | Promise<void>;
}

/** @throws Error when the MongoDB connection cannot do transactions. */
export const servicesOf = (payload: Payload, env: Env): Services => {
	const { transactionOptions } = payload.db as unknown as { transactionOptions: object | false };
	if (transactionOptions === false) {
		throw new Error(noReplicaSet);
	}
	return { payload, db: driverOf(payload), env, now: () => new Date() };
};

/** The driver's database below Payload's adapter. */
export const driverOf = (payload: Payload): Db => {
	const db = (payload.db as unknown as { connection: { db?: Db } }).connection.db;
	if (!db) throw new Error('Brak połączenia z MongoDB.');
	return db;
};
