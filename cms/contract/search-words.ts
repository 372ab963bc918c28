import { z } from 'zod';

/** What the region's editors want shown first for certain words. */
export const bestBetSchema = z.object({
	/** Questions, in any grammatical form, that it answers. */
	phrases: z.array(z.string()),
	title: z.string(),
	text: z.string(),
	/** Path on the portal, or an address that begins with https. */
	url: z.string().regex(/^(?:\/(?!\/)|https:\/\/)/),
	/** Slug of the unit in which it is shown; null: in the whole region. */
	unit: z.string().nullable(),
});
export type BestBet = z.infer<typeof bestBetSchema>;

export const searchWordsSchema = z.object({ bets: z.array(bestBetSchema), tags: z.array(z.string()) });
export type SearchWords = z.infer<typeof searchWordsSchema>;

/** Cache tag of the best bets. */
export const searchWordsTag = 'search-words';
