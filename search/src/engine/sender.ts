import { documentsOf } from '../index/documents.ts';
import type { SynonymRow } from '../index/synonym-table.ts';
import { parseRecord, type SearchRecord } from '../records.ts';
import { polishText } from '../text/polish-text.ts';
import { createEngine, type Engine } from './client.ts';
import {
	addDocuments,
	countDocuments,
	createIndex,
	fetchRows,
	hasCurrentSettings,
	indexExists,
	pathOf,
	quote,
	updateSettings,
	updateSynonyms,
} from './indexes.ts';
import { waitForTask } from './tasks.ts';

export interface IndexOptions {
	readonly url: string;
	/** A key that may write documents and settings and read tasks of the index. */
	readonly apiKey: string;
	readonly index: string;
	/** Longest wait for one answer of the engine; 30 s unless given. */
	readonly timeoutMs?: number;
}

export interface Batch {
	readonly upsert: readonly SearchRecord[];
	/** Ids of records that are no longer public. */
	readonly remove: readonly string[];
}

export interface IndexedId {
	readonly id: string;
	/** Digest of the indexed state; empty when parts of the record are missing. */
	readonly rev: string;
}

/**
 * The only writer of an index. One call at a time: the engine has no compare-and-set, so two senders
 * could overwrite new with old. Every method throws SearchRefused or SearchUnavailable.
 */
export interface Sender {
	/** Makes the index with today's settings, or brings its settings up to date. */
	readonly prepare: () => Promise<void>;
	/** False when the index is absent or was filled under other settings or other text rules: then rebuild. */
	readonly isCurrent: () => Promise<boolean>;
	/** Resolves after the engine really holds the new state; nothing of an id in `remove` is left then. */
	readonly send: (batch: Batch) => Promise<void>;
	/** Synonyms of the editors, beside the table's own; they replace those taken before. */
	readonly setSynonyms: (rows: readonly SynonymRow[]) => Promise<void>;
	readonly stats: () => Promise<{ documents: number }>;
	readonly ids: () => AsyncIterable<IndexedId>;
}

const idsPerFilter = 200;
export const engineTimeoutMs = 30_000;

/** Ids of all engine documents, heads and passages, of these records. */
const documentIds = async (engine: Engine, index: string, records: readonly string[]): Promise<string[]> => {
	const ids: string[] = [];
	for (let start = 0; start < records.length; start += idsPerFilter) {
		const filter = `doc IN [${records
			.slice(start, start + idsPerFilter)
			.map(quote)
			.join(',')}]`;
		for await (const { id } of fetchRows(engine, index, filter, ['id'])) if (id) ids.push(id);
	}
	return ids;
};

const sendBatch = async (engine: Engine, index: string, { upsert, remove }: Batch): Promise<void> => {
	const polish = polishText();
	const documents = upsert.map(parseRecord).flatMap((record) => documentsOf(record, polish));
	const kept = new Set(documents.map(({ id }) => id));
	const present = await documentIds(engine, index, [...upsert.map(({ id }) => id), ...remove]);
	const surplus = present.filter((id) => !kept.has(id));
	await addDocuments(engine, index, documents);
	if (surplus.length === 0) return;
	await waitForTask(engine, await engine.call('POST', `${pathOf(index)}/documents/delete-batch`, surplus));
};

const countPassages = async (engine: Engine, index: string): Promise<Map<string, number>> => {
	const counts = new Map<string, number>();
	for await (const { doc = '' } of fetchRows(engine, index, 'part > 0', ['doc'])) {
		counts.set(doc, (counts.get(doc) ?? 0) + 1);
	}
	return counts;
};

/** Heads with their digest, then records of which only passages are left, with an empty one. */
async function* indexedIds(engine: Engine, index: string): AsyncGenerator<IndexedId> {
	const passages = await countPassages(engine, index);
	for await (const { doc = '', rev = '', parts = 0 } of fetchRows(engine, index, 'part = 0', ['doc', 'rev', 'parts'])) {
		const isWhole = (passages.get(doc) ?? 0) === parts;
		passages.delete(doc);
		yield { id: doc, rev: isWhole ? rev : '' };
	}
	for (const id of passages.keys()) yield { id, rev: '' };
}

export const createSender = ({ url, apiKey, index, timeoutMs = engineTimeoutMs }: IndexOptions): Sender => {
	const engine = createEngine({ url, apiKey, timeoutMs });
	return {
		prepare: async () => {
			if (!(await indexExists(engine, index))) return createIndex(engine, index, polishText());
			if (await hasCurrentSettings(engine, index)) return;
			await updateSettings(engine, index, polishText());
		},
		isCurrent: () => hasCurrentSettings(engine, index),
		send: (batch) => sendBatch(engine, index, batch),
		setSynonyms: (rows) => updateSynonyms(engine, index, polishText(), rows),
		stats: async () => ({ documents: await countDocuments(engine, index, 'part = 0') }),
		ids: () => indexedIds(engine, index),
	};
};
