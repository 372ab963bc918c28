import type { APIRoute } from 'astro';
import { data, problem } from '../../../http/api-answers.ts';
import { apiFacets, apiHit } from '../../../view/search-api.ts';
import { askedOfApi, queryOf } from '../../../view/search-question.ts';

const PAGE_SIZE = 20;

/** Search for programs; see openapi.json. */
export const GET: APIRoute = async ({ url, locals: { read, site } }) => {
	const question = askedOfApi(url.searchParams);
	if (!question.ok) return problem(400, 'bad-question', question.message, { field: question.field });
	const answer = await read.search(queryOf(question.asked, PAGE_SIZE));
	if (!answer.ok && answer.code === 'unavailable')
		return problem(503, 'unavailable', 'Wyszukiwarka chwilowo nie działa. Spróbuj ponownie za chwilę.', {
			headers: { 'retry-after': '10' },
		});
	if (!answer.ok) return problem(400, 'bad-question', 'Tego zapytania nie da się wykonać. Wpisz mniej słów.');
	const { hits, total, page, pageSize, facets } = answer.value;
	const body = { hits: hits.map((hit) => apiHit(hit, site.origin)), total, page, pageSize, facets: apiFacets(facets) };
	return data(body, { 'cache-control': 'no-cache' });
};
