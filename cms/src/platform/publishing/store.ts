import type { Db, Filter } from 'mongodb';
import type { Tx } from '../command/transaction.ts';
import { headId, nextBoundary, type Publication, type PublicationHead } from './heads.ts';

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

export const putHead = async (tx: Tx, head: PublicationHead): Promise<void> => {
	await tx.step('head');
	await headsOf(tx.db).replaceOne({ _id: head._id }, head, { session: tx.session, upsert: true });
};

export const addRegisterLine = async (tx: Tx, line: RegisterLine): Promise<void> => {
	await tx.step('register');
	await registerOf(tx.db).insertOne({ ...line }, { session: tx.session });
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
	await registerOf(tx.db).deleteMany(unseen, { session: tx.session });
	return removed;
};

/** Head after a publication at `publication.from`; a running publication stays until then. */
export const headWith = (
	before: PublicationHead | null,
	base: Pick<PublicationHead, 'collection' | 'document' | 'unit'>,
	publication: Publication,
	now: Date,
): PublicationHead => {
	const isLater = publication.from > now;
	const running = before && before.state === 'public' && before.current.from <= now ? before : null;
	const current = isLater && running ? running.current : publication;
	const next = isLater && running ? publication : null;
	const state = { state: 'public' as const, current, next };
	return {
		_id: headId(base.collection, base.document),
		...base,
		...state,
		firstPublishedAt: before && before.firstPublishedAt <= now ? before.firstPublishedAt : publication.from,
		changedAt: next ? (before?.changedAt ?? now) : publication.from,
		withdrawal: null,
		boundaryAt: nextBoundary(state, now),
	};
};
