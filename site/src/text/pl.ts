import type { AnswerCode } from '../data/answer.ts';

/** Words of the interface that more than one page uses. */
export const siteName = 'Wrota Lubuskie';

export const demoNotice = {
	strong: 'Dane demonstracyjne.',
	more: 'To wersja pokazowa: osoby, kwoty i sprawy są zmyślone.',
} as const;

export const mainMenu = [
	{ name: 'Szukaj', url: '/szukaj' },
	{ name: 'Urzędy', url: '/jednostki' },
	{ name: 'Biuletyny', url: '/bip' },
] as const;

export const stateWords = {
	current: 'Aktualne',
	expired: 'Archiwum',
	withdrawn: 'Wycofane',
} as const;

export const registerWords = {
	published: 'Opublikowano',
	corrected: 'Poprawiono',
	withdrawn: 'Wycofano do archiwum',
	expired: 'Zakończono publikację',
} as const;

/** What the reader is told when a page could not be made. */
export const failureWords: Record<AnswerCode, { title: string; text: string }> = {
	'not-found': {
		title: 'Nie ma takiej strony',
		text: 'Adres może być niepełny albo zawierać literówkę.',
	},
	refused: {
		title: 'Ten podgląd wygasł',
		text: 'Odnośnik do podglądu działa krótko i tylko dla jednej wersji tekstu.',
	},
	unavailable: {
		title: 'Chwilowa przerwa',
		text: 'Serwer biuletynów teraz nie odpowiada. Nic nie zginęło.',
	},
};
