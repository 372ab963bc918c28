import { idOfSegment } from '@wrota/cms/contract';
import type { APIRoute } from 'astro';
import { entryDocument, isEntryFormat } from '../../../../view/entry-formats.ts';

/** An entry as JSON, XML or PDF; the id decides, other words lead to the one address. */
export const GET: APIRoute = async ({ params, url, locals }) => {
	const id = idOfSegment(params.entry ?? '');
	const { format } = params;
	if (id === null || !isEntryFormat(format)) return new Response(null, { status: 404 });
	const entry = await locals.read.entry(id);
	if (!entry.ok) return new Response(null, { status: entry.code === 'unavailable' ? 503 : 404 });
	const path = `${entry.value.url}.${format}`;
	if (url.pathname !== path) return new Response(null, { status: 308, headers: { location: path } });
	return entryDocument(entry.value, format, entry.value.url, locals);
};
