import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, MongoClient } from 'mongodb';
import { findMongod } from './mongod-find.ts';
import { say, step } from './screen.ts';
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

const checkExternal = async (uri: string): Promise<void> => {
	const hello = await withClient(uri, (client) => client.db('admin').command({ hello: 1 })).catch((cause: unknown) => {
		throw new StartRefused(
			`Nie można połączyć się z bazą z MONGODB_URI: ${cause instanceof Error ? cause.message : String(cause)}`,
			{ cause },
		);
	});
	if (typeof hello.setName !== 'string')
		throw new StartRefused(
			'Baza z MONGODB_URI nie jest zestawem replik, a Wrota potrzebują transakcji. Uruchom mongod z opcją --replSet rs0, wykonaj raz w mongosh: rs.initiate(), i dopisz do adresu ?replicaSet=rs0.',
		);
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

/** What the database holds: nothing yet, the demonstration region, or somebody's own data. */
export type Contents = 'empty' | 'demonstration' | 'own';

/** Looks into the database; `isLocal` is false for a database on another machine, which never gets the demonstration. */
export const lookInto = (uri: string): Promise<{ contents: Contents; isLocal: boolean }> =>
	withClient(uri, async (client) => {
		const db = client.db();
		const isLocal = isLoopback(uri);
		if (await db.collection('staff').findOne({ email: 'administrator@wrota.example' }))
			return { contents: 'demonstration', isLocal };
		const isEmpty = !(await db.collection('units').findOne({})) && !(await db.collection('staff').findOne({}));
		return { contents: isEmpty ? 'empty' : 'own', isLocal };
	});

/** Throws away a database whose demonstration seed was cut off half-way. */
export const dropDatabase = async (uri: string): Promise<void> => {
	await withClient(uri, (client) => client.db().dropDatabase());
	say('! Poprzednie wypełnianie bazy danymi pokazowymi przerwano w połowie; zaczynam je od nowa.');
};
