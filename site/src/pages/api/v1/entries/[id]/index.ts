import type { APIRoute } from 'astro';
import { data, noData } from '../../../../../http/api-answers.ts';
import { apiEntry } from '../../../../../view/open-data.ts';

/** One entry in the version that holds; see openapi.json. */
export const GET: APIRoute = async ({ params, locals: { read, site } }) => {
	const id = params.id ?? '';
	const entry = /^\d{1,15}$/.test(id) ? await read.entry(id) : null;
	if (entry === null) return noData('not-found');
	return entry.ok ? data(apiEntry(entry.value, site.origin)) : noData(entry.code);
};
