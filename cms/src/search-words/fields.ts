import type { CollectionConfig, Field, TextField } from 'payload';
import { accessBy } from '#platform/access/payload-access.ts';
import { announceChange, announceDelete } from './announce.ts';
import { searchWordsAccess } from './search-words.access.ts';

const mostPhrases = 20;
const longestPhrase = 80;

/** What is wrong with a list of words, in a sentence; null when nothing. */
export const phrasesProblem = (value: unknown): string | null => {
	if (!Array.isArray(value) || value.length === 0) return 'Wpisz co najmniej jedno słowo i potwierdź je Enterem.';
	if (value.length > mostPhrases) return `Zostaw najwyżej ${mostPhrases} haseł.`;
	const isGood = (phrase: unknown): boolean =>
		typeof phrase === 'string' && /\p{L}/u.test(phrase) && phrase.length <= longestPhrase;
	return value.every(isGood) ? null : `Hasło to słowa, najwyżej ${longestPhrase} znaków.`;
};

export const phrases = (name: string, label: string, description: string): Field =>
	({
		name,
		type: 'text',
		hasMany: true,
		required: true,
		label,
		admin: { description, placeholder: 'Wpisz i naciśnij Enter' },
		validate: ((value: unknown) => phrasesProblem(value) ?? true) as never,
	}) as TextField;

/** Saved and deleted by the regional administrator only; each is told to journal and feed. */
export const searchWordsCollection = (
	slug: string,
	config: Pick<CollectionConfig, 'labels' | 'fields'> & { title: string; columns: string[] },
): CollectionConfig => ({
	slug,
	labels: config.labels as NonNullable<CollectionConfig['labels']>,
	access: {
		read: accessBy(searchWordsAccess.read),
		create: accessBy(searchWordsAccess.create),
		update: accessBy(searchWordsAccess.update),
		delete: accessBy(searchWordsAccess.delete),
	},
	admin: {
		useAsTitle: config.title,
		defaultColumns: config.columns,
		group: 'Wyszukiwarka',
		components: { views: { edit: { api: { tab: { condition: () => false } } } } },
	},
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	hooks: { afterChange: [announceChange(slug)], afterDelete: [announceDelete(slug)] },
	fields: [
		...config.fields,
		{ name: 'isOn', type: 'checkbox', label: 'Działa', defaultValue: true, admin: { position: 'sidebar' } },
		{
			name: 'preview',
			type: 'ui',
			admin: { components: { Field: '/search-words/admin/who-finds-what.tsx#WhoFindsWhat' }, disableListColumn: true },
		},
	],
});
