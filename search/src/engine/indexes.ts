import { z } from 'zod';
import type { EngineDocument } from '../index/documents.ts';
import { engineSettings, searchSettings, settingsMark } from '../index/settings.ts';
import type { SynonymRow } from '../index/synonym-table.ts';
import { engineSynonyms } from '../index/synonyms.ts';
import type { PolishText } from '../text/polish-text.ts';
import { type Engine, EngineRefused } from './client.ts';
import { waitForTask } from './tasks.ts';

const settingsSchema = z.object({ displayedAttributes: z.array(z.string()) });
const pageSchema = z.object({
	results: z.array(
		z.object({ id: z.string(), doc: z.string(), part: z.number(), parts: z.number(), rev: z.string() }).partial(),
	),
	total: z.number(),
});
const fetchPageSize = 1_000;
/** Of text in one request; the engine takes 100 MB. */
const lettersPerTask = 8_000_000;

/** Path of an index in the engine's API. */
export const pathOf = (index: string): string => `/indexes/${encodeURIComponent(index)}`;

/** A value inside a filter. */
export const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Settings of an index, or null when there is no such index. */
const readSettings = async (engine: Engine, index: string): Promise<z.infer<typeof settingsSchema> | null> => {
	try {
		return settingsSchema.parse(await engine.call('GET', `${pathOf(index)}/settings`));
	} catch (error) {
		if (error instanceof EngineRefused && error.code === 'index_not_found') return null;
		throw error;
	}
};

/** True when the index was made for exactly this code. */
export const hasCurrentSettings = async (engine: Engine, index: string): Promise<boolean> =>
	(await readSettings(engine, index))?.displayedAttributes.includes(settingsMark) ?? false;

export const indexExists = async (engine: Engine, index: string): Promise<boolean> =>
	(await readSettings(engine, index)) !== null;

/**
 * The engine refuses to search in a field that no document ever had, so an index of few texts would
 * not be searchable at all. One document with every field, taken out again, makes the fields known.
 */
const introduceFields = async (engine: Engine, index: string): Promise<void> => {
	const fields = Object.fromEntries(searchSettings.searchableAttributes.map((field) => [field, '']));
	const document = { ...fields, id: 'fields', doc: 'fields', part: -1, rev: '' };
	await waitForTask(engine, await engine.call('POST', `${pathOf(index)}/documents?primaryKey=id`, [document]));
	await waitForTask(engine, await engine.call('DELETE', `${pathOf(index)}/documents/fields`));
};

/** Makes an empty index with today's settings. */
export const createIndex = async (
	engine: Engine,
	index: string,
	polish: PolishText,
	synonyms: readonly SynonymRow[] = [],
): Promise<void> => {
	await waitForTask(engine, await engine.call('POST', '/indexes', { uid: index, primaryKey: 'id' }));
	await waitForTask(engine, await engine.call('PATCH', `${pathOf(index)}/settings`, engineSettings(polish, synonyms)));
	await introduceFields(engine, index);
};

/** Brings the settings up to date without claiming that the documents were made for them. */
export const updateSettings = async (engine: Engine, index: string, polish: PolishText): Promise<void> => {
	const settings = { ...engineSettings(polish), displayedAttributes: searchSettings.displayedAttributes };
	await waitForTask(engine, await engine.call('PATCH', `${pathOf(index)}/settings`, settings));
};

/** Takes these synonyms beside the table's own, in place of those taken before. */
export const updateSynonyms = async (
	engine: Engine,
	index: string,
	polish: PolishText,
	extra: readonly SynonymRow[],
): Promise<void> => {
	const settings = { synonyms: engineSynonyms(polish, extra) };
	await waitForTask(engine, await engine.call('PATCH', `${pathOf(index)}/settings`, settings));
};

const lettersOf = (document: EngineDocument): number =>
	Object.values(document).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), 0);

/** Groups that fit in one task each; a record's head and passages stay together, so that they appear at once. */
const groupForTasks = (documents: readonly EngineDocument[]): EngineDocument[][] => {
	const groups: EngineDocument[][] = [];
	let letters = Number.POSITIVE_INFINITY;
	for (const document of documents) {
		if (document.part === 0 && letters > lettersPerTask) {
			groups.push([]);
			letters = 0;
		}
		groups.at(-1)?.push(document);
		letters += lettersOf(document);
	}
	return groups;
};

/** Adds documents, each record's head first, and waits until the engine holds them. */
export const addDocuments = async (
	engine: Engine,
	index: string,
	documents: readonly EngineDocument[],
): Promise<void> => {
	for (const group of groupForTasks(documents)) {
		await waitForTask(engine, await engine.call('POST', `${pathOf(index)}/documents?primaryKey=id`, group));
	}
};

type Row = z.infer<typeof pageSchema>['results'][number];

/** Chosen fields of all documents that a filter lets through. */
export async function* fetchRows(
	engine: Engine,
	index: string,
	filter: string,
	fields: readonly string[],
): AsyncGenerator<Row> {
	for (let offset = 0; ; offset += fetchPageSize) {
		const body = { filter, fields, offset, limit: fetchPageSize };
		const { results } = pageSchema.parse(await engine.call('POST', `${pathOf(index)}/documents/fetch`, body));
		yield* results;
		if (results.length < fetchPageSize) return;
	}
}

/** How many documents a filter lets through. */
export const countDocuments = async (engine: Engine, index: string, filter: string): Promise<number> => {
	const body = { filter, fields: ['id'], limit: 0 };
	return pageSchema.parse(await engine.call('POST', `${pathOf(index)}/documents/fetch`, body)).total;
};
