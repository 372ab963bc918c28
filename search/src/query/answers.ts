import { z } from 'zod';

/** Head of a record as the engine shows it. */
export const headSchema = z.object({
	id: z.string(),
	parts: z.number(),
	title: z.string(),
	lead: z.string(),
	body: z.string(),
	url: z.string(),
	unit: z.string(),
	unitName: z.string(),
	kind: z.string(),
	kindLabel: z.string(),
	section: z.string(),
	sectionLabel: z.string(),
	publishedAt: z.number(),
	archived: z.boolean(),
	until: z.number(),
	numbers: z.array(z.string()),
});
export type Head = z.infer<typeof headSchema>;

const distributionSchema = z.record(z.string(), z.record(z.string(), z.number()));

/** Answer to a federated question. */
export const federatedSchema = z.object({
	hits: z.array(headSchema),
	estimatedTotalHits: z.number(),
	facetsByIndex: z.record(z.string(), z.object({ distribution: distributionSchema })).optional(),
});
export type Federated = z.infer<typeof federatedSchema>;

/** Answer to the search for the passage that made a record a hit. */
export const passagesSchema = z.object({
	hits: z.array(
		z.object({
			doc: z.string(),
			file: z.string().nullable(),
			fileUrl: z.string().nullable(),
			page: z.number().nullable(),
			text: z.string(),
		}),
	),
});
export type PassageHit = z.infer<typeof passagesSchema>['hits'][number];
