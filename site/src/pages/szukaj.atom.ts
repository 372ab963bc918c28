import type { APIRoute } from 'astro';
import { document, problem } from '../http/api-answers.ts';
import { siteName } from '../text/pl.ts';
import { atomFeed } from '../view/atom.ts';
import { searchChannelUrl } from '../view/channels.ts';
import { isoDateOf } from '../view/dates.ts';
import { askedOnPage, asksAnything, queryOf } from '../view/search-question.ts';

/** Days for which a saved search looks back: a channel tells of what is new. */
const LOOKS_BACK_DAYS = 365;
const MOST = 50;

/** Atom channel of a saved search: what fits the question, the newest first. */
export const GET: APIRoute = async ({ url, locals: { read, site, now } }) => {
	const question = askedOnPage(url.searchParams);
	if (!question.ok || !asksAnything(question.asked))
		return problem(400, 'bad-question', question.ok ? 'Wpisz, czego szukasz: /szukaj.atom?q=…' : question.message);
	const { asked } = question;
	const since = isoDateOf(new Date(now.getTime() - LOOKS_BACK_DAYS * 86_400_000));
	const answer = await read.search(
		queryOf({ ...asked, from: asked.from || since, archive: false, byDate: true, page: 1 }, MOST),
	);
	if (!answer.ok) return new Response(null, { status: answer.code === 'unavailable' ? 503 : 404 });
	const entries = answer.value.hits.map(({ id }) => id.replace('bip-entries_', ''));
	const news = entries.length === 0 ? null : await read.news({ entries });
	if (news !== null && !news.ok) return new Response(null, { status: 503 });
	const path = searchChannelUrl(asked);
	const feed = {
		path,
		page: path.replace('/szukaj.atom', '/szukaj'),
		title: asked.q === '' ? 'Szukanie w biuletynach' : `Szukanie: ${asked.q}`,
		subtitle: 'Wpisy z ostatniego roku, które pasują do zapytania.',
		author: siteName,
		items: news?.value.items ?? [],
	};
	return document(atomFeed(feed, site.origin), 'application/atom+xml; charset=utf-8', { 'cache-control': 'no-cache' });
};
