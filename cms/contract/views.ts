import { z } from 'zod';
import { entryKindCodes } from './kinds.ts';

/** Schema number of a stored publication view; raise it whenever `entryViewSchema` changes its shape. */
export const entryViewSchemaNumber = 1;

const isoInstant = z.iso.datetime({ offset: true });
const isoDate = z.iso.date();

export const unitKinds = {
	wojewodztwo: 'Województwo',
	powiat: 'Powiat',
	'gmina-wiejska': 'Gmina wiejska',
	'gmina-miejsko-wiejska': 'Gmina miejsko-wiejska',
	'gmina-miejska': 'Gmina miejska',
	'miasto-na-prawach-powiatu': 'Miasto na prawach powiatu',
} as const;
export type UnitKind = keyof typeof unitKinds;

/** A unit as one line of the directory. */
export const unitCardSchema = z.object({
	slug: z.string(),
	/** Plain name for titles: "Miasto Żagań". */
	name: z.string(),
	officialName: z.string(),
	kind: z.enum(Object.keys(unitKinds) as [UnitKind, ...UnitKind[]]),
	/** Name of the county ("żagański"); null for the voivodeship. */
	county: z.string().nullable(),
	seat: z.string(),
	teryt: z.string(),
	/** Last day of a unit that no longer exists. */
	validTo: isoDate.nullable(),
	/** Slug of the unit that took over. */
	successor: z.string().nullable(),
	/** Number of entries public now. */
	entryCount: z.number().int(),
	lat: z.number().nullable(),
	lon: z.number().nullable(),
	areaKm2: z.number().nullable(),
});
export type UnitCard = z.infer<typeof unitCardSchema>;

/** Everything that § 11 of the BIP regulation (18.01.2007) asks about a bulletin's editors. */
export const unitViewSchema = unitCardSchema.extend({
	address: z.object({ street: z.string(), postalCode: z.string(), city: z.string() }),
	phone: z.string(),
	fax: z.string().nullable(),
	email: z.string(),
	website: z.string().nullable(),
	officeHours: z.string().nullable(),
	editorial: z.object({
		office: z.string(),
		address: z.string(),
		editorName: z.string(),
		phone: z.string(),
		fax: z.string().nullable(),
		email: z.string(),
	}),
	/** True where address, phone or names are invented for the demonstration. */
	isDemonstration: z.boolean(),
	codeHistory: z.array(
		z.object({ teryt: z.string(), from: isoDate.nullable(), to: isoDate.nullable(), note: z.string() }),
	),
	neighbours: z.array(z.string()),
	/** Entries public now, by section code (only codes with at least one). */
	sectionCounts: z.record(z.string(), z.number().int()),
});
export type UnitView = z.infer<typeof unitViewSchema>;

export const personSchema = z.object({ name: z.string(), function: z.string().nullable() });
export type PersonView = z.infer<typeof personSchema>;

