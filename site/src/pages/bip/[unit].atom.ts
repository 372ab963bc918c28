import type { APIRoute } from 'astro';
import { document } from '../../http/api-answers.ts';
import { atomFeed } from '../../view/atom.ts';
import { channelOf, channelPage, channelTitle, channelUrl } from '../../view/channels.ts';

/** Atom channel of one bulletin, narrowed by section and kind. */
export const GET: APIRoute = async ({ params, url, locals: { read, site } }) => {
	const slug = params.unit ?? '';
	const channel = channelOf(url.searchParams, slug);
	const [unit, news] = await Promise.all([read.unit(slug), read.news(channel ?? {})]);
	if (!unit.ok) return new Response(null, { status: unit.code === 'unavailable' ? 503 : 404 });
	if (channel === null) return new Response(null, { status: 404 });
	if (!news.ok) return new Response(null, { status: 503 });
	const feed = {
		path: channelUrl(channel),
		page: channelPage(channel),
		title: channelTitle(channel, unit.value.name),
		subtitle: `Biuletyn Informacji Publicznej: ${unit.value.officialName}.`,
		author: unit.value.officialName,
		items: news.value.items,
	};
	return document(atomFeed(feed, site.origin), 'application/atom+xml; charset=utf-8');
};
