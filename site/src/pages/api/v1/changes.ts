import type { APIRoute } from 'astro';
import { data, noData, problem } from '../../../http/api-answers.ts';
import { apiChanges } from '../../../view/open-data.ts';

/** What changed since a number; see openapi.json. */
export const GET: APIRoute = async ({ url, locals: { read, site } }) => {
	const epoch = url.searchParams.get('epoch') ?? '';
	const after = url.searchParams.get('after') ?? '0';
	if (!/^\d{1,15}$/.test(after)) return problem(400, 'bad-question', 'after to liczba od 0.', { field: 'after' });
	const changes = await read.openChanges({ epoch, after: Number(after) });
	return changes.ok
		? data(apiChanges(changes.value, site.origin), { 'cache-control': 'no-cache' })
		: noData(changes.code);
};
