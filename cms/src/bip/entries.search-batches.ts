import type { SearchRecord } from '@wrota/search';
import type { Db } from 'mongodb';
import { headsOf, versionsOf } from '#platform/publishing/store.ts';
import { searchRecords } from './entries.search.ts';

const collection = 'bip-entries';
/** Of text held in memory at once, in bytes. One entry may have more (50 files of 2,000,000 characters): it goes alone. */
const bytesPerBatch = 16_000_000;
const documentsPerBatch = 200;

/** Groups in the given order whose weights together stay at or below `limit`; what weighs more alone is a group of its own. */
export const groupsBelow = <Item>(
	items: readonly Item[],
	weightOf: (item: Item) => number,
	limit: number,
): Item[][] => {
	const groups: Item[][] = [];
	let weight = Number.POSITIVE_INFINITY;
	for (const item of items) {
		const own = weightOf(item);
		if (weight + own > limit) {
			groups.push([]);
			weight = 0;
		}
		groups.at(-1)?.push(item);
		weight += own;
	}
	return groups;
};

/** Bytes of text that each document brings along, without fetching any of it. */
const weightsOf = async (db: Db, documents: readonly string[]): Promise<ReadonlyMap<string, number>> => {
	const html = { $strLenBytes: { $ifNull: ['$view.html', ''] } };
	const rows = await versionsOf(db)
		.aggregate<{ document: string; files: string[]; html: number }>([
			{ $match: { collection, document: { $in: [...documents] } } },
			{ $project: { _id: 0, document: 1, files: 1, html } },
		])
		.toArray();
	const texts = await db
		.collection<{ _id: string; text: string }>('file_texts')
		.aggregate<{ _id: string; bytes: number }>([
			{ $match: { _id: { $in: [...new Set(rows.flatMap(({ files }) => files))] } } },
			{ $project: { bytes: { $strLenBytes: '$text' } } },
		])
		.toArray();
	const bytes = new Map(texts.map((text) => [text._id, text.bytes]));
	const weights = new Map<string, number>();
	for (const row of rows) {
		const own = row.files.reduce((sum, sha256) => sum + (bytes.get(sha256) ?? 0), row.html);
		weights.set(row.document, Math.max(own, weights.get(row.document) ?? 0));
	}
	return weights;
};

/** Search records of these documents as they are public now, in batches that fit into memory. */
export async function* searchRecordBatches(
	db: Db,
	documents: readonly string[],
	limit = bytesPerBatch,
): AsyncGenerator<SearchRecord[]> {
	const weights = await weightsOf(db, documents);
	for (const group of groupsBelow(documents, (document) => weights.get(document) ?? 0, limit))
		yield await searchRecords(db, group);
}

/** Every public document, for a rebuild. */
export async function* allSearchRecords(db: Db): AsyncGenerator<SearchRecord> {
	let documents: string[] = [];
	const flush = async function* (): AsyncGenerator<SearchRecord> {
		for await (const batch of searchRecordBatches(db, documents)) yield* batch;
		documents = [];
	};
	for await (const head of headsOf(db).find({ collection }, { projection: { document: 1 } })) {
		documents.push(head.document);
		if (documents.length >= documentsPerBatch) yield* flush();
	}
	yield* flush();
}
