import type { APIRoute } from 'astro';
import { urlSet } from '../../../view/sitemap.ts';

/** Every current entry of one bulletin with the time of its last change. */
export const GET: APIRoute = async ({ params, locals: { read, site } }) => {
	const slug = params.unit ?? '';
	const [unit, answer] = await Promise.all([read.unit(slug), read.unitSitemap(slug)]);
	if (!unit.ok) return new Response(null, { status: unit.code === 'unavailable' ? 503 : 404 });
	if (!answer.ok) return new Response(null, { status: answer.code === 'unavailable' ? 503 : 404 });
	const { entries } = answer.value;
	const newest =
		entries
			.map(({ lastmod }) => lastmod)
			.toSorted()
			.at(-1) ?? null;
	const body = urlSet([
		{ url: `${site.origin}/bip/${unit.value.slug}`, lastmod: newest },
		...entries.map(({ url, lastmod }) => ({ url: site.origin + url, lastmod })),
	]);
	return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
