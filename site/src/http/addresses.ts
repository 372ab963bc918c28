/** Query parameters that a page understands; all others are dropped before it is rendered or kept. */
const understood: readonly (readonly [RegExp, readonly string[]])[] = [
	[/^\/jednostki$/, ['nazwa', 'powiat', 'rodzaj', 'otworz']],
	[/^\/bip(?:\/[^/]+)?\.atom$/, ['dzial', 'rodzaj']],
	[/^\/szukaj\.atom$/, ['q', 'jednostka', 'powiat', 'rodzaj', 'dzial', 'rok', 'od', 'do']],
	[/^\/api\/v1\/units\/[^/]+\/entries$/, ['section', 'kind', 'archive', 'page', 'pageSize']],
	[/^\/api\/v1\/changes$/, ['epoch', 'after']],
	[/^\/subskrypcja$/, ['jednostka', 'dzial', 'rodzaj', 'powiat', 'q']],
	[
		/^\/szukaj$/,
		['q', 'jednostka', 'powiat', 'rodzaj', 'dzial', 'rok', 'od', 'do', 'archiwum', 'sortuj', 'wszedzie', 'strona'],
	],
	[
		/^\/api\/v1\/search$/,
		[
			'q',
			'unit',
			'county',
			'kind',
			'section',
			'year',
			'from',
			'to',
			'archive',
			'sort',
			'everywhere',
			'page',
			'pageSize',
		],
	],
	[/^\/api\/v1\/suggest$/, ['q', 'unit']],
	[/^\/bip\/[^/]+\/rejestr-zmian$/, ['strona']],
	[/^\/bip\/[^/]+\/[^/]+$/, ['strona', 'archiwum']],
];

const LONGEST_VALUE = 300;

/** An address as we understand it: the same page has one key. */
export interface Target {
	readonly pathname: string;
	/** Path with the understood parameters in a fixed order. */
	readonly key: string;
}

/**
 * Reads a request target. Null when it is none of ours: not a path, with control characters or backslashes, too long.
 * Of a repeated parameter the first counts; a value is cut at 300 characters.
 */
export const readTarget = (raw: string): Target | null => {
	if (!raw.startsWith('/') || raw.startsWith('//') || raw.length > 4000 || /[\\\p{Cc}]/u.test(raw)) return null;
	const mark = raw.indexOf('?');
	const pathname = mark === -1 ? raw : raw.slice(0, mark);
	if (!isDecodable(pathname)) return null;
	const names = understood.find(([pattern]) => pattern.test(pathname))?.[1] ?? [];
	if (mark === -1 || names.length === 0) return { pathname, key: pathname };
	const given = new URLSearchParams(raw.slice(mark + 1));
	const kept = new URLSearchParams();
	for (const name of names) {
		const value = given.get(name)?.trim().slice(0, LONGEST_VALUE);
		if (value) kept.set(name, value);
	}
	return { pathname, key: kept.size === 0 ? pathname : `${pathname}?${kept}` };
};

const isDecodable = (pathname: string): boolean => {
	try {
		return !/[\p{Cc}\\]/u.test(decodeURIComponent(pathname));
	} catch {
		return false;
	}
};

const searches = new Set(['/szukaj', '/szukaj.atom', '/api/v1/search']);

/** True for what makes the search engine work: these have a limit of their own. */
export const isSearch = (pathname: string): boolean => searches.has(pathname);

/** True for an entry as PDF, which costs more than a page. */
export const isPaper = (pathname: string): boolean => /^\/bip\/.+\.pdf$/.test(pathname);

/** A path as the log may hold it: without the secrets of links. */
export const loggedPath = (pathname: string): string =>
	pathname.replace(/^(\/(?:subskrypcja\/[0-9a-f]{24}|podglad)\/).*/, '$1…');
