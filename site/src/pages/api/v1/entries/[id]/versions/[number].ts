import type { APIRoute } from 'astro';
import { data, noData } from '../../../../../../http/api-answers.ts';
import { apiEntry } from '../../../../../../view/open-data.ts';
import { pageNumber } from '../../../../../../view/pages.ts';

/** One entry in one of its versions; see openapi.json. */
export const GET: APIRoute = async ({ params, locals: { read, site } }) => {
	const { id = '' } = params;
	const number = pageNumber(params.number ?? '');
	const entry = /^\d{1,15}$/.test(id) && number !== null ? await read.version(id, number) : null;
	if (entry === null) return noData('not-found');
	return entry.ok ? data(apiEntry(entry.value, site.origin, true)) : noData(entry.code);
};
