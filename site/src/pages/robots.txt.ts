import type { APIRoute } from 'astro';

/** Everything public may be indexed; searches and previews are not pages of their own. */
export const GET: APIRoute = ({ locals }) =>
	new Response(
		[
			'User-agent: *',
			'Disallow: /szukaj?',
			'Disallow: /podglad/',
			'Disallow: /subskrypcja/',
			'Disallow: /subskrypcja?',
			'Disallow: /api/',
			'Disallow: /*/dane.zip',
			'Disallow: /*/blad$',
			'',
			`Sitemap: ${locals.site.origin}/sitemap.xml`,
			'',
		].join('\n'),
		{ headers: { 'content-type': 'text/plain; charset=utf-8' } },
	);
