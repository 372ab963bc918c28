import type { APIRoute } from 'astro';
import { urlSet } from '../view/sitemap.ts';

/** Pages of the portal: home, directory, offices. They have no single time of change. */
export const GET: APIRoute = async ({ locals: { read, site } }) => {
	const answer = await read.units();
	if (!answer.ok) return new Response(null, { status: 503 });
	const paths = [
		'/',
		'/jednostki',
		'/mapa',
		'/bip',
		'/dane',
		'/subskrypcja',
		...answer.value.units.map(({ slug }) => `/jednostki/${slug}`),
	];
	const body = urlSet(paths.map((path) => ({ url: site.origin + path, lastmod: null })));
	return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
