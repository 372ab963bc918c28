import type { FacetName } from './request.ts';

/** One choice of a facet. */
export interface FacetRow {
	readonly value: string;
	readonly label: string;
	/** Records that this choice would leave. */
	readonly count: number;
}

/** Attribute that the engine counts for each facet; value and label in one where they differ. */
export const facetAttributes: Readonly<Record<FacetName, string>> = {
	unit: 'unitFacet',
	county: 'county',
	section: 'sectionFacet',
	kind: 'kindFacet',
	year: 'year',
};

const rowOf = (name: FacetName, key: string, count: number): FacetRow => {
	const bar = name === 'county' || name === 'year' ? -1 : key.indexOf('|');
	return bar < 0 ? { value: key, label: key, count } : { value: key.slice(0, bar), label: key.slice(bar + 1), count };
};

const polishOrder = new Intl.Collator('pl');

const order = (name: FacetName): ((a: FacetRow, b: FacetRow) => number) =>
	name === 'year'
		? (a, b) => Number(b.value) - Number(a.value)
		: (a, b) => b.count - a.count || polishOrder.compare(a.label, b.label);

/** Rows of a facet, the most frequent first (years: the newest first). A renamed value is one row. */
export const facetRows = (name: FacetName, counts: Readonly<Record<string, number>>): FacetRow[] => {
	const rows = new Map<string, FacetRow>();
	for (const [key, count] of Object.entries(counts)) {
		const row = rowOf(name, key, count);
		const known = rows.get(row.value);
		rows.set(row.value, known ? { ...known, count: known.count + count } : row);
	}
	return [...rows.values()].sort(order(name));
};
