import type { Db } from 'mongodb';
import {
	codesWithin,
	type EntryItem,
	type EntryList,
	type EntryPage,
	type EntryView,
	entryUrl,
	type HomeView,
	type Register,
	tagOf,
	type VersionSummary,
} from '#contract';
import { storedCounts, type UnitCounts } from '#platform/publishing/counts.ts';
import { nextBoundary, type PublicationHead, publicationAt, stateAt } from '#platform/publishing/heads.ts';
import { countHeads, listHeads } from '#platform/publishing/lists.ts';
import { headsOf, registerOf, type VersionRow, versionsOf } from '#platform/publishing/store.ts';
import { publicationCounts } from '#platform/publishing/unit-counts.ts';
import { findUnit, unitsOf } from '#units';

const collection = 'bip-entries';
const maxPageSize = 100;

export const unitNames = async (db: Db): Promise<Map<string, string>> => {
	const rows = await unitsOf(db)
		.find({}, { projection: { name: 1 } })
		.toArray();
	return new Map(rows.map((unit) => [unit._id, unit.name]));
};

const publicState = (head: PublicationHead, now: Date): EntryItem['state'] => {
	const state = stateAt(head, now);
	return state === 'hidden' ? 'current' : state;
};

export const itemOf = (head: PublicationHead, names: ReadonlyMap<string, string>, now: Date): EntryItem => {
	const { version, from, listing } = publicationAt(head, now);
	return {
		id: head.document,
		url: entryUrl({ unit: head.unit, section: listing.section, id: head.document, title: listing.title }),
		unit: { slug: head.unit, name: names.get(head.unit) ?? head.unit },
		section: listing.section,
		kind: listing.kind,
		title: listing.title,
		lead: listing.lead,
		state: publicState(head, now),
		version,
		publishedAt: head.firstPublishedAt.toISOString(),
		changedAt: (head.state === 'withdrawn' ? head.changedAt : from).toISOString(),
		fileCount: listing.fileCount,
	};
};

export const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null;

export interface ListQuery {
	readonly unit?: string | undefined;
	readonly section?: string | undefined;
	readonly kind?: string | undefined;
	readonly archive?: boolean | undefined;
	readonly page?: number | undefined;
	readonly pageSize?: number | undefined;
}

const countIn = (counts: UnitCounts, shelf: 'current' | 'archive', sections: readonly string[] | undefined): number =>
	sections ? sections.reduce((sum, code) => sum + (counts.sections[code]?.[shelf] ?? 0), 0) : counts[shelf];

const totalOf = async (
	db: Db,
	scope: { readonly collection: string; readonly unit?: string | undefined },
	shelf: 'current' | 'archive',
	sections: readonly string[] | undefined,
	now: Date,
): Promise<number> => {
	const counts = await publicationCounts(db, scope, now);
	return [...counts.values()].reduce((sum, unit) => sum + countIn(unit, shelf, sections), 0);
};

/** Public entries of a unit or of the region, newest first; `archive` gives the withdrawn and expired ones instead. */
export const listEntries = async (db: Db, query: ListQuery, now = new Date()): Promise<EntryList> => {
	const page = Math.max(1, query.page ?? 1);
	const pageSize = Math.min(maxPageSize, Math.max(1, query.pageSize ?? 20));
	const shelf = query.archive ? 'archive' : 'current';
	const sections = query.section ? [...codesWithin(query.section)] : undefined;
	const scope = { collection, unit: query.unit };
	const list = { ...scope, sections, kind: query.kind, shelf } as const;
	const [{ heads, changesAt }, total, names] = await Promise.all([
		listHeads(db, { ...list, skip: (page - 1) * pageSize, limit: pageSize }, now),
		query.kind ? countHeads(db, list, now) : totalOf(db, scope, shelf, sections, now),
		unitNames(db),
	]);
	const tags = [query.unit ? tagOf.unit(query.unit) : tagOf.home];
	return {
		items: heads.map((head) => itemOf(head, names, now)),
		total,
		page,
		pageSize,
		changesAt: isoOf(changesAt),
		tags,
	};
};

const summaryOf = (row: VersionRow<EntryView>): VersionSummary => ({
	number: row.number,
	approvedAt: row.approvedAt.toISOString(),
	from: row.from.toISOString(),
	to: row.to?.toISOString() ?? null,
	reason: row.reason,
	digest: row.digest,
	title: row.view.title,
	enteredBy: row.view.enteredBy.name,
	approvedBy: row.view.approvedBy.name,
	changed: [...row.changed],
});

