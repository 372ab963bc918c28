import type { Db } from 'mongodb';
import {
	codesWithin,
	type EntryView,
	type News,
	type NewsItem,
	type OpenChanges,
	tagOf,
	type UnitSlice,
} from '#contract';
import { readFeed } from '#platform/changes/changes.ts';
import { type PublicationHead, publicationAt, stateAt } from '#platform/publishing/heads.ts';
import { listHeads } from '#platform/publishing/lists.ts';
import { headsOf, versionsOf } from '#platform/publishing/store.ts';
import { unitsOf } from '#units';
import { entryPage, isoOf, itemOf } from './entries.public.ts';

const collection = 'bip-entries';
const newsLimit = 50;

export interface NewsQuery {
	readonly unit?: string | undefined;
	readonly section?: string | undefined;
	readonly kind?: string | undefined;
	/** Only these entries, for a channel whose choice was made elsewhere (a saved search). */
	readonly documents?: readonly string[] | undefined;
}

/** What channels tell of these heads, in their order. Heads that are not current at `now` are left out. */
export const newsOf = async (db: Db, heads: readonly PublicationHead[], now: Date): Promise<NewsItem[]> => {
	const shown = heads.filter((head) => stateAt(head, now) === 'current');
	const wanted = shown.map((head) => `${head._id}/${publicationAt(head, now).version}`);
	const [rows, units] = await Promise.all([
		versionsOf<EntryView>(db)
			.find({ _id: { $in: wanted } }, { projection: { document: 1, 'view.files': 1 } })
			.toArray(),
		unitsOf(db)
			.find(
				{ _id: { $in: [...new Set(shown.map((head) => head.unit))] } },
				{ projection: { name: 1, officialName: 1 } },
			)
			.toArray(),
	]);
	const files = new Map(rows.map((row) => [row.document, row.view.files]));
	const names = new Map(units.map((unit) => [unit._id, unit.name]));
	const official = new Map(units.map((unit) => [unit._id, unit.officialName]));
	return shown.map((head) => {
		const item = itemOf(head, names, now);
		const unit = { ...item.unit, officialName: official.get(head.unit) ?? item.unit.name };
		return { ...item, unit, files: [...(files.get(head.document) ?? [])] };
	});
};

/** The newest current entries of a unit, section or kind, with their files. */
export const entryNews = async (db: Db, query: NewsQuery, now = new Date()): Promise<News> => {
	const { unit, kind, documents } = query;
	const sections = query.section ? [...codesWithin(query.section)] : undefined;
	const scope = { collection, unit, sections, kind, documents, shelf: 'current', skip: 0, limit: newsLimit } as const;
	const { heads, changesAt } = await listHeads(db, scope, now);
	const tags = query.documents?.map(tagOf.entry) ?? [query.unit ? tagOf.unit(query.unit) : tagOf.home];
	return { items: await newsOf(db, heads, now), changesAt: isoOf(changesAt), tags };
};

/** The feed of changes for everybody: rows of entries that are or were public, with the state they are in now. */
export const openChanges = async (
	db: Db,
	cursor: { readonly epoch: string | null; readonly after: number },
	now = new Date(),
): Promise<OpenChanges> => {
	const { epoch, head, reset, rows } = await readFeed(db, cursor, 200);
	const own = rows.filter((row) => row.collection === collection);
	const heads = await headsOf(db)
		.find({ _id: { $in: own.map((row) => `${collection}/${row.document}`) } })
		.toArray();
	const states = new Map(heads.map((one) => [one.document, stateAt(one, now)]));
	return {
		epoch,
		head,
		reset,
		upTo: reset ? head : (rows.at(-1)?.seq ?? cursor.after),
		rows: own.flatMap(({ seq, document, unit }) => {
			const state = states.get(document) ?? 'gone';
			return state === 'hidden' ? [] : [{ seq, entry: document, unit, state }];
		}),
	};
};

const sliceSize = 20;

/** All entries of a unit that are or were public, a slice at a time in the order of their keys. */
export const unitSlice = async (db: Db, unit: string, after: string, now = new Date()): Promise<UnitSlice> => {
	const heads = await headsOf(db)
		.find(
			{ collection, unit, 'current.from': { $lte: now }, _id: { $gt: `${collection}/${after}` } },
			{ projection: { document: 1 } },
		)
		.sort({ _id: 1 })
		.limit(sliceSize)
		.toArray();
	const pages = await Promise.all(heads.map(({ document }) => entryPage(db, document, undefined, now)));
	return {
		entries: pages.filter((page) => page !== null),
		next: heads.length < sliceSize ? null : (heads.at(-1)?.document ?? null),
	};
};
