import type { Db, Filter } from 'mongodb';
import { nextBoundary, type PublicationHead, publicationAt, settledAt, shelfAt } from './heads.ts';
import { headsOf } from './store.ts';

/** Which heads a list is about. */
export interface ListScope {
	readonly collection: string;
	readonly unit?: string | undefined;
	/** Codes of sections; all without it. */
	readonly sections?: readonly string[] | undefined;
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

/** A page of current or archived publications, newest first, exact at the instant `now`. */
export const listHeads = async (
	db: Db,
	scope: ListScope & { readonly shelf: 'current' | 'archive'; readonly skip: number; readonly limit: number },
	now: Date,
): Promise<ListPage> => {
	const { shelf, sections, skip, limit } = scope;
	const stale = await staleHeads(db, scope, now);
	const moved = stale
		.filter((head) => shelfAt(head, now) === shelf)
		.filter((head) => !sections || sections.includes(publicationAt(head, now).listing.section))
		.map((head) => settledAt(head, now));
	const [rows, changesAt] = await Promise.all([
		headsOf(db)
			.find({
				...scopeFilter(scope),
				...(sections ? { 'current.listing.section': { $in: [...sections] } } : {}),
				...(stale.length > 0 ? { _id: { $nin: stale.map(({ _id }) => _id) } } : {}),
				shelf,
			})
			.sort({ 'current.from': -1, _id: -1 })
			.skip(Math.max(0, skip - moved.length))
			.limit(limit + moved.length)
			.toArray(),
		nextChange(db, scope, stale, now),
	]);
	return { heads: pageWith(rows, moved, skip, limit), changesAt };
};
