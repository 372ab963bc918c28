/** Kinds of a BIP entry: what sort of document it is, whatever section it stands in. Codes are stable. */
export const entryKinds = {
	informacja: 'Informacja',
	ogloszenie: 'Ogłoszenie',
	obwieszczenie: 'Obwieszczenie',
	uchwala: 'Uchwała',
	zarzadzenie: 'Zarządzenie',
	projekt: 'Projekt aktu',
	przetarg: 'Przetarg na nieruchomość',
	zamowienie: 'Zamówienie publiczne',
	nabor: 'Nabór na stanowisko',
	konsultacje: 'Konsultacje',
	konkurs: 'Konkurs ofert',
	sprawozdanie: 'Sprawozdanie',
	budzet: 'Budżet',
	oswiadczenie: 'Oświadczenie majątkowe',
	protokol: 'Protokół',
	sesja: 'Sesja rady',
	interpelacja: 'Interpelacja lub zapytanie',
	petycja: 'Petycja',
	kontrola: 'Kontrola',
	rejestr: 'Rejestr lub ewidencja',
	usluga: 'Karta usługi',
} as const;

export type EntryKind = keyof typeof entryKinds;

export const entryKindCodes = Object.keys(entryKinds) as EntryKind[];
