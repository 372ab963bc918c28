import { sectionTree, type UnitCard } from '@wrota/cms/contract';
import type { TitleSuggestions } from '@wrota/search';
import { searchUrl } from './search-question.ts';
import { byName, folded } from './words.ts';

/** One line under the search box. */
export interface Suggestion {
	readonly type: 'unit' | 'section' | 'phrase' | 'entry';
	readonly label: string;
	/** What the line is, in words: "Jednostka", "Dział", the office of an entry. */
	readonly detail: string;
	/** Path on the site. */
	readonly url: string;
}

export const shortestTyped = 2;
const mostUnits = 3;
const mostSections = 2;

/** True when the typed words stand at the beginning of a word of the name. */
const goesOn = (name: string, typed: string): boolean => ` ${folded(name)}`.includes(` ${typed}`);

const unitLines = (typed: string, units: readonly UnitCard[]): Suggestion[] =>
	units
		.filter(({ validTo, name }) => validTo === null && goesOn(name, typed))
		.toSorted(byName)
		.toSorted((a, b) => Number(a.kind === 'powiat') - Number(b.kind === 'powiat'))
		.slice(0, mostUnits)
		.map(({ slug, name }) => ({ type: 'unit', label: name, detail: 'Jednostka', url: `/jednostki/${slug}` }));

const sectionLines = (typed: string, unit: string): Suggestion[] =>
	sectionTree
		.flatMap((section) => [section, ...section.children])
		.filter(({ name }) => goesOn(name, typed))
		.slice(0, mostSections)
		.map(({ code, name }) => ({
			type: 'section',
			label: name,
			detail: 'Dział',
			url: unit === '' ? searchUrl({ section: code }) : `/bip/${unit}/${code}`,
		}));

/** Lines for what was typed: offices and sections by name, then phrases and titles of the search. */
export const suggestionsOf = (
	typed: string,
	unit: string,
	units: readonly UnitCard[],
	found: TitleSuggestions,
): readonly Suggestion[] => {
	const word = folded(typed);
	if (word.length < shortestTyped) return [];
	return [
		...(unit === '' ? unitLines(word, units) : []),
		...sectionLines(word, unit),
		...found.phrases.map(
			(label): Suggestion => ({ type: 'phrase', label, detail: 'Szukaj', url: searchUrl({ q: label, unit }) }),
		),
		...found.titles.map(
			({ title, url, unitName }): Suggestion => ({ type: 'entry', label: title, detail: unitName, url }),
		),
	];
};
