import type { APIRoute } from 'astro';
import { sitemapIndex } from '../view/sitemap.ts';

/** Index of the sitemaps of all bulletins, and of the portal's own pages. */
export const GET: APIRoute = async ({ locals: { read, site } }) => {
	const answer = await read.sitemap();
	if (!answer.ok) return new Response(null, { status: 503 });
	const bulletins = answer.value.units.map(({ slug, lastmod }) => ({
		url: `${site.origin}/bip/${slug}/sitemap.xml`,
		lastmod,
	}));
	const body = sitemapIndex([{ url: `${site.origin}/sitemap-portal.xml`, lastmod: null }, ...bulletins]);
	return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
