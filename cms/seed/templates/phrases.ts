import { type Block, p } from '../blocks.ts';
import { inWords } from '../calendar.ts';
import type { Department, Person } from '../people.ts';
import { roman } from '../wording.ts';
import type { Context, Exclusion } from './template.ts';

/** "Uchwała Nr XII/84/2026": sessions run through the term and so do the numbers of acts. */
export const resolutionNumber = ({ session, draw, on }: Context): string => {
	const nth = draw('uchwala');
	return `${roman(session.number)}/${nth}/${on.year}`;
};

/** "RR.6840.12.2026.AK": department, class of the list of files, number, year, initials. */
export const caseNumber = (context: Context, department: Department, series: string): string =>
	`${department.symbol}.${series}.${context.draw(series)}.${context.on.year}.${department.clerk.initials}`;

/** The act by which the unit governs itself, in the genitive. */
export const selfGovernmentAct = ({ words }: Context): string => {
	if (words.level === 'powiat') return 'ustawy z dnia 5 czerwca 1998 r. o samorządzie powiatowym';
	if (words.level === 'wojewodztwo') return 'ustawy z dnia 5 czerwca 1998 r. o samorządzie województwa';
	return 'ustawy z dnia 8 marca 1990 r. o samorządzie gminnym';
};

/** "Anna Nowak, Burmistrz Żagania" as the closing line of a document. */
export const signature = (person: Person): Block => p(`${person.name}, ${person.function}`);

/** "Podpisano: …" of the chair, whose function is written out with the council's name. */
export const chairSignature = ({ crew, words }: Context): Block =>
	p(`${crew.chair.name}, ${crew.chair.isWoman ? 'Przewodnicząca' : 'Przewodniczący'} ${words.council.gen}`);

/** Place and date as office letters begin. */
export const placeAndDate = ({ words, on }: Context): Block => p(`${words.seat.nom}, ${inWords(on)}`);

/** Where to ask, for the end of an announcement. */
export const contactLine = ({ unit }: Context, department: Department): Block =>
	p(
		`Informacji udziela ${department.nom}, tel. ${unit.phone}, e-mail: [${unit.email}](mailto:${unit.email}). Urząd pracuje: ${unit.officeHours}.`,
	);

export const addressLine = ({ unit }: Context): string =>
	`${unit.address.street}, ${unit.address.postalCode} ${unit.address.city}`;

/** Part of a document that shows how personal data were left out. */
export const privacyExclusion = ({ crew }: Context, scope: string): Exclusion => ({
	scope,
	basis:
		'art. 5 ust. 2 ustawy z dnia 6 września 2001 r. o dostępie do informacji publicznej (prywatność osoby fizycznej)',
	by: `${crew.secretary.name}, ${crew.secretary.function}`,
	interest: null,
});

export const secretExclusion = ({ crew }: Context, scope: string, interest: string): Exclusion => ({
	scope,
	basis:
		'art. 5 ust. 2 ustawy z dnia 6 września 2001 r. o dostępie do informacji publicznej (tajemnica przedsiębiorcy)',
	by: `${crew.secretary.name}, ${crew.secretary.function}`,
	interest,
});

/** "Rada" or "Sejmik", to be used where the full name already stands. */
export const councilShort = ({ words }: Context): string => (words.level === 'wojewodztwo' ? 'Sejmik' : 'Rada');

export const roads = [
	'Leśna',
	'Polna',
	'Ogrodowa',
	'Słoneczna',
	'Lipowa',
	'Sosnowa',
	'Kwiatowa',
	'Łąkowa',
	'Szkolna',
	'Kolejowa',
	'Brzozowa',
	'Klonowa',
	'Młyńska',
	'Dworcowa',
	'Nadrzeczna',
	'Akacjowa',
] as const;

/** "Leśnej" from "Leśna": genitive and locative of a street named by an adjective. */
export const ofRoad = (road: string): string => road.replace(/ka$/, 'kia').replace(/a$/, 'ej');

/** "Leśną" from "Leśna": instrumental, as in "objazd ul. Leśną". */
export const byRoad = (road: string): string => road.replace(/a$/, 'ą');
