const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An address of a sitemap with the true time of its last change; null when there was none. */
export interface SitemapLine {
	readonly url: string;
	readonly lastmod: string | null;
}

const document = (root: 'sitemapindex' | 'urlset', item: 'sitemap' | 'url', lines: readonly SitemapLine[]): string =>
	[
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
		...lines.map(
			({ url, lastmod }) =>
				`<${item}><loc>${escaped(url)}</loc>${lastmod === null ? '' : `<lastmod>${lastmod}</lastmod>`}</${item}>`,
		),
		`</${root}>`,
		'',
	].join('\n');

/** Index of sitemaps (sitemaps.org 0.9). */
export const sitemapIndex = (lines: readonly SitemapLine[]): string => document('sitemapindex', 'sitemap', lines);
/** Addresses of pages (sitemaps.org 0.9). */
export const urlSet = (lines: readonly SitemapLine[]): string => document('urlset', 'url', lines);
