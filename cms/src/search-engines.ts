import { readFeed } from '#platform/changes/changes.ts';
import type { Env } from '#platform/env.ts';
import type { Services } from '#platform/services.ts';

/** One search engine with its own copy of the index. */
export interface SearchEngine {
	readonly url: string;
	readonly apiKey: string;
	readonly index: string;
	/** Names its cursor and its lease: address and index. */
	readonly instance: string;
}

/** How far one search engine has got in the feed of changes. */
export interface IndexCursor {
	readonly _id: string;
	readonly epoch: string;
	readonly seq: number;
	/** Set while a rebuild is wanted or under way: where the feed stood when that was asked for. */
	readonly rebuildFrom?: number;
}

export const cursorsOf = (services: Services) => services.db.collection<IndexCursor>('index_cursors');

/** The engines of `MEILI_URL` in their order, each with its key or the one key of all. */
export const searchEngines = (env: Env): [SearchEngine, ...SearchEngine[]] => {
	const keys = env.MEILI_MASTER_KEY.split(',');
	const [first, ...others] = env.MEILI_URL.split(',').map((url, at) => ({
		url,
		apiKey: keys[at] ?? keys[0] ?? '',
		index: env.WROTA_INDEX,
		instance: `${url}/${env.WROTA_INDEX}`,
	}));
	if (!first) throw new Error('MEILI_URL names no engine');
	return [first, ...others];
};

/** Lease of the only sender to an engine: worker, reindex and reconcile take it in turn. */
export const leaseOf = ({ instance }: SearchEngine): string => `indexer:${instance}`;

/**
 * What the portal must know to choose an engine, in the order of `MEILI_URL`: up to which change an index is filled
 * (null: it has nothing of this database), and whether it is whole: one under its first rebuild may be nearly empty.
 */
export const indexStates = async (services: Services, epoch: string) => {
	const engines = searchEngines(services.env);
	const cursors = await cursorsOf(services)
		.find({ _id: { $in: engines.map(({ instance }) => instance) } })
		.toArray();
	return engines.map(({ instance }) => {
		const cursor = cursors.find(({ _id }) => _id === instance);
		const isOurs = cursor !== undefined && cursor.epoch === epoch;
		return { seq: isOurs ? cursor.seq : null, isWhole: isOurs && cursor.rebuildFrom === undefined };
	});
};

/** The feed of changes as the portal reads it: with how far each search engine has followed. */
export const feedForPortal = async (services: Services, cursor: { epoch: string | null; after: number }) => {
	const feed = await readFeed(services.db, cursor);
	return { ...feed, indexes: await indexStates(services, feed.epoch) };
};
