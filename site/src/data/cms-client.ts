import {
	type CommandRefusal,
	commandRefusalSchema,
	type EntryList,
	type EntryPage,
	entryListSchema,
	entryPageSchema,
	type Feed,
	feedSchema,
	type HomeView,
	homeViewSchema,
	type News,
	newsSchema,
	type OpenChanges,
	openChangesSchema,
	type PreviewView,
	previewViewSchema,
	type Register,
	registerSchema,
	type SearchWords,
	type SubscriptionView,
	searchWordsSchema,
	sitemapSchema,
	subscriptionViewSchema,
	type UnitList,
	type UnitSlice,
	type UnitView,
	unitListSchema,
	unitSitemapSchema,
	unitSliceSchema,
	unitViewSchema,
} from '@wrota/cms/contract';
import type { z } from 'zod';
import { type Answer, answered, failed } from './answer.ts';
import type { Cursor } from './feed.ts';

export type Sitemap = z.infer<typeof sitemapSchema>;
export type UnitSitemap = z.infer<typeof unitSitemapSchema>;

/** Which entries a channel tells of; without anything: of the whole region. */
export interface NewsQuery {
	unit?: string;
	section?: string;
	kind?: string;
	entries?: readonly string[];
}

export interface EntriesQuery {
	section?: string;
	kind?: string;
	archive?: boolean;
	page?: number;
	pageSize?: number;
}

export interface CmsClientOptions {
	/** Origin of the CMS. */
	url: string;
	siteKey: string;
	timeoutMs: number;
	/** Told of answers that break the contract and of failures, without personal data. */
	onFault: (fault: { path: string; reason: string }) => void;
}

/** A question to the public API of the CMS: where, and the shape of the answer. */
export interface Question<T> {
	readonly path: string;
	readonly schema: z.ZodType<T>;
}

const question = <T>(path: string, schema: z.ZodType<T>): Question<T> => ({ path, schema });
const segment = encodeURIComponent;

const withQuery = (path: string, values: Record<string, string | number | undefined>): string => {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value));
	return query.size === 0 ? path : `${path}?${query}`;
};

/** Every question the site has, in one place. */
export const questions = {
	home: (): Question<HomeView> => question('home', homeViewSchema),
	units: (): Question<UnitList> => question('units', unitListSchema),
	unit: (slug: string): Question<UnitView> => question(`units/${segment(slug)}`, unitViewSchema),
	unitEntries: (slug: string, { archive, ...rest }: EntriesQuery): Question<EntryList> =>
		question(
			withQuery(`units/${segment(slug)}/entries`, { ...rest, archive: archive ? 1 : undefined }),
			entryListSchema,
		),
	register: (slug: string, page: number): Question<Register> =>
		question(withQuery(`units/${segment(slug)}/register`, { page }), registerSchema),
	entry: (id: string): Question<EntryPage> => question(`entries/${segment(id)}`, entryPageSchema),
	version: (id: string, number: number): Question<EntryPage> =>
		question(`entries/${segment(id)}/versions/${number}`, entryPageSchema),
	news: ({ entries, ...rest }: NewsQuery): Question<News> =>
		question(withQuery('news', { ...rest, entries: entries?.join(',') }), newsSchema),
	openChanges: (cursor: Cursor | null): Question<OpenChanges> =>
		question(withQuery('open-changes', { epoch: cursor?.epoch ?? '', after: cursor?.after ?? 0 }), openChangesSchema),
	unitSlice: (slug: string, after: string): Question<UnitSlice> =>
		question(withQuery(`units/${segment(slug)}/slice`, { after }), unitSliceSchema),
	subscription: (id: string, token: string): Question<SubscriptionView> =>
		question(`subscriptions/${segment(id)}/${segment(token)}`, subscriptionViewSchema),
	preview: (token: string): Question<PreviewView> => question(`preview/${segment(token)}`, previewViewSchema),
	changes: (cursor: Cursor | null): Question<Feed> =>
		question(withQuery('changes', { epoch: cursor?.epoch ?? '', after: cursor?.after ?? 0 }), feedSchema),
	searchWords: (): Question<SearchWords> => question('search-words', searchWordsSchema),
	sitemap: (): Question<Sitemap> => question('sitemap', sitemapSchema),
	unitSitemap: (slug: string): Question<UnitSitemap> => question(`sitemap/${segment(slug)}`, unitSitemapSchema),
};

