import path from 'node:path';
import type { MongoClient } from 'mongodb';
import { inTransaction } from '../command/transaction.ts';
import { log } from '../log.ts';
import { sendMail } from '../mail/mail.ts';
import type { Services } from '../services.ts';
import { type BackupOptions, backUp } from './backup.ts';
import { stampOf } from './manifest.ts';
import { type BackupRun, type BackupState, backupAlarmsOf, backupRunsOf, backupState, isBackupDue } from './runs.ts';

/** The driver's client below Payload's adapter. */
export const clientOf = ({ payload }: Services): MongoClient =>
	(payload.db as unknown as { connection: { getClient(): MongoClient } }).connection.getClient();

/** How this installation backs up, or null when it has no second place (then another tool must do it). */
export const backupOptions = (services: Services): Omit<BackupOptions, 'now'> | null => {
	const { env, db } = services;
	if (env.WROTA_BACKUP === undefined) return null;
	return {
		client: clientOf(services),
		db,
		key: env.JOURNAL_KEY,
		uploads: path.join(env.WROTA_DATA, 'files'),
		place: env.WROTA_BACKUP,
		keptDays: env.WROTA_BACKUP_DAYS,
	};
};

const runOf = async (options: Omit<BackupOptions, 'now'>, now: Date): Promise<BackupRun> => {
	const run = { _id: stampOf(now), startedAt: now };
	try {
		const { manifest } = await backUp({ ...options, now });
		const collections = Object.values(manifest.collections);
		return {
			...run,
			finishedAt: new Date(manifest.finishedAt),
			state: 'done',
			documents: collections.reduce((sum, { documents }) => sum + documents, 0),
			sizeBytes: collections.reduce((sum, { sizeBytes }) => sum + sizeBytes, manifest.uploads.sizeBytes),
			error: null,
		};
	} catch (err) {
		log.error({ err, msg: 'backup failed' });
		const error = err instanceof Error ? err.message.slice(0, 300) : 'nieznany błąd';
		return { ...run, finishedAt: new Date(), state: 'failed', documents: 0, sizeBytes: 0, error };
	}
};

/** Backs up now and writes down how it went. */
export const backUpNow = async (services: Services, now = new Date()): Promise<BackupRun> => {
	const options = backupOptions(services);
	if (options === null) throw new Error('Nie ustawiono WROTA_BACKUP: nie wiadomo, dokąd robić kopię.');
	const run = await runOf(options, now);
	await backupRunsOf(services.db).replaceOne({ _id: run._id }, run, { upsert: true });
	return run;
};

const hours = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 3_600_000);

const alarmText = ({ lastGood, lastTry }: BackupState, now: Date): string => {
	const good =
		lastGood === null
			? 'Tej instalacji nie udało się jeszcze skopiować ani razu.'
			: `Ostatnia udana kopia ma ${hours(lastGood.startedAt, now)} godz. (${lastGood._id}).`;
	const why = lastTry?.error ? `Ostatnia próba: ${lastTry.error}` : '';
	return `${good} ${why}\n\nSprawdź miejsce na kopie i uruchom: npm run backup\n`;
};

/** Tells the regional administrators once about each stretch without a good backup. */
const raiseAlarm = (services: Services, state: BackupState, now: Date): Promise<void> =>
	inTransaction(services, async (tx) => {
		const _id = state.lastGood?._id ?? 'none';
		const told = await backupAlarmsOf(tx.db).updateOne(
			{ _id },
			{ $setOnInsert: { at: now } },
			{ upsert: true, session: tx.session },
		);
		if (told.upsertedCount === 0) return;
		const administrators = await tx.db
			.collection<{ email: string }>('staff')
			.find({ isRegionalAdmin: true, isActive: { $ne: false } }, { session: tx.session, projection: { email: 1 } })
			.toArray();
		for (const { email } of administrators)
			await sendMail(tx, { to: email, subject: 'Brak świeżej kopii zapasowej', text: alarmText(state, now) });
	});

/**
 * The worker's duty: a backup when its time has come, and a letter when the last good one is too old all the same.
 * @returns false always: nothing waits behind it
 */
export const backUpWhenDue = async (services: Services, now = new Date()): Promise<false> => {
	const { env, db } = services;
	if (env.WROTA_BACKUP === undefined) return false;
	if (isBackupDue(await backupState(db, now), env.WROTA_BACKUP_HOURS, now)) await backUpNow(services, now);
	const state = await backupState(db, now);
	if (state.isLate) await raiseAlarm(services, state, now);
	return false;
};
