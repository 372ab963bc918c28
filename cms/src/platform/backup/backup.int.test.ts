import { appendFile, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Db } from 'mongodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordChange } from '../changes/changes.ts';
import { inTransaction } from '../command/transaction.ts';
import { createBlobStore } from '../files/blob-store.ts';
import { chainWaiting } from '../journal/chain.ts';
import { appendJournal, digestOfJson } from '../journal/journal.ts';
import { outboxOf } from '../outbox/outbox.ts';
import { insertVersion, versionsOf } from '../publishing/store.ts';
import type { Booted } from '../testing/boot.ts';
import { boot } from '../testing/boot.ts';
import { type BackupOptions, backUp } from './backup.ts';
import { dumpFile } from './dump.ts';
import { backUpWhenDue, clientOf } from './duty.ts';
import { backupNames } from './manifest.ts';
import { rehearseRestore, restore } from './restore.ts';
import { backupRunsOf, backupState, isBackupDue } from './runs.ts';
import { uploadPlace } from './uploads.ts';

const key = 'test-journal-key-test-journal-key';
const actor = { kind: 'system', name: 'test', reason: 'test' } as const;
let booted: Booted;
let place: string;
let sha256: string;
let options: BackupOptions;
let spare: Db;

const publishOne = (document: string) =>
	inTransaction(booted.services, async (tx) => {
		const base = { collection: 'bip-entries', document, unit: 'zagan' };
		const view = { title: `Uchwała ${document}`, amount: 12.5, html: '<p>Treść</p>' };
		await insertVersion(tx, {
			...base,
			...{ number: 1, view, digest: digestOfJson(view), files: [sha256], approvedAt: tx.now, from: tx.now, to: null },
			...{ reason: null, changed: [] },
		});
		await recordChange(tx, { ...base, tags: [`entry:${document}`] });
		const line = { action: 'bip.publish', outcome: 'done', actor, collection: 'bip-entries', document } as const;
		await appendJournal(tx, key, { ...line, unit: 'zagan', detail: { version: 1 } });
	});

beforeAll(async () => {
	booted = await boot('backup');
	const uploads = path.join(booted.services.env.WROTA_DATA, 'files');
	sha256 = await createBlobStore(uploads).put(Buffer.from('Zawartość załącznika'));
	for (const document of ['1', '2', '3']) await publishOne(document);
	await chainWaiting(booted.services, 1);
	const client = clientOf(booted.services);
	spare = client.db(`t_backup_spare_${process.pid}`);
	options = { client, db: booted.services.db, key, uploads, place: '', keptDays: 30 };
});
beforeEach(async () => {
	place = await mkdtemp(path.join(tmpdir(), 'wrota-backup-'));
	options = { ...options, place };
	return () => rm(place, { recursive: true });
});
afterAll(async () => {
	await spare.dropDatabase();
	await booted.stop();
});

const check = (folder: string) => rehearseRestore({ folder, key, db: spare });

describe('a backup', () => {
	it('brings back every document, the journal, the digests and the uploads; the spare database is gone after', async () => {
		const { folder, manifest } = await backUp(options);
		expect(manifest.collections.publication_versions?.documents).toBe(3);
		expect(manifest.uploads.count).toBe(1);
		expect((await check(folder)).problems).toEqual([]);
		expect(await spare.listCollections().toArray()).toEqual([]);
	});

	it('holds what was there at one instant, though others go on writing', async () => {
		const writing = (async () => {
			for (let n = 100; n < 130; n += 1) await publishOne(String(n));
		})();
		const { folder } = await backUp(options);
		await writing;
		await rehearseRestoreInto(folder, async (db) => {
			const versions = await db.collection('publication_versions').countDocuments();
			expect(await db.collection('changes').countDocuments()).toBe(versions);
			expect(await db.collection('journal').countDocuments()).toBe(versions);
		});
	});

	it('restored for good keeps types, indexes and numbers, and starts a new epoch', async () => {
		const { folder } = await backUp(options);
		const uploads = await mkdtemp(path.join(tmpdir(), 'wrota-uploads-'));
		await restore({ folder, key, db: spare, uploads });
		const before = await booted.services.db.collection('feed_head').findOne({});
		const after = await spare.collection('feed_head').findOne({});
		expect(after?.n).toBe(before?.n);
		expect(after?.epoch).not.toBe(before?.epoch);
		const row = await versionsOf<{ amount: number }>(spare).findOne({ document: '2' });
		expect(row?.from).toBeInstanceOf(Date);
		expect(row?.view.amount).toBe(12.5);
		expect(await spare.collection('publication_versions').indexExists('number')).toBe(true);
		expect(await readFile(uploadPlace(uploads, sha256), 'utf8')).toBe('Zawartość załącznika');
		await rm(uploads, { recursive: true });
	});
});

const rehearseRestoreInto = async (folder: string, look: (db: Db) => Promise<void>): Promise<void> => {
	const uploads = await mkdtemp(path.join(tmpdir(), 'wrota-uploads-'));
	await restore({ folder, key, db: spare, uploads });
	await look(spare);
	await rm(uploads, { recursive: true });
};

