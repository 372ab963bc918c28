import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, type Document, MongoClient } from 'mongodb';
import { findMongod } from './mongod-find.ts';
import { step } from './screen.ts';
import type { Settings } from './settings.ts';
import { StartRefused } from './start-refused.ts';
import type { Supervisor } from './supervisor.ts';

const REPLICA_SET = 'rs0';
const NOT_INITIALISED = 94;
/** As long as a worker's lease, so that a stopped worker holds nothing back from the one that takes over. */
const TRANSACTION_LIMIT_S = 8;

/** The database's address without a database name, straight to the one node. */
export const mongoServerUri = (port: number): string =>
	`mongodb://127.0.0.1:${port}/?replicaSet=${REPLICA_SET}&directConnection=true`;

const productUri = (port: number): string => `mongodb://127.0.0.1:${port}/wrota?replicaSet=${REPLICA_SET}`;

const withClient = async <T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> => {
	const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5000 });
	try {
		return await work(await client.connect());
	} finally {
		await client.close();
	}
};

const configOf = async (client: MongoClient): Promise<Document | null> => {
	try {
		return (await client.db('admin').command({ replSetGetConfig: 1 })).config;
	} catch (cause) {
		if (cause instanceof Error && 'code' in cause && cause.code === NOT_INITIALISED) return null;
		throw cause;
	}
};

/** Makes the lone node a replica set where it is none, follows a changed port, and says whether it accepts writes. */
const isPrimary = (port: number): Promise<boolean> =>
	withClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, async (client) => {
		const admin = client.db('admin');
		const host = `127.0.0.1:${port}`;
		const config = await configOf(client);
		if (config === null) {
			await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
		} else if (config.members[0]?.host !== host) {
			const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
			await admin.command({ replSetReconfig: moved, force: true });
		}
		return (await admin.command({ hello: 1 })).isWritablePrimary === true;
	});

const startEmbedded = async (settings: Settings, supervisor: Supervisor): Promise<string> => {
	const { data, cache, ports } = settings;
	const mongod = await step('Szukam MongoDB', (progress) =>
		findMongod({ data, cache, env: process.env, supervisor, progress }),
	);
	const dbPath = join(data, 'mongo');
	mkdirSync(dbPath, { recursive: true });
	const args = [
		'--replSet',
		REPLICA_SET,
		'--bind_ip',
		'127.0.0.1',
		'--port',
		String(ports.mongo),
		'--dbpath',
		dbPath,
		'--nounixsocket',
		'--oplogSize',
		'512',
		'--wiredTigerCacheSizeGB',
		'0.5',
		'--quiet',
		// A transaction whose program died holds its documents for this long; a minute is the engine's own habit.
		'--setParameter',
		`transactionLifetimeLimitSeconds=${TRANSACTION_LIMIT_S}`,
	];
	await step(`Uruchamiam MongoDB ${mongod.version} (zestaw replik z jednym węzłem)`, () =>
		supervisor.start({
			name: 'mongodb',
			title: 'MongoDB',
			command: mongod.path,
			args,
			cwd: data,
			env: process.env,
			isReady: () => isPrimary(ports.mongo),
			readyTimeoutMs: 60_000,
			stopTimeoutMs: 3000,
		}),
	);
	writeFileSync(join(data, 'mongo.version'), `${mongod.version}\n`);
	return productUri(ports.mongo);
};

const noReplicaSet = () =>
	new StartRefused(
		'Baza z MONGODB_URI nie jest zestawem replik, a Wrota potrzebują transakcji. Uruchom mongod z opcją --replSet rs0, wykonaj raz w mongosh: rs.initiate(), i dopisz do adresu ?replicaSet=rs0.',
	);

/**
 * The address of each node alone: what a node outside of any replica set (or of another one) can be asked through,
 * while the driver would wait for the set in vain. None for `mongodb+srv`.
 */
const directUris = (uri: string): string[] => {
	const parts = /^mongodb:\/\/([^@/]*@)?([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(uri);
	if (parts === null) return [];
	const [, login = '', hosts = '', database = '', query = ''] = parts;
	const options = query
		.split('&')
		.filter((option) => option !== '' && !/^(replicaSet|directConnection)=/i.test(option));
	return hosts
		.split(',')
		.map((host) => `mongodb://${login}${host}/${database}?${[...options, 'directConnection=true'].join('&')}`);
};

const hello = (uri: string): Promise<Document> => withClient(uri, (client) => client.db('admin').command({ hello: 1 }));

/** What the nodes say about themselves; null when none of them answers. */
const helloOfAny = async (uri: string): Promise<Document | null> => {
	for (const direct of directUris(uri)) {
		const answer = await hello(direct).catch(() => null);
		if (answer !== null) return answer;
	}
	return null;
};

const whyNot = async (uri: string, cause: unknown): Promise<StartRefused> => {
	const answer = await helloOfAny(uri);
	if (answer !== null && typeof answer.setName !== 'string') return noReplicaSet();
	const wanted = /[?&]replicaSet=([^&]+)/i.exec(uri)?.[1];
	if (answer !== null && wanted !== undefined && answer.setName !== wanted)
		return new StartRefused(
			`Baza z MONGODB_URI należy do zestawu replik ${answer.setName}, a adres wymienia ${wanted}. Popraw ?replicaSet= w adresie.`,
		);
	return new StartRefused(
		`Nie można połączyć się z bazą z MONGODB_URI: ${cause instanceof Error ? cause.message : String(cause)}`,
		{ cause },
	);
};

/** @throws {StartRefused} when the database does not answer or cannot do transactions */
export const checkExternal = async (uri: string): Promise<void> => {
	const answer = await hello(uri).catch(async (cause: unknown) => {
		throw await whyNot(uri, cause);
	});
	if (typeof answer.setName !== 'string') throw noReplicaSet();
};

/** Brings up MongoDB, or checks the one that is given, and tells its address. */
export const provideMongo = async (settings: Settings, supervisor: Supervisor): Promise<string> => {
	const given = settings.external.mongo;
	if (given === null) return startEmbedded(settings, supervisor);
	await step('Sprawdzam MongoDB z MONGODB_URI', () => checkExternal(given));
	return given;
};

const isLoopback = (uri: string): boolean => {
	const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1]?.split(',') ?? [];
	return hosts.length > 0 && hosts.every((host) => /^(127\.|localhost(:|$)|\[::1\])/.test(host));
};

/** What the database holds: nothing yet, a demonstration that was cut off half-way, a whole one, or somebody's own data. */
export type Contents = 'empty' | 'half-filled' | 'demonstration' | 'own';

const contentsOf = async (db: Db): Promise<Contents> => {
	const mark = await db.collection<{ _id: string; state: string }>('seed_marks').findOne({ _id: 'demonstration' });
	if (mark?.state === 'filling') return 'half-filled';
	if (await db.collection('staff').findOne({ email: 'administrator@wrota.example' })) return 'demonstration';
	const isEmpty = !(await db.collection('units').findOne({})) && !(await db.collection('staff').findOne({}));
	return isEmpty ? 'empty' : 'own';
};

/** Looks into the database; `isLocal` is false for a database on another machine, which never gets the demonstration. */
export const lookInto = (uri: string): Promise<{ contents: Contents; isLocal: boolean }> =>
	withClient(uri, async (client) => ({ contents: await contentsOf(client.db()), isLocal: isLoopback(uri) }));
