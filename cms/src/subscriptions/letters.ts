import type { Mail } from '#platform/mail/mail.ts';
import type { SubscriptionDocument } from './subscription.ts';
import { tokenOf } from './tokens.ts';

export interface LetterFacts {
	readonly siteUrl: string;
	readonly secret: string;
}

/** One entry in a letter. */
export interface NewsLine {
	readonly title: string;
	readonly unit: string;
	readonly kind: string;
	readonly url: string;
}

type Addressed = Pick<SubscriptionDocument, '_id' | 'email' | 'title' | 'rhythm'>;

const linkOf = ({ siteUrl, secret }: LetterFacts, { _id }: Addressed): string =>
	`${siteUrl.replace(/\/+$/, '')}/subskrypcja/${_id.toHexString()}/${tokenOf(secret, _id.toHexString())}`;

const rhythmWords = { daily: 'raz dziennie, o 7:00', 'at-once': 'od razu po publikacji' } as const;
const footer = 'Wrota Lubuskie – wiadomość wysłana automatycznie, prosimy na nią nie odpowiadać.';

/** Asks the reader of the address whether the subscription is wanted. */
export const confirmLetter = (subscription: Addressed, facts: LetterFacts): Mail => ({
	to: subscription.email,
	subject: 'Potwierdź powiadomienia z biuletynu',
	text: [
		'Dzień dobry!',
		`Ktoś podał ten adres, żeby dostawać powiadomienia o nowych wpisach:\n${subscription.title}\nJak często: ${rhythmWords[subscription.rhythm]}.`,
		`Jeśli to Ty, potwierdź:\n${linkOf(facts, subscription)}`,
		'Odnośnik działa 48 godzin. Jeśli to nie Ty, nic nie rób: bez potwierdzenia nic nie wyślemy, a adres usuniemy.',
		footer,
	].join('\n\n'),
});

const lineWords = ({ title, unit, kind, url }: NewsLine): string => `${title}\n${unit}, ${kind}\n${url}`;

/** Tells of new entries; a mail program can leave with one click (RFC 8058). */
export const newsLetter = (subscription: Addressed, lines: readonly NewsLine[], facts: LetterFacts): Mail => {
	const leave = `${linkOf(facts, subscription)}/wypisz`;
	const [only] = lines;
	const subject = lines.length === 1 && only ? only.title : `Nowe wpisy (${lines.length}): ${subscription.title}`;
	return {
		to: subscription.email,
		subject: subject.slice(0, 200),
		text: [
			`Nowe wpisy: ${subscription.title}`,
			...lines.map(lineWords),
			`Nie chcesz tych wiadomości? Wypisz się: ${leave}`,
			footer,
		].join('\n\n'),
		headers: { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
	};
};
