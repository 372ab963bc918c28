import { z } from 'zod';

/** Why the CMS did not do what a person on the portal asked for: a code, a sentence, and the fields to mend. */
export const commandRefusalSchema = z.object({
	code: z.string(),
	message: z.string(),
	fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
/** What a reader gets who reported an error: the number of the report in the unit. */
export const reportReceiptSchema = z.object({ number: z.number().int() });
export type CommandRefusal = z.infer<typeof commandRefusalSchema>;
