import type { Db } from 'mongodb';

interface Lease {
	readonly _id: string;
	readonly holder: string;
	readonly term: number;
	readonly until: Date;
	/** Who waits with an urgent duty, and how long that wish counts; until then nobody else renews or takes it. */
	readonly wantedBy?: string;
	readonly wantedUntil?: Date;
}

/** The lease passed to another worker: this one must stop writing. */
export class LeaseLost extends Error {}

export const leaseMs = 8_000;

/**
 * Takes or renews a lease by the database's own clock. The term rises each time it passes to another holder.
 * @param options.isUrgent asks the present holder to stop renewing (tools that an operator started)
 * @param options.above a term that somebody has already written under: ours is higher, even when the lease itself was lost
 * @returns the term while this holder has the lease, null when another has it or waits for it
 */
export const holdLease = async (
	db: Db,
	name: string,
	holder: string,
	options: { readonly isUrgent?: boolean; readonly above?: number } = {},
): Promise<number | null> => {
	const leases = db.collection<Lease>('leases');
	const above = options.above ?? 0;
	const isMine = { $eq: ['$holder', holder] };
	const isOver = { $lt: ['$until', '$$NOW'] };
	const isFreeToTake = {
		$or: [{ $lte: [{ $ifNull: ['$wantedUntil', new Date(0)] }, '$$NOW'] }, { $eq: ['$wantedBy', holder] }],
	};
	try {
		const lease = await leases.findOneAndUpdate(
			{ _id: name, $expr: { $and: [{ $or: [isMine, isOver] }, isFreeToTake] } },
			[
				{
					$set: {
						term: { $cond: [isMine, '$term', { $add: [{ $max: ['$term', above] }, 1] }] },
						holder,
						until: { $add: ['$$NOW', leaseMs] },
					},
				},
			],
			{ returnDocument: 'after' },
		);
		if (lease) return lease.term;
		if (options.isUrgent)
			await leases.updateOne({ _id: name }, [
				{ $set: { wantedBy: holder, wantedUntil: { $add: ['$$NOW', leaseMs] } } },
			]);
		if (await leases.findOne({ _id: name })) return null;
		await leases.insertOne({ _id: name, holder, term: above + 1, until: new Date(Date.now() + leaseMs) });
		return above + 1;
	} catch (error) {
		if ((error as { code?: number }).code === 11_000) return null;
		throw error;
	}
};

/** The highest term under which a worker has numbered changes or chained the journal. */
export const highestTerm = async (db: Db): Promise<number> => {
	const heads = await Promise.all(
		['feed_head', 'journal_head'].map((name) =>
			db.collection<{ readonly term: number }>(name).findOne({}, { projection: { term: 1 } }),
		),
	);
	return Math.max(0, ...heads.map((head) => head?.term ?? 0));
};

/** Gives the lease up, so that another takes over at once. */
export const releaseLease = async (db: Db, name: string, holder: string): Promise<void> => {
	await db
		.collection<Lease>('leases')
		.updateOne({ _id: name, holder }, { $set: { until: new Date(0), wantedUntil: new Date(0) } });
};
