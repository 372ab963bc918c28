import { createSender, rebuild, SearchRefused, type Sender } from '@wrota/search';
import { allSearchRecords, searchRecords } from '#bip';
import { readFeed } from '#platform/changes/changes.ts';
import type { Env } from '#platform/env.ts';
import { log } from '#platform/log.ts';
import type { Services } from '#platform/services.ts';

/** How far one search engine has got in the feed of changes. */
interface Cursor {
	readonly _id: string;
	readonly epoch: string;
	readonly seq: number;
}

/** A document that the engine refused; an operator sees it, the feed goes on. */
interface RefusedDocument {
	readonly _id: string;
	readonly reason: string;
	readonly at: Date;
}

/** Lease of the only sender to an index: worker, reindex and reconcile take it in turn. */
export const indexLease = 'indexer';

const cursorsOf = (services: Services) => services.db.collection<Cursor>('index_cursors');
const refusedOf = (services: Services) => services.db.collection<RefusedDocument>('index_refused');
const instanceOf = (env: Env): string => `${env.MEILI_URL}/${env.WROTA_INDEX}`;
const searchOptions = (env: Env) => ({ url: env.MEILI_URL, apiKey: env.MEILI_MASTER_KEY, index: env.WROTA_INDEX });
const recordId = (document: string): string => `bip-entries_${document}`;

export const createIndexSender = (env: Env): Sender => createSender(searchOptions(env));

const setCursor = async (services: Services, epoch: string, seq: number): Promise<void> => {
	await cursorsOf(services).updateOne({ _id: instanceOf(services.env) }, { $set: { epoch, seq } }, { upsert: true });
};

/**
 * Moves the cursor on, unless somebody else moved it meanwhile. Then this sender had been asleep while another took its
 * place, and what it sent on waking may lie over something newer: the cursor goes back to where this one began, and the
 * present sender sends it all again.
 */
const moveCursor = async (services: Services, from: Cursor, seq: number): Promise<void> => {
	const { _id, epoch } = from;
	const moved = await cursorsOf(services).updateOne({ _id, epoch, seq: from.seq }, { $set: { seq } });
	if (moved.matchedCount === 1) return;
	log.warn({ msg: 'another sender moved the cursor; going back', from: from.seq });
	await cursorsOf(services).updateOne({ _id, epoch }, { $min: { seq: from.seq } });
};

/** Fills the index anew beside the old one, swaps, and remembers from where to go on. Answers the number of records. */
export const reindex = async (services: Services): Promise<number> => {
	const head = await readFeed(services.db, { epoch: null, after: 0 });
	const { count } = await rebuild({ ...searchOptions(services.env), records: allSearchRecords(services.db) });
	await setCursor(services, head.epoch, head.head);
	return count;
};

const deliver = async (services: Services, sender: Sender, documents: readonly string[]): Promise<void> => {
	const upsert = await searchRecords(services.db, documents);
	const found = new Set(upsert.map((record) => record.document));
	await sender.send({ upsert, remove: documents.filter((document) => !found.has(document)).map(recordId) });
};

/** One by one after a refusal, so that one bad document does not keep the others from the index. */
const deliverApart = async (services: Services, sender: Sender, documents: readonly string[]): Promise<void> => {
	for (const document of documents) {
		try {
			await deliver(services, sender, [document]);
			await refusedOf(services).deleteOne({ _id: document });
		} catch (error) {
			if (!(error instanceof SearchRefused)) throw error;
			log.error({ err: error, msg: 'the engine refused a document', document });
			const refused = { reason: error.message.slice(0, 500), at: new Date() };
			await refusedOf(services).updateOne({ _id: document }, { $set: refused }, { upsert: true });
		}
	}
};

const deliverAll = async (services: Services, sender: Sender, documents: readonly string[]): Promise<void> => {
	try {
		await deliver(services, sender, documents);
	} catch (error) {
		if (!(error instanceof SearchRefused)) throw error;
		await deliverApart(services, sender, documents);
	}
};

const checkEveryMs = 30_000;

/**
 * A consumer of the feed for one engine. Each call sends what changed since the cursor; the cursor moves only after
 * the engine holds it. A new epoch, a lost stretch of the feed or other settings mean a rebuild.
 * @returns a function that answers how many rows were consumed
 * @throws SearchUnavailable from that function: the cursor stays and the next call tries again
 */
export const createIndexer = (services: Services, sender: Sender): (() => Promise<number>) => {
	let checkedAt = 0;
	const isUsable = async (): Promise<boolean> => {
		if (Date.now() - checkedAt < checkEveryMs) return true;
		if (!(await sender.isCurrent())) return false;
		checkedAt = Date.now();
		return true;
	};
	return async () => {
		const cursor = await cursorsOf(services).findOne({ _id: instanceOf(services.env) });
		const feed = await readFeed(services.db, { epoch: cursor?.epoch ?? null, after: cursor?.seq ?? 0 });
		if (feed.epoch === '') return 0;
		if (cursor === null || feed.reset || !(await isUsable())) return reindex(services);
		const documents = feed.rows.filter((row) => row.collection === 'bip-entries').map((row) => row.document);
		if (documents.length > 0) await deliverAll(services, sender, [...new Set(documents)]);
		if (feed.rows.length > 0) await moveCursor(services, cursor, feed.rows.at(-1)?.seq ?? feed.head);
		return feed.rows.length;
	};
};
