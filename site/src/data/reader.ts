import type {
	BestBet,
	EntryList,
	EntryPage,
	HomeView,
	News,
	OpenChanges,
	PreviewView,
	Register,
	SubscriptionView,
	UnitList,
	UnitView,
} from '@wrota/cms/contract';
import type { PlaceGuess, SearchPage, SearchQuery, TitleSuggestions } from '@wrota/search';
import type { z } from 'zod';
import type { Answer } from './answer.ts';
import { failed } from './answer.ts';
import { type AskedIn, bestBetOf } from './best-bet.ts';
import {
	type CmsClient,
	type EntriesQuery,
	type NewsQuery,
	type Question,
	questions,
	type Sent,
	type Sitemap,
	type UnitSitemap,
} from './cms-client.ts';
import type { Cursor } from './feed.ts';
import type { FindPlace } from './places.ts';
import type { TaggedCache } from './tagged-cache.ts';

/** What a page turned out to be made of, while it was rendered. */
export interface PageRecord {
	readonly tags: Set<string>;
	/** Earliest instant (ms) at which something on the page changes by itself. */
	changesAt: number | null;
	/** Oldest instant (ms) at which something on the page was read. */
	asOf: number | null;
	/** False: never kept (private, personal, or made of something without tags). */
	keep: boolean;
	/** A source did not answer while the page was made. */
	unavailable: boolean;
	/** The page may stand in a frame of the CMS. */
	framedByCms: boolean;
}

export const newRecord = (): PageRecord => ({
	tags: new Set(),
	changesAt: null,
	asOf: null,
	keep: true,
	unavailable: false,
	framedByCms: false,
});

/** Everything a page can read. Each answer leaves its tags and its time bound in the page's record. */
export interface Reader {
	home(): Promise<Answer<HomeView>>;
	units(): Promise<Answer<UnitList>>;
	unit(slug: string): Promise<Answer<UnitView>>;
	unitEntries(slug: string, query: EntriesQuery): Promise<Answer<EntryList>>;
	register(slug: string, page: number): Promise<Answer<Register>>;
	entry(id: string): Promise<Answer<EntryPage>>;
	version(id: string, number: number): Promise<Answer<EntryPage>>;
	news(query: NewsQuery): Promise<Answer<News>>;
	openChanges(cursor: Cursor | null): Promise<Answer<OpenChanges>>;
	/** A subscription by the link of a letter. */
	subscription(id: string, token: string): Promise<Answer<SubscriptionView>>;
	preview(token: string): Promise<Answer<PreviewView>>;
	/** What the region's editors recommend for a question; null for nothing, and while the CMS is silent. */
	bestBet(questions: readonly string[], askedIn: AskedIn): Promise<BestBet | null>;
	sitemap(): Promise<Answer<Sitemap>>;
	unitSitemap(slug: string): Promise<Answer<UnitSitemap>>;
	search(query: SearchQuery): Promise<Answer<SearchPage>>;
	/** Sends a command for the person who filled in a form; the page is never kept then. */
	send<T>(path: string, body: object, schema: z.ZodType<T>): Promise<Sent<T>>;
	suggest(typed: string, unit?: string): Promise<Answer<TitleSuggestions>>;
	/** The office that a question names; null for none, and while the CMS does not tell which offices there are. */
	place(q: string): Promise<PlaceGuess | null>;
}

export interface ReaderSources {
	cms: CmsClient;
	/** Answers of the CMS kept between pages. */
	kept: TaggedCache<Answer<unknown>>;
	search: (query: SearchQuery) => Promise<Answer<SearchPage>>;
	suggest: (typed: string, unit?: string) => Promise<Answer<TitleSuggestions>>;
	place: FindPlace;
	now: () => number;
}

const earliest = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : Math.min(a, b);

const timeBoundOf = (value: unknown): number | null => {
	if (typeof value !== 'object' || value === null || !('changesAt' in value)) return null;
	return typeof value.changesAt === 'string' ? Date.parse(value.changesAt) : null;
};

const tagsOf = (value: unknown): readonly string[] =>
	typeof value === 'object' && value !== null && 'tags' in value && Array.isArray(value.tags) ? value.tags : [];

/** Makes the reader of one page. */
export const createReader = ({ cms, kept, search, suggest, place, now }: ReaderSources, record: PageRecord): Reader => {
	const note = (tags: readonly string[], changesAt: number | null, asOf: number) => {
		for (const tag of tags) record.tags.add(tag);
		record.changesAt = earliest(record.changesAt, changesAt);
		record.asOf = earliest(record.asOf, asOf);
	};

	const read = async <T>(asked: Question<T>, tags?: readonly string[]): Promise<Answer<T>> => {
		const held = kept.fresh(asked.path);
		if (held !== undefined) {
			note(held.tags, held.changesAt, held.storedAt);
			return held.value as Answer<T>;
		}
		const asOf = now();
		const filled = await kept.fill(asked.path, async () => {
			const value = await cms.ask(asked);
			const inner = value.ok ? value.value : null;
			return { value, tags: tags ?? tagsOf(inner), changesAt: timeBoundOf(inner), asOf, keep: value.ok };
		});
		note(filled.tags, filled.changesAt, filled.asOf ?? asOf);
		const answer = filled.value as Answer<T>;
		if (!answer.ok) {
			record.keep = false;
			if (answer.code === 'unavailable') record.unavailable = true;
		}
		return answer;
	};

	return {
		home: () => read(questions.home()),
		units: () => read(questions.units()),
		unit: (slug) => read(questions.unit(slug), [`unit:${slug}`]),
		unitEntries: (slug, query) => read(questions.unitEntries(slug, query)),
		register: (slug, page) => read(questions.register(slug, page)),
		entry: (id) => read(questions.entry(id)),
		version: (id, number) => read(questions.version(id, number)),
		bestBet: async (asked, askedIn) => {
			const words = await read(questions.searchWords());
			return words.ok ? bestBetOf(words.value.bets, asked, askedIn) : null;
		},
		sitemap: () => read(questions.sitemap(), ['units', 'home']),
		unitSitemap: (slug) => read(questions.unitSitemap(slug), [`unit:${slug}`]),
		news: (query) => read(questions.news(query)),
		openChanges: (cursor) => {
			record.keep = false;
			return cms.ask(questions.openChanges(cursor));
		},
		subscription: (id, token) => {
			record.keep = false;
			return cms.ask(questions.subscription(id, token));
		},
		preview: (token) => {
			record.keep = false;
			record.framedByCms = true;
			return cms.ask(questions.preview(token));
		},
		send: (path, body, schema) => {
			record.keep = false;
			return cms.send(path, body, schema);
		},
		search: async (query) => {
			record.keep = false;
			const answer = await search(query);
			return answer.ok ? answer : failed(answer.code);
		},
		suggest: (typed, unit) => {
			record.keep = false;
			return suggest(typed, unit);
		},
		place: async (q) => {
			const listed = await read(questions.units());
			return listed.ok ? place(listed.value.units, q) : null;
		},
	};
};
