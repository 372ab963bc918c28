import { idOfSegment } from '@wrota/cms/contract';
import type { APIRoute } from 'astro';
import { entryDocument, isEntryFormat } from '../../../../../../view/entry-formats.ts';
import { pageNumber } from '../../../../../../view/pages.ts';

/** One version of an entry as JSON, XML or PDF. */
export const GET: APIRoute = async ({ params, url, locals }) => {
	const id = idOfSegment(params.entry ?? '');
	const number = pageNumber(params.number ?? '');
	const { format } = params;
	if (id === null || number === null || !isEntryFormat(format)) return new Response(null, { status: 404 });
	const entry = await locals.read.version(id, number);
	if (!entry.ok) return new Response(null, { status: entry.code === 'unavailable' ? 503 : 404 });
	const path = `${entry.value.url}/wersje/${number}`;
	if (url.pathname !== `${path}.${format}`)
		return new Response(null, { status: 308, headers: { location: `${path}.${format}` } });
	return entryDocument(entry.value, format, path, locals);
};
