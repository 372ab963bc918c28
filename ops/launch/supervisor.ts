import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Call, endWithin, killGroup, lastLines, spawnHeard, spawnLogged, wordEnd } from './child-programs.ts';
import { identify } from './process-identity.mjs';
import { endUnrecorded, type RunRecord, writeRecord } from './run-record.ts';
import { complain, inSeconds, say } from './screen.ts';
import { describe, diskFull, StartRefused, saysDiskFull, writeRefusal } from './start-refused.ts';

/** A program that lives as long as the product. */
export interface Part extends Call {
	/** Also the name of its log file. */
	name: string;
	/** What the person at the terminal reads. */
	title: string;
	/** Resolves to true once the part can be used; asked again and again until then. */
	isReady: () => Promise<boolean>;
	readyTimeoutMs: number;
	/** How long it may take to end after SIGTERM before it is ended by force. */
	stopTimeoutMs: number;
}

/** A program that runs once and ends: a build, a migration, the seed. */
export interface Errand extends Call {
	name: string;
	/** Ended by force after this time. */
	limitMs?: number;
	/** Hears the newest line of the output. */
	onLine?: (line: string) => void;
}

interface Running {
	part: Part;
	child: ChildProcess | null;
	deaths: number;
	startedAt: number;
}

const READY_POLL_MS = 100;
const CALM_MS = 60_000;
const STARTING_DEATHS_ALLOWED = 2;
const ERRAND_STOP_MS = 1000;
const FAILURE_LINES = 40;
/** Everything is down by then, whatever the single parts would still like to do. */
const STOP_LIMIT_MS = 7500;
const STRAY_STOP_MS = 500;

/** How long to wait before a part that died for the n-th time in a row is started again. */
export const backOffMs = (deaths: number): number => Math.min(30_000, 500 * 2 ** Math.max(0, deaths - 1));

const stoppedOnRequest = () => new StartRefused('Zatrzymano na życzenie.');

/**
 * Keeps the product's programs: writes each into the run record, starts again (with back-off) what dies,
 * ends them in reverse order of their start.
 */
export class Supervisor {
	readonly #data: string;
	readonly #record: RunRecord;
	readonly #parts: Running[] = [];
	readonly #errands = new Set<ChildProcess>();
	#stop: Promise<void> | null = null;
	#isRecordBehind = false;

	constructor(data: string, record: RunRecord) {
		this.#data = data;
		this.#record = record;
	}

	get isStopping(): boolean {
		return this.#stop !== null;
	}

	/** The process number of a running part; null when it is down. */
	pidOf(name: string): number | null {
		return this.#parts.find(({ part }) => part.name === name)?.child?.pid ?? null;
	}

