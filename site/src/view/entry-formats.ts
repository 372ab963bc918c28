import type { EntryPage } from '@wrota/cms/contract';
import { document } from '../http/api-answers.ts';
import type { PageLocals } from '../http/page-maker.ts';
import { entryXml } from './entry-xml.ts';
import { apiEntry } from './open-data.ts';

/** Formats of an entry beside its page, by the ending of the address. */
export const entryFormats = ['json', 'xml', 'pdf'] as const;
export type EntryFormat = (typeof entryFormats)[number];

export const isEntryFormat = (ending: string | undefined): ending is EntryFormat =>
	(entryFormats as readonly (string | undefined)[]).includes(ending);

/** An entry in a format; `path` is its address without the ending. Older and archived versions stay out of search engines. */
export const entryDocument = async (
	page: EntryPage,
	format: EntryFormat,
	path: string,
	{ site, print }: Pick<PageLocals, 'site' | 'print'>,
): Promise<Response> => {
	const isVersion = path !== page.url;
	const headers = { link: `<${site.origin}${page.url}>; rel="canonical"`, 'x-robots-tag': 'noindex' };
	const data = apiEntry(page, site.origin, isVersion);
	if (format === 'json') return document(JSON.stringify(data), 'application/json; charset=utf-8', headers);
	if (format === 'xml') return document(entryXml(data, site.origin), 'application/xml; charset=utf-8', headers);
	const pdf = await print(page);
	return pdf === null
		? new Response(null, { status: 503, headers: { 'retry-after': '10' } })
		: document(pdf, 'application/pdf', headers);
};
