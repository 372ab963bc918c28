import type { Db } from 'mongodb';
import { tagOf, type UnitCard, type UnitView } from '#contract';
import type { PublicRoute } from '#platform/http/routes.ts';
import { publicationCounts } from '#platform/publishing/unit-counts.ts';
import { safeWebsite } from './contact.ts';
import { findUnit, type UnitDocument, unitsOf } from './unit.ts';

const collection = 'bip-entries';

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
	const [rows, counts] = await Promise.all([
		unitsOf(db).find().toArray(),
		publicationCounts(db, { collection }, new Date()),
	]);
	const units = rows
		.map((unit) => cardOf(unit, counts.get(unit._id)?.current ?? 0))
		.sort((a, b) => a.name.localeCompare(b.name, 'pl'));
	return { units, tags: [tagOf.units] };
};

/** A unit with its editors and what its sections hold; null for an unknown one. */
export const unitView = async (db: Db, slug: string): Promise<(UnitView & { tags: string[] }) | null> => {
	const unit = await findUnit(db, slug);
	if (!unit) return null;
	const counts = (await publicationCounts(db, { collection, unit: slug }, new Date())).get(slug);
	const sectionCounts = Object.fromEntries(
		Object.entries(counts?.sections ?? {}).flatMap(([code, { current }]) => (current > 0 ? [[code, current]] : [])),
	);
	return {
		...cardOf(unit, counts?.current ?? 0),
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
