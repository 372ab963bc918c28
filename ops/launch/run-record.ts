import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { groupOf, identify, isAlive, type ProcessIdentity, processesOf, startOf } from './process-identity.mjs';
import { takeLock } from './process-lock.mjs';
import { root } from './settings.ts';
import { StartRefused, writeRefusal } from './start-refused.ts';
import { noteUser } from './tree-users.mjs';

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

/** Removes the record of this run; one that another run has written in the meantime stays. */
export const removeRecord = (data: string, run: string): void => {
	if (readRecord(data)?.run === run) rmSync(recordPath(data), { force: true });
};

const killQuietly = (pid: number, signal: NodeJS.Signals) => {
	try {
		process.kill(pid, signal);
	} catch {
		// It ended by itself in the meantime.
	}
};

/** Processes of a group that this run started and whose leader is gone. */
const orphansOf = (group: number, run: string): number[] => processesOf(run).filter((pid) => groupOf(pid) === group);

const until = async (isDone: () => boolean, limitMs: number): Promise<boolean> => {
	for (const begun = performance.now(); performance.now() - begun < limitMs; await wait(50)) if (isDone()) return true;
	return isDone();
};

const FORCED_MS = 2000;

/** Ends one recorded child with its whole group: politely, then by force. Never touches a process that is not ours. */
const endChild = async (child: ProcessIdentity, run: string, politeMs: number): Promise<boolean> => {
	const wasAlive = isAlive(child);
	if (wasAlive) {
		killQuietly(child.pid, 'SIGTERM');
		if (!(await until(() => !isAlive(child), politeMs))) killQuietly(-child.pid, 'SIGKILL');
		await until(() => !isAlive(child), FORCED_MS);
	} else if (startOf(child.pid) !== null) return false;
	const orphans = orphansOf(child.pid, run);
	for (const pid of orphans) killQuietly(pid, 'SIGKILL');
	if (orphans.length > 0) await until(() => orphansOf(child.pid, run).length === 0, FORCED_MS);
	return wasAlive || orphans.length > 0;
};

/**
 * Ends what a run started but did not write down (its launcher died between the two, or a program of ours started it),
 * politely, then by force. @returns the numbers of the processes it found
 */
export const endUnrecorded = async (run: string, politeMs: number): Promise<number[]> => {
	const found = processesOf(run);
	for (const pid of found) killQuietly(pid, 'SIGTERM');
	if (found.length === 0 || (await until(() => processesOf(run).length === 0, politeMs))) return found;
	await until(() => {
		const left = processesOf(run);
		for (const pid of left) killQuietly(pid, 'SIGKILL');
		return left.length === 0;
	}, FORCED_MS);
	return found;
};

const POLITE_MS = 5000;
const STOPPING_LIMIT_MS = 15_000;
const NOTICE_MS = 2500;

const alreadyRunning = (pid: number): StartRefused =>
	new StartRefused(
		`Wrota już działają z tego folderu danych (proces ${pid}). Zatrzymaj je klawiszami Ctrl-C w tamtym oknie albo poleceniem: kill ${pid}.`,
	);

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
			throw alreadyRunning(record.launcher.pid);
	}
	const children = readRecord(data)?.children ?? record.children;
	const ended: string[] = [];
	for (const child of children.toReversed()) if (await endChild(child, record.run, POLITE_MS)) ended.push(child.name);
	for (const pid of await endUnrecorded(record.run, POLITE_MS)) ended.push(`proces ${pid}`);
	removeRecord(data, record.run);
	return ended;
};

/** This process as the launcher of a new run. */
export const newRecord = (run: string): RunRecord => {
	const launcher = identify(process.pid);
	if (launcher === null) throw new Error('The system does not show this process.');
	return { run, launcher, stopping: false, children: [], env: {} };
};

/** Name of the file that is there while a start clears up and takes a data folder over. */
export const START_LOCK = 'start.lock';

/**
 * Takes a data folder for a new run, one start at a time: ends the leftovers of the last run, lets the caller prepare
 * the folder, and writes the new record. @returns the record and the names of what was ended
 * @throws {StartRefused} when another run has the folder, or it cannot be written to
 */
export const takeOver = async (
	data: string,
	run: string,
	prepare: () => void | Promise<void> = () => {},
): Promise<{ record: RunRecord; ended: string[] }> => {
	const record = newRecord(run);
	try {
		const answer = takeLock(join(data, START_LOCK));
		if ('holder' in answer) throw alreadyRunning(answer.holder.pid);
		try {
			const ended = await endLeftovers(data);
			await prepare();
			writeRecord(data, record);
			noteUser(root);
			return { record, ended };
		} finally {
			answer.lock.release();
		}
	} catch (cause) {
		throw writeRefusal(data, cause) ?? cause;
	}
};
