import type { Db, Filter } from 'mongodb';
import { nextBoundary, type PublicationHead, publicationAt, settledAt, shelfAt } from './heads.ts';
import { headsOf } from './store.ts';

/** Which heads a list is about. */
export interface ListScope {
	readonly collection: string;
	readonly unit?: string | undefined;
	/** Codes of sections; all without it. */
	readonly sections?: readonly string[] | undefined;
	/** Code of a kind; all without it. */
	readonly kind?: string | undefined;
	/** Only these documents. */
	readonly documents?: readonly string[] | undefined;
}

const scopeFilter = ({ collection, unit }: ListScope): Filter<PublicationHead> => ({
	collection,
	...(unit === undefined ? {} : { unit }),
});

/**
 * Heads whose instant has come and that the worker has not announced yet: the only ones whose stored shelf is not to be
 * trusted. Mostly none.
 */
export const staleHeads = (db: Db, scope: ListScope, now: Date): Promise<PublicationHead[]> =>
	headsOf(db)
		.find({ ...scopeFilter(scope), boundaryAt: { $lte: now } })
		.toArray();

const isBefore = (a: PublicationHead, b: PublicationHead): number =>
	b.current.from.getTime() - a.current.from.getTime() || (a._id < b._id ? 1 : -1);

/**
 * The page of a list that begins after `skip` items. `rows` are the stored heads from `max(0, skip - moved.length)` on,
 * newest first, without those that moved.
 */
export const pageWith = (
	rows: readonly PublicationHead[],
	moved: readonly PublicationHead[],
	skip: number,
	limit: number,
): PublicationHead[] => {
	const start = Math.min(skip, moved.length);
	return [...rows, ...moved].sort(isBefore).slice(start, start + limit);
};

export interface ListPage {
	/** As they are at the instant that was asked for. */
	readonly heads: readonly PublicationHead[];
	/** Next instant at which a list of this unit, or of the region, changes by the clock alone. */
	readonly changesAt: Date | null;
}

const nextChange = async (
	db: Db,
	scope: ListScope,
	stale: readonly PublicationHead[],
	now: Date,
): Promise<Date | null> => {
	const waiting = await headsOf(db)
		.find({ ...scopeFilter(scope), boundaryAt: { $gt: now } }, { projection: { boundaryAt: 1 } })
		.sort({ boundaryAt: 1 })
		.limit(1)
		.next();
	const instants = [waiting?.boundaryAt, ...stale.map((head) => nextBoundary(head, now))];
	return instants.reduce<Date | null>((first, at) => (at && (!first || at < first) ? at : first), null);
};

/** What of a scope is kept on the listing, and so can change at a boundary. */
const listingFilter = ({ collection, sections, kind, documents }: ListScope): Filter<PublicationHead> => ({
	...(sections ? { 'current.listing.section': { $in: [...sections] } } : {}),
	...(kind ? { 'current.listing.kind': kind } : {}),
	...(documents ? { document: { $in: [...documents] }, collection } : {}),
});

const isListed = ({ sections, kind, documents }: ListScope, head: PublicationHead, now: Date): boolean => {
	const { listing } = publicationAt(head, now);
	return (
		(!sections || sections.includes(listing.section)) &&
		(!kind || listing.kind === kind) &&
		(!documents || documents.includes(head.document))
	);
};

type ShelfScope = ListScope & { readonly shelf: 'current' | 'archive' };

/** Stored heads of a shelf that can be trusted at this instant, and those that moved onto it since. */
const settle = async (db: Db, scope: ShelfScope, now: Date) => {
	const stale = await staleHeads(db, scope, now);
	const moved = stale
		.filter((head) => shelfAt(head, now) === scope.shelf && isListed(scope, head, now))
		.map((head) => settledAt(head, now));
	const filter: Filter<PublicationHead> = {
		...scopeFilter(scope),
		...listingFilter(scope),
		...(stale.length > 0 ? { _id: { $nin: stale.map(({ _id }) => _id) } } : {}),
		shelf: scope.shelf,
	};
	return { stale, moved, filter };
};

/** How many publications a list has at the instant `now`; for scopes that have no count of their own. */
export const countHeads = async (db: Db, scope: ShelfScope, now: Date): Promise<number> => {
	const { moved, filter } = await settle(db, scope, now);
	return (await headsOf(db).countDocuments(filter)) + moved.length;
};

/** A page of current or archived publications, newest first, exact at the instant `now`. */
export const listHeads = async (
	db: Db,
	scope: ShelfScope & { readonly skip: number; readonly limit: number },
	now: Date,
): Promise<ListPage> => {
	const { skip, limit } = scope;
	const { stale, moved, filter } = await settle(db, scope, now);
	const [rows, changesAt] = await Promise.all([
		headsOf(db)
			.find(filter)
			.sort({ 'current.from': -1, _id: -1 })
			.skip(Math.max(0, skip - moved.length))
			.limit(limit + moved.length)
			.toArray(),
		nextChange(db, scope, stale, now),
	]);
	return { heads: pageWith(rows, moved, skip, limit), changesAt };
};
