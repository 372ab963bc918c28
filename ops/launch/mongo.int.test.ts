import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkExternal, lookInto } from './mongo.ts';
import { findMongod } from './mongod-find.ts';
import { freePorts } from './ports.ts';
import { newRecord } from './run-record.ts';
import { root } from './settings.ts';
import { Supervisor } from './supervisor.ts';

const databaseUri = (name: string): string => {
	const base = process.env.MONGODB_URI;
	if (!base) throw new Error('MONGODB_URI is not set: start the tests with "npm test".');
	const uri = new URL(base);
	uri.pathname = `/${name}`;
	return uri.toString();
};

const makeReplicaSet =
	'Baza z MONGODB_URI nie jest zestawem replik, a Wrota potrzebują transakcji. Uruchom mongod z opcją --replSet rs0, wykonaj raz w mongosh: rs.initiate(), i dopisz do adresu ?replicaSet=rs0.';

describe('a mongod without a replica set', () => {
	const folder = mkdtempSync(join(tmpdir(), 'wrota-mongo-'));
	const started: ChildProcess[] = [];
	const ports = { alone: 0, uninitiated: 0 };

	const start = async (program: string, name: string, port: number, more: readonly string[]) => {
		const data = mkdtempSync(join(folder, name));
		const args = [
			'--port',
			String(port),
			'--bind_ip',
			'127.0.0.1',
			'--dbpath',
			data,
			'--nounixsocket',
			'--quiet',
			...more,
		];
		const child = spawn(program, args, { stdio: 'ignore' });
		started.push(child);
		const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
		await client.connect();
		await client.close();
	};

	beforeAll(async () => {
		const cache = resolve(root, process.env.WROTA_CACHE ?? '.wrota/cache');
		const supervisor = new Supervisor(folder, newRecord('mongo-test'));
		const progress = { note: () => {} };
		const { path } = await findMongod({ data: folder, cache, env: process.env, supervisor, progress });
		const free = await freePorts();
		ports.alone = free.mongo;
		ports.uninitiated = free.meili;
		await start(path, 'alone', ports.alone, []);
		await start(path, 'uninitiated', ports.uninitiated, ['--replSet', 'rs0']);
	});

	afterAll(() => {
		for (const child of started) child.kill('SIGKILL');
		rmSync(folder, { recursive: true, force: true });
	});

	it.each(['alone', 'uninitiated'] as const)('%s, asked for rs0: the sentence says how to make one', async (name) => {
		await expect(checkExternal(`mongodb://127.0.0.1:${ports[name]}/wrota?replicaSet=rs0`)).rejects.toThrow(
			makeReplicaSet,
		);
	});

	it('asked for none: the same sentence', async () => {
		await expect(checkExternal(`mongodb://127.0.0.1:${ports.alone}/wrota`)).rejects.toThrow(makeReplicaSet);
	});

	it('is refused by the CMS itself in such a sentence', async () => {
		const env = {
			...process.env,
			MONGODB_URI: `mongodb://127.0.0.1:${ports.alone}/wrota?replicaSet=rs0`,
			PAYLOAD_SECRET: 'test-secret-test-secret-test',
			JOURNAL_KEY: 'test-journal-key-test-journal-key',
			SITE_KEY: 'test-site-key-test-site-key',
			SITE_URL: 'http://site.test',
			CMS_URL: 'http://cms.test',
			SMTP_URL: 'smtp://127.0.0.1:1',
			MEILI_URL: 'http://127.0.0.1:1',
			MEILI_MASTER_KEY: 'test-master-key-test',
			WROTA_DATA: folder,
		};
		const child = spawn(process.execPath, ['src/cli.ts', 'migrate'], { cwd: join(root, 'cms'), env });
		let words = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
		const code = await new Promise((done) => child.once('close', done));
		expect(code).toBe(1);
		expect(words).toContain(
			'MongoDB działa bez zestawu replik. Uruchom mongod z --replSet rs0, wykonaj rs.initiate() i dodaj ?replicaSet=rs0 do MONGODB_URI.',
		);
	});

	it('a set of another name is named', async () => {
		const uri = databaseUri('wrota')
			.replace(/replicaSet=[^&]+/, 'replicaSet=moj')
			.replace('&directConnection=true', '');
		await expect(checkExternal(uri)).rejects.toThrow(
			'Baza z MONGODB_URI należy do zestawu replik rs0, a adres wymienia moj. Popraw ?replicaSet= w adresie.',
		);
	});
});

describe('what a database holds', () => {
	const uri = databaseUri(`t_contents_${process.pid}`);
	const client = new MongoClient(uri);

	afterEach(() => client.db().dropDatabase());
	afterAll(() => client.close());

	const contents = async () => (await lookInto(uri)).contents;
	const mark = (state: string) =>
		client.db().collection<{ _id: string; state: string }>('seed_marks').insertOne({ _id: 'demonstration', state });
	const administrator = (email: string) => client.db().collection('staff').insertOne({ email });

	it('nothing', async () => {
		expect(await contents()).toBe('empty');
	});

	it('a demonstration that was cut off, early or late', async () => {
		await mark('filling');
		expect(await contents()).toBe('half-filled');
		await administrator('administrator@wrota.example');
		expect(await contents()).toBe('half-filled');
	});

	it('a whole demonstration', async () => {
		await mark('done');
		await administrator('administrator@wrota.example');
		expect(await contents()).toBe('demonstration');
	});

	it("somebody's own data", async () => {
		await administrator('a@gmina.example');
		expect(await contents()).toBe('own');
	});
});
