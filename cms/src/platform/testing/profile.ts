import type { Db } from 'mongodb';

/** One operation as MongoDB really carried it out. */
export interface Carried {
	readonly collection: string;
	readonly planSummary: string;
	readonly keysExamined: number;
	readonly docsExamined: number;
	readonly nreturned: number;
	readonly hasSortStage: boolean;
}

interface ProfileRow {
	readonly ns: string;
	readonly planSummary?: string;
	readonly keysExamined?: number;
	readonly docsExamined?: number;
	readonly nreturned?: number;
	readonly hasSortStage?: boolean;
}

/** What the database did for the reads of `work`: the plans of the queries that ran, not of copies of them in a test. */
export const readsOf = async (db: Db, work: () => Promise<unknown>): Promise<Carried[]> => {
	await db.command({ profile: 2 });
	try {
		await work();
	} finally {
		await db.command({ profile: 0 });
	}
	const rows = await db
		.collection<ProfileRow>('system.profile')
		.find({ planSummary: { $exists: true } })
		.toArray();
	await db.dropCollection('system.profile');
	return rows.map((row) => ({
		collection: row.ns.slice(row.ns.indexOf('.') + 1),
		planSummary: row.planSummary ?? '',
		keysExamined: row.keysExamined ?? 0,
		docsExamined: row.docsExamined ?? 0,
		nreturned: row.nreturned ?? 0,
		hasSortStage: row.hasSortStage ?? false,
	}));
};
