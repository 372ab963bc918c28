import type { ClientSession, Db } from 'mongodb';
import type { UnitKind, UnitRef } from '#contract';

/** A unit as it lies in the database; its id is its slug, which never changes. */
export interface UnitDocument {
	readonly _id: string;
	readonly name: string;
	readonly officialName: string;
	readonly kind: UnitKind;
	readonly county: string | null;
	readonly seat: string;
	readonly teryt: string;
	readonly validTo: string | null;
	readonly successor: string | null;
	readonly lat: number | null;
	readonly lon: number | null;
	readonly areaKm2: number | null;
	readonly neighbours: readonly string[] | null;
	readonly codeHistory: readonly { teryt: string; from: string | null; to: string | null; note: string }[] | null;
	readonly street: string;
	readonly postalCode: string;
	readonly city: string;
	readonly phone: string;
	readonly fax: string | null;
	readonly email: string;
	readonly website: string | null;
	readonly officeHours: string | null;
	readonly editorialOffice: string;
	readonly editorialAddress: string;
	readonly editorName: string;
	readonly editorPhone: string;
	readonly editorFax: string | null;
	readonly editorEmail: string;
	readonly isDemonstration: boolean;
	/** Four eyes: who edited an entry may not approve it. A unit may switch it off; the switch is journaled. */
	readonly fourEyes: boolean;
}

export const unitsOf = (db: Db) => db.collection<UnitDocument>('units');

export const findUnit = (db: Db, slug: string, session?: ClientSession): Promise<UnitDocument | null> =>
	unitsOf(db).findOne({ _id: slug }, session ? { session } : {});

export const unitRef = (unit: UnitDocument): UnitRef => ({
	slug: unit._id,
	name: unit.name,
	officialName: unit.officialName,
	teryt: unit.teryt,
	county: unit.county,
});
