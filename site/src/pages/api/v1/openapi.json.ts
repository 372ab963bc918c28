import type { APIRoute } from 'astro';
import { openApi } from '../../../text/openapi.ts';

/** Description of the public API. */
export const GET: APIRoute = ({ locals: { site } }) =>
	new Response(JSON.stringify(openApi(site.origin), null, '\t'), {
		headers: { 'content-type': 'application/json; charset=utf-8' },
	});
