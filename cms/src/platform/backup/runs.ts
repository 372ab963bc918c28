import type { Db } from 'mongodb';

/** One try at a backup; an operator sees the last ones on the desk. */
export interface BackupRun {
	readonly _id: string;
	readonly startedAt: Date;
	readonly finishedAt: Date;
	readonly state: 'done' | 'failed';
	readonly documents: number;
	readonly sizeBytes: number;
	readonly error: string | null;
}

export const backupRunsOf = (db: Db) => db.collection<BackupRun>('backup_runs');

/** Alarms that were raised, by the last good backup before them. */
export const backupAlarmsOf = (db: Db) => db.collection<{ readonly _id: string; readonly at: Date }>('backup_alarms');

/** Hours after the last good backup from which it is too old: the 24 of § 18 of the BIP regulation and a little grace. */
export const alarmAfterHours = 26;

export interface BackupState {
	readonly lastGood: BackupRun | null;
	readonly lastTry: BackupRun | null;
	readonly isLate: boolean;
}

const hourMs = 3_600_000;

/** When the last good backup was made, and whether that is too long ago. `since`: when the installation began to be watched. */
export const backupState = async (db: Db, now: Date): Promise<BackupState> => {
	const runs = backupRunsOf(db);
	const [lastGood, lastTry] = await Promise.all([
		runs.find({ state: 'done' }).sort({ startedAt: -1 }).limit(1).next(),
		runs.find().sort({ startedAt: -1 }).limit(1).next(),
	]);
	const isLate = lastGood === null || now.getTime() - lastGood.startedAt.getTime() > alarmAfterHours * hourMs;
	return { lastGood, lastTry, isLate };
};

/** Whether the time for the next backup has come; after a failed try it waits a quarter of an hour. */
export const isBackupDue = ({ lastGood, lastTry }: BackupState, everyHours: number, now: Date): boolean => {
	const since = (run: BackupRun | null) =>
		run === null ? Number.POSITIVE_INFINITY : now.getTime() - run.startedAt.getTime();
	return since(lastGood) >= everyHours * hourMs && since(lastTry) >= hourMs / 4;
};
