import { type Db, MongoClient } from 'mongodb';
import type { Published } from './office.ts';
import { faultsOfSequence } from './sequence.ts';

// The witness reads the collections as they lie in the database, past all code of the product.

interface Numbered {
	seq?: number;
}

/** How many of the acknowledged publications were found, and everything that is wrong. */
export interface Testimony {
	readonly journal: number;
	readonly versions: number;
	readonly changes: number;
	readonly faults: readonly string[];
}

const withDatabase = async <Value>(uri: string, work: (db: Db) => Promise<Value>): Promise<Value> => {
	const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 }).connect();
	try {
		return await work(client.db());
	} finally {
		await client.close();
	}
};

/** Whether the worker has done all that waited: numbers, journal chain, index. */
export const isSettled = (uri: string): Promise<boolean> =>
	withDatabase(uri, async (db) => {
		const waiting = { seq: { $exists: false } };
		const [changes, lines, head, cursor] = await Promise.all([
			db.collection('changes').countDocuments(waiting),
			db.collection('journal').countDocuments(waiting),
			db.collection<{ _id: string; n: number }>('feed_head').findOne({ _id: 'feed' }),
			db.collection<{ seq: number }>('index_cursors').findOne({}),
		]);
		return changes === 0 && lines === 0 && head !== null && cursor?.seq === head.n;
	}).catch(() => false);

const numbersOf = async (db: Db, name: string): Promise<number[]> => {
	const rows = await db
		.collection<Numbered>(name)
		.find({ seq: { $exists: true } }, { projection: { seq: 1 } })
		.toArray();
	return rows.map(({ seq }) => seq ?? 0);
};

const sequenceFaults = async (db: Db): Promise<string[]> => {
	const headOf = async (name: string, id: string) =>
		(await db.collection<{ _id: string; n: number }>(name).findOne({ _id: id }))?.n ?? -1;
	const versions = await db
		.collection('publication_versions')
		.aggregate<{ _id: string; numbers: number[] }>([{ $group: { _id: '$document', numbers: { $push: '$number' } } }])
		.toArray();
	return [
		...faultsOfSequence('feed', await numbersOf(db, 'changes'), await headOf('feed_head', 'feed')),
		...faultsOfSequence('journal', await numbersOf(db, 'journal'), await headOf('journal_head', 'journal')),
		...versions.flatMap(({ _id, numbers }) => faultsOfSequence(`versions of ${_id}`, numbers, numbers.length)),
	];
};

const traceNames = ['version', 'head', 'register', 'change', 'publish line', 'hand-in line', 'state'] as const;
type Traces = Record<(typeof traceNames)[number], number>;

const countBy = async (db: Db, name: string, filter: object): Promise<Map<string, number>> => {
	const rows = await db
		.collection(name)
		.aggregate<{ _id: string; count: number }>([
			{ $match: filter },
			{ $group: { _id: '$document', count: { $sum: 1 } } },
		])
		.toArray();
	return new Map(rows.map(({ _id, count }) => [_id, count]));
};

const tracesOf = async (db: Db, ids: readonly string[]): Promise<(id: string) => Traces> => {
	const mine = { collection: 'bip-entries', document: { $in: [...ids] } };
	const line = (action: string) => countBy(db, 'journal', { ...mine, action, outcome: 'done' });
	const [versions, heads, register, changes, publishLines, handInLines, entries] = await Promise.all([
		countBy(db, 'publication_versions', mine),
		countBy(db, 'publication_heads', mine),
		countBy(db, 'publication_register', mine),
		countBy(db, 'changes', mine),
		line('bip.publish'),
		line('bip.hand-in'),
		db
			.collection<{ _id: number }>('bip-entries')
			.find({ _id: { $in: ids.map(Number) }, state: 'published' } as never, { projection: { _id: 1 } })
			.toArray(),
	]);
	const published = new Set(entries.map(({ _id }) => String(_id)));
	return (id) => ({
		version: versions.get(id) ?? 0,
		head: heads.get(id) ?? 0,
		register: register.get(id) ?? 0,
		change: changes.get(id) ?? 0,
		'publish line': publishLines.get(id) ?? 0,
		'hand-in line': handInLines.get(id) ?? 0,
		state: published.has(id) ? 1 : 0,
	});
};

const faultsOfEntry = (entry: Published, traces: Traces): string[] => {
	const { 'hand-in line': handIn, ...ofPublishing } = traces;
	const counts = Object.values(ofPublishing);
	const isWhole = counts.every((count) => count === 1);
	const isNothing = counts.every((count) => count === 0);
	const shown = JSON.stringify(traces);
	const isHandInWrong = handIn > 1 || (handIn === 0 && (entry.isHandInAcknowledged || isWhole));
	return [
		...(isHandInWrong ? [`entry ${entry.id}: hand-in is not in the journal once: ${shown}`] : []),
		...(entry.acknowledged !== null && !isWhole ? [`entry ${entry.id}: acknowledged, but ${shown}`] : []),
		...(entry.acknowledged === null && !isWhole && !isNothing ? [`entry ${entry.id}: half done: ${shown}`] : []),
		...(entry.acknowledged !== null && entry.acknowledged.version !== 1
			? [`entry ${entry.id}: version ${entry.acknowledged.version} was promised, 1 expected`]
			: []),
	];
};

/** Looks up every entry of the office's list, and checks all numbers that must run without a gap. */
export const testify = (uri: string, entries: readonly Published[]): Promise<Testimony> =>
	withDatabase(uri, async (db) => {
		const traces = await tracesOf(
			db,
			entries.map(({ id }) => id),
		);
		const promised = entries.filter((entry) => entry.acknowledged !== null).map(({ id }) => traces(id));
		const found = (name: keyof Traces) => promised.filter((one) => one[name] === 1).length;
		return {
			journal: found('publish line'),
			versions: found('version'),
			changes: found('change'),
			faults: [...entries.flatMap((entry) => faultsOfEntry(entry, traces(entry.id))), ...(await sequenceFaults(db))],
		};
	});
