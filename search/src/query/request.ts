import { startOfDay } from './warsaw.ts';

/** What a reader asks. Everything may come straight from an address; what makes no sense is left out. */
export interface SearchQuery {
	readonly q: string;
	/** Slug of a unit. */
	readonly unit?: string | undefined;
	readonly county?: string | undefined;
	readonly kind?: string | undefined;
	/** Code of a section or of a group of sections. */
	readonly section?: string | undefined;
	/** Year in which the document was produced. */
	readonly year?: number | undefined;
	/** First and last day of publication, plain dates ("2026-11-24") in Poland. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	/** True to find what has turned into archive as well. */
	readonly archive?: boolean | undefined;
	/** `date`: the newest publications first, only those that say all that was asked where there are any. */
	readonly sort?: 'relevance' | 'date' | undefined;
	/** An office named in the question, whose texts come first, and the question without its name. */
	readonly near?: { readonly unit: string; readonly rest: string } | undefined;
	/** First published after this instant (seconds since 1970). */
	readonly after?: number | undefined;
	/** From 1. */
	readonly page?: number | undefined;
	/** 1 to 50; 20 unless given. */
	readonly pageSize?: number | undefined;
}

/** A question after the border: clean text, numbers in range. */
export interface SearchRequest {
	readonly q: string;
	readonly chosen: Readonly<Partial<Record<FacetName, string>>>;
	/** Seconds; `before` is the first second that no longer counts. */
	readonly publishedFrom: number | null;
	readonly publishedBefore: number | null;
	readonly archive: boolean;
	readonly isByDate: boolean;
	/** Null also where a unit is chosen, or where the date says the order. */
	readonly near: { readonly unit: string; readonly rest: string } | null;
	readonly page: number;
	readonly pageSize: number;
}

export const facetNames = ['unit', 'county', 'section', 'kind', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

const maxQueryLetters = 300;
const maxValueLetters = 200;
const maxPageSize = 50;
/** Nobody pages deeper; the engine is set to the same. */
const maxHits = 10_000;

const clean = (value: unknown, letters: number): string =>
	typeof value === 'string'
		? value
				.slice(0, letters)
				.replaceAll(/[\p{Cc}\p{Cs}\p{Cf}]+/gu, ' ')
				.normalize('NFC')
				.trim()
		: '';

const whole = (value: unknown, least: number, most: number, otherwise: number): number =>
	typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : otherwise;

const chosenOf = (query: SearchQuery): Partial<Record<FacetName, string>> => {
	const year = Number.isInteger(query.year) ? String(query.year) : '';
	const { unit, county, section, kind } = query;
	const values = Object.entries({ unit, county, section, kind, year })
		.map(([name, value]) => [name, clean(value, maxValueLetters)])
		.filter(([, value]) => value !== '');
	return Object.fromEntries(values);
};

const nearOf = ({ near, unit, sort }: SearchQuery): SearchRequest['near'] =>
	near && !unit && sort !== 'date'
		? { unit: clean(near.unit, maxValueLetters), rest: clean(near.rest, maxQueryLetters) }
		: null;

/** Days and the last instant seen say from when on; the later one counts. */
const publishedFrom = ({ from, after }: SearchQuery): number | null => {
	const day = startOfDay(from ?? '');
	const next = typeof after === 'number' && Number.isFinite(after) ? Math.max(0, Math.trunc(after) + 1) : null;
	return day === null || next === null ? (day ?? next) : Math.max(day, next);
};

export const parseQuery = (query: SearchQuery): SearchRequest => {
	const pageSize = whole(query.pageSize, 1, maxPageSize, 20);
	return {
		q: clean(query.q, maxQueryLetters),
		chosen: chosenOf(query),
		publishedFrom: publishedFrom(query),
		publishedBefore: startOfDay(query.to ?? '', 1),
		archive: query.archive === true,
		isByDate: query.sort === 'date',
		near: nearOf(query),
		page: whole(query.page, 1, Math.floor(maxHits / pageSize), 1),
		pageSize,
	};
};
