/** A step of page numbers: a number with its address, or a gap. */
export type PageStep = { readonly number: number; readonly url: string; readonly isCurrent: boolean } | 'gap';

export interface Pages {
	readonly current: number;
	readonly last: number;
	readonly steps: readonly PageStep[];
	readonly previous: string | null;
	readonly next: string | null;
}

export interface PagesOf {
	readonly page: number;
	readonly pageSize: number;
	readonly total: number;
}

/** Page numbers around the current one, always with the first and the last. Null when everything fits on one page. */
export const pagesOf = ({ page, pageSize, total }: PagesOf, urlOf: (page: number) => string): Pages | null => {
	const last = Math.max(1, Math.ceil(total / pageSize));
	if (last === 1) return null;
	const wanted = [...new Set([1, page - 1, page, page + 1, last])].filter((one) => one >= 1 && one <= last);
	const steps = wanted
		.toSorted((a, b) => a - b)
		.flatMap((one, at, all): PageStep[] => {
			const step = { number: one, url: urlOf(one), isCurrent: one === page };
			const before = all[at - 1];
			return before !== undefined && one - before > 1 ? ['gap', step] : [step];
		});
	return {
		current: page,
		last,
		steps,
		previous: page > 1 ? urlOf(page - 1) : null,
		next: page < last ? urlOf(page + 1) : null,
	};
};

/** Number of a page from an address; null for what is none (1 when absent). */
export const pageNumber = (given: string | null): number | null => {
	if (given === null) return 1;
	return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : null;
};

/** An address with parameters; empty ones are left out. */
export const withParams = (
	path: string,
	params: Readonly<Record<string, string | number | null | undefined>>,
): string => {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(params))
		if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
	return query.size === 0 ? path : `${path}?${query}`;
};
