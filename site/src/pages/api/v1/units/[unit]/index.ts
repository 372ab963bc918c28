import type { APIRoute } from 'astro';
import { data, noData } from '../../../../../http/api-answers.ts';
import { apiUnitDetail } from '../../../../../view/open-data.ts';

/** One unit; see openapi.json. */
export const GET: APIRoute = async ({ params, locals: { read, site } }) => {
	const unit = await read.unit(params.unit ?? '');
	return unit.ok ? data(apiUnitDetail(unit.value, site.origin)) : noData(unit.code);
};
