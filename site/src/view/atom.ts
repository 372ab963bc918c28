import { fileUrl, type NewsItem } from '@wrota/cms/contract';
import { entryKindName } from './entry.ts';
import { sectionName } from './sections.ts';
import { type XmlNode, xmlDocument } from './xml.ts';

export interface AtomFeed {
	/** Path of the channel itself, with its parameters: also its lasting name. */
	readonly path: string;
	/** Path of the page for people. */
	readonly page: string;
	readonly title: string;
	readonly subtitle: string;
	readonly author: string;
	readonly items: readonly NewsItem[];
}

/** What an empty channel gives as the time of its last change: there was none. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** A lasting name (RFC 4151); the host without a port, as a name may have none. */
const tagUri = (origin: string, name: string): string => `tag:${new URL(origin).hostname},2026:${name}`;

const entryNode = (item: NewsItem, origin: string): XmlNode => ({
	id: tagUri(origin, `wpis:${item.id}`),
	title: item.title,
	link: [
		{ '@rel': 'alternate', '@type': 'text/html', '@hreflang': 'pl', '@href': origin + item.url },
		{ '@rel': 'alternate', '@type': 'application/json', '@href': `${origin}${item.url}.json` },
		...item.files.map((file) => ({
			'@rel': 'enclosure',
			'@type': file.mimeType,
			'@length': String(file.sizeBytes),
			'@title': file.title,
			'@href': origin + fileUrl(file),
		})),
	],
	published: item.publishedAt,
	updated: item.changedAt,
	author: { name: item.unit.officialName, uri: `${origin}/bip/${item.unit.slug}` },
	category: [
		{ '@term': item.kind, '@scheme': `${origin}/dane#rodzaje`, '@label': entryKindName(item.kind) },
		{ '@term': item.section, '@scheme': `${origin}/dane#dzialy`, '@label': sectionName(item.section) },
	],
	summary: { '@type': 'text', '#text': item.lead ?? `${entryKindName(item.kind)}. ${sectionName(item.section)}.` },
});

/** A channel of new entries (RFC 4287). Its ids last; it names offices and no person. */
export const atomFeed = (feed: AtomFeed, origin: string): string => {
	const updated =
		feed.items
			.map(({ changedAt }) => changedAt)
			.toSorted()
			.at(-1) ?? NEVER;
	return xmlDocument({
		feed: {
			'@xmlns': 'http://www.w3.org/2005/Atom',
			'@xml:lang': 'pl',
			id: tagUri(origin, `kanal:${feed.path}`),
			title: feed.title,
			subtitle: feed.subtitle,
			updated,
			link: [
				{ '@rel': 'self', '@type': 'application/atom+xml', '@href': origin + feed.path },
				{ '@rel': 'alternate', '@type': 'text/html', '@hreflang': 'pl', '@href': origin + feed.page },
			],
			author: { name: feed.author, uri: origin },
			icon: `${origin}/favicon.svg`,
			generator: { '@uri': `${origin}/dane`, '#text': 'Wrota Lubuskie' },
			entry: feed.items.map((item) => entryNode(item, origin)),
		},
	});
};
