import type { Db, IndexDescription } from 'mongodb';
import { waiting } from './changes/changes.ts';
import { ensureFeed } from './changes/numberer.ts';
import { ensureJournal } from './journal/chain.ts';
import { doneKeptDays } from './outbox/outbox.ts';

/** Holds only what waits for a number: the worker asks several times a second, and mostly there is nothing. */
const waitingIndex: IndexDescription = {
	name: waiting.index,
	key: { at: 1, _id: 1 },
	partialFilterExpression: waiting.filter,
};

/** Order of lists; ends in `_id`, as their sort does, so that no list is ever sorted in memory. */
const newest = { 'current.from': -1, _id: -1 } as const;

/** Indexes of the collections that the platform owns; names are part of the promise (a test reads them). */
export const platformIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
	changes: [
		{ name: 'seq', key: { seq: 1 }, unique: true, partialFilterExpression: { seq: { $exists: true } } },
		{ name: 'at', key: { at: 1, _id: 1 } },
		waitingIndex,
	],
	journal: [
		{ name: 'seq', key: { seq: 1 }, unique: true, partialFilterExpression: { seq: { $exists: true } } },
		waitingIndex,
		{ name: 'unit', key: { unit: 1, at: -1 } },
		{ name: 'document', key: { collection: 1, document: 1, at: -1 } },
	],
	refusal_windows: [{ name: 'until', key: { until: 1 } }],
	outbox: [
		{ name: 'due', key: { state: 1, dueAt: 1 } },
		{ name: 'done', key: { doneAt: 1 }, expireAfterSeconds: doneKeptDays * 86_400 },
	],
	publication_versions: [
		{ name: 'number', key: { collection: 1, document: 1, number: -1 }, unique: true },
		{ name: 'files', key: { files: 1 } },
	],
	publication_heads: [
		{ name: 'region-list', key: { collection: 1, shelf: 1, ...newest } },
		{ name: 'unit-list', key: { collection: 1, unit: 1, shelf: 1, ...newest } },
		{ name: 'section-list', key: { collection: 1, unit: 1, shelf: 1, 'current.listing.section': 1, ...newest } },
		{ name: 'region-kind-list', key: { collection: 1, shelf: 1, 'current.listing.kind': 1, ...newest } },
		{ name: 'unit-kind-list', key: { collection: 1, unit: 1, shelf: 1, 'current.listing.kind': 1, ...newest } },
		{ name: 'unit-keys', key: { collection: 1, unit: 1, _id: 1 } },
		// Not partial: MongoDB does not take `$lte` of a date for a proof of `$type: date`, and would read every head instead.
		{ name: 'due', key: { boundaryAt: 1 } },
		{ name: 'region-due', key: { collection: 1, boundaryAt: 1 } },
		{ name: 'unit-due', key: { collection: 1, unit: 1, boundaryAt: 1 } },
	],
	publication_register: [
		{ name: 'unit-list', key: { collection: 1, unit: 1, at: -1, _id: -1 } },
		{ name: 'document', key: { collection: 1, document: 1, at: -1 } },
	],
	subscriptions: [
		{ name: 'topic', key: { email: 1, topicKey: 1 }, unique: true },
		{ name: 'search', key: { state: 1, searchedAt: 1 } },
	],
	subscription_news: [
		{ name: 'due', key: { state: 1, dueAt: 1 } },
		{ name: 'subscription', key: { subscription: 1, state: 1 } },
	],
	subscription_cursor: [],
	backup_runs: [
		{ name: 'state', key: { state: 1, startedAt: -1 } },
		{ name: 'startedAt', key: { startedAt: -1 } },
	],
	backup_alarms: [],
	publication_counts: [{ name: 'unit', key: { collection: 1, unit: 1 } }],
	publication_movements: [{ name: 'unit', key: { collection: 1, unit: 1 } }],
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
