import type { UnitKind } from '#contract';
import rows from './units.json' with { type: 'json' };

interface UnitRow {
	readonly teryt: string;
	readonly name: string;
	readonly kind: string;
	readonly officialName: string;
	readonly slug: string;
	readonly county: string | null;
	readonly seat: string;
	readonly lat?: number | null;
	readonly lon?: number | null;
	readonly areaKm2?: number | null;
	readonly neighbours?: readonly string[];
	readonly validTo?: string;
}

/** What the state decides about a unit: code, kind, names, place. Its office cannot change this. */
export interface RegionUnit {
	readonly id: string;
	/** Plain name for titles: "Miasto Żagań". */
	readonly name: string;
	/** Name of the area alone: "Żagań", "powiat żagański". */
	readonly areaName: string;
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
	readonly neighbours: readonly string[];
	readonly codeHistory: readonly { teryt: string; from: string | null; to: string | null; note: string }[];
}

/** The commune that joined its city in 2015: kept as history, without an office of its own. */
const merged = new Map([['gmina-zielona-gora', 'zielona-gora']]);

/** Codes that a unit bore before it became a town. Source: TERC copies of 2017, 2022 and 2026. */
const earlierCodes: Readonly<Record<string, { teryt: string; to: string; from: string; note: string }>> = {
	otyn: {
		teryt: '0804072',
		to: '2017-12-31',
		from: '2018-01-01',
		note: 'Gmina wiejska; od 1 stycznia 2018 r. Otyń jest miastem.',
	},
	brody: {
		teryt: '0811032',
		to: '2023-12-31',
		from: '2024-01-01',
		note: 'Gmina wiejska; od 1 stycznia 2024 r. Brody są miastem.',
	},
};

const codeHistoryOf = (row: UnitRow): RegionUnit['codeHistory'] => {
	const earlier = earlierCodes[row.slug];
	if (row.validTo)
		return [{ teryt: row.teryt, from: null, to: row.validTo, note: 'Gmina weszła w skład miasta Zielona Góra.' }];
	if (!earlier) return [{ teryt: row.teryt, from: null, to: null, note: 'Kod obowiązujący.' }];
	return [
		{ teryt: earlier.teryt, from: null, to: earlier.to, note: earlier.note },
		{ teryt: row.teryt, from: earlier.from, to: null, note: 'Kod obowiązujący.' },
	];
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const plainName = ({ kind, name, officialName }: UnitRow): string => {
	if (kind === 'wojewodztwo') return officialName;
	if (kind === 'powiat') return capital(name);
	return kind === 'gmina-miejska' || kind === 'miasto-na-prawach-powiatu' ? `Miasto ${name}` : `Gmina ${name}`;
};

const unitOf = (row: UnitRow): RegionUnit => ({
	id: row.slug,
	name: plainName(row),
	areaName: row.name,
	officialName: row.officialName,
	kind: row.kind as UnitKind,
	county: row.county,
	seat: row.seat,
	teryt: row.teryt,
	validTo: row.validTo ?? null,
	successor: merged.get(row.slug) ?? null,
	lat: row.lat ?? null,
	lon: row.lon ?? null,
	areaKm2: row.areaKm2 ?? null,
	neighbours: row.neighbours ?? [],
	codeHistory: codeHistoryOf(row),
});

/** The 95 living units and the historical one, in the order of their codes. Source: GUS, TERC of 1 January 2026. */
export const regionUnits: readonly RegionUnit[] = (rows as UnitRow[]).map(unitOf);