/** What became of a command that the site sent for a person: its answer, or the refusal to show beside the form. */
export type Sent<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly refusal: CommandRefusal };

const silent: CommandRefusal = {
	code: 'unavailable',
	message: 'Serwer chwilowo nie odpowiada. Twój tekst jest nadal w formularzu. Wyślij go jeszcze raz za chwilę.',
};

export interface CmsClient {
	ask<T>(question: Question<T>): Promise<Answer<T>>;
	/** Sends a command for a person without an account; sent once only, never repeated. */
	send<T>(path: string, body: object, schema: z.ZodType<T>): Promise<Sent<T>>;
	/** The bytes of a public file; the caller reads or cancels the body. */
	file(sha256: string, signal: AbortSignal): Promise<Answer<Response>>;
}

const codeOf = (status: number) => {
	if (status === 404) return 'not-found';
	return status === 401 || status === 403 ? 'refused' : 'unavailable';
};

/** Reads the public API of the CMS. Never throws: what goes wrong is an answer, told to `onFault`. */
export const createCmsClient = ({ url, siteKey, timeoutMs, onFault }: CmsClientOptions): CmsClient => {
	const headers = { 'x-site-key': siteKey, accept: 'application/json' };
	const get = (path: string, signal: AbortSignal) =>
		fetch(`${url}/api/public/v1/${path}`, { headers, signal, redirect: 'error' });

	/** A kept connection can be closed under us by the other side: one more try when nothing came back in time. */
	const getAgain = async (path: string): Promise<Response> => {
		const signal = AbortSignal.timeout(timeoutMs);
		try {
			return await get(path, signal);
		} catch (error) {
			if (signal.aborted || !(error instanceof TypeError)) throw error;
			return await get(path, signal);
		}
	};

	const reasonOf = (error: unknown): string => {
		if (!(error instanceof Error)) return 'unknown';
		return error.cause instanceof Error ? `${error.name}: ${error.cause.message}` : error.name;
	};

	return {
		async ask({ path, schema }) {
			const place = path.replace(/^(preview|subscriptions)\/.*/, '$1/…').replace(/\?.*/, '');
			try {
				const response = await getAgain(path);
				if (!response.ok) {
					await response.body?.cancel();
					const code = codeOf(response.status);
					if (response.status === 401 || code === 'unavailable')
						onFault({ path: place, reason: `HTTP ${response.status}` });
					return failed(response.status === 401 ? 'unavailable' : code);
				}
				const parsed = schema.safeParse(await response.json());
				if (parsed.success) return answered(parsed.data);
				const [issue] = parsed.error.issues;
				onFault({ path: place, reason: `breaks the contract at ${issue?.path.join('.')}: ${issue?.message}` });
				return failed('unavailable');
			} catch (error) {
				onFault({ path: place, reason: reasonOf(error) });
				return failed('unavailable');
			}
		},
		async send(path, body, schema) {
			const place = path.replace(/\/.*/, '/…');
			try {
				const response = await fetch(`${url}/api/public/v1/${path}`, {
					method: 'POST',
					headers: { ...headers, 'content-type': 'application/json' },
					body: JSON.stringify(body),
					signal: AbortSignal.timeout(timeoutMs),
					redirect: 'error',
				});
				const answer: unknown = await response.json();
				const refusal = response.ok ? null : commandRefusalSchema.safeParse(answer);
				if (refusal?.success && response.status < 500 && response.status !== 401)
					return { ok: false, refusal: refusal.data };
				const parsed = response.ok ? schema.safeParse(answer) : null;
				if (parsed?.success) return { ok: true, value: parsed.data };
				onFault({ path: place, reason: response.ok ? 'breaks the contract' : `HTTP ${response.status}` });
			} catch (error) {
				onFault({ path: place, reason: reasonOf(error) });
			}
			return { ok: false, refusal: silent };
		},
		async file(sha256, signal) {
			try {
				const response = await get(`files/${segment(sha256)}`, signal);
				if (response.ok) return answered(response);
				await response.body?.cancel();
				return failed(response.status === 404 ? 'not-found' : 'unavailable');
			} catch (error) {
				if (!signal.aborted) onFault({ path: 'files', reason: reasonOf(error) });
				return failed('unavailable');
			}
		},
	};
};
