import type { EntryPage } from '@wrota/cms/contract';
import { createReader, newRecord, type PageRecord, type Reader, type ReaderSources } from '../data/reader.ts';
import type { Filled } from '../data/tagged-cache.ts';
import { compressPage, type FinishedPage, finishPage } from './finished-page.ts';
import type { SentForm } from './forms.ts';
import type { Rendered } from './render.ts';
import type { SecurityHeaders } from './security-headers.ts';

/** What a page gets to know about the site itself. */
export interface SiteFacts {
	/** Public origin, without a slash at the end. */
	readonly origin: string;
	readonly isDemonstration: boolean;
	readonly contact: string | null;
}

/** What the server hands to each page; `Astro.locals`. */
export interface PageLocals {
	readonly site: SiteFacts;
	readonly read: Reader;
	readonly record: PageRecord;
	/** Instant for which the page is made. */
	readonly now: Date;
	/** An entry as a tagged PDF; null when it cannot be made now. */
	readonly print: (page: EntryPage) => Promise<Uint8Array<ArrayBuffer> | null>;
	/** What a person sent; null for a page that is only read. */
	readonly form: SentForm | null;
	/** Set only when the server itself shows one of its own pages (400, 429, 503). */
	readonly ownPage: boolean;
}

export interface PageMakerParts {
	site: SiteFacts;
	render: (path: string, locals: PageLocals) => Promise<Rendered>;
	sources: ReaderSources;
	print: PageLocals['print'];
	security: SecurityHeaders;
}

/** Renders an address; the answer says what it was made of and whether it may be kept. */
export type PageMaker = (
	key: string,
	special?: { readonly ownPage?: boolean; readonly form?: SentForm },
) => Promise<Filled<FinishedPage>>;

/** Quality of Brotli for pages: made while a reader waits. */
export const PAGE_BROTLI = 5;
const ownHeaders = ['location', 'cache-control', 'retry-after', 'x-robots-tag', 'link'];
export const corsForData: readonly [string, string] = ['access-control-allow-origin', '*'];

const isHtml = ({ headers }: Rendered): boolean => (headers['content-type'] ?? '').startsWith('text/html');

const headersOf = ({ status, headers }: Rendered, record: PageRecord, security: SecurityHeaders) => {
	const type = headers['content-type'] ?? 'text/plain; charset=utf-8';
	const isPage = type.startsWith('text/html');
	const given = ownHeaders.flatMap((name): [string, string][] => {
		const value = headers[name];
		return value === undefined ? [] : [[name, value]];
	});
	const isKept = record.keep && status === 200;
	const pairs: (readonly [string, string])[] = [['content-type', isPage ? 'text/html; charset=utf-8' : type], ...given];
	if (headers['cache-control'] === undefined) pairs.push(['cache-control', isKept ? 'no-cache' : 'no-store']);
	if (/^application\/([\w.-]+\+)?(json|xml)/.test(type)) pairs.push(corsForData);
	if (!isPage) return [...pairs, ...security.other];
	return [...pairs, ...(record.framedByCms ? security.framedPage : security.page)];
};

export const createPageMaker =
	({ site, render, sources, print, security }: PageMakerParts): PageMaker =>
	async (key, { ownPage = false, form = null }: { ownPage?: boolean; form?: SentForm | null } = {}) => {
		const record = newRecord();
		if (form !== null) record.keep = false;
		const read = createReader(sources, record);
		const rendered = await render(key, { site, read, record, print, form, ownPage, now: new Date(sources.now()) });
		if (rendered.status !== 200) record.keep = false;
		const keep = record.keep && !ownPage;
		const headers = headersOf(rendered, record, security);
		// Public data can be asked about again by its ETag even where we do not keep it (searches, changes).
		const isData = rendered.status === 200 && form === null && !ownPage && !isHtml(rendered);
		const value = finishPage(rendered.status, headers, rendered.body, { withEtag: keep || isData });
		if (ownPage) await compressPage(value, PAGE_BROTLI);
		const { tags, changesAt, asOf } = record;
		return { value, keep, tags: [...tags], changesAt, ...(asOf === null ? {} : { asOf }) };
	};
