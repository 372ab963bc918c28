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
