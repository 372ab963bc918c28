import { createEngine, type Engine, EngineRefused } from '../engine/client.ts';
import { pathOf, quote } from '../engine/indexes.ts';
import { SearchUnavailable } from '../errors.ts';
import { passageFields } from '../index/settings.ts';
import { type PolishText, polishText } from '../text/polish-text.ts';
import { type Federated, federatedSchema, type PassageHit, passagesSchema } from './answers.ts';
import { type FacetRow, facetAttributes, facetRows } from './facets.ts';
import { filterOf } from './filters.ts';
import { type MarkedHead, markHead, type SearchHit, toHit } from './hits.ts';
import { type FacetName, facetNames, parseQuery, type SearchQuery, type SearchRequest } from './request.ts';
import { type Term, termsOf } from './terms.ts';
import { firstWordings, type Wording, widerWordings } from './wordings.ts';
import { readQuestion } from './words.ts';

export interface SearchPage {
	readonly hits: readonly SearchHit[];
	/** Records found, without their passages. */
	readonly total: number;
	readonly page: number;
	readonly pageSize: number;
	/** Each facet is counted as if nothing were chosen in it, so that another choice stays in sight. */
	readonly facets: Readonly<Record<FacetName, readonly FacetRow[]>>;
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
}

interface Context {
	readonly engine: Engine;
	readonly index: string;
	readonly polish: PolishText;
	readonly request: SearchRequest;
	readonly nowSeconds: number;
}

const headFields = [
	...['id', 'parts', 'title', 'lead', 'body', 'url', 'unit', 'unitName', 'kind', 'kindLabel'],
	...['section', 'sectionLabel', 'publishedAt', 'archived', 'until'],
];
/** With fewer answers than this a question is put in further words. */
const fewHits = 3;

/** All wordings in one federated question; a record that several of them find counts once, at its best place. */
const ask = async (
	{ engine, index, request, nowSeconds }: Context,
	asked: readonly Wording[],
	facets: readonly FacetName[],
	chosenOnly?: FacetName,
): Promise<Federated> => {
	const { page, pageSize } = request;
	const isCount = chosenOnly !== undefined;
	const queries = asked.map(({ q, fields, weight }) => ({
		indexUid: index,
		q,
		filter: filterOf(request, nowSeconds, chosenOnly),
		attributesToSearchOn: fields,
		attributesToRetrieve: headFields,
		matchingStrategy: 'frequency',
		federationOptions: { weight },
		...(q === '' ? { sort: ['publishedAt:desc'] } : {}),
	}));
	const federation = {
		offset: isCount ? 0 : (page - 1) * pageSize,
		limit: isCount ? 0 : pageSize,
		facetsByIndex: { [index]: facets.map((name) => facetAttributes[name]) },
	};
	return federatedSchema.parse(await engine.call('POST', '/multi-search', { federation, queries }));
};

const rowsOf = (answer: Federated, index: string, name: FacetName): FacetRow[] =>
	facetRows(name, answer.facetsByIndex?.[index]?.distribution[facetAttributes[name]] ?? {});

/** The page, and beside it one count for each chosen facet without its own choice. */
const askWithFacets = async (
	context: Context,
	asked: readonly Wording[],
): Promise<Pick<SearchPage, 'facets'> & { answer: Federated }> => {
	const { index, request } = context;
	const chosen = facetNames.filter((name) => request.chosen[name] !== undefined);
	const others = facetNames.filter((name) => request.chosen[name] === undefined);
	const [answer, ...counts] = await Promise.all([
		ask(context, asked, others),
		...chosen.map((name) => ask(context, asked, [name], name)),
	]);
	const rows = (name: FacetName): FacetRow[] => rowsOf(counts[chosen.indexOf(name)] ?? answer, index, name);
	return {
		answer,
		facets: {
			unit: rows('unit'),
			county: rows('county'),
			section: rows('section'),
			kind: rows('kind'),
			year: rows('year'),
		},
	};
};

/** For heads that do not say all that was asked: the passage of a file, or of a long text, that says it. */
const findPassages = async (
	{ engine, index }: Context,
	q: string,
	marked: readonly MarkedHead[],
	terms: readonly Term[],
): Promise<Map<string, PassageHit>> => {
	const ids = marked
		.filter(({ head, covered }) => head.parts > 0 && covered.size < terms.length)
		.map(({ head }) => head.id);
	if (ids.length === 0) return new Map();
	const answer = await engine.call('POST', `${pathOf(index)}/search`, {
		q,
		filter: `part > 0 AND doc IN [${ids.map(quote).join(',')}]`,
		distinct: 'doc',
		limit: ids.length,
		attributesToSearchOn: passageFields,
		attributesToRetrieve: ['doc', 'file', 'text'],
		matchingStrategy: 'frequency',
	});
	return new Map(passagesSchema.parse(answer).hits.map((hit) => [hit.doc, hit]));
};

const emptyFacets: SearchPage['facets'] = { unit: [], county: [], section: [], kind: [], year: [] };

const answerQuestion = async (context: Context): Promise<Omit<SearchPage, 'tookMs'>> => {
	const { request, polish, nowSeconds } = context;
	const { page, pageSize } = request;
	const question = readQuestion(request.q, polish);
	if (request.q !== '' && question.words.length === 0)
		return { hits: [], total: 0, page, pageSize, facets: emptyFacets };
	let found = await askWithFacets(context, firstWordings(question));
	const isNothing = found.answer.estimatedTotalHits === 0;
	if (found.answer.estimatedTotalHits < fewHits && question.words.length > 0) {
		found = await askWithFacets(context, widerWordings(question, polish, isNothing));
	}
	const terms = termsOf(question.words, polish, isNothing);
	const marked = found.answer.hits.map((head) => markHead(head, terms, polish));
	const passages = await findPassages(
		context,
		isNothing ? question.typed : (question.lenient ?? question.exact),
		marked,
		terms,
	);
	return {
		hits: marked.map((one) => toHit(one, passages.get(one.head.id), terms, polish, nowSeconds)),
		total: found.answer.estimatedTotalHits,
		page,
		pageSize,
		facets: found.facets,
	};
};

/** The engine says that the question itself cannot be put. A missing index or key is no fault of the question. */
const isRefusedQuestion = (error: unknown): boolean =>
	error instanceof EngineRefused && error.code.startsWith('invalid_search_');

/** Reads the lexicon at once, so that the first question is not slower. Throws when it is not built. */
export const createSearcher = (options: SearcherOptions): Searcher => {
	const { url, apiKey, index, timeoutMs = 1500, now = Date.now } = options;
	const engine = createEngine({ url, apiKey, timeoutMs });
	const polish = polishText();
	return {
		search: async (query) => {
			const startedAt = performance.now();
			const request = parseQuery(query);
			try {
				const nowSeconds = Math.floor(now() / 1000);
				const page = await answerQuestion({ engine, index, polish, request, nowSeconds });
				return { ...page, tookMs: Math.round(performance.now() - startedAt) };
			} catch (cause) {
				if (cause instanceof SearchUnavailable || isRefusedQuestion(cause)) throw cause;
				throw new SearchUnavailable('search could not be answered', { cause });
			}
		},
	};
};
