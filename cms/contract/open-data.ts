import { z } from 'zod';
import { entryItemSchema, entryPageSchema, fileViewSchema } from './views.ts';

/** An entry as a channel (Atom, e-mail) tells of it: what a list shows, and its files. Names no person. */
export const newsItemSchema = entryItemSchema.extend({
	unit: z.object({ slug: z.string(), name: z.string(), officialName: z.string() }),
	files: z.array(fileViewSchema),
});
export type NewsItem = z.infer<typeof newsItemSchema>;

export const newsSchema = z.object({
	items: z.array(newsItemSchema),
	changesAt: z.iso.datetime({ offset: true }).nullable(),
	tags: z.array(z.string()),
});
export type News = z.infer<typeof newsSchema>;

/** What a change left behind; `gone`: nothing of the entry may be read any more. */
export const openChangeStates = ['current', 'expired', 'withdrawn', 'gone'] as const;

/** The public feed of changes: numbers and entries, no person and nothing that is not public yet. */
export const openChangesSchema = z.object({
	epoch: z.string(),
	head: z.number().int(),
	reset: z.boolean(),
	/** Number up to which the rows were read; ask after it next. */
	upTo: z.number().int(),
	rows: z.array(
		z.object({
			seq: z.number().int(),
			entry: z.string(),
			unit: z.string(),
			state: z.enum(openChangeStates),
		}),
	),
});
export type OpenChanges = z.infer<typeof openChangesSchema>;

/** A slice of all that was ever public in a unit, for its parcel of data; ask again after `next` until it is null. */
export const unitSliceSchema = z.object({ entries: z.array(entryPageSchema), next: z.string().nullable() });
export type UnitSlice = z.infer<typeof unitSliceSchema>;
