import { entryKindCodes, findSection } from '@wrota/cms/contract';
import type { APIRoute } from 'astro';
import { data, noData, problem } from '../../../../../http/api-answers.ts';
import { apiEntries } from '../../../../../view/open-data.ts';
import { pageNumber } from '../../../../../view/pages.ts';

/** What is wrong with the parameters: name and sentence. */
const faultOf = (
	section: string,
	kind: string,
	page: number | null,
	pageSize: number | null,
): [string, string] | null => {
	if (section !== '' && findSection(section) === undefined) return ['section', 'Nie znamy takiego działu.'];
	if (kind !== '' && !(entryKindCodes as readonly string[]).includes(kind))
		return ['kind', 'Nie znamy takiego rodzaju.'];
	if (page === null) return ['page', 'Numer strony to liczba od 1.'];
	return pageSize === null || pageSize > 100 ? ['pageSize', 'Na stronie może być od 1 do 100 wpisów.'] : null;
};

/** Entries of one unit, the newest first; see openapi.json. */
export const GET: APIRoute = async ({ params, url, locals: { read, site } }) => {
	const asked = url.searchParams;
	const [section, kind] = [asked.get('section') ?? '', asked.get('kind') ?? ''];
	const archive = asked.get('archive') === '1';
	const page = pageNumber(asked.get('page'));
	const pageSize = pageNumber(asked.get('pageSize') ?? '20');
	const fault = faultOf(section, kind, page, pageSize);
	if (fault !== null || page === null || pageSize === null)
		return problem(400, 'bad-question', fault?.[1] ?? '', { field: fault?.[0] ?? '' });
	const unit = params.unit ?? '';
	const list = await read.unitEntries(unit, {
		...(section === '' ? {} : { section }),
		...(kind === '' ? {} : { kind }),
		archive,
		page,
		pageSize,
	});
	if (!list.ok) return noData(list.code);
	const body = apiEntries(list.value, { unit, section, kind, archive, pageSize }, site.origin);
	const links = Object.entries({ next: body.next, prev: body.previous }).flatMap(([rel, href]) =>
		href === null ? [] : [`<${href}>; rel="${rel}"`],
	);
	return data(body, links.length === 0 ? {} : { link: links.join(', ') });
};
