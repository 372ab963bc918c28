import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Db, Document, IndexDescription } from 'mongodb';
import { BSON } from 'mongodb';
import { startEpoch } from '../changes/numberer.ts';
import { uploadList } from './backup.ts';
import { checkRestored } from './check.ts';
import { dumpFile, indexFile } from './dump.ts';
import { type Manifest, readManifest, uploadsFolder } from './manifest.ts';
import { copyUpload, digestOfFile } from './uploads.ts';

const batchDocuments = 500;
const batchBytes = 8_000_000;

/** Cuts concatenated BSON into documents; types stay as they were stored. */
async function* documentsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<{ document: Document; sizeBytes: number }> {
	let rest: Buffer = Buffer.alloc(0);
	for await (const chunk of chunks) {
		rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		let start = 0;
		while (rest.length - start >= 4) {
			const sizeBytes = rest.readInt32LE(start);
			if (rest.length - start < sizeBytes) break;
			const bytes = rest.subarray(start, start + sizeBytes);
			yield { document: BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true }), sizeBytes };
			start += sizeBytes;
		}
		rest = rest.subarray(start);
	}
	if (rest.length > 0) throw new Error('Plik kopii urywa się w środku dokumentu.');
}

const loadCollection = async (db: Db, name: string, folder: string): Promise<void> => {
	const target = db.collection(name);
	let batch: Document[] = [];
	let bytes = 0;
	const send = async () => {
		if (batch.length > 0) await target.insertMany(batch, { ordered: false });
		batch = [];
		bytes = 0;
	};
	const unpacked = createReadStream(path.join(folder, dumpFile(name))).pipe(createGunzip());
	for await (const { document, sizeBytes } of documentsOf(unpacked)) {
		batch.push(document);
		bytes += sizeBytes;
		if (batch.length >= batchDocuments || bytes >= batchBytes) await send();
	}
	await send();
};

const loadIndexes = async (db: Db, name: string, folder: string): Promise<void> => {
	const text = await readFile(path.join(folder, indexFile(name)), 'utf8');
	const { indexes } = BSON.EJSON.parse(text, { relaxed: true }) as { indexes: (IndexDescription & { v?: number })[] };
	const own = indexes.filter(({ name: index }) => index !== '_id_').map(({ v: _v, ...index }) => index);
	if (own.length > 0) await db.collection(name).createIndexes(own);
};

/** @throws Error that names the packed file whose bytes are not what the manifest says */
const checkBytes = async (folder: string, manifest: Manifest): Promise<void> => {
	for (const [name, { sha256 }] of Object.entries(manifest.collections)) {
		if ((await digestOfFile(path.join(folder, dumpFile(name))).catch(() => '')) !== sha256)
			throw new Error(`Plik kopii z kolekcją ${name} jest uszkodzony albo go brakuje.`);
	}
	const list = await readFile(path.join(folder, uploadList)).catch(() => Buffer.alloc(0));
	if (createHash('sha256').update(list).digest('hex') !== manifest.uploads.sha256)
		throw new Error('Spis plików w kopii jest uszkodzony.');
};

const loadDatabase = async (db: Db, folder: string, manifest: Manifest): Promise<void> => {
	await checkBytes(folder, manifest);
	await db.dropDatabase();
	for (const name of Object.keys(manifest.collections)) {
		await db.createCollection(name);
		await loadCollection(db, name, folder);
		await loadIndexes(db, name, folder);
	}
};

const uploadsOf = async (folder: string): Promise<string[]> =>
	JSON.parse(await readFile(path.join(folder, uploadList), 'utf8')) as string[];

export interface RestoreOptions {
	/** Folder of one backup. */
	readonly folder: string;
	readonly key: string;
	/** Emptied first. */
	readonly db: Db;
}

/**
 * Restores a backup into a spare database and reads it whole: counts, the journal's chain, the digest of every version,
 * the bytes of every upload. The spare database is dropped again.
 * @returns the manifest and sentences that name what is wrong; none means: this backup brings everything back
 */
export const rehearseRestore = async ({
	folder,
	key,
	db,
}: RestoreOptions): Promise<{ manifest: Manifest; problems: string[] }> => {
	const manifest = await readManifest(folder, key);
	try {
		await loadDatabase(db, folder, manifest);
		const uploads = path.join(path.dirname(folder), uploadsFolder);
		return { manifest, problems: await checkRestored(db, key, manifest, { uploads, list: await uploadsOf(folder) }) };
	} finally {
		await db.dropDatabase();
	}
};

/**
 * Restores a backup for good: empties the database, loads it, copies the uploads back (adding, never replacing) and
 * starts a new epoch, so that the index and all caches are rebuilt. Stop the product first.
 */
export const restore = async ({
	folder,
	key,
	db,
	uploads,
}: RestoreOptions & { uploads: string }): Promise<Manifest> => {
	const manifest = await readManifest(folder, key);
	await loadDatabase(db, folder, manifest);
	const kept = path.join(path.dirname(folder), uploadsFolder);
	for (const sha256 of await uploadsOf(folder)) await copyUpload(sha256, kept, uploads);
	await startEpoch(db);
	return manifest;
};
