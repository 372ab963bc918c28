import type { Db, ObjectId } from 'mongodb';

/** What a reader wrote about an error in a published entry. */
export interface ReportDocument {
	readonly _id: ObjectId;
	/** Number that the reader was given. */
	readonly number: number;
	readonly unit: string;
	readonly entry: string;
	readonly entryTitle: string;
	readonly entryUrl: string;
	readonly version: number;
	readonly message: string;
	/** Only when the reader wants an answer. */
	readonly email: string | null;
	readonly state: 'new' | 'settled';
	readonly settledByName: string | null;
	readonly settledAt: Date | null;
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

export const reportsCollection = 'error-reports';
export const reportsOf = (db: Db) => db.collection<ReportDocument>(reportsCollection);

/** Days for which a report is kept: long enough to mend the entry and answer (art. 5(1)(e) GDPR). */
export const reportsKeptDays = 90;

/** Deletes reports whose time is up. */
export const forgetReports = async (db: Db, now: Date): Promise<number> => {
	const limit = new Date(now.getTime() - reportsKeptDays * 86_400_000);
	return (await reportsOf(db).deleteMany({ createdAt: { $lt: limit } })).deletedCount;
};