describe('a damaged backup is found out', () => {
	it('by a packed file that was changed', async () => {
		const { folder } = await backUp(options);
		await appendFile(path.join(folder, dumpFile('journal')), 'x');
		await expect(check(folder)).rejects.toThrow('Plik kopii z kolekcją journal jest uszkodzony');
	});

	it('by a manifest that another key sealed, or that was changed', async () => {
		const { folder } = await backUp(options);
		await expect(rehearseRestore({ folder, key: 'another-key-another-key-', db: spare })).rejects.toThrow('pieczęci');
		const file = path.join(folder, 'manifest.json');
		await writeFile(file, (await readFile(file, 'utf8')).replace('"count": 1', '"count": 2'));
		await expect(check(folder)).rejects.toThrow('pieczęci');
	});

	it('by an upload that is missing or rotten', async () => {
		const { folder } = await backUp(options);
		const upload = uploadPlace(path.join(place, 'files'), sha256);
		await writeFile(upload, 'Zawartość załącznikA');
		expect((await check(folder)).problems).toEqual([`Plik ${sha256.slice(0, 12)}…: uszkodzony.`]);
		await unlink(upload);
		expect((await check(folder)).problems).toEqual([`Plik ${sha256.slice(0, 12)}…: brak.`]);
	});

	it('that was cut off has no name of a backup', async () => {
		const gone = path.join(tmpdir(), 'no-such-folder-of-uploads');
		const broken = { ...options, uploads: options.uploads, db: booted.services.db };
		await rm(uploadPlace(options.uploads, sha256));
		await createBlobStore(options.uploads).put(Buffer.from('Zawartość załącznika'));
		await writeFile(uploadPlace(options.uploads, sha256), 'inna');
		await expect(backUp(broken)).rejects.toThrow('jest uszkodzony');
		expect(await backupNames(place)).toEqual([]);
		expect(await backupNames(gone)).toEqual([]);
		await rm(uploadPlace(options.uploads, sha256));
		await createBlobStore(options.uploads).put(Buffer.from('Zawartość załącznika'));
	});
});

it('old backups go after their time, never the newest; their uploads go with them', async () => {
	const old = await backUp({ ...options, now: new Date('2026-01-10T03:00:00Z') });
	await backUp({ ...options, now: new Date('2026-02-20T03:00:00Z') });
	expect(await readdir(place)).not.toContain(path.basename(old.folder));
	expect(await backupNames(place)).toEqual(['2026-02-20T030000Z']);
	await backUp({ ...options, now: new Date('2027-02-20T03:00:00Z') });
	expect(await backupNames(place)).toEqual(['2027-02-20T030000Z']);
});

describe('the time for a backup', () => {
	const at = (hours: number) => new Date(Date.UTC(2026, 10, 1, hours));
	const run = (hours: number, state: 'done' | 'failed') => ({
		...{ _id: `${hours}-${state}`, startedAt: at(hours), finishedAt: at(hours), state },
		...{ documents: 1, sizeBytes: 1, error: null },
	});

	it('comes a day after the last good one, and a quarter of an hour after a failed try', async () => {
		const { db } = booted.services;
		expect(isBackupDue(await backupState(db, at(0)), 24, at(0))).toBe(true);
		await backupRunsOf(db).insertOne(run(0, 'done'));
		expect(isBackupDue(await backupState(db, at(23)), 24, at(23))).toBe(false);
		expect(isBackupDue(await backupState(db, at(24)), 24, at(24))).toBe(true);
		await backupRunsOf(db).insertOne(run(24, 'failed'));
		expect(isBackupDue(await backupState(db, at(24)), 24, at(24))).toBe(false);
		expect(isBackupDue(await backupState(db, at(25)), 24, at(25))).toBe(true);
	});

	it('is an alarm after 26 hours without a good one', async () => {
		const { db } = booted.services;
		expect((await backupState(db, at(26))).isLate).toBe(false);
		expect((await backupState(db, at(27))).isLate).toBe(true);
	});

	it('that passes without one is told to the regional administrators by mail, once', async () => {
		const { db } = booted.services;
		await db.collection('staff').insertOne({ email: 'region@wrota.example', isRegionalAdmin: true });
		const blocked = { ...booted.services, env: { ...booted.services.env, WROTA_BACKUP: '/dev/null/kopie' } };
		await backUpWhenDue(blocked, at(60));
		await backUpWhenDue(blocked, at(61));
		const letters = await outboxOf(db).find({ kind: 'mail' }).toArray();
		expect(letters.map(({ body }) => body.subject)).toEqual(['Brak świeżej kopii zapasowej']);
		expect(String(letters[0]?.body.text)).toContain('Ostatnia udana kopia ma 60 godz.');
		expect((await backupState(db, at(61))).lastTry?.state).toBe('failed');
	});
});
