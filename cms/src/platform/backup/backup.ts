import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db, MongoClient } from 'mongodb';
import { type JournalHead, journalHeadOf } from '../journal/chain.ts';
import { dumpDatabase } from './dump.ts';
import { backupNames, type Manifest, manifestName, sealed, stampOf, uploadsFolder } from './manifest.ts';
import { copyUpload, listUploads, uploadPlace } from './uploads.ts';

export interface BackupOptions {
	readonly client: MongoClient;
	readonly db: Db;
	/** Key of the journal; seals the manifest. */
	readonly key: string;
	/** Folder of uploads of the product. */
	readonly uploads: string;
	/** The second place. */
	readonly place: string;
	readonly keptDays: number;
	readonly now?: Date;
}

export const uploadList = 'files.json';
const draftOf = (place: string) => path.join(place, '.unfinished');

const listOf = async (folder: string): Promise<string[]> =>
	JSON.parse(await readFile(path.join(folder, uploadList), 'utf8')) as string[];

const copyUploads = async (from: string, place: string, draft: string): Promise<Manifest['uploads']> => {
	const shas = await listUploads(from);
	let sizeBytes = 0;
	for (const sha256 of shas) sizeBytes += await copyUpload(sha256, from, path.join(place, uploadsFolder));
	const list = JSON.stringify(shas);
	await writeFile(path.join(draft, uploadList), list, { mode: 0o640 });
	return { count: shas.length, sizeBytes, sha256: createHash('sha256').update(list).digest('hex') };
};

/** Backups older than the keeping time go, but never the newest; uploads that no kept backup lists go with them. */
const forgetOld = async (place: string, keptDays: number, now: Date): Promise<void> => {
	const names = await backupNames(place);
	const limit = stampOf(new Date(now.getTime() - keptDays * 86_400_000));
	const old = names.slice(1).filter((name) => name < limit);
	if (old.length === 0) return;
	for (const name of old) await rm(path.join(place, name), { recursive: true });
	const kept = names.filter((name) => !old.includes(name));
	const wanted = new Set((await Promise.all(kept.map((name) => listOf(path.join(place, name))))).flat());
	const folder = path.join(place, uploadsFolder);
	for (const sha256 of await listUploads(folder))
		if (!wanted.has(sha256)) await rm(uploadPlace(folder, sha256), { force: true });
};

const headOf = async (db: Db): Promise<Pick<JournalHead, 'n' | 'chain'>> => {
	const head = await journalHeadOf(db).findOne({ _id: 'journal' });
	return { n: head?.n ?? 0, chain: head?.chain ?? '' };
};

/**
 * Writes a whole backup: the database as of one instant, then the uploads (they never change, so copies made after cover
 * every row). It gets its name only when it is whole and on the disk.
 * Source: § 18 of the BIP regulation of 18 January 2007 (at least every 24 hours, on separate media).
 * @returns its folder and its manifest
 */
export const backUp = async (options: BackupOptions): Promise<{ folder: string; manifest: Manifest }> => {
	const { client, db, key, uploads, place, keptDays, now = new Date() } = options;
	const draft = draftOf(place);
	await rm(draft, { recursive: true, force: true });
	await mkdir(draft, { recursive: true, mode: 0o750 });
	const journal = await headOf(db);
	const collections = await dumpDatabase(client, db, draft);
	const copied = await copyUploads(uploads, place, draft);
	const manifest = sealed(key, {
		format: 1,
		database: db.databaseName,
		startedAt: now.toISOString(),
		finishedAt: new Date().toISOString(),
		collections,
		uploads: copied,
		journal,
	});
	await writeFile(path.join(draft, manifestName), `${JSON.stringify(manifest, null, '\t')}\n`, {
		mode: 0o640,
		flush: true,
	});
	const folder = path.join(place, stampOf(now));
	await rename(draft, folder);
	await forgetOld(place, keptDays, now);
	return { folder, manifest };
};
