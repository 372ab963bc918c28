import { z } from 'zod';
import { entryKindCodes } from './kinds.ts';

const word = (most: number) => z.string().trim().max(most);

/** What a reader wants to hear of; empty fields choose nothing. With `q`, or a filter only the search has: a saved search. */
export const topicSchema = z.object({
	unit: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{1,60}$/)]),
	section: z.union([z.literal(''), z.string().regex(/^[a-z0-9-]{1,80}$/)]),
	kind: z.union([z.literal(''), z.enum(entryKindCodes as [string, ...string[]])]),
	q: word(200),
	county: word(60),
});
export type Topic = z.infer<typeof topicSchema>;

/** True for a topic that only the search engine can match. */
export const isSearchTopic = ({ q, county }: Topic): boolean => q !== '' || county !== '';

export const rhythms = ['daily', 'at-once'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A subscription as its owner sees it, by the link of a letter. Without the address: links get forwarded. */
export const subscriptionViewSchema = z.object({
	topic: topicSchema,
	/** In words: "Miasto Żagań: Uchwały". */
	title: z.string(),
	rhythm: z.enum(rhythms),
	isActive: z.boolean(),
});
export type SubscriptionView = z.infer<typeof subscriptionViewSchema>;

/** The answer is the same whether the address was known or not. */
export const subscriptionAskedSchema = z.object({ title: z.string() });
export const subscriptionLeftSchema = z.object({ left: z.literal(true) });
