import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { log } from '../log.ts';
import { holdLease, LeaseLost, leaseMs, releaseLease } from './lease.ts';

/** A lease that is renewed in the background until `stop`. */
export interface KeptLease {
	/** Aborted, with `LeaseLost` as its reason, when the lease has passed to another or cannot be renewed in time. */
	readonly signal: AbortSignal;
	stop(): void;
}

const renewEveryMs = 2_000;

/** Renews a lease that this holder has. A renewal that fails is tried again as long as the lease still holds. */
export const keepLease = (db: Db, name: string, holder: string, everyMs = renewEveryMs): KeptLease => {
	const lost = new AbortController();
	let heldUntil = Date.now() + leaseMs - everyMs;
	const lose = () => lost.abort(new LeaseLost(`Prawo „${name}” przejął ktoś inny.`));
	const renew = async (): Promise<void> => {
		const asked = Date.now();
		try {
			if ((await holdLease(db, name, holder)) === null) return lose();
			heldUntil = asked + leaseMs - everyMs;
		} catch (err) {
			log.warn({ err, msg: 'a lease could not be renewed', lease: name });
		}
	};
	let renewing = Promise.resolve();
	const timer = setInterval(() => {
		if (Date.now() > heldUntil) lose();
		renewing = renewing.then(() => (lost.signal.aborted ? undefined : renew()));
	}, everyMs);
	return { signal: lost.signal, stop: () => clearInterval(timer) };
};

interface Turn {
	/** Longest wait for the one who has the lease. */
	readonly waitMs: number;
	/** Asks the present holder to stop renewing. */
	readonly isUrgent?: boolean;
	/** Sentence for who waited in vain. */
	readonly inVain: string;
}

const askAgainMs = 500;

/**
 * Does a piece of work as the only one in all processes: waits for its turn, holds the lease while the work goes on, gives it
 * up after. The signal is aborted when the lease is lost all the same.
 * @throws Error with `inVain` when the turn does not come
 */
export const asOnlyOne = async <Value>(
	db: Db,
	name: string,
	{ waitMs, isUrgent = false, inVain }: Turn,
	work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> => {
	const holder = randomUUID();
	const deadline = Date.now() + waitMs;
	while ((await holdLease(db, name, holder, { isUrgent })) === null) {
		if (Date.now() > deadline) throw new Error(inVain);
		await new Promise((resolve) => setTimeout(resolve, askAgainMs));
	}
	const kept = keepLease(db, name, holder);
	try {
		return await work(kept.signal);
	} finally {
		kept.stop();
		await releaseLease(db, name, holder);
	}
};
