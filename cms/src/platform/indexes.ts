import type { Db, IndexDescription } from 'mongodb';
import { ensureFeed } from './changes/numberer.ts';
import { ensureJournal } from './journal/chain.ts';

/** Indexes of the collections that the platform owns; names are part of the promise (a test reads them). */
export const platformIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
	changes: [
		{ name: 'seq', key: { seq: 1 }, unique: true, partialFilterExpression: { seq: { $exists: true } } },
		{ name: 'at', key: { at: 1, _id: 1 } },
	],
	journal: [
		{ name: 'seq', key: { seq: 1 }, unique: true, partialFilterExpression: { seq: { $exists: true } } },
		{ name: 'at', key: { at: 1, _id: 1 } },
		{ name: 'unit', key: { unit: 1, at: -1 } },
		{ name: 'document', key: { collection: 1, document: 1, at: -1 } },
	],
	refusal_windows: [{ name: 'until', key: { until: 1 } }],
	outbox: [{ name: 'due', key: { state: 1, dueAt: 1 } }],
	publication_versions: [
		{ name: 'number', key: { collection: 1, document: 1, number: -1 }, unique: true },
		{ name: 'files', key: { files: 1 } },
	],
	publication_heads: [
		{ name: 'unit', key: { unit: 1, state: 1, 'current.from': -1 } },
		{ name: 'section', key: { unit: 1, 'current.listing.section': 1, 'current.from': -1 } },
		{ name: 'latest', key: { state: 1, 'current.from': -1 } },
		{ name: 'boundary', key: { boundaryAt: 1 }, partialFilterExpression: { boundaryAt: { $type: 'date' } } },
	],
	publication_register: [
		{ name: 'unit', key: { unit: 1, at: -1 } },
		{ name: 'document', key: { collection: 1, document: 1, at: -1 } },
	],
	backup_runs: [
		{ name: 'state', key: { state: 1, startedAt: -1 } },
		{ name: 'startedAt', key: { startedAt: -1 } },
	],
	backup_alarms: [],
	file_texts: [],
	leases: [],
	counters: [],
	feed_head: [],
	journal_head: [],
	index_cursors: [],
};

/** Creates collections and indexes; the same step in tests and in the product, safe to run at each start. */
export const ensurePlatform = async (db: Db, journalKey: string): Promise<void> => {
	const existing = new Set((await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
	for (const [name, indexes] of Object.entries(platformIndexes)) {
		if (!existing.has(name)) await db.createCollection(name).catch(ignoreExisting);
		if (indexes.length > 0) await db.collection(name).createIndexes([...indexes]);
	}
	await ensureFeed(db);
	await ensureJournal(db, journalKey);
};

const ignoreExisting = (error: unknown): void => {
	if ((error as { code?: number }).code !== 48) throw error;
};
