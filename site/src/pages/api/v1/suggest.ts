import type { APIRoute } from 'astro';
import { askedOfApi } from '../../../view/search-question.ts';
import { suggestionsOf } from '../../../view/suggestions.ts';

/** Suggestions while typing; see openapi.json. What cannot be asked now is left out: the box works without them. */
export const GET: APIRoute = async ({ url, locals: { read } }) => {
	const question = askedOfApi(url.searchParams);
	const { q, unit } = question.asked;
	const [listed, found] = question.ok ? await Promise.all([read.units(), read.suggest(q, unit)]) : [null, null];
	const units = listed?.ok ? listed.value.units : [];
	const titles = found?.ok ? found.value : { phrases: [], titles: [] };
	const suggestions = question.ok ? suggestionsOf(q, unit, units, titles) : [];
	return new Response(JSON.stringify({ suggestions }), {
		headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
	});
};
