import type { Engine } from '../engine/client.ts';
import { pathOf, quote } from '../engine/indexes.ts';
import { passageFields } from '../index/settings.ts';
import type { PolishText } from '../text/polish-text.ts';
import { type Federated, federatedSchema, type PassageHit, passagesSchema } from './answers.ts';
import { type FacetRow, facetAttributes, facetRows } from './facets.ts';
import { filterOf } from './filters.ts';
import type { MarkedHead } from './hits.ts';
import { type FacetName, facetNames, type SearchRequest } from './request.ts';
import type { Term } from './terms.ts';
import type { Wording } from './wordings.ts';

/** What one question is answered with. */
export interface Context {
	readonly engine: Engine;
	readonly index: string;
	readonly polish: PolishText;
	readonly request: SearchRequest;
	readonly nowSeconds: number;
}

/** How the engine treats words that a text lacks: `frequency` leaves the most frequent ones out, `all` none. */
export type Strategy = 'frequency' | 'all';

const headFields = [
	...['id', 'parts', 'title', 'lead', 'body', 'url', 'unit', 'unitName', 'kind', 'kindLabel'],
	...['section', 'sectionLabel', 'publishedAt', 'archived', 'until', 'numbers'],
];

/** All wordings in one federated question; a record that several of them find counts once, at its best place. */
const ask = async (
	{ engine, index, request, nowSeconds }: Context,
	asked: readonly Wording[],
	strategy: Strategy,
	facets: readonly FacetName[],
	chosenOnly?: FacetName,
): Promise<Federated> => {
	const { page, pageSize } = request;
	const isCount = chosenOnly !== undefined;
	const filter = filterOf(request, nowSeconds, chosenOnly);
	const queries = asked.map(({ q, fields, weight, only }) => ({
		indexUid: index,
		q,
		filter: only ? `${filter} AND ${only}` : filter,
		attributesToSearchOn: fields,
		attributesToRetrieve: headFields,
		matchingStrategy: strategy,
		federationOptions: { weight },
		...(request.isByDate || request.q === '' ? { sort: ['publishedAt:desc'] } : {}),
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

export type Facets = Readonly<Record<FacetName, readonly FacetRow[]>>;
export const emptyFacets: Facets = { unit: [], county: [], section: [], kind: [], year: [] };

/** The page, and beside it one count for each chosen facet without its own choice. */
export const askWithFacets = async (
	context: Context,
	asked: readonly Wording[],
	strategy: Strategy,
): Promise<{ facets: Facets; answer: Federated }> => {
	const { index, request } = context;
	const chosen = facetNames.filter((name) => request.chosen[name] !== undefined);
	const others = facetNames.filter((name) => request.chosen[name] === undefined);
	const [answer, ...counts] = await Promise.all([
		ask(context, asked, strategy, others),
		...chosen.map((name) => ask(context, asked, strategy, [name], name)),
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
export const findPassages = async (
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
		attributesToRetrieve: ['doc', 'file', 'fileUrl', 'page', 'text'],
		matchingStrategy: 'frequency',
	});
	return new Map(passagesSchema.parse(answer).hits.map((hit) => [hit.doc, hit]));
};
