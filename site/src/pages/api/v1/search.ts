import type { APIRoute } from 'astro';
import { apiFacets, apiHit } from '../../../view/search-api.ts';
import { askedOfApi, queryOf } from '../../../view/search-question.ts';

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
	new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
	});

const PAGE_SIZE = 20;

/** Search for programs; see openapi.json. */
export const GET: APIRoute = async ({ url, locals: { read, site } }) => {
	const question = askedOfApi(url.searchParams);
	if (!question.ok) return json(400, { code: 'bad-question', message: question.message, field: question.field });
	const answer = await read.search(queryOf(question.asked, PAGE_SIZE));
	if (!answer.ok && answer.code === 'unavailable')
		return json(
			503,
			{ code: 'unavailable', message: 'Wyszukiwarka chwilowo nie działa. Spróbuj ponownie za chwilę.' },
			{ 'retry-after': '10' },
		);
	if (!answer.ok)
		return json(400, { code: 'bad-question', message: 'Tego zapytania nie da się wykonać. Wpisz mniej słów.' });
	const { hits, total, page, pageSize, facets } = answer.value;
	return json(200, {
		hits: hits.map((hit) => apiHit(hit, site.origin)),
		total,
		page,
		pageSize,
		facets: apiFacets(facets),
	});
};
