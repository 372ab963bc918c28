import { createSearcher, type Searcher } from '@wrota/search';
import type { Endpoint } from 'payload';
import { actorOf } from '#platform/access/actor.ts';
import { isAllowedIn } from '#platform/access/table.ts';
import { env } from '#platform/env.ts';
import { searchWordsAccess } from './search-words.access.ts';

/** What one question finds now and what it would find besides. */
export interface Preview {
	readonly q: string;
	readonly total: number;
	readonly first: readonly string[];
	readonly added: readonly { readonly q: string; readonly total: number; readonly first: readonly string[] }[];
}

const shown = 3;
const mostQuestions = 10;
let searcher: Searcher | undefined;

/** Opened at the first preview: the lexicon takes some memory, and most processes never need it. */
const openSearcher = (): Searcher => {
	const { MEILI_URL, MEILI_MASTER_KEY, WROTA_INDEX } = env();
	const [url = ''] = MEILI_URL.split(',');
	const [apiKey = ''] = MEILI_MASTER_KEY.split(',');
	searcher ??= createSearcher({ url, apiKey, index: WROTA_INDEX });
	return searcher;
};

const ask = async (q: string) => {
	const { total, hits } = await openSearcher().search({ q, pageSize: shown });
	return { q, total, first: hits.map(({ title, unitName }) => `${title} (${unitName})`) };
};

const listOf = (value: string | null): string[] =>
	(value ?? '')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.slice(0, mostQuestions);

/** `GET /api/search-synonyms/preview`: „kto co znajdzie”, before anything is saved. */
export const previewEndpoint: Endpoint = {
	path: '/preview',
	method: 'get',
	handler: async (req) => {
		if (!isAllowedIn(actorOf(req.user), searchWordsAccess.update, ''))
			return Response.json({ code: 'forbidden', message: 'Nie masz do tego prawa.' }, { status: 403 });
		const params = new URL(req.url ?? '', 'http://cms').searchParams;
		try {
			const added = await Promise.all(listOf(params.get('meant')).map(ask));
			const rows = await Promise.all(listOf(params.get('asked')).map(ask));
			return Response.json({ rows: rows.map((row): Preview => ({ ...row, added })) });
		} catch (err) {
			req.payload.logger.warn({ err, msg: 'the preview of a search failed' });
			return Response.json({ code: 'unavailable', message: 'Wyszukiwarka chwilowo nie działa.' }, { status: 503 });
		}
	},
};
