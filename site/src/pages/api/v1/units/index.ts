import type { APIRoute } from 'astro';
import { data, noData } from '../../../../http/api-answers.ts';
import { apiUnit } from '../../../../view/open-data.ts';

/** The directory of units; see openapi.json. */
export const GET: APIRoute = async ({ locals: { read, site } }) => {
	const units = await read.units();
	return units.ok ? data({ units: units.value.units.map((unit) => apiUnit(unit, site.origin)) }) : noData(units.code);
};