/** One entry as readers see it, at its current version or at version `number`; null when nothing of it is or was public. */
export const entryPage = async (
	db: Db,
	document: string,
	number?: number,
	now = new Date(),
): Promise<EntryPage | null> => {
	const [head, rows] = await Promise.all([
		headsOf(db).findOne({ _id: `${collection}/${document}` }),
		versionsOf<EntryView>(db)
			.find({ collection, document, from: { $lte: now } }, { projection: { 'view.html': 0 } })
			.sort({ number: -1 })
			.toArray(),
	]);
	if (!head || rows.length === 0) return null;
	const state = stateAt(head, now);
	if (state === 'hidden') return null;
	const current = publicationAt(head, now);
	const wanted = number ?? current.version;
	if (!rows.some((row) => row.number === wanted)) return null;
	const shown = await versionsOf<EntryView>(db).findOne({ collection, document, number: wanted });
	if (!shown) return null;
	const { listing } = current;
	return {
		id: document,
		url: entryUrl({ unit: head.unit, section: listing.section, id: document, title: listing.title }),
		state,
		currentNumber: current.version,
		firstPublishedAt: head.firstPublishedAt.toISOString(),
		shown: {
			number: shown.number,
			approvedAt: shown.approvedAt.toISOString(),
			from: shown.from.toISOString(),
			to: shown.to?.toISOString() ?? null,
			reason: shown.reason,
			digest: shown.digest,
			view: shown.view,
		},
		versions: rows.map(summaryOf),
		withdrawal:
			state === 'withdrawn' && head.withdrawal
				? { at: head.withdrawal.at.toISOString(), reason: head.withdrawal.reason, by: head.withdrawal.by }
				: null,
		changesAt: isoOf(nextBoundary(head, now)),
		tags: [tagOf.entry(document)],
	};
};

/** Public register of changes of a bulletin, newest first. */
export const unitRegister = async (db: Db, unit: string, page = 1, now = new Date()): Promise<Register | null> => {
	if (!(await findUnit(db, unit))) return null;
	const pageSize = 50;
	const filter = { collection, unit, at: { $lte: now } };
	const coming = { collection, unit, at: { $gt: now } };
	const [lines, all, later, { changesAt }] = await Promise.all([
		registerOf(db)
			.find(filter)
			.sort({ at: -1, _id: -1 })
			.skip((Math.max(1, page) - 1) * pageSize)
			.limit(pageSize)
			.toArray(),
		storedCounts(db, { collection, unit }),
		registerOf(db).countDocuments(coming, { hint: 'unit-list' }),
		listHeads(db, { collection, unit, shelf: 'current', skip: 0, limit: 1 }, now),
	]);
	const rows = lines.map((line) => ({
		at: line.at.toISOString(),
		action: line.action,
		entry: { id: line.document, url: line.url, title: line.title },
		version: line.version,
		by: line.by,
		reason: line.reason,
	}));
	return {
		rows,
		total: (all.get(unit)?.lines ?? 0) - later,
		page,
		pageSize,
		changesAt: isoOf(changesAt),
		tags: [tagOf.unit(unit)],
	};
};

/** The first page of the portal. */
export const homeView = async (db: Db, isDemonstration: boolean, now = new Date()): Promise<HomeView> => {
	const [latest, units] = await Promise.all([
		listEntries(db, { pageSize: 8 }, now),
		unitsOf(db).find({ validTo: null }).toArray(),
	]);
	const counties = units
		.filter((unit) => unit.kind === 'powiat')
		.map((county) => ({
			county: county.county ?? county.name,
			slug: county._id,
			communes: units.filter((unit) => unit.county === county.county && unit.kind !== 'powiat').length,
		}));
	return {
		latest: latest.items,
		counties,
		unitCount: units.length,
		entryCount: latest.total,
		isDemonstration,
		changesAt: latest.changesAt,
		tags: [tagOf.home, tagOf.units],
	};
};

/** Addresses of a unit's public entries with the time of their last change, for the sitemap. */
export const unitSitemap = async (db: Db, unit: string, now = new Date()) => {
	const { heads } = await listHeads(db, { collection, unit, shelf: 'current', skip: 0, limit: 50_000 }, now);
	return {
		entries: heads.map((head) => {
			const { listing, from } = publicationAt(head, now);
			return {
				url: entryUrl({ unit: head.unit, section: listing.section, id: head.document, title: listing.title }),
				lastmod: from.toISOString(),
			};
		}),
	};
};

export const regionSitemap = async (db: Db, now = new Date()) => {
	const counts = await publicationCounts(db, { collection }, now);
	const units = [...counts].filter(([, { current }]) => current > 0).map(([unit]) => unit);
	const rows = await Promise.all(
		units.sort().map(async (unit) => {
			const { heads } = await listHeads(db, { collection, unit, shelf: 'current', skip: 0, limit: 1 }, now);
			return heads.map((head) => ({ slug: unit, lastmod: head.current.from.toISOString() }));
		}),
	);
	return { units: rows.flat() };
};

/** True when a version that is or was public lists the file: only then may anybody fetch it. */
export const publicFile = async (db: Db, sha256: string, now = new Date()) => {
	const row = await versionsOf<EntryView>(db).findOne(
		{ files: sha256, from: { $lte: now } },
		{ projection: { 'view.files': 1 } },
	);
	return row?.view.files.find((file) => file.sha256 === sha256) ?? null;
};
