import type { Db } from 'mongodb';
import { tagOf, type UnitCard, type UnitView } from '#contract';
import type { PublicRoute } from '#platform/http/routes.ts';
import { headsOf } from '#platform/publishing/store.ts';
import { safeWebsite } from './contact.ts';
import { findUnit, type UnitDocument, unitsOf } from './unit.ts';

const current = (now: Date) => ({
	state: 'public' as const,
	'current.from': { $lte: now },
	$or: [{ 'current.to': null }, { 'current.to': { $gt: now } }],
});

const countsBy = async (db: Db, key: string, match: object): Promise<Record<string, number>> => {
	const rows = await headsOf(db)
		.aggregate<{ _id: string; n: number }>([
			{ $match: { ...current(new Date()), ...match } },
			{ $group: { _id: key, n: { $sum: 1 } } },
		])
		.toArray();
	return Object.fromEntries(rows.map((row) => [row._id, row.n]));
};

const cardOf = (unit: UnitDocument, entryCount: number): UnitCard => ({
	slug: unit._id,
	name: unit.name,
	officialName: unit.officialName,
	kind: unit.kind,
	county: unit.county ?? null,
	seat: unit.seat,
	teryt: unit.teryt,
	validTo: unit.validTo ?? null,
	successor: unit.successor ?? null,
	entryCount,
	lat: unit.lat ?? null,
	lon: unit.lon ?? null,
	areaKm2: unit.areaKm2 ?? null,
});

/** The directory of units. */
export const unitList = async (db: Db) => {
	const [rows, counts] = await Promise.all([unitsOf(db).find().toArray(), countsBy(db, '$unit', {})]);
	const units = rows
		.map((unit) => cardOf(unit, counts[unit._id] ?? 0))
		.sort((a, b) => a.name.localeCompare(b.name, 'pl'));
	return { units, tags: [tagOf.units] };
};

/** A unit with its editors and what its sections hold; null for an unknown one. */
export const unitView = async (db: Db, slug: string): Promise<(UnitView & { tags: string[] }) | null> => {
	const unit = await findUnit(db, slug);
	if (!unit) return null;
	const sectionCounts = await countsBy(db, '$current.listing.section', { unit: slug });
	const total = Object.values(sectionCounts).reduce((sum, n) => sum + n, 0);
	return {
		...cardOf(unit, total),
		address: { street: unit.street, postalCode: unit.postalCode, city: unit.city },
		phone: unit.phone,
		fax: unit.fax ?? null,
		email: unit.email,
		website: safeWebsite(unit.website),
		officeHours: unit.officeHours ?? null,
		editorial: {
			office: unit.editorialOffice,
			address: unit.editorialAddress,
			editorName: unit.editorName,
			phone: unit.editorPhone,
			fax: unit.editorFax ?? null,
			email: unit.editorEmail,
		},
		isDemonstration: unit.isDemonstration === true,
		codeHistory: (unit.codeHistory ?? []).map((row) => ({ ...row })),
		neighbours: [...(unit.neighbours ?? [])],
		sectionCounts,
		tags: [tagOf.unit(slug)],
	};
};

export const unitPublicRoutes: readonly PublicRoute[] = [
	{ pattern: /^\/units$/, read: ({ services }) => unitList(services.db) },
	{
		pattern: /^\/units\/(?<unit>[a-z0-9-]{1,60})$/,
		read: ({ services, params }) => unitView(services.db, params.unit ?? ''),
	},
];
