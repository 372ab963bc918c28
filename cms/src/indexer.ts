import { createSender, rebuild, type SearchRecord, SearchRefused, type Sender } from '@wrota/search';
import { allSearchRecords, searchRecordBatches } from '#bip';
import { type FeedSlice, readFeed } from '#platform/changes/changes.ts';
import { log } from '#platform/log.ts';
import type { Services } from '#platform/services.ts';
import { synonymRows } from '#search-words';
import { type IndexCursor as Cursor, cursorsOf, type SearchEngine, searchEngines } from './search-engines.ts';

/** A document that the engine refused; an operator sees it, the feed goes on. */
interface RefusedDocument {
	readonly _id: string;
	readonly reason: string;
	readonly at: Date;
}

const refusedOf = (services: Services) => services.db.collection<RefusedDocument>('index_refused');
const recordId = (document: string): string => `bip-entries_${document}`;

export const createIndexSender = (engine: SearchEngine): Sender => createSender(engine);

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

const deliver = async (services: Services, sender: Sender, documents: readonly string[]): Promise<void> => {
	const found = new Set<string>();
	for await (const upsert of searchRecordBatches(services.db, documents)) {
		for (const { document } of upsert) found.add(document);
		if (upsert.length > 0) await sender.send({ upsert, remove: [] });
	}
	const remove = documents.filter((document) => !found.has(document)).map(recordId);
	if (remove.length > 0) await sender.send({ upsert: [], remove });
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

const hasSynonyms = (feed: FeedSlice): boolean => feed.rows.some((row) => row.collection === 'search-synonyms');

const documentsIn = (feed: FeedSlice): string[] => [
	...new Set(feed.rows.filter((row) => row.collection === 'bip-entries').map((row) => row.document)),
];

const checkEveryMs = 30_000;

/** A consumer of the feed for one engine. Its two works go on beside each other; both belong to the index's only sender. */
export interface Indexer {
	/**
	 * Sends what changed since the cursor, which moves only after the engine holds it. Answers how many rows were
	 * consumed. A new epoch, a lost stretch of the feed or other settings ask for a rebuild; what changes from then on
	 * goes into the index that is there.
	 * @throws SearchUnavailable and the cursor stays: the next call tries again
	 */
	send(): Promise<number>;
	/** Asks for a rebuild, whatever the state of the index. */
	askForRebuild(): Promise<void>;
	/**
	 * Fills a new index and swaps, if that was asked for; then the cursor goes back to where it stood when that was
	 * asked, so that everything sent meanwhile is sent again. Answers the number of records, 0 when nobody asked.
	 */
	rebuild(): Promise<number>;
}

/** Every record, and after them those that changed meanwhile, so that the swap takes nothing away from readers. */
async function* recordsSince(services: Services, from: Cursor, check: () => void): AsyncGenerator<SearchRecord> {
	for await (const record of allSearchRecords(services.db)) {
		check();
		yield record;
	}
	for (let after = from.seq; ; ) {
		check();
		const feed = await readFeed(services.db, { epoch: from.epoch, after });
		if (feed.reset || feed.rows.length === 0) return;
		for await (const batch of searchRecordBatches(services.db, documentsIn(feed))) yield* batch;
		after = feed.rows.at(-1)?.seq ?? feed.head;
	}
}

/** @param check throws when this process may no longer write to the index */
export const createIndexer = (
	services: Services,
	sender: Sender,
	check: () => void = () => {},
	engine: SearchEngine = searchEngines(services.env)[0],
): Indexer => {
	const cursors = cursorsOf(services);
	const { instance: _id } = engine;
	let checkedAt = 0;
	const isUsable = async (): Promise<boolean> => {
		if (Date.now() - checkedAt < checkEveryMs) return true;
		if (!(await sender.isCurrent())) return false;
		checkedAt = Date.now();
		return true;
	};
	/** An index that is there answers readers until the new one is ready; only where there is none an empty one is made. */
	const makeIfAbsent = async (): Promise<void> => {
		try {
			await sender.stats();
		} catch (error) {
			if (!(error instanceof SearchRefused)) throw error;
			await sender.prepare();
		}
	};
	const askForRebuild = async (): Promise<void> => {
		const { epoch, head } = await readFeed(services.db, { epoch: null, after: 0 });
		await makeIfAbsent();
		await cursors.updateOne({ _id }, { $set: { epoch, seq: head, rebuildFrom: head } }, { upsert: true });
	};
	const send = async (): Promise<number> => {
		const cursor = await cursors.findOne({ _id });
		const feed = await readFeed(services.db, { epoch: cursor?.epoch ?? null, after: cursor?.seq ?? 0 });
		if (feed.epoch === '') return 0;
		const isWhole = cursor !== null && !feed.reset && (cursor.rebuildFrom !== undefined || (await isUsable()));
		if (!isWhole) {
			await askForRebuild();
			return 0;
		}
		check();
		const documents = documentsIn(feed);
		if (documents.length > 0) await deliverAll(services, sender, documents);
		if (hasSynonyms(feed)) await sender.setSynonyms(await synonymRows(services.db));
		if (feed.rows.length > 0) await moveCursor(services, cursor, feed.rows.at(-1)?.seq ?? feed.head);
		return feed.rows.length;
	};
	const rebuildIndex = async (): Promise<number> => {
		const cursor = await cursors.findOne({ _id, rebuildFrom: { $exists: true } });
		if (cursor?.rebuildFrom === undefined) return 0;
		const { epoch, rebuildFrom } = cursor;
		const records = recordsSince(services, { _id, epoch, seq: rebuildFrom }, check);
		const { count } = await rebuild({ ...engine, records, synonyms: await synonymRows(services.db) });
		checkedAt = 0;
		await cursors.updateOne({ _id, epoch, rebuildFrom }, { $min: { seq: rebuildFrom }, $unset: { rebuildFrom: '' } });
		return count;
	};
	return { send, askForRebuild, rebuild: rebuildIndex };
};

/** Rebuilds an engine's index at once and keeps sending meanwhile. Answers the number of records. */
export const reindex = async (
	services: Services,
	check: () => void = () => {},
	engine: SearchEngine = searchEngines(services.env)[0],
): Promise<number> => {
	const indexer = createIndexer(services, createIndexSender(engine), check, engine);
	await indexer.askForRebuild();
	let isOver = false;
	const sending = async (): Promise<void> => {
		while (!isOver) if ((await indexer.send()) === 0) await new Promise((resolve) => setTimeout(resolve, 150));
	};
	const filling = indexer.rebuild().finally(() => {
		isOver = true;
	});
	const [count] = await Promise.all([filling, sending()]);
	while ((await indexer.send()) > 0);
	return count;
};
