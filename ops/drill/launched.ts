import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endWithin, spawnLogged } from '../launch/child-programs.ts';
import { prepareDataFolder } from '../launch/data-folder.ts';
import { freePorts, isFree } from '../launch/ports.ts';
import { isAlive } from '../launch/process-identity.mjs';
import { endLeftovers, type RunRecord, readRecord } from '../launch/run-record.ts';
import { type Ports, portNames, portVariable, root, withoutProduct } from '../launch/settings.ts';
import { StartRefused } from '../launch/start-refused.ts';

/** The programs that the launcher keeps, by the names in its run record. */
export type PartName = 'mongodb' | 'meilisearch' | 'cms' | 'worker' | 'site';

const START_LIMIT_MS = 6 * 60_000;
const STOP_LIMIT_MS = 15_000;
const POLL_MS = 100;

const answer = async (address: string): Promise<{ status: number; body: Record<string, unknown> } | null> => {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(4000) });
		return { status: response.status, body: (await response.json()) as Record<string, unknown> };
	} catch {
		return null;
	}
};

/** What a worker says about itself; null when it does not answer. */
export const workerHealth = async (port: number) => (await answer(`http://127.0.0.1:${port}/healthz`))?.body ?? null;

/** Asks again and again until it is so. @returns how long that took, null when it did not come within the limit */
export const until = async (isSo: () => Promise<boolean> | boolean, limitMs: number): Promise<number | null> => {
	for (const begun = performance.now(); performance.now() - begun < limitMs; await wait(POLL_MS))
		if (await isSo()) return performance.now() - begun;
	return null;
};

/** A product of the drill's own, kept by the real launcher in a process of its own, which can be killed like any other. */
export class LaunchedProduct {
	readonly data = join(root, '.wrota-drill');
	readonly ports: Ports;
	#launcher: ChildProcess | null = null;

	private constructor(ports: Ports) {
		this.ports = ports;
	}

	/** An empty data folder and free ports; what an earlier drill left behind is ended and removed. */
	static async prepare(): Promise<LaunchedProduct> {
		const product = new LaunchedProduct(await freePorts());
		await endLeftovers(product.data);
		rmSync(product.data, { recursive: true, force: true });
		prepareDataFolder(product.data);
		return product;
	}

	get #env(): NodeJS.ProcessEnv {
		return {
			...withoutProduct(process.env),
			...Object.fromEntries(portNames.map((name) => [portVariable(name), String(this.ports[name])])),
			WROTA_DATA: this.data,
			WROTA_NEXT_DIR: '.next-drill',
			WROTA_SITE_DIST: 'dist-drill',
			WROTA_LEXICON: join(root, 'search/dist-drill/lexicon.bin'),
			// All readers of the drill have one address.
			SITE_PAGES_PER_MINUTE: '1000000',
			SITE_SEARCHES_PER_MINUTE: '1000000',
			// The launcher stops by itself when the drill is killed.
			WROTA_PARENT: 'drill',
		};
	}

	/** Starts the launcher and waits until every part says that it is well. @throws {StartRefused} */
	async start(): Promise<void> {
		const call = { command: process.execPath, args: ['ops/launch/start.main.ts'], cwd: root, env: this.#env };
		const launcher = spawnLogged(call, this.launcherLog);
		this.#launcher = launcher;
		const isOver = () => launcher.exitCode !== null || launcher.signalCode !== null;
		await until(async () => isOver() || (await this.isWell()), START_LIMIT_MS);
		if (isOver() || !(await this.isWell()))
			throw new StartRefused(`The product of the drill did not start; its words are in ${this.launcherLog}.`);
	}

	get launcherLog(): string {
		return join(this.data, 'logs', 'launcher.log');
	}

	get record(): RunRecord {
		const record = readRecord(this.data);
		if (record === null) throw new Error('The product of the drill has no run record.');
		return record;
	}

	/** A value of the environment that the parts run with. */
	setting(name: string): string {
		const value = this.record.env[name];
		if (value === undefined) throw new Error(`The run record has no ${name}.`);
		return value;
	}

	get siteUrl(): string {
		return `http://127.0.0.1:${this.ports.site}`;
	}

	get cmsUrl(): string {
		return `http://127.0.0.1:${this.ports.cms}`;
	}

	pidOf(name: PartName): number {
		const child = this.record.children.find((entry) => entry.name === name);
		if (child === undefined || !isAlive(child)) throw new Error(`The part ${name} is not running.`);
		return child.pid;
	}

	/** Whether every part answers, leads where it should lead, and misses nobody. */
	async isWell(): Promise<boolean> {
		const { site, cms, worker, meili } = this.ports;
		const answers = await Promise.all([
			answer(`http://127.0.0.1:${site}/readyz`),
			answer(`http://127.0.0.1:${cms}/readyz`),
			answer(`http://127.0.0.1:${worker}/healthz`),
			answer(`http://127.0.0.1:${meili}/health`),
		]);
		if (answers.some((one) => one?.status !== 200)) return false;
		const [ofSite, , ofWorker] = answers;
		const { isLeader, isIndexer } = ofWorker?.body ?? {};
		return JSON.stringify(ofSite?.body.degraded) === '[]' && isLeader === true && isIndexer === true;
	}

	kill(name: PartName, signal: NodeJS.Signals): number {
		const pid = this.pidOf(name);
		process.kill(pid, signal);
		return pid;
	}

	/** Ends launcher and parts at one blow, as a power cut does. */
	async killEverything(): Promise<void> {
		const { launcher, children } = this.record;
		process.kill(launcher.pid, 'SIGKILL');
		for (const child of children) if (isAlive(child)) process.kill(-child.pid, 'SIGKILL');
		const isSilent = async () => {
			const free = await Promise.all(portNames.map((name) => isFree(this.ports[name])));
			return free.every(Boolean);
		};
		if ((await until(isSilent, STOP_LIMIT_MS)) === null) throw new Error('Something survived SIGKILL.');
		this.#launcher = null;
	}

	/** A second worker beside the launcher's own. */
	startStandby(port: number): ChildProcess {
		const env = { ...withoutProduct(process.env), ...this.record.env, WORKER_PORT: String(port) };
		const call = { command: process.execPath, args: ['src/worker.ts'], cwd: join(root, 'cms'), env };
		return spawnLogged(call, join(this.data, 'logs', 'worker-standby.log'));
	}

	/** Runs `npm run journal -- verify` on the product's database and gives its last words when it found a fault. */
	async verifyJournal(): Promise<string | null> {
		const env = { ...withoutProduct(process.env), ...this.record.env, LOG_LEVEL: 'silent' };
		const args = ['src/cli.ts', 'journal', 'verify'];
		const child = spawn(process.execPath, args, { cwd: join(root, 'cms'), env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
		const code = await new Promise((done) => child.once('close', done));
		return code === 0 ? null : output.trim().split('\n').slice(-5).join(' | ');
	}

	/** Stops the launcher politely; it stops its parts. */
	async stop(): Promise<void> {
		if (this.#launcher !== null) await endWithin(this.#launcher, STOP_LIMIT_MS);
		this.#launcher = null;
		await endLeftovers(this.data);
	}
}
