import type { Db } from 'mongodb';
import { inTransaction, type Tx } from '../command/transaction.ts';
import type { Services } from '../services.ts';
import type { PublicationHead } from './heads.ts';

interface Shelves {
	readonly current: number;
	readonly archive: number;
}

/** What is counted of a unit; in a movement, by how much it changed. */
interface Counted extends Partial<Shelves> {
	readonly collection: string;
	readonly unit: string;
	readonly sections?: Readonly<Record<string, Partial<Shelves>>>;
	/** Lines of the register, those to come included. */
	readonly lines?: number;
}

interface CountRow extends Counted {
	readonly _id: string;
}

/** One row a unit; only the worker writes it. */
const rowsOf = (db: Db) => db.collection<CountRow>('publication_counts');
/**
 * What commands changed since. Each inserts a row of its own in its transaction: a row shared by all publications of a
 * unit would make them wait for each other, and fail when there are many.
 */
const movementsOf = (db: Db) => db.collection<Counted>('publication_movements');

const placeOf = ({ unit, shelf, current }: PublicationHead): string => `${unit}|${shelf}|${current.listing.section}`;

const movement = ({ collection, unit, shelf, current }: PublicationHead, by: number): Counted => ({
	collection,
	unit,
	[shelf]: by,
	sections: { [current.listing.section]: { [shelf]: by } },
});

/** Counts a head on its new shelf and no longer on its old one; null where there was, or will be, none. */
export const recountHead = async (
	tx: Tx,
	before: PublicationHead | null,
	after: PublicationHead | null,
): Promise<void> => {
	if (before && after && placeOf(before) === placeOf(after)) return;
	const moved = [
		...(before && before.shelf !== 'hidden' ? [movement(before, -1)] : []),
		...(after && after.shelf !== 'hidden' ? [movement(after, 1)] : []),
	];
	if (moved.length > 0) await movementsOf(tx.db).insertMany(moved, { session: tx.session });
};

/** Counts lines that the register of a unit got or lost. */
export const recountLines = async (tx: Tx, place: { collection: string; unit: string }, by: number): Promise<void> => {
	const { collection, unit } = place;
	await movementsOf(tx.db).insertOne({ collection, unit, lines: by }, { session: tx.session });
};

const incrementOf = ({ current = 0, archive = 0, lines = 0, sections = {} }: Counted): Record<string, number> => {
	const inner = Object.entries(sections).flatMap(([section, shelves]) =>
		Object.entries(shelves).map(([shelf, by]) => [`sections.${section}.${shelf}`, by] as const),
	);
	return { current, archive, lines, ...Object.fromEntries(inner) };
};

/** Moves what commands changed into the rows of their units. @returns how many movements */
export const settleCounts = (services: Services, limit = 500): Promise<number> =>
	inTransaction(services, async ({ db, session, step }) => {
		const moved = await movementsOf(db).find({}, { session }).limit(limit).toArray();
		if (moved.length === 0) return 0;
		await step('counts');
		const writes = moved.map((one) => {
			const { collection, unit } = one;
			const update = { $inc: incrementOf(one), $setOnInsert: { collection, unit } };
			return { updateOne: { filter: { _id: `${collection}/${unit}` }, update, upsert: true } };
		});
		await rowsOf(db).bulkWrite(writes, { session });
		await movementsOf(db).deleteMany({ _id: { $in: moved.map(({ _id }) => _id) } }, { session });
		return moved.length;
	});

/** What a unit has, as the shelves of its heads say. */
export interface UnitCounts {
	current: number;
	archive: number;
	lines: number;
	readonly sections: Record<string, { current: number; archive: number }>;
}

/** Adds a change to the counts of a unit. */
export const addTo = (
	counts: UnitCounts,
	change: Pick<Counted, 'current' | 'archive' | 'lines' | 'sections'>,
): void => {
	counts.current += change.current ?? 0;
	counts.archive += change.archive ?? 0;
	counts.lines += change.lines ?? 0;
	for (const [section, { current = 0, archive = 0 }] of Object.entries(change.sections ?? {})) {
		const own = counts.sections[section] ?? { current: 0, archive: 0 };
		counts.sections[section] = { current: own.current + current, archive: own.archive + archive };
	}
};

export const noCounts = (): UnitCounts => ({ current: 0, archive: 0, lines: 0, sections: {} });

/** Counts by the slug of the unit: rows and movements of one snapshot, so that nothing is missed or counted twice. */
export const storedCounts = async (
	db: Db,
	scope: { readonly collection: string; readonly unit?: string | undefined },
): Promise<Map<string, UnitCounts>> => {
	const { collection, unit } = scope;
	const filter = unit === undefined ? { collection } : { collection, unit };
	const all = await rowsOf(db)
		.aggregate<Counted>(
			[{ $match: filter }, { $unionWith: { coll: 'publication_movements', pipeline: [{ $match: filter }] } }],
			{ readConcern: { level: 'snapshot' } },
		)
		.toArray();
	const counts = new Map<string, UnitCounts>();
	for (const one of all) {
		const own = counts.get(one.unit) ?? noCounts();
		counts.set(one.unit, own);
		addTo(own, one);
	}
	return counts;
};
