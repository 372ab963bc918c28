import type { UnitView } from '#contract';
import { type RegionUnit, regionUnits } from '#units';
import { type Dice, diceOf } from './dice.ts';
import { type Crew, crewOfUnit, regionalStaff, type StaffSeed, staffOfUnit } from './people.ts';
import { type UnitWords, wordsOf } from './unit-words.ts';

/** A unit as the demonstration writes it: everything of the public view but the counts, and the words to write about it. */
export interface UnitSeed extends Omit<UnitView, 'entryCount' | 'sectionCounts'> {
	readonly words: UnitWords;
	readonly crew: Crew;
}

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

const wordsFor = ({ id, areaName, kind, seat }: RegionUnit): UnitWords =>
	wordsOf({ slug: id, name: areaName, kind, seat });

const unitOf = (row: RegionUnit): UnitSeed => {
	const { id, areaName: _, ...unit } = row;
	const host = regionUnits.find((other) => other.id === (unit.successor ?? id)) ?? row;
	const hostWords = wordsFor(host);
	const crew = crewOfUnit(host.id, hostWords);
	const contact = contactOf(host.id, hostWords);
	return {
		...unit,
		slug: id,
		codeHistory: [...unit.codeHistory],
		neighbours: [...unit.neighbours],
		address: contact.address,
		phone: contact.phone,
		fax: contact.fax,
		email: `urzad@${host.id}.example`,
		website: unit.successor ? null : `https://${id}.example`,
		officeHours: contact.officeHours,
		editorial: {
			office: `Redakcja Biuletynu Informacji Publicznej, ${hostWords.office.nom}`,
			address: `${contact.address.street}, ${contact.address.postalCode} ${contact.address.city}`,
			editorName: crew.bipEditor.name,
			phone: contact.editorialPhone,
			fax: contact.fax,
			email: `bip@${host.id}.example`,
		},
		isDemonstration: true,
		words: wordsFor(row),
		crew,
	};
};

/** All 95 living units and the historical one, in the order of their codes. */
export const units: readonly UnitSeed[] = regionUnits.map(unitOf);

/** Units with an office that publishes today. */
export const livingUnits: readonly UnitSeed[] = units.filter((unit) => unit.validTo === null);

/** Every account of the demonstration: six in each office and those of the region. */
export const staff: readonly StaffSeed[] = [
	...regionalStaff,
	...livingUnits.flatMap((unit) => staffOfUnit(unit.slug, unit.crew)),
];
