import { z } from 'zod';
import { documentsOf } from '../index/documents.ts';
import { settingsHash } from '../index/settings.ts';
import type { SynonymRow } from '../index/synonym-table.ts';
import { parseRecord, type SearchRecord } from '../records.ts';
import { polishText } from '../text/polish-text.ts';
import { createEngine, type Engine, EngineRefused } from './client.ts';
import { addDocuments, countDocuments, createIndex, indexExists, pathOf } from './indexes.ts';
import { engineTimeoutMs, type IndexOptions } from './sender.ts';
import { waitForQuiet, waitForTask } from './tasks.ts';

export interface RebuildOptions extends IndexOptions {
	/** All public records, in any order. */
	readonly records: AsyncIterable<SearchRecord>;
	/** Synonyms of the editors, beside the table's own. */
	readonly synonyms?: readonly SynonymRow[];
	/** Told after each batch how many records are in. */
	readonly onProgress?: (count: number) => void;
}

const recordsPerBatch = 500;
/** Of text held before it is sent; one record may have more and then goes alone. */
const lettersPerBatch = 8_000_000;
const leftoverAgeMs = 6 * 3600 * 1000;

const indexListSchema = z.object({ results: z.array(z.object({ uid: z.string() })) });

const deleteIndex = async (engine: Engine, index: string): Promise<void> => {
	try {
		await waitForTask(engine, await engine.call('DELETE', pathOf(index)));
	} catch (error) {
		if (error instanceof EngineRefused && error.code === 'index_not_found') return;
		throw error;
	}
};

/** Deletes what rebuilds that were killed left behind. */
const sweepLeftovers = async (engine: Engine, index: string): Promise<void> => {
	const { results } = indexListSchema.parse(await engine.call('GET', '/indexes?limit=1000'));
	for (const { uid } of results) {
		const startedAt = uid.startsWith(`${index}_`)
			? /^[0-9a-f]{12}_(\d+)$/.exec(uid.slice(index.length + 1))?.[1]
			: null;
		if (startedAt && Number(startedAt) < Date.now() - leftoverAgeMs) await deleteIndex(engine, uid);
	}
};

const lettersOf = ({ title, lead, body, files }: SearchRecord): number =>
	files.reduce((sum, { text }) => sum + text.length, title.length + lead.length + body.length);

const fill = async (engine: Engine, index: string, { records, onProgress }: RebuildOptions): Promise<number> => {
	const polish = polishText();
	const ids = new Set<string>();
	let batch: SearchRecord[] = [];
	let letters = 0;
	const flush = async (): Promise<void> => {
		await addDocuments(
			engine,
			index,
			batch.flatMap((record) => documentsOf(record, polish)),
		);
		for (const { id } of batch) ids.add(id);
		batch = [];
		letters = 0;
		onProgress?.(ids.size);
	};
	for await (const record of records) {
		batch.push(parseRecord(record));
		letters += lettersOf(record);
		if (batch.length >= recordsPerBatch || letters >= lettersPerBatch) await flush();
	}
	if (batch.length > 0) await flush();
	return ids.size;
};

/** The engine swaps only indexes that exist, and deletes by the name after the swap. */
const takeOver = async (engine: Engine, live: string, filled: string): Promise<void> => {
	if (!(await indexExists(engine, live))) await createIndex(engine, live, polishText());
	await waitForTask(engine, await engine.call('POST', '/swap-indexes', [{ indexes: [live, filled] }]));
	await waitForQuiet(engine, [live, filled]);
	await deleteIndex(engine, filled);
};

/**
 * Fills a new index beside the living one and swaps them in one step; searches are answered by the
 * old index until then, and by the new one after. The old index is deleted once nothing waits for it.
 *
 * What was sent to the living index meanwhile is not in the new one: send it again, or reconcile.
 * When anything fails the living index stays as it was, and the error is thrown on.
 */
export const rebuild = async (options: RebuildOptions): Promise<{ count: number }> => {
	const { url, apiKey, index, timeoutMs = engineTimeoutMs } = options;
	const engine = createEngine({ url, apiKey, timeoutMs });
	const beside = `${index}_${settingsHash}_${Date.now()}`;
	await sweepLeftovers(engine, index);
	try {
		await createIndex(engine, beside, polishText(), options.synonyms);
		const count = await fill(engine, beside, options);
		const held = await countDocuments(engine, beside, 'part = 0');
		if (held !== count) throw new Error(`search engine holds ${held} of ${count} records`);
		await takeOver(engine, index, beside);
		return { count };
	} catch (error) {
		await deleteIndex(engine, beside).catch(() => {
			// The first error says what went wrong; the next rebuild sweeps what is left.
		});
		throw error;
	}
};
