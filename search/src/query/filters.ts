import { type FacetName, facetNames, type SearchRequest } from './request.ts';

const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const conditions: Readonly<Record<FacetName, (value: string) => string>> = {
	unit: (value) => `unit = ${quote(value)}`,
	county: (value) => `county = ${quote(value)}`,
	section: (value) => `(section = ${quote(value)} OR sectionGroup = ${quote(value)})`,
	kind: (value) => `kind = ${quote(value)}`,
	year: (value) => `year = ${Number.parseInt(value, 10)}`,
};

/**
 * The filter of a question, heads only. Times are compared here and not only when records are sent, so
 * that an entry appears and turns into archive in the very second that its office has set.
 */
export const filterOf = (request: SearchRequest, nowSeconds: number, without?: FacetName): string => {
	const parts = ['part = 0', `from <= ${nowSeconds}`];
	if (!request.archive) parts.push('archived = false', `until > ${nowSeconds}`);
	for (const name of facetNames) {
		const value = request.chosen[name];
		if (value !== undefined && name !== without) parts.push(conditions[name](value));
	}
	if (request.publishedFrom !== null) parts.push(`publishedAt >= ${request.publishedFrom}`);
	if (request.publishedBefore !== null) parts.push(`publishedAt < ${request.publishedBefore}`);
	return parts.join(' AND ');
};
