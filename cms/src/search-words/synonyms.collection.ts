import type { CollectionConfig } from 'payload';
import { phrases, searchWordsCollection } from './fields.ts';
import { previewEndpoint } from './preview.ts';

const collection = searchWordsCollection('search-synonyms', {
	title: 'asked',
	columns: ['asked', 'meant', 'bothWays', 'isOn'],
	labels: { singular: 'Synonim', plural: 'Synonimy' },
	fields: [
		phrases('asked', 'Gdy ktoś szuka', 'Słowo albo najwyżej trzy słowa, np. „kopciuch”.'),
		phrases('meant', 'Niech znajdzie też', 'Słowa z urzędowych wpisów, np. „kocioł na paliwo stałe”.'),
		{ name: 'bothWays', type: 'checkbox', label: 'Także w drugą stronę', defaultValue: false },
	],
});

/** Words of residents and words of offices, beside those that the search knows by itself. */
export const searchSynonyms: CollectionConfig = { ...collection, endpoints: [previewEndpoint] };
