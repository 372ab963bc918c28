import { entryKinds, findSection } from '@wrota/cms/contract';
import type { SearchHit, SearchPage } from '@wrota/search';
import { Temporal } from 'temporal-polyfill';
import { isoDateOf, longDate, plainDate } from './dates.ts';
import { type Asked, pageNames, searchUrl, without } from './search-question.ts';
import { bindHtml, counted, nouns, number } from './words.ts';

/** A result as the page shows it. */
export interface ResultLine {
	readonly url: string;
	readonly titleHtml: string;
	readonly excerptHtml: string;
	readonly kind: string;
	readonly unit: string;
	readonly section: string;
	readonly iso: string;
	readonly when: string;
	readonly isArchived: boolean;
	/** The file that says it, and its page where it has pages; `url` leads there. */
	readonly file: { readonly name: string; readonly page: number | null; readonly url: string | null } | null;
}

export const resultLine = (hit: SearchHit): ResultLine => ({
	url: hit.url,
	titleHtml: bindHtml(hit.titleHtml),
	excerptHtml: bindHtml(hit.excerptHtml),
	kind: hit.kindLabel,
	unit: hit.unitName,
	section: hit.sectionLabel,
	iso: hit.publishedAt,
	when: longDate(hit.publishedAt),
	isArchived: hit.archived,
	file: hit.foundInFile === null ? null : { name: hit.foundInFile, page: hit.foundOnPage, url: hit.fileUrl },
});

export interface FacetChoice {
	readonly value: string;
	readonly label: string;
	readonly count: string;
	readonly isChosen: boolean;
}

export interface Facet {
	readonly name: string;
	readonly legend: string;
	/** Label of the choice that takes the filter away. */
	readonly any: string;
	/** The most frequent choices. */
	readonly choices: readonly FacetChoice[];
	/** All other choices, folded away. */
	readonly more: readonly FacetChoice[];
	/** True when one of the folded choices is chosen, so that they are unfolded. */
	readonly isMoreOpen: boolean;
	/** True when the form shows it without being asked. */
	readonly isOpen: boolean;
}

const SHOWN_CHOICES = 8;

const sectionLabel = (code: string): string => findSection(code)?.section.name ?? code;

const facetOf = (
	page: SearchPage,
	asked: Asked,
	[field, legend, any]: readonly ['unit' | 'county' | 'section' | 'kind' | 'year', string, string],
	labelOf: (value: string) => string,
): Facet => {
	const rows = page.facets[field].map(({ value, label, count }) => ({
		value: String(value),
		label,
		count: number(count),
		isChosen: String(value) === asked[field],
	}));
	const chosen = asked[field];
	const isListed = chosen === '' || rows.some((row) => row.isChosen);
	const extra = isListed ? [] : [{ value: chosen, label: labelOf(chosen), count: '', isChosen: true }];
	const more = rows.slice(SHOWN_CHOICES);
	return {
		name: pageNames[field],
		legend,
		any,
		choices: [...rows.slice(0, SHOWN_CHOICES), ...extra],
		more,
		isMoreOpen: more.some((row) => row.isChosen),
		isOpen: field === 'unit' || field === 'kind' || chosen !== '',
	};
};

/** The facets of a result, each with its choices and how many results they have; empty ones are left out. */
export const facetsOf = (page: SearchPage, asked: Asked): readonly Facet[] => {
	const same = (value: string) => value;
	return [
		facetOf(page, asked, ['unit', 'Kto opublikował', 'Wszystkie jednostki'], same),
		facetOf(page, asked, ['kind', 'Rodzaj wpisu', 'Wszystkie rodzaje'], same),
		facetOf(
			page,
			asked,
			['section', 'Dział biuletynu', 'Wszystkie działy'],
			(code) => findSection(code)?.section.name ?? code,
		),
		facetOf(page, asked, ['county', 'Powiat', 'Cały region'], same),
		facetOf(page, asked, ['year', 'Rok dokumentu', 'Wszystkie lata'], same),
	].filter((facet) => facet.choices.length > 0);
};

/** A filter that can be taken away with one link. */
export interface Pick {
	readonly label: string;
	readonly url: string;
}

/** The chosen filters in words; `unitName` is that of the chosen unit, where it is known. */
export const picksOf = (asked: Asked, unitName: string | null): readonly Pick[] => {
	const labels = {
		unit: unitName ?? asked.unit,
		kind: (entryKinds as Record<string, string>)[asked.kind] ?? asked.kind,
		section: sectionLabel(asked.section),
		county: `powiat ${asked.county}`,
		year: `dokument z ${asked.year} roku`,
	};
	const fields = (['unit', 'kind', 'section', 'county', 'year'] as const).filter((field) => asked[field] !== '');
	const named = fields.map((field) => ({ label: labels[field], url: searchUrl(without(asked, field)) }));
	const dates = [
		asked.from ? [{ label: `od ${plainDate(asked.from)}`, url: searchUrl(without(asked, 'from')) }] : [],
		asked.to ? [{ label: `do ${plainDate(asked.to)}`, url: searchUrl(without(asked, 'to')) }] : [],
	].flat();
	const archive = asked.archive ? [{ label: 'także archiwum', url: searchUrl(without(asked, 'archive')) }] : [];
	return [...named, ...dates, ...archive];
};

/** Ready-made spans of time, as links. */
export const spansOf = (asked: Asked, now: Date): readonly { label: string; url: string; isChosen: boolean }[] => {
	const today = Temporal.PlainDate.from(isoDateOf(now));
	const spans: readonly [string, string][] = [
		['Ostatni tydzień', today.subtract({ days: 7 }).toString()],
		['Ostatni miesiąc', today.subtract({ months: 1 }).toString()],
		['Ten rok', today.with({ month: 1, day: 1 }).toString()],
	];
	return spans.map(([label, from]) => ({
		label,
		url: searchUrl({ ...without(asked, 'to'), from }),
		isChosen: asked.from === from && asked.to === '',
	}));
};

/** A way to order the results; the chosen one is no link. */
export interface Order {
	readonly label: string;
	readonly url: string;
	readonly isChosen: boolean;
}

export const ordersOf = (asked: Asked): readonly Order[] =>
	[
		{ label: 'Najtrafniejsze', byDate: false },
		{ label: 'Najnowsze', byDate: true },
	].map(({ label, byDate }) => ({
		label,
		url: searchUrl({ ...without(asked, 'byDate'), byDate }),
		isChosen: asked.byDate === byDate,
	}));

/** Heading of the results: "44 wyniki dla „przetarg”". */
export const resultHeading = (asked: Asked, total: number): string => {
	const many = total === 0 ? 'Brak wyników' : counted(total, nouns.result);
	return asked.q === '' ? (total === 0 ? 'Brak wpisów' : counted(total, nouns.entry)) : `${many} dla „${asked.q}”`;
};

/** What to try when nothing was found. */
export const suggestionsFor = (asked: Asked): readonly { text: string; url: string }[] => {
	const hasFilter = picksOf({ ...asked, archive: false }, null).length > 0;
	return [
		...(hasFilter && asked.q ? [{ text: 'Szukaj w całym regionie, bez filtrów', url: searchUrl({ q: asked.q }) }] : []),
		...(asked.archive
			? []
			: [{ text: 'Zajrzyj też do archiwum', url: searchUrl({ ...without(asked), archive: true }) }]),
	];
};
