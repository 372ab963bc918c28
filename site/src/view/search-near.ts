import type { PlaceGuess, SearchQuery } from '@wrota/search';
import { type Asked, searchUrl, without } from './search-question.ts';

/** True where an office named in the question may come first: none is chosen, and the order is not by date. */
export const mayGuess = (asked: Asked): boolean => asked.q !== '' && asked.unit === '' && !asked.byDate;

/** The query with the texts of the named office first, unless the reader wants every office alike. */
export const withPlace = (query: SearchQuery, asked: Asked, guess: PlaceGuess | null): SearchQuery =>
	guess === null || asked.everywhere ? query : { ...query, near: { unit: guess.place.slug, rest: guess.rest } };

/** What the page says of the guess, and the ways out of it. */
export interface NearNote {
	readonly name: string;
	/** False where the reader asked for every office alike. */
	readonly isApplied: boolean;
	/** Takes the guess away, or brings it back. */
	readonly switchUrl: string;
	/** The named office alone, then the offices of the same name. */
	readonly only: readonly { readonly name: string; readonly url: string }[];
}

export const nearNote = (asked: Asked, guess: PlaceGuess | null): NearNote | null => {
	if (guess === null) return null;
	const base = without(asked, 'q', 'everywhere');
	return {
		name: guess.place.name,
		isApplied: !asked.everywhere,
		switchUrl: searchUrl({ ...without(asked), everywhere: !asked.everywhere }),
		only: [guess.place, ...guess.others].map(({ slug, name }) => ({
			name,
			url: searchUrl({ ...base, q: guess.rest, unit: slug }),
		})),
	};
};
