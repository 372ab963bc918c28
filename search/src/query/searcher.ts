import { createEngine, EngineRefused } from '../engine/client.ts';
import { SearchUnavailable } from '../errors.ts';
import { polishText } from '../text/polish-text.ts';
import { signaturesIn } from '../text/signatures.ts';
import type { Head } from './answers.ts';
import { askWithFacets, type Context, emptyFacets, type Facets, findPassages } from './ask.ts';
import { markHead, type SearchHit, toHit } from './hits.ts';
import { createPlaces, type GuessPlace, type Place } from './places.ts';
import { parseQuery, type SearchQuery } from './request.ts';
import { respell } from './spelling.ts';
import { suggestTitles, type TitleSuggestions } from './suggest.ts';
import { termsOf } from './terms.ts';
import { firstWordings, numberWordings, type Wording, widerWordings, withNear } from './wordings.ts';
import { type QueryWords, readQuestion } from './words.ts';

export interface SearchPage {
	readonly hits: readonly SearchHit[];
	/** Records found, without their passages. */
	readonly total: number;
	readonly page: number;
	readonly pageSize: number;
	/** Each facet is counted as if nothing were chosen in it, so that another choice stays in sight. */
	readonly facets: Facets;
	/** The question as the found texts spell it, where it seems mistyped. */
	readonly suggestion: string | null;
	/** The number of an act, case or order that was asked for, as typed, and whether a text bears it; null behind the first page. */
	readonly exactNumber: { readonly written: string; readonly isFound: boolean } | null;
	readonly tookMs: number;
}

export interface SearcherOptions {
	readonly url: string;
	/** A key that may only search. */
	readonly apiKey: string;
	readonly index: string;
	/** Longest wait for one answer of the engine; 1500 ms unless given. */
	readonly timeoutMs?: number;
	/** Milliseconds since 1970; the clock of the machine unless given. */
	readonly now?: () => number;
}

export interface Searcher {
	/**
	 * Throws SearchRefused for a question that the engine will never take, SearchUnavailable when it does not answer as it
	 * should (also for want of the index or the key); never an empty page instead.
	 */
	readonly search: (query: SearchQuery) => Promise<SearchPage>;
	/** What was first published after `since`, the newest first, at most 50; for subscriptions. Throws like `search`. */
	readonly newSince: (query: SearchQuery, since: Date) => Promise<readonly SearchHit[]>;
	/** Titles and frequent phrases that go on as was typed. Throws like `search`. */
	readonly suggest: (typed: string, unit?: string) => Promise<TitleSuggestions>;
}

/** With fewer answers than this a question is put in further words. */
const fewHits = 3;

type Found = Awaited<ReturnType<typeof askWithFacets>>;
interface Outcome extends Found {
	/** The first wordings found nothing. */
	readonly isNothing: boolean;
}

/** By date only texts that say all that was asked, where there are any: the rest would be a list of chances. */
const findByDate = async (context: Context, first: readonly Wording[]): Promise<Found | null> => {
	if (!context.request.isByDate) return null;
	const found = await askWithFacets(context, first, 'all');
	return found.answer.estimatedTotalHits > 0 ? found : null;
};

const find = async (context: Context, question: QueryWords): Promise<Outcome> => {
	const { request, polish } = context;
	const near = request.near && { unit: request.near.unit, question: nearQuestion(context, question) };
	const first = [...numberWordings(question), ...firstWordings(question)];
	const byDate = await findByDate(context, first);
	if (byDate) return { ...byDate, isNothing: false };
	const found = await askWithFacets(context, withNear(first, near), 'frequency');
	const isNothing = found.answer.estimatedTotalHits === 0;
	if (found.answer.estimatedTotalHits >= fewHits || question.words.length === 0) return { ...found, isNothing };
	const wider = [...numberWordings(question), ...widerWordings(question, polish, isNothing)];
	return { ...(await askWithFacets(context, withNear(wider, near), 'frequency')), isNothing };
};

/** Where only the office was named, the whole question is asked there. */
const nearQuestion = ({ request, polish }: Context, whole: QueryWords): QueryWords => {
	const rest = readQuestion(request.near?.rest ?? '', polish);
	return rest.words.length === 0 ? whole : rest;
};

const exactNumberOf = (q: string, question: QueryWords, heads: readonly Head[]): SearchPage['exactNumber'] => {
	const [written] = [...signaturesIn(q), ...signaturesIn(q.toUpperCase())];
	if (!written) return null;
	return { written, isFound: heads.some(({ numbers }) => question.numbers.some((one) => numbers.includes(one))) };
};

const answerQuestion = async (context: Context): Promise<Omit<SearchPage, 'tookMs'>> => {
	const { request, polish, nowSeconds } = context;
	const { page, pageSize } = request;
	const question = readQuestion(request.q, polish);
	if (request.q !== '' && question.words.length === 0)
		return { hits: [], total: 0, page, pageSize, facets: emptyFacets, suggestion: null, exactNumber: null };
	const { answer, facets, isNothing } = await find(context, question);
	const terms = termsOf(question.words, polish, isNothing);
	const marked = answer.hits.map((head) => markHead(head, terms, polish));
	const asked = isNothing ? question.typed : (question.lenient ?? question.exact);
	const passages = await findPassages(context, asked, marked, terms);
	const texts = answer.hits.flatMap(({ title, lead, unitName }) => [title, lead, unitName]);
	return {
		hits: marked.map((one) => toHit(one, passages.get(one.head.id), terms, polish, nowSeconds)),
		total: answer.estimatedTotalHits,
		page,
		pageSize,
		facets,
		suggestion: respell(request.q, texts, polish, isNothing),
		exactNumber: page === 1 ? exactNumberOf(request.q, question, answer.hits) : null,
	};
};

/** The engine says that the question itself cannot be put. A missing index or key is no fault of the question. */
const isRefusedQuestion = (error: unknown): boolean =>
	error instanceof EngineRefused && error.code.startsWith('invalid_search_');

const guarded = async <T>(answer: () => Promise<T>): Promise<T> => {
	try {
		return await answer();
	} catch (cause) {
		if (cause instanceof SearchUnavailable || isRefusedQuestion(cause)) throw cause;
		throw new SearchUnavailable('search could not be answered', { cause });
	}
};

/** Reads the lexicon at once, so that the first question is not slower. Throws when it is not built. */
export const createSearcher = (options: SearcherOptions): Searcher => {
	const { url, apiKey, index, timeoutMs = 1500, now = Date.now } = options;
	const engine = createEngine({ url, apiKey, timeoutMs });
	const polish = polishText();
	const nowSeconds = () => Math.floor(now() / 1000);
	const search = async (query: SearchQuery): Promise<SearchPage> => {
		const startedAt = performance.now();
		const request = parseQuery(query);
		const page = await guarded(() => answerQuestion({ engine, index, polish, request, nowSeconds: nowSeconds() }));
		return { ...page, tookMs: Math.round(performance.now() - startedAt) };
	};
	return {
		search,
		newSince: async (query, since) => {
			const after = Math.floor(since.getTime() / 1000);
			return (await search({ ...query, after, sort: 'date', page: 1, pageSize: 50 })).hits;
		},
		suggest: (typed, unit) =>
			guarded(() => {
				const request = parseQuery({ q: typed, unit });
				return suggestTitles({ engine, index, polish, request, nowSeconds: nowSeconds() }, /\s$/.test(typed));
			}),
	};
};

/** The names of these offices in questions; see {@link GuessPlace}. */
export const createPlaceGuess = (places: readonly Place[]): GuessPlace => createPlaces(places, polishText());
