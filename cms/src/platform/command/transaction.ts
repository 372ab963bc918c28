import type { ClientSession, Db } from 'mongodb';
import { commitTransaction, createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import type { Services } from '../services.ts';
import { withRetry } from './retry.ts';

/** An open transaction; every write of a command takes its session. */
export interface Tx {
	readonly db: Db;
	readonly session: ClientSession;
	/** Payload's request inside the same transaction, for the few writes that need Payload (accounts). */
	readonly req: PayloadRequest;
	readonly now: Date;
	/** Marks a point before a write; tests stage crashes here. */
	step(name: string): Promise<void>;
}

/** Thrown inside `inTransaction` to roll back and hand a value out. */
class Rollback<Value> extends Error {
	readonly value: Value;
	constructor(value: Value) {
		super('rollback');
		this.value = value;
	}
}

export const rollback = <Value>(value: Value): never => {
	throw new Rollback(value);
};

/** Runs `work` in one transaction, again on write conflicts. Nothing is written when it throws or rolls back. */
export const inTransaction = <Value>(services: Services, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
	withRetry(async () => {
		const req = await createLocalReq({}, services.payload);
		await initTransaction(req);
		try {
			const id = await req.transactionID;
			const sessions = (services.payload.db as unknown as { sessions?: Record<string, ClientSession> }).sessions;
			const session = id === undefined || id === null ? undefined : sessions?.[String(id)];
			if (!session?.inTransaction()) throw new Error('Transakcja nie została otwarta.');
			const step = async (name: string) => services.onStep?.(name);
			const value = await work({ db: services.db, session, req, now: services.now(), step });
			await services.onStep?.('commit');
			// Payload's commit says nothing when a failed operation inside has already ended the transaction.
			if (!session.inTransaction()) throw new Error('Transakcja skończyła się w trakcie polecenia.');
			await commitTransaction(req);
			return value;
		} catch (error) {
			await killTransaction(req);
			if (error instanceof Rollback) return error.value as Value;
			throw error;
		}
	});
