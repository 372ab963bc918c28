import { entryKindCodes, entryStates, openChangeStates, unitKinds } from '@wrota/cms/contract';
import { z } from 'zod';

/**
 * What the public API answers, once: OpenAPI describes it by these schemas, the code builds it by their types. A field is
 * added freely; one is never renamed nor taken away within /api/v1.
 */
const instant = z.iso.datetime({ offset: true }).describe('Chwila według ISO 8601.');
const day = z.iso.date();
const address = z.url().describe('Pełny adres.');

export const problemSchema = z.object({
	type: z.string().describe('Adres opisu rodzaju błędu.'),
	title: z.string(),
	status: z.int(),
	detail: z.string().describe('Zdanie po polsku: co się stało i co zrobić.'),
	code: z.string().describe('Stały kod błędu.'),
	message: z.string().describe('To samo co detail.'),
	field: z.string().optional().describe('Parametr, którego dotyczy błąd.'),
});

export const unitSchema = z.object({
	slug: z.string().describe('Stały identyfikator, np. zagan.'),
	name: z.string(),
	officialName: z.string(),
	kind: z.enum(Object.keys(unitKinds) as [string, ...string[]]),
	county: z.string().nullable().describe('Powiat, np. żagański; null dla województwa.'),
	seat: z.string(),
	teryt: z.string(),
	validTo: day.nullable().describe('Ostatni dzień jednostki, której już nie ma.'),
	successor: z.string().nullable(),
	entryCount: z.int().describe('Ile wpisów jest teraz aktualnych.'),
	lat: z.number().nullable(),
	lon: z.number().nullable(),
	areaKm2: z.number().nullable(),
	url: address.describe('Biuletyn jednostki.'),
	api: address.describe('Ta jednostka w API.'),
	feed: address.describe('Kanał Atom biuletynu.'),
});

export const unitsSchema = z.object({ units: z.array(unitSchema) });

export const unitDetailSchema = unitSchema.extend({
	address: z.object({ street: z.string(), postalCode: z.string(), city: z.string() }),
	phone: z.string(),
	email: z.string(),
	website: z.string().nullable(),
	neighbours: z.array(z.string()),
	sectionCounts: z.record(z.string(), z.int()).describe('Aktualne wpisy według kodu działu.'),
	entries: address.describe('Lista wpisów w API.'),
	export: address.describe('Paczka wszystkich danych biuletynu (zip).'),
});

export const entryItemSchema = z.object({
	id: z.string(),
	title: z.string(),
	lead: z.string().nullable(),
	unit: z.string(),
	unitName: z.string(),
	section: z.string(),
	sectionName: z.string(),
	kind: z.enum(entryKindCodes as [string, ...string[]]),
	kindName: z.string(),
	state: z.enum(entryStates).describe('current: aktualny, expired: minął czas publikacji, withdrawn: wycofany.'),
	version: z.int(),
	publishedAt: instant,
	changedAt: instant,
	fileCount: z.int(),
	url: address,
	api: address,
});

export const entriesSchema = z.object({
	items: z.array(entryItemSchema),
	total: z.int(),
	page: z.int(),
	pageSize: z.int(),
	next: address.nullable().describe('Następna strona; null na ostatniej.'),
	previous: address.nullable(),
});

const person = z.object({ name: z.string(), function: z.string().nullable() });

export const fileSchema = z.object({
	title: z.string(),
	filename: z.string(),
	mimeType: z.string(),
	sizeBytes: z.int(),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	description: z.string().nullable(),
	hasText: z.boolean().describe('Czy plik ma warstwę tekstową.'),
	url: address,
});

export const versionSchema = z.object({
	number: z.int(),
	from: instant,
	approvedAt: instant,
	reason: z.string().nullable().describe('Powód poprawki; null dla pierwszej wersji.'),
	digest: z.string().describe('SHA-256 treści tej wersji.'),
	changed: z.array(z.string()),
	url: address,
	api: address,
});

