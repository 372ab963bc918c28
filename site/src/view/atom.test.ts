import type { NewsItem } from '@wrota/cms/contract';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { atomFeed } from './atom.ts';
import { channelOf, channelTitle, channelUrl } from './channels.ts';

const origin = 'https://wrota.example:8443';
const item = (change: Partial<NewsItem> = {}): NewsItem => ({
	id: '48213',
	url: '/bip/zagan/uchwaly/48213-uchwala',
	unit: { slug: 'zagan', name: 'Miasto Żagań', officialName: 'Urząd Miasta Żagań' },
	section: 'uchwaly',
	kind: 'uchwala',
	title: 'Uchwała <nr 1> & "statut"',
	lead: null,
	state: 'current',
	version: 2,
	publishedAt: '2026-11-12T08:14:22.000Z',
	changedAt: '2026-11-18T12:02:41.000Z',
	fileCount: 1,
	files: [
		{
			id: 'f1',
			title: 'Uchwała',
			filename: 'uchwała 1.pdf',
			mimeType: 'application/pdf',
			type: 'PDF',
			sizeBytes: 1234,
			sha256: 'a'.repeat(64),
			description: null,
			hasText: true,
		},
	],
	...change,
});
const feed = { path: '/bip/zagan.atom', page: '/bip/zagan', title: 'Żagań', subtitle: 'BIP', author: 'Urząd' };
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => name === 'link' });
const read = (items: NewsItem[]) => parser.parse(atomFeed({ ...feed, items }, origin)).feed;

describe('an Atom channel', () => {
	test('has lasting ids, the newest time and links to itself and its page', () => {
		const parsed = read([item(), item({ id: '2', changedAt: '2026-11-01T00:00:00.000Z' })]);
		expect(parsed.id).toBe('tag:wrota.example,2026:kanal:/bip/zagan.atom');
		expect(parsed.updated).toBe('2026-11-18T12:02:41.000Z');
		expect(parsed.link.map((link: Record<string, string>) => [link['@rel'], link['@href']])).toEqual([
			['self', 'https://wrota.example:8443/bip/zagan.atom'],
			['alternate', 'https://wrota.example:8443/bip/zagan'],
		]);
		expect(parsed.entry.map(({ id }: { id: string }) => id)).toEqual([
			'tag:wrota.example,2026:wpis:48213',
			'tag:wrota.example,2026:wpis:2',
		]);
	});

	test('tells of an entry with its office, summary and files, and names no person', () => {
		const { entry } = read([item()]);
		expect(entry).toMatchObject({
			title: 'Uchwała <nr 1> & "statut"',
			published: '2026-11-12T08:14:22.000Z',
			updated: '2026-11-18T12:02:41.000Z',
			author: { name: 'Urząd Miasta Żagań', uri: 'https://wrota.example:8443/bip/zagan' },
			summary: { '#text': 'Uchwała. Uchwały.', '@type': 'text' },
		});
		expect(entry.link[2]).toEqual({
			'@rel': 'enclosure',
			'@type': 'application/pdf',
			'@length': '1234',
			'@title': 'Uchwała',
			'@href': `https://wrota.example:8443/pliki/${'a'.repeat(64)}/uchwa%C5%82a%201.pdf`,
		});
	});

	test('without entries is still a channel', () => {
		expect(read([])).toMatchObject({ title: 'Żagań', updated: '1970-01-01T00:00:00.000Z' });
	});
});

describe('the choice of a channel', () => {
	test.each([
		[{ unit: 'zagan', section: 'uchwaly' }, '/bip/zagan.atom?dzial=uchwaly', 'Miasto Żagań: Uchwały'],
		[{ unit: 'zagan' }, '/bip/zagan.atom', 'Miasto Żagań: wszystkie nowe wpisy'],
		[{ kind: 'nabor' }, '/bip.atom?rodzaj=nabor', 'Miasto Żagań: Nabór na stanowisko'],
	])('%j is %s', (channel, url, title) => {
		expect(channelUrl(channel)).toBe(url);
		expect(channelTitle(channel, 'Miasto Żagań')).toBe(title);
	});

	test.each(['dzial=nie-ma', 'rodzaj=nie-ma', 'rodzaj=toString'])('%s names nothing', (query) => {
		expect(channelOf(new URLSearchParams(query))).toBeNull();
	});
});
