import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { belongsToRun, groupOf, identify, isAlive, type ProcessIdentity, startOf } from './process-identity.mjs';
import { StartRefused } from './start-refused.ts';

/** What runs from a data folder, kept beside the data so that the next start can clear up after a sudden death. */
export interface RunRecord {
	run: string;
	launcher: ProcessIdentity;
	stopping: boolean;
	children: (ProcessIdentity & { name: string })[];
	/** Addresses and engine access of the running product, for the commands that work on it. */
	env: Record<string, string>;
}

const recordPath = (data: string) => join(data, 'run.json');

export const readRecord = (data: string): RunRecord | null => {
	try {
		return JSON.parse(readFileSync(recordPath(data), 'utf8')) as RunRecord;
	} catch {
		return null;
	}
};

/** Replaces the record in one step, so that nobody ever reads half of it. Readable by the owner only: it holds keys. */
export const writeRecord = (data: string, record: RunRecord): void => {
	const draft = `${recordPath(data)}.new`;
	writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
	renameSync(draft, recordPath(data));
};

export const removeRecord = (data: string): void => rmSync(recordPath(data), { force: true });

const killQuietly = (pid: number, signal: NodeJS.Signals) => {
	try {
		process.kill(pid, signal);
	} catch {
		// It ended by itself in the meantime.
	}
};

/** Processes of a group that this run started and whose leader is gone. */
const orphansOf = (group: number, run: string): number[] => {
	if (process.platform !== 'linux') return [];
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => groupOf(pid) === group && belongsToRun(pid, run));
};

const until = async (isDone: () => boolean, limitMs: number): Promise<boolean> => {
	for (const begun = performance.now(); performance.now() - begun < limitMs; await wait(50)) if (isDone()) return true;
	return isDone();
};

/** Ends one recorded child with its whole group: politely, then by force. Never touches a process that is not ours. */
const endChild = async (child: ProcessIdentity, run: string, politeMs: number): Promise<boolean> => {
	const wasAlive = isAlive(child);
	if (wasAlive) {
		killQuietly(child.pid, 'SIGTERM');
		if (!(await until(() => !isAlive(child), politeMs))) killQuietly(-child.pid, 'SIGKILL');
		await until(() => !isAlive(child), 2000);
	} else if (startOf(child.pid) !== null) return false;
	const orphans = orphansOf(child.pid, run);
	for (const pid of orphans) killQuietly(pid, 'SIGKILL');
	return wasAlive || orphans.length > 0;
};

const POLITE_MS = 5000;
const STOPPING_LIMIT_MS = 15_000;
const NOTICE_MS = 2500;

/**
 * Clears up after an earlier run of this data folder that did not end by itself, and names the parts it ended.
 * @throws {StartRefused} when that run is alive and well
 */
export const endLeftovers = async (data: string): Promise<string[]> => {
	const record = readRecord(data);
	if (record === null) return [];
	const isOther = record.launcher.pid !== process.pid;
	if (isOther && isAlive(record.launcher)) {
		const hasNoticed = await until(() => !isAlive(record.launcher) || readRecord(data)?.stopping === true, NOTICE_MS);
		if (!hasNoticed || !(await until(() => !isAlive(record.launcher), STOPPING_LIMIT_MS)))
			throw new StartRefused(
				`Wrota już działają z tego folderu danych (proces ${record.launcher.pid}). Zatrzymaj je klawiszami Ctrl-C w tamtym oknie albo poleceniem: kill ${record.launcher.pid}.`,
			);
	}
	const children = readRecord(data)?.children ?? record.children;
	const ended: string[] = [];
	for (const child of children.toReversed()) if (await endChild(child, record.run, POLITE_MS)) ended.push(child.name);
	removeRecord(data);
	return ended;
};

/** This process as the launcher of a new run. */
export const newRecord = (run: string): RunRecord => {
	const launcher = identify(process.pid);
	if (launcher === null) throw new Error('The system does not show this process.');
	return { run, launcher, stopping: false, children: [], env: {} };
};
