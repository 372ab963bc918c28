import { bestBetSchema } from '#contract';
import { phrases, searchWordsCollection } from './fields.ts';

const urlProblem = (value: unknown): string | null =>
	bestBetSchema.shape.url.safeParse(value).success
		? null
		: 'Podaj ścieżkę w portalu, np. /bip/zagan/sprawy, albo adres z https:// na początku.';

/** Best bets: what stands above the results for certain words. */
export const searchBets = searchWordsCollection('search-bets', {
	title: 'title',
	columns: ['title', 'phrases', 'unit', 'isOn'],
	labels: { singular: 'Polecany wynik', plural: 'Polecane wyniki' },
	fields: [
		phrases('phrases', 'Gdy ktoś szuka', 'Całe zapytania, np. „dowód osobisty”. Końcówki nie mają znaczenia.'),
		{ name: 'title', type: 'text', required: true, maxLength: 120, label: 'Tytuł, który zobaczy' },
		{ name: 'text', type: 'textarea', maxLength: 300, label: 'Jedno, dwa zdania' },
		{
			name: 'url',
			type: 'text',
			required: true,
			maxLength: 300,
			label: 'Dokąd prowadzi',
			validate: (value: unknown) => urlProblem(value) ?? true,
		},
		{
			name: 'unit',
			type: 'relationship',
			relationTo: 'units',
			label: 'Tylko w jednostce',
			admin: { description: 'Puste: w całym regionie.', allowCreate: false, allowEdit: false },
		},
	],
});
