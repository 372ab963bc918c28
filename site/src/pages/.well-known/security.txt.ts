import type { APIRoute } from 'astro';

const HALF_A_YEAR_MS = 182 * 86_400_000;

/** Where to report a weakness (RFC 9116). Without a contact address there is none. */
export const GET: APIRoute = ({ locals: { site, now, record } }) => {
	record.keep = false;
	if (site.contact === null) return new Response(null, { status: 404 });
	const expires = new Date(now.getTime() + HALF_A_YEAR_MS);
	expires.setUTCHours(0, 0, 0, 0);
	const lines = [
		`Contact: mailto:${site.contact}`,
		`Expires: ${expires.toISOString()}`,
		'Preferred-Languages: pl, en',
		`Canonical: ${site.origin}/.well-known/security.txt`,
		'',
	];
	return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
