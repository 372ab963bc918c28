import type { SearchRecord } from '../records.ts';
import type { IndexedId, Sender } from './sender.ts';

export interface ReconcileOptions {
	readonly sender: Sender;
	/** Every record that is public now, with the digest of its state. */
	readonly expected: AsyncIterable<IndexedId>;
	/** Today's records of these ids; one that is no longer public is simply not among them. */
	readonly load: (ids: string[]) => Promise<SearchRecord[]>;
}

export interface Reconciled {
	/** Public, but not in the index; added. */
	readonly missing: string[];
	/** In the index with another state or without some of its parts; sent again. */
	readonly stale: string[];
	/** In the index, but not public; removed. */
	readonly leaked: string[];
}

const idsPerBatch = 100;

const batches = (ids: readonly string[]): string[][] =>
	Array.from({ length: Math.ceil(ids.length / idsPerBatch) }, (_, batch) =>
		ids.slice(batch * idsPerBatch, (batch + 1) * idsPerBatch),
	);

const compare = async ({ sender, expected }: ReconcileOptions): Promise<Reconciled> => {
	const indexed = new Map<string, string>();
	for await (const { id, rev } of sender.ids()) indexed.set(id, rev);
	const missing: string[] = [];
	const stale: string[] = [];
	for await (const { id, rev } of expected) {
		const held = indexed.get(id);
		if (held === undefined) missing.push(id);
		else if (held !== rev) stale.push(id);
		indexed.delete(id);
	}
	return { missing, stale, leaked: [...indexed.keys()] };
};

/** Compares the index with what is public, repairs the difference and says what it was. */
export const reconcile = async (options: ReconcileOptions): Promise<Reconciled> => {
	const found = await compare(options);
	for (const ids of batches(found.leaked)) await options.sender.send({ upsert: [], remove: ids });
	for (const ids of batches([...found.missing, ...found.stale])) {
		const upsert = await options.load(ids);
		const loaded = new Set(upsert.map(({ id }) => id));
		await options.sender.send({ upsert, remove: ids.filter((id) => !loaded.has(id)) });
	}
	return found;
};
