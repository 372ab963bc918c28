import type { BestBet } from '@wrota/cms/contract';
import { phraseKey } from '@wrota/search';

/** Where a question was asked. */
export interface AskedIn {
	/** The chosen unit or the one that the question names; null in the whole region. */
	readonly unit: string | null;
	/** True where the unit was chosen: then only what was written for it is shown. */
	readonly isChosen: boolean;
}

/**
 * The best bet of a question: its words are exactly those of a phrase, in any form and order. One that was written for
 * the unit goes before one of the whole region.
 */
export const bestBetOf = (
	bets: readonly BestBet[],
	questions: readonly string[],
	{ unit, isChosen }: AskedIn,
): BestBet | null => {
	const keys = new Set(questions.map(phraseKey).filter((key) => key !== ''));
	const fitting = bets.filter(({ phrases }) => phrases.some((phrase) => keys.has(phraseKey(phrase))));
	const own = fitting.find((bet) => bet.unit !== null && bet.unit === unit);
	return own ?? (isChosen ? null : (fitting.find((bet) => bet.unit === null) ?? null));
};