export const fileViewSchema = z.object({
	id: z.string(),
	/** Title for people: "Mapa poglądowa działek". */
	title: z.string(),
	/** Download name with Polish letters and the right ending. */
	filename: z.string(),
	mimeType: z.string(),
	/** Short type label: "PDF", "DOCX". */
	type: z.string(),
	sizeBytes: z.number().int(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	description: z.string().nullable(),
	/** True when text could be read out of the file (search finds it, a screen reader reads it). */
	hasText: z.boolean(),
});
export type FileView = z.infer<typeof fileViewSchema>;

export const unitRefSchema = z.object({
	slug: z.string(),
	name: z.string(),
	officialName: z.string(),
	teryt: z.string(),
	county: z.string().nullable(),
});
export type UnitRef = z.infer<typeof unitRefSchema>;

/** What one version of an entry says; stored once at publication and never changed. Source: art. 8(6) u.d.i.p. */
export const entryViewSchema = z.object({
	schema: z.literal(entryViewSchemaNumber),
	id: z.string(),
	unit: unitRefSchema,
	section: z.string(),
	kind: z.enum(entryKindCodes as [string, ...string[]]),
	title: z.string(),
	lead: z.string().nullable(),
	/** Cleaned HTML of our own making: p, h2-h4, ul, ol, li, table parts, a, strong, em, sub, sup, br, figure, img; no style, no script. */
	html: z.string(),
	files: z.array(fileViewSchema),
	/** Unit or subordinate body that makes the information available. */
	publisher: z.string(),
	producedBy: personSchema,
	responsible: personSchema,
	enteredBy: personSchema,
	approvedBy: personSchema,
	producedOn: isoDate,
	validFrom: isoDate.nullable(),
	validTo: isoDate.nullable(),
	/** art. 8(5) u.d.i.p.: what was left out, on what basis, by whom, in whose interest. */
	exclusion: z
		.object({ scope: z.string(), legalBasis: z.string(), excludedBy: z.string(), inInterestOf: z.string().nullable() })
		.nullable(),
});
export type EntryView = z.infer<typeof entryViewSchema>;

export const entryVersionSchema = z.object({
	number: z.number().int().positive(),
	/** Server time at which this version was approved. */
	approvedAt: isoInstant,
	/** Instant from which it is public (equals approvedAt unless set for later). */
	from: isoInstant,
	/** Instant at which publication ends and the entry turns into archive; null = open end. */
	to: isoInstant.nullable(),
	/** Reason of the correction; null for the first version. */
	reason: z.string().nullable(),
	/** SHA-256 of the canonical JSON of the view. */
	digest: z.string(),
	view: entryViewSchema,
});
export type EntryVersion = z.infer<typeof entryVersionSchema>;

export const versionSummarySchema = entryVersionSchema
	.omit({ view: true })
	.extend({ title: z.string(), enteredBy: z.string(), approvedBy: z.string(), changed: z.array(z.string()) });
export type VersionSummary = z.infer<typeof versionSummarySchema>;

/** current: public now; expired: its publication time ended; withdrawn: taken down with a reason. The last two are archive. */
export const entryStates = ['current', 'expired', 'withdrawn'] as const;

export const entryPageSchema = z.object({
	id: z.string(),
	/** Canonical path on the site, without the origin. */
	url: z.string(),
	state: z.enum(entryStates),
	/** The version that holds now (the last public one for archived entries). */
	currentNumber: z.number().int(),
	firstPublishedAt: isoInstant,
	shown: entryVersionSchema,
	/** Newest first; only versions whose time has come. */
	versions: z.array(versionSummarySchema),
	withdrawal: z.object({ at: isoInstant, reason: z.string(), by: z.string() }).nullable(),
	/** Next instant at which this page changes by itself; caches never outlive it. */
	changesAt: isoInstant.nullable(),
	tags: z.array(z.string()),
});
export type EntryPage = z.infer<typeof entryPageSchema>;

export const entryItemSchema = z.object({
	id: z.string(),
	url: z.string(),
	unit: z.object({ slug: z.string(), name: z.string() }),
	section: z.string(),
	kind: z.string(),
	title: z.string(),
	lead: z.string().nullable(),
	state: z.enum(entryStates),
	version: z.number().int(),
	publishedAt: isoInstant,
	changedAt: isoInstant,
	fileCount: z.number().int(),
});
export type EntryItem = z.infer<typeof entryItemSchema>;

const pageFields = {
	total: z.number().int(),
	page: z.number().int(),
	pageSize: z.number().int(),
	changesAt: isoInstant.nullable(),
	tags: z.array(z.string()),
};

export const entryListSchema = z.object({ items: z.array(entryItemSchema), ...pageFields });
export type EntryList = z.infer<typeof entryListSchema>;

/** One line of the public register of changes of a bulletin. */
export const registerRowSchema = z.object({
	at: isoInstant,
	action: z.enum(['published', 'corrected', 'withdrawn', 'expired']),
	entry: z.object({ id: z.string(), url: z.string(), title: z.string() }),
	version: z.number().int(),
	by: z.string(),
	reason: z.string().nullable(),
});
export type RegisterRow = z.infer<typeof registerRowSchema>;
export const registerSchema = z.object({ rows: z.array(registerRowSchema), ...pageFields });
export type Register = z.infer<typeof registerSchema>;

export const homeViewSchema = z.object({
	latest: z.array(entryItemSchema),
	counties: z.array(z.object({ county: z.string(), slug: z.string(), communes: z.number().int() })),
	unitCount: z.number().int(),
	entryCount: z.number().int(),
	isDemonstration: z.boolean(),
	changesAt: isoInstant.nullable(),
	tags: z.array(z.string()),
});
export type HomeView = z.infer<typeof homeViewSchema>;

export const unitListSchema = z.object({ units: z.array(unitCardSchema), tags: z.array(z.string()) });
export type UnitList = z.infer<typeof unitListSchema>;

export const previewViewSchema = z.object({
	/** A draft may still lack the day on which it was produced. */
	view: entryViewSchema.omit({ approvedBy: true }).extend({ producedOn: z.union([isoDate, z.literal('')]) }),
	state: z.string(),
	digest: z.string(),
	/** True when the text moved after the link was made. */
	isStale: z.boolean(),
});
export type PreviewView = z.infer<typeof previewViewSchema>;

/** A slice of the ordered feed of changes. `reset` tells the consumer to drop everything it keeps. */
export const feedSchema = z.object({
	epoch: z.string(),
	head: z.number().int(),
	reset: z.boolean(),
	rows: z.array(
		z.object({
			seq: z.number().int(),
			collection: z.string(),
			document: z.string(),
			unit: z.string(),
			tags: z.array(z.string()),
		}),
	),
	/** How far each search engine has followed, in the order of `MEILI_URL`; see `indexStates` of the CMS. */
	indexes: z.array(z.object({ seq: z.number().int().nullable(), isWhole: z.boolean() })).default([]),
});
export type Feed = z.infer<typeof feedSchema>;

export const sitemapSchema = z.object({
	units: z.array(z.object({ slug: z.string(), lastmod: isoInstant.nullable() })),
});
export const unitSitemapSchema = z.object({ entries: z.array(z.object({ url: z.string(), lastmod: isoInstant })) });
