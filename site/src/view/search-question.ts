import { entryKindCodes, findSection } from '@wrota/cms/contract';
import type { SearchQuery } from '@wrota/search';
import { Temporal } from 'temporal-polyfill';
import { pageNumber, withParams } from './pages.ts';

/** What a reader asked for, as the form holds it. */
export interface Asked {
	readonly q: string;
	readonly unit: string;
	readonly county: string;
	readonly kind: string;
	readonly section: string;
	readonly year: string;
	readonly from: string;
	readonly to: string;
	readonly archive: boolean;
	/** The newest first, instead of the most fitting. */
	readonly byDate: boolean;
	/** Every office alike, even where the question names one. */
	readonly everywhere: boolean;
	readonly page: number;
}

/** Names of the parameters: on the page in Polish, in the API in English. */
export const pageNames = {
	q: 'q',
	unit: 'jednostka',
	county: 'powiat',
	kind: 'rodzaj',
	section: 'dzial',
	year: 'rok',
	from: 'od',
	to: 'do',
	archive: 'archiwum',
	byDate: 'sortuj',
	everywhere: 'wszedzie',
	page: 'strona',
} as const;
const apiNames = {
	q: 'q',
	unit: 'unit',
	county: 'county',
	kind: 'kind',
	section: 'section',
	year: 'year',
	from: 'from',
	to: 'to',
	archive: 'archive',
	byDate: 'sort',
	everywhere: 'everywhere',
	page: 'page',
} as const;

export type AskedResult =
	| { readonly ok: true; readonly asked: Asked }
	| { readonly ok: false; readonly asked: Asked; readonly field: string; readonly message: string };

const LONGEST_QUESTION = 200;
const LAST_PAGE = 50;

const isDate = (text: string): boolean => {
	try {
		Temporal.PlainDate.from(text);
		return /^\d{4}-\d{2}-\d{2}$/.test(text);
	} catch {
		return false;
	}
};

const isSlug = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text);

type Fault = { field: keyof Asked; message: string };

const faultOfDates = ({ from, to }: Asked): Fault | null => {
	if (from && !isDate(from))
		return { field: 'from', message: 'Podaj datę początkową w postaci rok-miesiąc-dzień, np. 2026-11-01.' };
	if (to && !isDate(to))
		return { field: 'to', message: 'Podaj datę końcową w postaci rok-miesiąc-dzień, np. 2026-11-30.' };
	if (from && to && from > to)
		return { field: 'to', message: 'Data końcowa jest wcześniejsza niż początkowa. Zamień je miejscami.' };
	return null;
};

const faultOfChoices = ({ unit, kind, section, year }: Asked): Fault | null => {
	if (unit && !isSlug(unit)) return { field: 'unit', message: 'Nie znamy takiej jednostki.' };
	if (kind && !entryKindCodes.includes(kind as (typeof entryKindCodes)[number]))
		return { field: 'kind', message: 'Nie znamy takiego rodzaju wpisu.' };
	if (section && findSection(section) === undefined) return { field: 'section', message: 'Nie znamy takiego działu.' };
	if (year && !/^(19|20)\d{2}$/.test(year)) return { field: 'year', message: 'Podaj rok czterema cyframi, np. 2026.' };
	return null;
};

/** What is wrong with a question: the field and a sentence; null when nothing. */
const fault = (asked: Asked, page: number | null): Fault | null => {
	if (asked.q.length > LONGEST_QUESTION)
		return { field: 'q', message: `Zapytanie jest za długie. Zostaw najwyżej ${LONGEST_QUESTION} znaków.` };
	const found = faultOfChoices(asked) ?? faultOfDates(asked);
	if (found) return found;
	if (page === null || page > LAST_PAGE)
		return { field: 'page', message: `Pokazujemy najwyżej ${LAST_PAGE} stron wyników. Zawęź wyszukiwanie.` };
	return null;
};

const yes = ['1', 'on', 'true', 'tak'];

const parse = (params: URLSearchParams, names: Record<keyof Asked, string>): AskedResult => {
	const text = (field: keyof Asked) => (params.get(names[field]) ?? '').trim();
	const page = pageNumber(params.get(names.page));
	const asked: Asked = {
		q: text('q'),
		unit: text('unit'),
		county: text('county').slice(0, 60),
		kind: text('kind'),
		section: text('section'),
		year: text('year'),
		from: text('from'),
		to: text('to'),
		archive: yes.includes(text('archive')),
		byDate: ['data', 'date'].includes(text('byDate')),
		everywhere: yes.includes(text('everywhere')),
		page: page ?? 1,
	};
	const found = fault(asked, page);
	return found === null ? { ok: true, asked } : { ok: false, asked, field: names[found.field], message: found.message };
};

/** Reads the parameters of the search page. */
export const askedOnPage = (params: URLSearchParams): AskedResult => parse(params, pageNames);
/** Reads the parameters of the search API. */
export const askedOfApi = (params: URLSearchParams): AskedResult => parse(params, apiNames);

/** True when there is anything to look for: words or a filter. */
export const asksAnything = (asked: Asked): boolean =>
	[asked.q, asked.unit, asked.county, asked.kind, asked.section, asked.year, asked.from, asked.to].some(Boolean);

/** The question for the search engine. */
export const queryOf = (asked: Asked, pageSize: number): SearchQuery => ({
	q: asked.q,
	page: asked.page,
	pageSize,
	...(asked.archive ? { archive: true } : {}),
	...(asked.byDate ? { sort: 'date' as const } : {}),
	...(asked.year ? { year: Number(asked.year) } : {}),
	...Object.fromEntries(
		(['unit', 'county', 'kind', 'section', 'from', 'to'] as const)
			.filter((name) => asked[name] !== '')
			.map((name) => [name, asked[name]]),
	),
});

/** Address of the search page with these values; a change of anything but the page begins at page 1. */
export const searchUrl = (asked: Partial<Asked>): string =>
	withParams(
		'/szukaj',
		Object.fromEntries(
			(Object.keys(pageNames) as (keyof Asked)[]).map((field) => {
				const value = asked[field];
				if (field === 'byDate') return [pageNames[field], value ? 'data' : ''];
				if (typeof value === 'boolean') return [pageNames[field], value ? '1' : ''];
				return [pageNames[field], field === 'page' && value === 1 ? '' : String(value ?? '')];
			}),
		),
	);

/** The same question without some of its parts, from the first page. */
export const without = (asked: Asked, ...fields: (keyof Asked)[]): Partial<Asked> =>
	Object.fromEntries(
		Object.entries(asked).filter(([name]) => name !== 'page' && !fields.includes(name as keyof Asked)),
	);
