// Who a process is: its number together with the moment it started, so that a number the system has given
// to somebody else in the meantime is never mistaken for ours. Runs on Node 20 with nothing installed.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/** @typedef {{ pid: number, startedAt: string }} ProcessIdentity */

/** @param {string} path */
const read = (path) => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return null;
	}
};

const bootId = () => read('/proc/sys/kernel/random/boot_id')?.trim() ?? '';

/**
 * The fields of /proc/{pid}/stat from the third on (state, parent, group …), or null when there is no such process.
 * @param {number} pid
 */
const statFields = (pid) => {
	const stat = read(`/proc/${pid}/stat`);
	return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

/**
 * The moment a process started, as an opaque text that differs for another process with the same number.
 * Null when no such process lives (a zombie counts as dead).
 * @param {number} pid
 * @returns {string | null}
 */
export const startOf = (pid) => {
	if (process.platform === 'linux') {
		const fields = statFields(pid);
		return fields === null || fields[0] === 'Z' || fields[0] === 'X' ? null : `${bootId()}/${fields[19]}`;
	}
	try {
		return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
	} catch {
		return null;
	}
};

/**
 * @param {number} pid
 * @returns {ProcessIdentity | null}
 */
export const identify = (pid) => {
	const startedAt = startOf(pid);
	return startedAt === null ? null : { pid, startedAt };
};

/**
 * Whether exactly that process, not a later one with its number, still lives.
 * @param {ProcessIdentity} identity
 */
export const isAlive = (identity) => startOf(identity.pid) === identity.startedAt;

/**
 * The process group of a process; null when it is gone or the system does not tell.
 * @param {number} pid
 */
export const groupOf = (pid) => {
	const fields = statFields(pid);
	return fields === null ? null : Number(fields[2]);
};

/**
 * The parent of a process; null when it is gone or the system does not tell.
 * @param {number} pid
 */
const parentOf = (pid) => {
	const fields = statFields(pid);
	return fields === null ? null : Number(fields[1]);
};

/**
 * The processes that started this one on purpose, nearest first: its parent and, where npm put a shell between
 * (`sh -c …`), the parent of that shell.
 */
export const starters = () => {
	const parent = process.ppid;
	const [shell, flag] = (read(`/proc/${parent}/cmdline`) ?? '').split('\0');
	const beyond = /(^|\/)(ba|da)?sh$/.test(shell ?? '') && flag === '-c' ? parentOf(parent) : null;
	return { parent, beyond };
};

/**
 * Whether one of them is gone by now.
 * @param {{ parent: number, beyond: number | null }} known
 */
export const haveStartersGone = ({ parent, beyond }) =>
	process.ppid !== parent || (beyond !== null && parentOf(parent) !== beyond);

/** @param {number} pid */
const isOwn = (pid) => {
	try {
		return statSync(`/proc/${pid}`).uid === process.getuid?.();
	} catch {
		return false;
	}
};

/**
 * Whether the process is of this user and was started with this value of WROTA_RUN in its environment (Linux only;
 * elsewhere false).
 * @param {number} pid
 * @param {string} run
 */
const belongsToRun = (pid, run) =>
	isOwn(pid) && (read(`/proc/${pid}/environ`) ?? '').split('\0').includes(`WROTA_RUN=${run}`);

/**
 * All living processes of this user that a run started, directly or not, whether or not it got to write them down
 * (Linux only; elsewhere none). Never this process or the one that started it.
 * @param {string} run
 */
export const processesOf = (run) =>
	(process.platform === 'linux' ? readdirSync('/proc') : [])
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => pid !== process.pid && pid !== process.ppid)
		.filter((pid) => belongsToRun(pid, run) && startOf(pid) !== null);
