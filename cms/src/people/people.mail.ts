import type { UnitRole } from '#platform/access/actor.ts';
import type { Mail } from '#platform/mail/mail.ts';
import { roleLabels } from './role-labels.ts';

export interface GrantWords {
	readonly unit: string;
	readonly roles: readonly string[];
}

export interface LetterFacts {
	readonly email: string;
	readonly name: string;
	/** Units by their names. */
	readonly grants: readonly GrantWords[];
	readonly isRegionalAdmin: boolean;
	readonly cmsUrl: string;
}

export interface LinkFacts {
	readonly token: string;
	readonly expiresAt: Date;
}

const dateTime = new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw' });

const roleWords = (role: string): string => roleLabels[role as UnitRole] ?? role;

const rightsLines = ({ grants, isRegionalAdmin }: LetterFacts): string =>
	[
		...(isRegionalAdmin ? ['– administrator regionalny (wszystkie jednostki)'] : []),
		...grants.map(({ unit, roles }) => `– ${unit}: ${roles.map(roleWords).join(', ')}`),
	].join('\n');

const linkLines = (cmsUrl: string, link: LinkFacts): string =>
	[
		`${cmsUrl.replace(/\/+$/, '')}/admin/reset/${link.token}`,
		'',
		`Odnośnik działa jeden raz, do ${dateTime.format(link.expiresAt)}.`,
		'Hasło musi mieć co najmniej 12 znaków. Nikomu go nie podawaj: administrator nigdy o nie nie pyta.',
	].join('\n');

const letter = (facts: { email: string }, subject: string, paragraphs: readonly string[]): Mail => ({
	to: facts.email,
	subject,
	text: `${[...paragraphs, 'Wrota Lubuskie – wiadomość wysłana automatycznie, prosimy na nią nie odpowiadać.'].join('\n\n')}\n`,
});

/** First letter to a new account, with a link to set a password. */
export const invitationLetter = (facts: LetterFacts, link: LinkFacts): Mail =>
	letter(facts, 'Zaproszenie do panelu Wrota Lubuskie', [
		`Dzień dobry, ${facts.name}!`,
		`Masz konto w panelu Wrota Lubuskie. Twoje role:\n${rightsLines(facts)}`,
		`Ustaw hasło i zaloguj się:\n${linkLines(facts.cmsUrl, link)}`,
		`Po upływie tego czasu poproś o nowy odnośnik na stronie logowania („Nie pamiętasz hasła?”) albo administratora swojej jednostki.`,
	]);

/** Letter to a person who already has an account and got roles in one more office. */
export const joinedLetter = (facts: LetterFacts): Mail =>
	letter(facts, 'Nowe uprawnienia w panelu Wrota Lubuskie', [
		`Dzień dobry, ${facts.name}!`,
		`Zmieniły się Twoje uprawnienia. Masz teraz role:\n${rightsLines(facts)}`,
		`Zaloguj się jak dotąd: ${facts.cmsUrl.replace(/\/+$/, '')}/admin`,
	]);

/** Letter with a link for a person who forgot the password. */
export const forgottenPasswordLetter = (facts: Pick<LetterFacts, 'email' | 'name' | 'cmsUrl'>, link: LinkFacts): Mail =>
	letter(facts, 'Ustawienie nowego hasła', [
		`Dzień dobry, ${facts.name}!`,
		`Ktoś, zapewne Ty, poprosił o nowe hasło do panelu Wrota Lubuskie. Ustaw je tutaj:\n${linkLines(facts.cmsUrl, link)}`,
		'Jeżeli to nie Ty, nic nie rób: dotychczasowe hasło nadal działa.',
	]);
