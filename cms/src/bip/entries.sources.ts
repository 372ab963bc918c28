import type { Tx } from '#platform/command/transaction.ts';
import { contentFields, type EntryDocument } from './entry.ts';

/** The working copy's own content from which a version was made; a version itself keeps only what readers see. */
interface Source {
	readonly _id: string;
	readonly content: Partial<EntryDocument>;
}

const sourcesOf = ({ db }: Tx) => db.collection<Source>('entry_sources');
const sourceId = (entry: EntryDocument, number: number): string => `${entry._id}/${number}`;
const restored = contentFields.filter((field) => field !== 'unit');

/** Keeps what version `number` was made of, so that a correction can be dropped. */
export const keepSource = async (tx: Tx, entry: EntryDocument, number: number): Promise<void> => {
	await tx.step('source');
	const content = Object.fromEntries(restored.map((field) => [field, entry[field] ?? null]));
	const _id = sourceId(entry, number);
	await sourcesOf(tx).replaceOne({ _id }, { content }, { session: tx.session, upsert: true });
};

/** Content of the working copy behind a version; null where none was kept. */
export const sourceOf = async (
	tx: Tx,
	entry: EntryDocument,
	number: number,
): Promise<Partial<EntryDocument> | null> => {
	const row = await sourcesOf(tx).findOne({ _id: sourceId(entry, number) }, { session: tx.session });
	return row?.content ?? null;
};

/** Forgets the source of a version that was called off before its time. */
export const forgetSource = async (tx: Tx, entry: EntryDocument, number: number): Promise<void> => {
	await sourcesOf(tx).deleteOne({ _id: sourceId(entry, number) }, { session: tx.session });
};
