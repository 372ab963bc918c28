import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientSession, Db, MongoClient } from 'mongodb';
import { BSON } from 'mongodb';
import type { Manifest } from './manifest.ts';

export type DumpedCollection = Manifest['collections'][string];

/** Rows that mean nothing after a restore: who leads now, how often somebody has just tried a password. */
const passing = new Set(['leases', 'auth_limits', 'payload-locked-documents', 'migration_lock']);

export const dumpFile = (collection: string): string => `${encodeURIComponent(collection)}.bson.gz`;
export const indexFile = (collection: string): string => `${encodeURIComponent(collection)}.metadata.json`;

const flushToDisk = async (file: string): Promise<void> => {
	const handle = await open(file, 'r');
	await handle.sync().finally(() => handle.close());
};

const dumpCollection = async (
	db: Db,
	session: ClientSession,
	name: string,
	folder: string,
): Promise<DumpedCollection> => {
	let documents = 0;
	let sizeBytes = 0;
	const hash = createHash('sha256');
	const raw = db.collection(name).find({}, { session, raw: true, batchSize: 500 });
	const counted = async function* (source: AsyncIterable<unknown>) {
		for await (const document of source) {
			documents += 1;
			yield document as Uint8Array;
		}
	};
	const packed = async function* (source: AsyncIterable<Buffer>) {
		for await (const chunk of source) {
			sizeBytes += chunk.byteLength;
			hash.update(chunk);
			yield chunk;
		}
	};
	const file = path.join(folder, dumpFile(name));
	await pipeline(
		Readable.from(counted(raw), { objectMode: true }),
		createGzip({ level: 5 }),
		packed,
		createWriteStream(file, { mode: 0o640 }),
	);
	await flushToDisk(file);
	return { documents, sizeBytes, sha256: hash.digest('hex') };
};

/**
 * Writes every collection of a database as it was at one instant (a snapshot session), each as concatenated BSON, packed:
 * the layout of MongoDB's own `mongodump --gzip`, so that its `mongorestore` reads it as well.
 * @throws when the dump outlasts the server's snapshot history (`minSnapshotHistoryWindowInSeconds`)
 */
export const dumpDatabase = async (
	client: MongoClient,
	db: Db,
	folder: string,
): Promise<Record<string, DumpedCollection>> => {
	const listed = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
	const names = listed
		.map(({ name }) => name)
		.filter((name) => !name.startsWith('system.') && !passing.has(name))
		.sort();
	const session = client.startSession({ snapshot: true });
	try {
		const dumped: Record<string, DumpedCollection> = {};
		for (const name of names) {
			const indexes = await db.collection(name).listIndexes().toArray();
			const about = BSON.EJSON.stringify({ collectionName: name, type: 'collection', indexes }, { relaxed: false });
			await writeFile(path.join(folder, indexFile(name)), about, { mode: 0o640 });
			dumped[name] = await dumpCollection(db, session, name, folder);
		}
		return dumped;
	} finally {
		await session.endSession();
	}
};
