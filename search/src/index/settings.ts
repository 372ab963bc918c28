import { createHash } from 'node:crypto';
import { builderVersion, dictionaryVersion } from '../lexicon/format.ts';
import type { PolishText } from '../text/polish-text.ts';
import { stopWords } from '../text/stop-words.ts';
import { documentsVersion } from './documents.ts';
import { type SynonymRow, synonymTable } from './synonym-table.ts';
import { engineSynonyms } from './synonyms.ts';

/** Fields of the head with base forms, the weightiest first. Exact: no typing errors are forgiven in them. */
export const baseFields = [
	'signatures_n',
	'title_n',
	'headings_n',
	'unit_n',
	'labels_n',
	'lead_n',
	'fileNames_n',
	'body_n',
	'files_n',
	'files2_n',
	'files3_n',
] as const;

/** Fields of the head with forms as written, in which the engine may forgive typing errors. */
export const formFields = [
	'title_f',
	'headings_f',
	'unit_f',
	'labels_f',
	'lead_f',
	'fileNames_f',
	'body_f',
	'files_f',
] as const;

export const passageFields = ['text_n', 'text_f'] as const;

const shown = ['id', 'doc', 'part', 'parts', 'rev', 'title', 'lead', 'body', 'url', 'unit', 'unitName', 'kind'];

const equality = { facetSearch: false, filter: { equality: true, comparison: false } };
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } };

/** The engine's settings without the synonyms, which need the lexicon. */
export const searchSettings = {
	searchableAttributes: [...baseFields, ...formFields, ...passageFields],
	displayedAttributes: [
		...shown,
		...[
			'kindLabel',
			'section',
			'sectionLabel',
			'publishedAt',
			'archived',
			'until',
			'numbers',
			'file',
			'fileUrl',
			'page',
			'text',
		],
	],
	filterableAttributes: [
		{
			attributePatterns: [
				...['doc', 'unit', 'county', 'kind', 'section', 'sectionGroup', 'archived', 'numbers'],
				...['unitFacet', 'kindFacet', 'sectionFacet'],
			],
			features: equality,
		},
		{ attributePatterns: ['part', 'publishedAt', 'from', 'until', 'year'], features: comparison },
	],
	sortableAttributes: ['publishedAt'],
	// `sort` stands first, so that an order by date that is asked for is strict; without one the rule says nothing.
	rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'publishedAt:desc'],
	typoTolerance: {
		enabled: true,
		minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
		disableOnNumbers: true,
		disableOnAttributes: [...baseFields, 'text_n'],
	},
	faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
	pagination: { maxTotalHits: 10_000 },
	proximityPrecision: 'byWord',
	prefixSearch: 'indexingTime',
	searchCutoffMs: 800,
} as const;

/** Changes whenever an index made before would answer differently from one made anew. */
export const settingsHash: string = createHash('sha256')
	.update(
		JSON.stringify([searchSettings, synonymTable, [...stopWords], builderVersion, dictionaryVersion, documentsVersion]),
	)
	.digest('hex')
	.slice(0, 12);

/**
 * What an index built for this code says of itself. It stands among the displayed attributes, where
 * a name that no document has changes nothing, because the engine keeps no notes about an index.
 */
export const settingsMark = `settings-${settingsHash}`;

/** The whole settings as sent to the engine. */
export const engineSettings = (polish: PolishText, extra: readonly SynonymRow[] = []): Record<string, unknown> => ({
	...searchSettings,
	displayedAttributes: [...searchSettings.displayedAttributes, settingsMark],
	synonyms: engineSynonyms(polish, extra),
});