	/** Starts a part and waits until it is ready. @throws {StartRefused} when it does not get there */
	async start(part: Part): Promise<void> {
		if (this.isStopping) throw stoppedOnRequest();
		const running: Running = { part, child: null, deaths: 0, startedAt: 0 };
		this.#parts.push(running);
		const begun = performance.now();
		this.#launch(running);
		while (!(await this.#becomesReady(running))) {
			const isHopeless = running.deaths > STARTING_DEATHS_ALLOWED || performance.now() - begun > part.readyTimeoutMs;
			if (this.isStopping || isHopeless) throw this.#startRefusal(part);
			await wait(READY_POLL_MS);
		}
	}

	/** Ends a running part and starts it again at once, as after a change of its code. */
	async renew(name: string): Promise<void> {
		const running = this.#parts.find(({ part }) => part.name === name);
		if (running === undefined || running.child === null || this.isStopping) return;
		const old = running.child;
		running.child = null;
		await endWithin(old, running.part.stopTimeoutMs);
		if (this.isStopping) return;
		this.#launch(running);
		await this.#becomesReady(running);
	}

	/** Runs an errand to its end and gives its whole output. @throws {StartRefused} when it fails or the stop comes first */
	async run(errand: Errand): Promise<string> {
		if (this.isStopping) throw stoppedOnRequest();
		const child = spawnHeard({ ...errand, env: this.#marked(errand.env) });
		this.#errands.add(child);
		this.#remember(errand.name, child);
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk: Buffer) => {
				output += chunk.toString();
				errand.onLine?.(chunk.toString().trimEnd().split('\n').at(-1) ?? '');
			});
		}
		const limit =
			errand.limitMs === undefined
				? undefined
				: setTimeout(() => void endWithin(child, ERRAND_STOP_MS), errand.limitMs);
		const end = await new Promise<{ code: number | null; signal: string | null }>((done, fail) => {
			child.once('error', fail);
			child.once('close', (code, signal) => done({ code, signal }));
		}).finally(() => {
			clearTimeout(limit);
			this.#errands.delete(child);
		});
		if (end.code === 0) return output;
		if (this.isStopping) throw stoppedOnRequest();
		if (saysDiskFull(output)) throw diskFull(this.#data);
		const words = output.trimEnd().split('\n').slice(-FAILURE_LINES).join('\n');
		throw new StartRefused(
			`Polecenie „${errand.name}” nie udało się (${wordEnd(end.code, end.signal)})${this.#keepOutput(errand, output)}:\n${words}`,
		);
	}

	/** Where the whole output of a failed errand lies, as the end of a sentence; nothing when it could not be kept. */
	#keepOutput({ name }: Errand, output: string): string {
		const path = join(this.#data, 'logs', `${name}.log`);
		try {
			mkdirSync(join(this.#data, 'logs'), { recursive: true });
			writeFileSync(path, output);
			return `, całość w ${path}`;
		} catch {
			return '';
		}
	}

	/** Ends everything within ten seconds, whatever else fails. Safe to call twice: the second caller waits for the first. */
	stop(): Promise<void> {
		this.#stop ??= this.#stopAll();
		return this.#stop;
	}

	async #stopAll(): Promise<void> {
		const deadline = performance.now() + STOP_LIMIT_MS;
		this.#record.stopping = true;
		this.#write();
		await Promise.all([...this.#errands].map((child) => endWithin(child, ERRAND_STOP_MS)));
		for (const { part, child } of this.#parts.toReversed()) {
			if (child === null) continue;
			const begun = performance.now();
			const limitMs = Math.max(0, Math.min(part.stopTimeoutMs, deadline - begun));
			await endWithin(child, limitMs).catch((cause: unknown) => complain(`✗ ${part.title}: ${describe(cause)}`));
			say(`■ ${part.title}: zatrzymano (${inSeconds(performance.now() - begun)})`);
		}
		await endUnrecorded(this.#record.run, STRAY_STOP_MS);
	}

	/**
	 * Writes the run record down. A full disk is told once and endured: what runs goes on, can be stopped, and the next
	 * start finds it by its mark (WROTA_RUN).
	 */
	#write(): void {
		try {
			writeRecord(this.#data, this.#record);
			this.#isRecordBehind = false;
		} catch (cause) {
			if (!this.#isRecordBehind) complain(`! Nie mogę zapisać, które programy działają. ${describe(cause)}`);
			this.#isRecordBehind = true;
		}
	}

	#marked(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
		return { ...env, WROTA_RUN: this.#record.run };
	}

	#logPath(part: Part): string {
		return join(this.#data, 'logs', `${part.name}.log`);
	}

	#remember(name: string, child: ChildProcess): void {
		const identity = child.pid === undefined ? null : identify(child.pid);
		if (identity === null) return;
		const entry = { ...identity, name };
		this.#record.children.push(entry);
		this.#write();
		child.once('exit', () => {
			this.#record.children = this.#record.children.filter((other) => other !== entry);
			if (!this.isStopping) this.#write();
		});
	}

	#launch(running: Running): void {
		const { part } = running;
		try {
			running.child = spawnLogged({ ...part, env: this.#marked(part.env) }, this.#logPath(part));
		} catch (cause) {
			throw writeRefusal(this.#data, cause) ?? cause;
		}
		running.startedAt = performance.now();
		this.#remember(part.name, running.child);
		this.#watch(running, running.child);
	}

	#watch(running: Running, child: ChildProcess): void {
		const { part } = running;
		child.once('error', (cause) => complain(`✗ ${part.title}: ${cause.message}`));
		child.once('exit', (code, signal) => {
			if (child.pid !== undefined) killGroup(child.pid);
			if (this.isStopping || running.child !== child) return;
			running.child = null;
			running.deaths = performance.now() - running.startedAt > CALM_MS ? 1 : running.deaths + 1;
			complain(
				`! ${part.title}: program zakończył się nieoczekiwanie (${wordEnd(code, signal)}); ślad w ${this.#logPath(part)}`,
			);
			this.#restart(running).catch((cause: unknown) => complain(`✗ ${part.title}: ${describe(cause)}`));
		});
	}

	async #restart(running: Running): Promise<void> {
		const delay = backOffMs(running.deaths);
		complain(`! ${running.part.title}: uruchamiam ponownie za ${inSeconds(delay)}.`);
		await wait(delay);
		if (this.isStopping) return;
		try {
			this.#launch(running);
		} catch (cause) {
			complain(`✗ ${running.part.title}: ${describe(cause)}`);
			running.deaths += 1;
			return this.#restart(running);
		}
		if (await this.#becomesReady(running)) say(`✓ ${running.part.title} znów działa.`);
	}

	async #becomesReady(running: Running): Promise<boolean> {
		const { child, part } = running;
		if (child === null) return false;
		for (const begun = performance.now(); performance.now() - begun < part.readyTimeoutMs; await wait(READY_POLL_MS)) {
			if (this.isStopping || running.child !== child) return false;
			if (await part.isReady().catch(() => false)) return running.child === child;
		}
		return false;
	}

	#startRefusal(part: Part): StartRefused {
		if (this.isStopping) return stoppedOnRequest();
		const path = this.#logPath(part);
		const words = lastLines(path, 15);
		if (saysDiskFull(words)) return diskFull(this.#data);
		return new StartRefused(`${part.title}: program nie wystartował. Ostatnie wiersze ${path}:\n${words}`);
	}
}
