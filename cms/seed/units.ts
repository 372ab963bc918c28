import type { UnitKind, UnitView } from '#contract';
import { type Dice, diceOf } from './dice.ts';
import { type Crew, crewOfUnit, regionalStaff, type StaffSeed, staffOfUnit } from './people.ts';
import { type UnitWords, wordsOf } from './unit-words.ts';
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

/** A unit as the demonstration writes it: everything of the public view but the counts, and the words to write about it. */
export interface UnitSeed extends Omit<UnitView, 'entryCount' | 'sectionCounts'> {
	readonly words: UnitWords;
	readonly crew: Crew;
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

const codeHistoryOf = (row: UnitRow): UnitSeed['codeHistory'] => {
	const earlier = earlierCodes[row.slug];
	if (row.validTo)
		return [{ teryt: row.teryt, from: null, to: row.validTo, note: 'Gmina weszła w skład miasta Zielona Góra.' }];
	if (!earlier) return [{ teryt: row.teryt, from: null, to: null, note: 'Kod obowiązujący.' }];
	return [
		{ teryt: earlier.teryt, from: null, to: earlier.to, note: earlier.note },
		{ teryt: row.teryt, from: earlier.from, to: null, note: 'Kod obowiązujący.' },
	];
};

const streets = [
	'ul. Ratuszowa',
	'plac Wolny',
	'ul. Urzędowa',
	'ul. Lipowa',
	'ul. Szkolna',
	'ul. Parkowa',
	'ul. Dębowa',
];

/** Fictional numbers: the area code is 00, so nobody's telephone rings. */
const phoneOf = (dice: Dice): string => `00 000 ${dice.int(10, 89)} ${dice.int(10, 79)}`;

const contactOf = (slug: string, words: UnitWords) => {
	const dice = diceOf(`contact:${slug}`);
	const phone = phoneOf(dice);
	return {
		address: {
			street: `${dice.pick(streets)} ${dice.int(1, 48)}`,
			postalCode: words.seat.postalCode,
			city: words.seat.nom,
		},
		phone,
		fax: dice.chance(0.4) ? phoneOf(dice) : null,
		officeHours: dice.pick([
			'poniedziałek 8:00–17:00, wtorek–czwartek 7:30–15:30, piątek 7:30–14:30',
			'poniedziałek–piątek 7:30–15:30',
			'poniedziałek 7:30–16:30, wtorek–czwartek 7:30–15:30, piątek 7:30–14:30',
			'poniedziałek, środa–piątek 7:00–15:00, wtorek 7:00–17:00',
		]),
		editorialPhone: phoneOf(dice),
	};
};

const plainRow = (row: UnitRow) => ({ ...row, kind: row.kind as UnitKind });

const unitOf = (source: UnitRow): UnitSeed => {
	const row = plainRow(source);
	const successor = merged.get(row.slug) ?? null;
	const words = wordsOf(row);
	const host = rows.find((other) => other.slug === (successor ?? row.slug)) ?? source;
	const hostWords = wordsOf(plainRow(host as UnitRow));
	const crew = crewOfUnit(host.slug, hostWords);
	const contact = contactOf(host.slug, hostWords);
	const email = `urzad@${host.slug}.example`;
	return {
		slug: row.slug,
		name: words.plain.nom,
		officialName: row.officialName,
		kind: row.kind,
		county: row.county,
		seat: row.seat,
		teryt: row.teryt,
		validTo: row.validTo ?? null,
		successor,
		lat: row.lat ?? null,
		lon: row.lon ?? null,
		areaKm2: row.areaKm2 ?? null,
		address: contact.address,
		phone: contact.phone,
		fax: contact.fax,
		email,
		website: successor ? null : `https://${row.slug}.example`,
		officeHours: contact.officeHours,
		editorial: {
			office: `Redakcja Biuletynu Informacji Publicznej, ${hostWords.office.nom}`,
			address: `${contact.address.street}, ${contact.address.postalCode} ${contact.address.city}`,
			editorName: crew.bipEditor.name,
			phone: contact.editorialPhone,
			fax: contact.fax,
			email: `bip@${host.slug}.example`,
		},
		isDemonstration: true,
		codeHistory: codeHistoryOf(row),
		neighbours: [...(row.neighbours ?? [])],
		words,
		crew,
	};
};

/** All 95 living units and the historical one, in the order of their codes. */
export const units: readonly UnitSeed[] = (rows as UnitRow[]).map(unitOf);

/** Units with an office that publishes today. */
export const livingUnits: readonly UnitSeed[] = units.filter((unit) => unit.validTo === null);

/** Every account of the demonstration: six in each office and those of the region. */
export const staff: readonly StaffSeed[] = [
	...regionalStaff,
	...livingUnits.flatMap((unit) => staffOfUnit(unit.slug, unit.crew)),
];
