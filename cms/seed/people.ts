import { diceOf } from './dice.ts';
import { crewOf, type Name } from './names.ts';
import type { UnitWords } from './unit-words.ts';

export interface Person {
	readonly name: string;
	readonly function: string;
	readonly initials: string;
	readonly isWoman: boolean;
}

/** Fields of work of an office; each has its own head and its own clerk. */
export const fields = {
	grunty: { name: 'Gospodarki Nieruchomościami', symbol: 'GN' },
	finanse: { name: 'Finansów i Budżetu', symbol: 'FN' },
	srodowisko: { name: 'Ochrony Środowiska', symbol: 'OS' },
	planowanie: { name: 'Planowania Przestrzennego', symbol: 'PP' },
	organizacja: { name: 'Organizacji i Kadr', symbol: 'OR' },
	inwestycje: { name: 'Inwestycji i Zamówień Publicznych', symbol: 'IZ' },
	obywatele: { name: 'Spraw Obywatelskich', symbol: 'SO' },
	oswiata: { name: 'Oświaty i Spraw Społecznych', symbol: 'OW' },
	drogi: { name: 'Dróg i Gospodarki Komunalnej', symbol: 'DK' },
} as const;
export type Field = keyof typeof fields;
export const fieldCodes = Object.keys(fields) as Field[];

/** What a department is called in this office, in the nominative, genitive and locative. */
const departmentWords = (words: UnitWords) => {
	if (words.level === 'wojewodztwo')
		return { nom: 'Departament', gen: 'Departamentu', loc: 'Departamencie', head: 'dyrektor' };
	if (words.level === 'powiat' || words.executive.nom.startsWith('Prezydent'))
		return { nom: 'Wydział', gen: 'Wydziału', loc: 'Wydziale', head: 'naczelnik' };
	return { nom: 'Referat', gen: 'Referatu', loc: 'Referacie', head: 'kierownik' };
};

export interface Department {
	readonly symbol: string;
	readonly nom: string;
	readonly gen: string;
	readonly loc: string;
	readonly head: Person;
	readonly clerk: Person;
}

/** Everyone a unit's texts may name. */
export interface Crew {
	readonly head: Person;
	readonly deputy: Person;
	readonly secretary: Person;
	readonly treasurer: Person;
	readonly chair: Person;
	readonly councillors: readonly Person[];
	readonly councilClerk: Person;
	readonly administrator: Person;
	readonly bipEditor: Person;
	readonly registryClerk: Person;
	readonly departments: Readonly<Record<Field, Department>>;
}

const as = (name: Name | undefined, job: string): Person => {
	if (!name) throw new Error('The crew of a unit is too small.');
	return { name: name.full, function: job, initials: name.initials, isWoman: name.isWoman };
};

const seatOf = (words: UnitWords): string => {
	if (words.level === 'powiat') return 'powiatu';
	if (words.level === 'wojewodztwo') return 'województwa';
	return words.isTown ? 'miasta' : 'gminy';
};

const deputyTitle = (words: UnitWords): string => {
	if (words.level === 'powiat') return 'wicestarosta';
	if (words.level === 'wojewodztwo') return 'wicemarszałek województwa';
	return `zastępca ${words.headTitle.gen}`;
};

const chairTitle = (words: UnitWords, isWoman: boolean): string =>
	`${isWoman ? 'przewodnicząca' : 'przewodniczący'} ${words.councilShortGen}`;

const departmentOf = (words: UnitWords, field: Field, head: Name | undefined, clerk: Name | undefined): Department => {
	const word = departmentWords(words);
	const { name, symbol } = fields[field];
	return {
		symbol,
		nom: `${word.nom} ${name}`,
		gen: `${word.gen} ${name}`,
		loc: `${word.loc} ${name}`,
		head: as(head, `${word.head} ${word.gen} ${name}`),
		clerk: as(clerk, `inspektor w ${word.loc} ${name}`),
	};
};

/** The whole crew of a unit; the same for the same slug. */
export const crewOfUnit = (slug: string, words: UnitWords): Crew => {
	const names = crewOf(diceOf(`crew:${slug}`), 14 + fieldCodes.length * 2);
	const of = seatOf(words);
	const chair = names[4];
	const departments = Object.fromEntries(
		fieldCodes.map((field, index) => [field, departmentOf(words, field, names[14 + index * 2], names[15 + index * 2])]),
	) as Record<Field, Department>;
	return {
		head: as(names[0], words.head.nom),
		deputy: as(names[1], deputyTitle(words)),
		secretary: as(names[2], `sekretarz ${of}`),
		treasurer: as(names[3], `skarbnik ${of}`),
		chair: as(chair, chairTitle(words, chair?.isWoman ?? false)),
		councillors: names.slice(5, 9).map((name) => as(name, name.isWoman ? 'radna' : 'radny')),
		councilClerk: as(names[9], `inspektor w Biurze ${words.level === 'wojewodztwo' ? 'Sejmiku' : 'Rady'}`),
		administrator: as(names[10], 'informatyk'),
		bipEditor: as(names[11], 'inspektor do spraw Biuletynu Informacji Publicznej'),
		registryClerk: as(names[12], 'podinspektor w kancelarii'),
		departments,
	};
};

export const unitRoles = ['unit-admin', 'publisher', 'editor', 'clerk', 'head', 'analyst'] as const;
export type UnitRole = (typeof unitRoles)[number];

export interface StaffSeed {
	readonly email: string;
	readonly name: string;
	readonly function: string;
	readonly isRegionalAdmin: boolean;
	readonly grants: readonly { readonly unit: string; readonly roles: readonly UnitRole[] }[];
}

const byRole = (crew: Crew): Record<UnitRole, Person> => ({
	'unit-admin': crew.administrator,
	publisher: crew.secretary,
	editor: crew.bipEditor,
	clerk: crew.registryClerk,
	head: crew.head,
	analyst: crew.treasurer,
});

/** The six accounts of one office. */
export const staffOfUnit = (slug: string, crew: Crew): StaffSeed[] =>
	unitRoles.map((role) => ({
		email: `${role}@${slug}.example`,
		name: byRole(crew)[role].name,
		function: byRole(crew)[role].function,
		isRegionalAdmin: false,
		grants: [{ unit: slug, roles: [role] }],
	}));

/** People who do not belong to one office: the region's administrator and an editor on duty for three of them. */
export const regionalStaff: readonly StaffSeed[] = [
	{
		email: 'administrator@wrota.example',
		name: 'Natalia Warciańska',
		function: 'administratorka systemu Wrota Lubuskie',
		isRegionalAdmin: true,
		grants: [],
	},
	{
		email: 'redaktor@wrota.example',
		name: 'Szymon Obrzański',
		function: 'redaktor dyżurny powiatu żarskiego',
		isRegionalAdmin: false,
		grants: ['powiat-zarski', 'zary', 'gmina-zary'].map((unit) => ({ unit, roles: ['editor'] as const })),
	},
];

export interface ResidentSeed {
	readonly email: string;
	readonly name: string;
}

/** Residents with an account on the portal; invented. */
export const residents: readonly ResidentSeed[] = [
	{ email: 'jan.kowalski@mieszkaniec.example', name: 'Jan Kowalski' },
	{ email: 'anna.nowak@mieszkaniec.example', name: 'Anna Nowak' },
];