export const entrySchema = z.object({
	id: z.string(),
	url: address.describe('Stały adres wpisu.'),
	state: z.enum(entryStates),
	version: z.int().describe('Pokazana wersja.'),
	currentVersion: z.int().describe('Wersja obowiązująca.'),
	unit: z.object({
		slug: z.string(),
		name: z.string(),
		officialName: z.string(),
		teryt: z.string(),
		county: z.string().nullable(),
	}),
	section: z.string(),
	sectionName: z.string(),
	kind: z.enum(entryKindCodes as [string, ...string[]]),
	kindName: z.string(),
	title: z.string(),
	lead: z.string().nullable(),
	html: z.string().describe('Treść: czysty HTML bez stylów i skryptów, adresy pełne.'),
	files: z.array(fileSchema),
	publisher: z.string(),
	producedBy: person,
	producedOn: day,
	responsible: person,
	enteredBy: person,
	approvedBy: person,
	validFrom: day.nullable(),
	validTo: day.nullable(),
	exclusion: z
		.object({
			scope: z.string(),
			legalBasis: z.string(),
			excludedBy: z.string(),
			inInterestOf: z.string().nullable(),
		})
		.nullable()
		.describe('Co wyłączono z jawności (art. 8 ust. 5 u.d.i.p.).'),
	firstPublishedAt: instant,
	publishedFrom: instant.describe('Od kiedy ta wersja jest publiczna.'),
	publishedTo: instant.nullable().describe('Koniec publikacji; null: bezterminowo.'),
	reason: z.string().nullable(),
	withdrawal: z.object({ at: instant, reason: z.string(), by: z.string() }).nullable(),
	digest: z.string().describe('SHA-256 treści tej wersji.'),
	versions: z.array(versionSchema),
	formats: z
		.object({ html: address, json: address, xml: address, pdf: address })
		.describe('Ten sam wpis w innych formatach; adres z końcówką .json odpowiada tymi samymi polami.'),
});

export const changesSchema = z.object({
	epoch: z.string().describe('Gdy się zmieni, zacznij od nowa: pobierz wszystko jeszcze raz.'),
	head: z.int().describe('Numer ostatniej zmiany.'),
	reset: z.boolean().describe('true: Twój znacznik jest nieaktualny; pobierz wszystko i zacznij od next.'),
	rows: z.array(
		z.object({
			seq: z.int(),
			entry: z.string(),
			unit: z.string(),
			state: z.enum(openChangeStates).describe('Stan wpisu teraz; gone: nie ma już nic do czytania.'),
			api: address,
		}),
	),
	next: address.describe('Adres następnego zapytania.'),
});

const facet = z.array(z.object({ value: z.union([z.string(), z.int()]), name: z.string(), count: z.int() }));

export const searchHitSchema = z.object({
	id: z.string().describe('{zbiór}_{numer}, np. bip-entries_48213'),
	title: z.string(),
	url: address,
	unit: z.string(),
	unitName: z.string(),
	kind: z.string(),
	kindName: z.string(),
	section: z.string(),
	sectionName: z.string(),
	publishedAt: instant,
	archived: z.boolean(),
	excerpt: z.string(),
	foundInFile: z.string().nullable(),
	foundOnPage: z.int().nullable().describe('Strona tego pliku, gdy plik ma strony.'),
	fileUrl: z.string().nullable().describe('Adres tego pliku, ze stroną po znaku #.'),
});

const nearSchema = z.object({
	unit: z.string(),
	unitName: z.string(),
	others: z.array(z.object({ unit: z.string(), unitName: z.string() })).describe('Jednostki o tej samej nazwie.'),
});

export const suggestionsSchema = z.object({
	suggestions: z.array(
		z.object({
			type: z.enum(['unit', 'section', 'phrase', 'entry']),
			label: z.string(),
			detail: z.string(),
			url: z.string().describe('Ścieżka w portalu.'),
		}),
	),
});

export const searchSchema = z.object({
	hits: z.array(searchHitSchema),
	total: z.int(),
	page: z.int(),
	pageSize: z.int(),
	facets: z.object({ unit: facet, county: facet, section: facet, kind: facet, year: facet }),
	near: nearSchema.nullable().describe('Jednostka z zapytania, której wpisy stoją pierwsze.'),
	suggestion: z.string().nullable().describe('Zapytanie bez literówek, gdy pewnie je ma.'),
	exactNumber: z
		.object({ written: z.string(), isFound: z.boolean() })
		.nullable()
		.describe('Numer aktu albo sprawy z zapytania i czy nosi go któryś z wyników; tylko na pierwszej stronie.'),
});

/** Every answer by the name that OpenAPI gives it. */
export const apiSchemas = {
	Problem: problemSchema,
	Unit: unitSchema,
	Units: unitsSchema,
	UnitDetail: unitDetailSchema,
	EntryItem: entryItemSchema,
	Entries: entriesSchema,
	File: fileSchema,
	Version: versionSchema,
	Entry: entrySchema,
	Changes: changesSchema,
	SearchHit: searchHitSchema,
	Search: searchSchema,
	Suggestions: suggestionsSchema,
} as const;

export type ApiUnit = z.infer<typeof unitSchema>;
export type ApiUnitDetail = z.infer<typeof unitDetailSchema>;
export type ApiEntryItem = z.infer<typeof entryItemSchema>;
export type ApiEntries = z.infer<typeof entriesSchema>;
export type ApiEntry = z.infer<typeof entrySchema>;
export type ApiChanges = z.infer<typeof changesSchema>;
