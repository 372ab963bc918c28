import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseAdapterObj } from 'payload';

/** What a person or program is told when the database does not answer. */
export const unavailable = {
	code: 'unavailable',
	message: 'Usługa chwilowo nie odpowiada. Spróbuj za chwilę.',
} as const;

const requests = new AsyncLocalStorage<{ hasFailed: boolean }>();

/** Runs a request so that it can be asked whether the database failed under it. */
export const underWatch = <Value>(work: () => Promise<Value>): Promise<Value> =>
	requests.run({ hasFailed: false }, work);

/** Whether a read of the database failed in the running request; false outside `underWatch`. */
export const hasDatabaseFailed = (): boolean => requests.getStore()?.hasFailed === true;

/** Whether an error, or what it was caused by, came from the database's driver. */
export const isDatabaseFault = (error: unknown): boolean => {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1)
		if (/^Mongo/.test(at.name)) return true;
	return false;
};

type Read = (...args: never[]) => Promise<unknown>;

/**
 * Remembers failed reads of a request. Payload takes a session that it could not read for no session: without this, a
 * person whose request meets a restarting database is told to log in, or that the role forbids what it allows.
 * (payload `auth/strategies/jwt.js`, 3.90.1)
 */
export const noticingFaults = <Adapter extends DatabaseAdapterObj>(adapter: Adapter): Adapter => ({
	...adapter,
	init: (args: Parameters<Adapter['init']>[0]) => {
		const db = adapter.init(args);
		const noticing =
			(read: Read): Read =>
			async (...call) => {
				try {
					return await read.apply(db, call);
				} catch (error) {
					const request = requests.getStore();
					if (request) request.hasFailed = true;
					throw error;
				}
			};
		db.find = noticing(db.find as Read) as typeof db.find;
		db.findOne = noticing(db.findOne as Read) as typeof db.findOne;
		return db;
	},
});
