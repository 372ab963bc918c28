import type { Endpoint } from 'payload';
import { actorOf } from '#platform/access/actor.ts';
import { isAllowedIn } from '#platform/access/table.ts';
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

/** Puts a question to a search engine. */
export type AskSearch = (q: string, most: number) => Promise<{ total: number; first: readonly string[] }>;
let search: AskSearch | null = null;

/** Given by the web process at its start: the admin's bundle holds this module too and must not pack the search. */
export const answerPreviewsBy = (ask: AskSearch): void => {
	search = ask;
};

const ask = async (q: string) => {
	if (!search) throw new Error('no search for previews in this process');
	return { q, ...(await search(q, shown)) };
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
