import type { EntryPage, EntryVersion, PersonView, VersionSummary } from '@wrota/cms/contract';
import { endTime, exactTime, plainDate } from './dates.ts';

/** A value with an optional second line and machine-readable time. */
export interface Fact {
	readonly label: string;
	readonly value: string;
	readonly note?: string;
	readonly iso?: string;
	/** True for what is copied sign by sign: addresses, digests. */
	readonly isCode?: boolean;
}

const personText = ({ name, function: role }: PersonView): string => (role === null ? name : `${name}, ${role}`);

/** The version that took the place of the shown one, or null while the shown one is the last. */
const nextVersion = ({ shown, versions }: EntryPage): VersionSummary | null =>
	versions.filter(({ number }) => number > shown.number).toSorted((a, b) => a.number - b.number)[0] ?? null;

/** When the shown version stopped to hold because another took its place; null when none did, or its own time was up before. */
export const replacedBy = (page: EntryPage): VersionSummary | null => {
	const next = nextVersion(page);
	const { to } = page.shown;
	return next !== null && to !== null && Date.parse(to) <= Date.parse(next.from) ? null : next;
};

const endWords = (page: EntryPage): string => {
	const next = replacedBy(page);
	if (next !== null) return `zastąpiona wersją ${next.number}, ${exactTime(next.from)}`;
	if (page.shown.number < page.currentNumber && page.shown.to !== null) return endTime(page.shown.to);
	if (page.withdrawal !== null) return `${exactTime(page.withdrawal.at)} (wycofano do archiwum)`;
	const { to } = page.shown;
	if (to === null) return 'bezterminowo';
	return page.state === 'current'
		? `${endTime(to)}, potem wpis przejdzie do archiwum i nadal będzie można go znaleźć`
		: endTime(to);
};

const validity = (from: string | null, to: string | null): Fact[] => [
	...(from === null ? [] : [{ label: 'Obowiązuje od', value: plainDate(from) }]),
	...(to === null ? [] : [{ label: 'Obowiązuje do', value: plainDate(to) }]),
];

/** The legal footer: who, when, until when, under which address (art. 8(6) u.d.i.p.). */
export const metrykaOf = (page: EntryPage, origin: string): Fact[] => {
	const { shown } = page;
	const { view } = shown;
	return [
		{ label: 'Podmiot udostępniający', value: view.publisher },
		{ label: 'Informację wytworzył(a)', value: `${personText(view.producedBy)}, ${plainDate(view.producedOn)}` },
		{ label: 'Za treść odpowiada', value: personText(view.responsible) },
		{ label: 'Do biuletynu wprowadził(a)', value: personText(view.enteredBy) },
		{ label: 'Zatwierdził(a) do publikacji', value: personText(view.approvedBy) },
		{ label: 'Udostępniono', value: exactTime(page.firstPublishedAt), iso: page.firstPublishedAt },
		{ label: `Wersja ${shown.number} od`, value: exactTime(shown.from), iso: shown.from },
		{ label: 'Koniec publikacji', value: endWords(page) },
		...validity(view.validFrom, view.validTo),
		{ label: 'Liczba wersji', value: String(page.versions.length) },
		{ label: 'Stały adres', value: `${origin}${page.url}`, isCode: true },
		{ label: `Suma kontrolna wersji ${shown.number}`, value: `SHA-256 ${shown.digest}`, isCode: true },
	];
};

/** Art. 8(5) u.d.i.p.: what was left out, why, by whom and in whose interest. */
export const exclusionOf = ({ view }: EntryVersion): Fact[] =>
	view.exclusion === null
		? []
		: [
				{ label: 'Czego nie udostępniamy', value: view.exclusion.scope },
				{ label: 'Podstawa prawna', value: view.exclusion.legalBasis },
				{ label: 'Kto wyłączył jawność', value: view.exclusion.excludedBy },
				...(view.exclusion.inInterestOf === null
					? []
					: [{ label: 'W czyim interesie', value: view.exclusion.inInterestOf }]),
			];
