import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from './ports.ts';
import { processesOf } from './process-identity.mjs';
import { readRecord } from './run-record.ts';
import { type Ports, portNames, portVariable, root, withoutProduct } from './settings.ts';

// The real launcher with the builds of the run that this test belongs to.

const STOP_PROMISE_MS = 10_000;
const BUILDS = ['WROTA_NEXT_DIR', 'WROTA_SITE_DIST', 'WROTA_LEXICON'];

let data: string;
let ports: Ports;
let launcher: ChildProcess | null = null;

beforeEach(async () => {
	ports = await freePorts();
	data = mkdtempSync(join(tmpdir(), 'wrota-start-'));
});

afterEach(async () => {
	const run = readRecord(data)?.run;
	launcher?.kill('SIGKILL');
	if (run !== undefined) for (const pid of processesOf(run)) process.kill(pid, 'SIGKILL');
	rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Starts the launcher and waits for words of it. */
const startUntil = async (words: string, more: NodeJS.ProcessEnv = {}): Promise<ChildProcess> => {
	const env = {
		...withoutProduct(process.env),
		...Object.fromEntries(BUILDS.map((name) => [name, process.env[name]])),
		...Object.fromEntries(portNames.map((name) => [portVariable(name), String(ports[name])])),
		...more,
		WROTA_DATA: data,
		WROTA_PARENT: 'test',
	};
	const child = spawn(process.execPath, ['ops/launch/start.main.ts'], {
		cwd: root,
		env,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	launcher = child;
	let output = '';
	await new Promise<void>((done, fail) => {
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => {
				output += chunk.toString();
				if (output.includes(words)) done();
			});
		child.once('exit', () => fail(new Error(`The launcher ended before it said „${words}”:\n${output}`)));
	});
	return child;
};

/** Ctrl-C; gives what came of it. */
const pressCtrlC = async (child: ChildProcess) => {
	const run = readRecord(data)?.run ?? 'no run';
	const before = processesOf(run).length;
	const begun = performance.now();
	child.kill('SIGINT');
	const code = await new Promise((done) => child.once('exit', done));
	// The promise to the person at the terminal, not a measurement.
	const isInTime = performance.now() - begun < STOP_PROMISE_MS;
	return { code, hadPrograms: before > 3, isInTime, left: processesOf(run), record: readRecord(data) };
};

const clean = { code: 0, hadPrograms: true, isInTime: true, left: [], record: null };

describe('Ctrl-C', () => {
	it('in the middle of a first start ends the engines, the seed and all the rest', { timeout: 120_000 }, async () => {
		const child = await startUntil('… Wypełniam pustą bazę regionem pokazowym');
		expect(await pressCtrlC(child)).toEqual(clean);
	});
});

describe('a second start', () => {
	const base = process.env.MONGODB_URI;
	if (!base) throw new Error('MONGODB_URI is not set: start the tests with "npm test".');
	const uri = new URL(base);
	uri.pathname = `/t_start_${process.pid}`;
	const client = new MongoClient(uri.toString());

	afterEach(async () => {
		await client.db().dropDatabase();
		await client.close();
	});

	/** A digest of every collection. Leases are not data: they say which worker runs. */
	const digests = async (): Promise<Record<string, string>> => {
		const { collections } = await client.db().command({ dbHash: 1 });
		const { leases, ...rest } = collections as Record<string, string>;
		return rest;
	};

	/** Starts and waits until the worker has taken up its duties and the first filling of the index is over. */
	const startWhole = async (): Promise<ChildProcess> => {
		const child = await startUntil('Koniec pracy: Ctrl-C', { MONGODB_URI: uri.toString() });
		const isAtWork = async () => {
			const health = await fetch(`http://127.0.0.1:${ports.worker}/healthz`);
			const { isLeader, isIndexer } = (await health.json()) as Record<string, unknown>;
			const filled = await client
				.db()
				.collection('index_cursors')
				.findOne({ rebuildFrom: { $exists: false } });
			return isLeader === true && isIndexer === true && filled !== null;
		};
		while (!(await isAtWork())) await wait(100);
		return child;
	};

	it('changes no data, and both end cleanly', { timeout: 180_000 }, async () => {
		await client.db().collection('staff').insertOne({ email: 'a@gmina.example' });
		expect(await pressCtrlC(await startWhole())).toEqual(clean);
		const before = await digests();
		expect(await pressCtrlC(await startWhole())).toEqual(clean);
		expect(await digests()).toEqual(before);
		expect(Object.keys(before)).toContain('journal_head');
	});
});
