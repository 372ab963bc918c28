import type { UnitCard } from '@wrota/cms/contract';
import { createPlaceGuess, type GuessPlace, type PlaceGuess } from '@wrota/search';

/** Which of these offices a question names. */
export type FindPlace = (units: readonly UnitCard[], q: string) => PlaceGuess | null;

/** Reads the names of a list of offices at its first question; a new list is read anew. */
export const createFindPlace = (): FindPlace => {
	const known = new WeakMap<readonly UnitCard[], GuessPlace>();
	return (units, q) => {
		const guess = known.get(units) ?? createPlaceGuess(units);
		known.set(units, guess);
		return guess(q);
	};
};
