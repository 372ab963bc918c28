import type { Db } from 'mongodb';
import { log } from '../log.ts';
import { holdLease, LeaseLost, leaseMs } from './lease.ts';

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
