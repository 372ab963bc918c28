import type { Db, Filter } from 'mongodb';
import type { Tx } from '../command/transaction.ts';
import { recountHead, recountLines } from './counts.ts';
import { type HeadFacts, headId, type PublicationHead, storedHead } from './heads.ts';

/** One immutable version: what was public, for ever. Only `redact` may ever destroy its content. */
export interface VersionRow<View = unknown> {
	readonly _id: string;
	readonly collection: string;
	readonly document: string;
	readonly unit: string;
	readonly number: number;
	readonly view: View;
	readonly digest: string;
	/** SHA-256 of each file that this version lists. */
	readonly files: readonly string[];
	readonly approvedAt: Date;
	readonly from: Date;
	readonly to: Date | null;
	readonly reason: string | null;
	/** Which parts differ from the version before. */
	readonly changed: readonly string[];
}

/** A line of the public register of changes; public from its `at`. */
export interface RegisterLine {
	readonly collection: string;
	readonly document: string;
	readonly unit: string;
	readonly at: Date;
	readonly action: 'published' | 'corrected' | 'withdrawn' | 'expired';
	readonly version: number;
	readonly title: string;
	readonly url: string;
	readonly by: string;
	readonly reason: string | null;
}

export const versionsOf = <View = unknown>(db: Db) => db.collection<VersionRow<View>>('publication_versions');
export const headsOf = (db: Db) => db.collection<PublicationHead>('publication_heads');
export const registerOf = (db: Db) => db.collection<RegisterLine>('publication_register');

const versionId = (collection: string, document: string, number: number) => `${headId(collection, document)}/${number}`;

export const findHead = (tx: Tx, collection: string, document: string): Promise<PublicationHead | null> =>
	headsOf(tx.db).findOne({ _id: headId(collection, document) }, { session: tx.session });

export const findVersion = <View>(db: Db, collection: string, document: string, number: number, tx?: Tx) =>
	versionsOf<View>(db).findOne(
		{ _id: versionId(collection, document, number) } as Filter<VersionRow<View>>,
		tx ? { session: tx.session } : {},
	);

/** Inserts a version; a number that is taken is a duplicate key, never a second version. */
export const insertVersion = async <View>(tx: Tx, row: Omit<VersionRow<View>, '_id'>): Promise<void> => {
	await tx.step('version');
	const _id = versionId(row.collection, row.document, row.number);
	await versionsOf<View>(tx.db).insertOne({ _id, ...row } as never, { session: tx.session });
};

/** Stores a head, with all that follows from it: its shelf, its next instant, the counts of its unit. */
export const putHead = async (tx: Tx, head: HeadFacts): Promise<void> => {
	await tx.step('head');
	const after = storedHead(head, tx.now);
	const options = { session: tx.session, upsert: true, returnDocument: 'before' } as const;
	const before = await headsOf(tx.db).findOneAndReplace({ _id: head._id }, after, options);
	await recountHead(tx, before, after);
};

/** Takes a head away of which nothing was ever public. */
export const removeHead = async (tx: Tx, head: HeadFacts): Promise<void> => {
	await tx.step('head');
	await recountHead(tx, await headsOf(tx.db).findOneAndDelete({ _id: head._id }, { session: tx.session }), null);
};

export const addRegisterLine = async (tx: Tx, line: RegisterLine): Promise<void> => {
	await tx.step('register');
	await registerOf(tx.db).insertOne({ ...line }, { session: tx.session });
	await recountLines(tx, line, 1);
};

/** Takes back a version whose time never came, with its register line: nothing of it was ever public. Answers it. */
export const removeUnseenVersion = async (
	tx: Tx,
	collection: string,
	document: string,
	number: number,
): Promise<VersionRow> => {
	await tx.step('unseen-version');
	const removed = await versionsOf(tx.db).findOneAndDelete(
		{ _id: versionId(collection, document, number), from: { $gt: tx.now } },
		{ session: tx.session },
	);
	if (!removed) throw new Error('Wersja jest już publiczna i nie można jej cofnąć.');
	const unseen = { collection, document, version: number, at: { $gt: tx.now } };
	const { deletedCount } = await registerOf(tx.db).deleteMany(unseen, { session: tx.session });
	await recountLines(tx, removed, -deletedCount);
	return removed;
};
