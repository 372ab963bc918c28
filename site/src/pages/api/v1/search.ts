import type { APIRoute } from 'astro';
import { data, problem } from '../../../http/api-answers.ts';
import { apiFacets, apiHit, apiNear } from '../../../view/search-api.ts';
import { mayGuess, withPlace } from '../../../view/search-near.ts';
import { askedOfApi, queryOf } from '../../../view/search-question.ts';

const PAGE_SIZE = 20;

/** Search for programs; see openapi.json. */
export const GET: APIRoute = async ({ url, locals: { read, site } }) => {
	const question = askedOfApi(url.searchParams);
	if (!question.ok) return problem(400, 'bad-question', question.message, { field: question.field });
	const { asked } = question;
	const guess = mayGuess(asked) ? await read.place(asked.q) : null;
	const answer = await read.search(withPlace(queryOf(asked, PAGE_SIZE), asked, guess));
	if (!answer.ok && answer.code === 'unavailable')
		return problem(503, 'unavailable', 'Wyszukiwarka chwilowo nie działa. Spróbuj ponownie za chwilę.', {
			headers: { 'retry-after': '10' },
		});
	if (!answer.ok) return problem(400, 'bad-question', 'Tego zapytania nie da się wykonać. Wpisz mniej słów.');
	const { hits, total, page, pageSize, facets, suggestion, exactNumber } = answer.value;
	const body = {
		hits: hits.map((hit) => apiHit(hit, site.origin)),
		total,
		page,
		pageSize,
		facets: apiFacets(facets),
		near: apiNear(guess, asked),
		suggestion,
		exactNumber,
	};
	return data(body, { 'cache-control': 'no-cache' });
};
