import type { Db } from 'mongodb';
import { addTo, noCounts, storedCounts, type UnitCounts } from './counts.ts';
import { publicationAt, type Shelf, shelfAt } from './heads.ts';
import { staleHeads } from './lists.ts';

const change = (shelf: Shelf, section: string, by: number): Parameters<typeof addTo>[1] =>
	shelf === 'hidden' ? {} : { [shelf]: by, sections: { [section]: { [shelf]: by } } };

/**
 * How many publications each unit shows at an instant, by its slug. Stored counts say what the heads' shelves say; heads
 * whose instant has come and that the worker has not announced yet are counted where they are now.
 * @param scope.unit only this one
 */
export const publicationCounts = async (
	db: Db,
	scope: { readonly collection: string; readonly unit?: string | undefined },
	now: Date,
): Promise<ReadonlyMap<string, UnitCounts>> => {
	const [counts, stale] = await Promise.all([storedCounts(db, scope), staleHeads(db, scope, now)]);
	for (const head of stale) {
		const own = counts.get(head.unit) ?? noCounts();
		counts.set(head.unit, own);
		addTo(own, change(head.shelf, head.current.listing.section, -1));
		addTo(own, change(shelfAt(head, now), publicationAt(head, now).listing.section, 1));
	}
	return counts;
};
