import { z } from 'zod';
import { SearchRefused } from './errors.ts';

/** What can be found: the public state of one publication. Times are seconds since 1970. */
export interface SearchRecord {
	/** `{collection}_{document}`. */
	readonly id: string;
	readonly collection: string;
	readonly document: string;
	/** Slug of the unit. */
	readonly unit: string;
	readonly unitName: string;
	/** Name of the county ("żagański"); null for the voivodeship. */
	readonly county: string | null;
	readonly kind: string;
	readonly kindLabel: string;
	/** Code of the section. */
	readonly section: string;
	/** Code of the group in which the section stands; the section's own code for a group. */
	readonly sectionGroup: string;
	readonly sectionLabel: string;
	readonly title: string;
	readonly lead: string;
	readonly headings: readonly string[];
	/** Plain text, paragraphs divided by line breaks. */
	readonly body: string;
	/** Form feeds in the text part the pages, where the file has pages; `url` is the file's path on the site. */
	readonly files: readonly { readonly name: string; readonly text: string; readonly url?: string | undefined }[];
	/** Numbers of acts, cases and tenders, as written. */
	readonly signatures: readonly string[];
	readonly publishedAt: number;
	/** First second at which it is public. */
	readonly from: number;
	/** Second at which it turns into archive; null = open end. */
	readonly to: number | null;
	readonly archived: boolean;
	/** Year in which the document was produced; it may be published later. */
	readonly year: number;
	/** Path on the site. */
	readonly url: string;
	/** Digest of the public state: another one means another text. */
	readonly rev: string;
}

const seconds = z.number().int().min(0).max(99_999_999_999);
const code = z.string().min(1).max(200);

export const searchRecordSchema = z.object({
	id: z
		.string()
		.regex(/^[A-Za-z0-9-]+_[A-Za-z0-9_-]+$/)
		.max(200),
	collection: code,
	document: code,
	unit: code,
	unitName: z.string().max(200),
	county: z.string().max(200).nullable(),
	kind: code,
	kindLabel: z.string().max(200),
	section: code,
	sectionGroup: code,
	sectionLabel: z.string().max(200),
	title: z.string(),
	lead: z.string(),
	headings: z.array(z.string()),
	body: z.string(),
	files: z.array(z.object({ name: z.string(), text: z.string(), url: z.string().startsWith('/').optional() })),
	signatures: z.array(z.string()),
	publishedAt: seconds,
	from: seconds,
	to: seconds.nullable(),
	archived: z.boolean(),
	year: z.number().int().min(0).max(9999),
	url: z.string().startsWith('/'),
	rev: z.string().min(1).max(200),
}) satisfies z.ZodType<SearchRecord>;

/** Throws SearchRefused that names the record and what is wrong with it. */
export const parseRecord = (input: unknown): SearchRecord => {
	const parsed = searchRecordSchema.safeParse(input);
	if (parsed.success) return parsed.data;
	const id = typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : 'without id';
	throw new SearchRefused(`search record ${id}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
};
