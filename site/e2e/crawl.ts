/** The site under test; the seeded product in the test run. */
export const siteUrl = (): string => {
	const url = process.env.SITE_URL;
	if (!url) throw new Error('SITE_URL is not set: journeys need a running site');
	return new URL(url).origin;
};

/** Kinds of pages, by address. */
const kinds: readonly (readonly [string, RegExp])[] = [
	['home', /^\/$/],
	['search', /^\/szukaj\?/],
	['search form', /^\/szukaj$/],
	['directory', /^\/jednostki$/],
	['map', /^\/mapa$/],
	['news by e-mail', /^\/subskrypcja$/],
	['filtered directory', /^\/jednostki\?/],
	['office', /^\/jednostki\/[^/?]+$/],
	['bulletins', /^\/bip$/],
	['register', /^\/bip\/[^/]+\/rejestr-zmian$/],
	['data of a bulletin', /^\/bip\/[^/]+\/dane$/],
	['data', /^\/dane$/],
	['editors', /^\/bip\/[^/]+\/redakcja$/],
	['instruction', /^\/bip\/[^/]+\/instrukcja$/],
	['bulletin', /^\/bip\/[^/?.]+$/],
	['version', /^\/bip\/.+\/wersje\/\d+$/],
	['register of an entry', /^\/bip\/.+\/\d+-[^/]+\/rejestr-zmian$/],
	['report of an error', /^\/bip\/.+\/blad$/],
	['entry', /^\/bip\/[^/]+\/[^/]+\/\d+-[^/.]+$/],
	['archive of a section', /^\/bip\/[^/]+\/[^/]+\?archiwum=1/],
	['section', /^\/bip\/[^/]+\/[^/?]+$/],
];

export const kindOf = (path: string): string | null => kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? null;

/** Entries differ most from each other: more of them are looked at. */
const factorOf = (kind: string): number => (kind === 'entry' ? 4 : 1);

const linksOf = (html: string): string[] =>
	[...html.matchAll(/<a\s[^>]*href="([^"#]+)/g)]
		.map(([, href = '']) => href.replaceAll('&amp;', '&'))
		.filter(
			(href) => href.startsWith('/') && !href.startsWith('/pliki/') && !/\.(zip|json|xml|pdf|atom|xsd)\b/.test(href),
		);

/**
 * Walks from the home page and returns up to `perKind` addresses of each kind of page (four times as many entries).
 * @throws when a link of the site leads to anything but a page
 */
export const crawl = async (perKind: number): Promise<ReadonlyMap<string, readonly string[]>> => {
	const origin = siteUrl();
	const found = new Map<string, string[]>();
	const seen = new Set<string>(['/']);
	const queue = ['/'];
	for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
		const kind = kindOf(path);
		const known = found.get(kind ?? '') ?? [];
		if (kind === null || known.length >= perKind * factorOf(kind)) continue;
		const response = await fetch(origin + path);
		const html = await response.text();
		if (!response.ok) throw new Error(`${path} answers ${response.status}`);
		found.set(kind, [...known, path]);
		for (const link of linksOf(html)) {
			if (seen.has(link)) continue;
			seen.add(link);
			queue.push(link);
		}
	}
	return found;
};

export const allKinds: readonly string[] = kinds.map(([name]) => name);
