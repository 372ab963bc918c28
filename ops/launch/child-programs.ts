import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How to call a program. */
export interface Call {
	command: string;
	args: readonly string[];
	cwd: string;
	env: NodeJS.ProcessEnv;
}

const LOG_LIMIT_BYTES = 20 * 1024 ** 2;

const openLog = (path: string): number => {
	mkdirSync(dirname(path), { recursive: true });
	if (existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
	return openSync(path, 'a');
};

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches only the launcher. It writes straight into
 * its log file and therefore does not notice when the launcher dies.
 */
export const spawnLogged = (call: Call, logPath: string): ChildProcess => {
	const log = openLog(logPath);
	try {
		return spawn(call.command, call.args, {
			cwd: call.cwd,
			env: call.env,
			detached: true,
			stdio: ['ignore', log, log],
		});
	} finally {
		closeSync(log);
	}
};

/** Starts a program in a process group of its own whose output is read by the launcher. */
export const spawnHeard = (call: Call): ChildProcess =>
	spawn(call.command, call.args, { cwd: call.cwd, env: call.env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });

/** Ends everything that is left of a program's group. */
export const killGroup = (pid: number): void => {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// The group is already gone.
	}
};

const isEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const onceEnded = (child: ChildProcess): Promise<void> =>
	new Promise((done) => (isEnded(child) ? done() : child.once('exit', () => done())));

/** Asks a program to end, waits, then ends its whole group by force. Resolves when it is gone. */
export const endWithin = async (child: ChildProcess, limitMs: number): Promise<void> => {
	if (child.pid === undefined) return;
	child.kill('SIGTERM');
	await Promise.race([onceEnded(child), wait(limitMs, undefined, { ref: false })]);
	killGroup(child.pid);
	await onceEnded(child);
};

/** `kod 1` or `sygnał SIGKILL`. */
export const wordEnd = (code: number | null, signal: string | null): string =>
	signal === null ? `kod ${code}` : `sygnał ${signal}`;

/** The last lines of a log file; empty when there is none. */
export const lastLines = (path: string, count: number): string =>
	existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
