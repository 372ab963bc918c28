import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createEngine } from './client.ts';
import { pathOf } from './indexes.ts';
import { waitForTask } from './tasks.ts';

export interface TestEngine {
	readonly options: { readonly url: string; readonly apiKey: string };
	/** A name that no other test file has. */
	readonly index: (name: string) => string;
	/** Throws when the engine of the tests does not run. */
	readonly check: () => Promise<void>;
	readonly cleanUp: () => Promise<void>;
	readonly indexesLike: (prefix: string) => Promise<string[]>;
	/** Ids of engine documents, passages included. */
	readonly documents: (index: string, filter: string) => Promise<string[]>;
	readonly deleteRaw: (index: string, ids: readonly string[]) => Promise<void>;
	readonly createIndexWithKey: (index: string, primaryKey: string) => Promise<void>;
}

const rowsSchema = z.object({ results: z.array(z.object({ id: z.string() })) });
const indexesSchema = z.object({ results: z.array(z.object({ uid: z.string() })) });

const setting = (name: string): string => {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: tests of the search need a running Meilisearch 1.21`);
	return value;
};

/** The engine named by MEILI_URL and MEILI_MASTER_KEY, with indexes of this test file alone. */
export const createTestEngine = (): TestEngine => {
	const options = { url: setting('MEILI_URL'), apiKey: setting('MEILI_MASTER_KEY') };
	const engine = createEngine({ ...options, timeoutMs: 30_000 });
	const prefix = `test_${randomUUID().slice(0, 8)}`;
	const indexesLike = async (start: string): Promise<string[]> =>
		indexesSchema
			.parse(await engine.call('GET', '/indexes?limit=1000'))
			.results.map(({ uid }) => uid)
			.filter((uid) => uid.startsWith(start));
	return {
		options,
		index: (name) => `${prefix}_${name}`,
		check: async () => {
			await engine.call('GET', '/version');
		},
		cleanUp: async () => {
			for (const uid of await indexesLike(prefix)) await waitForTask(engine, await engine.call('DELETE', pathOf(uid)));
		},
		indexesLike,
		documents: async (index, filter) => {
			const body = { filter, fields: ['id'], limit: 1000 };
			return rowsSchema
				.parse(await engine.call('POST', `${pathOf(index)}/documents/fetch`, body))
				.results.map(({ id }) => id);
		},
		deleteRaw: async (index, ids) =>
			waitForTask(engine, await engine.call('POST', `${pathOf(index)}/documents/delete-batch`, ids)),
		createIndexWithKey: async (index, primaryKey) =>
			waitForTask(engine, await engine.call('POST', '/indexes', { uid: index, primaryKey })),
	};
};
