import type { APIRoute } from 'astro';
import { document } from '../http/api-answers.ts';
import { siteName } from '../text/pl.ts';
import { atomFeed } from '../view/atom.ts';
import { channelOf, channelPage, channelTitle, channelUrl } from '../view/channels.ts';

/** Atom channel of the region, narrowed by section and kind. */
export const GET: APIRoute = async ({ url, locals: { read, site } }) => {
	const channel = channelOf(url.searchParams);
	if (channel === null) return new Response(null, { status: 404 });
	const news = await read.news(channel);
	if (!news.ok) return new Response(null, { status: 503 });
	const feed = {
		path: channelUrl(channel),
		page: channelPage(channel),
		title: channelTitle(channel),
		subtitle: 'Nowe i poprawione wpisy w biuletynach województwa lubuskiego.',
		author: siteName,
		items: news.value.items,
	};
	return document(atomFeed(feed, site.origin), 'application/atom+xml; charset=utf-8');
};
