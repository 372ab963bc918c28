// A lock that a file stands for: it holds the processes that have it, with their start times, so that a lock whose
// holders died is known for stale. Runs on Node 20 with nothing installed.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, isAlive } from './process-identity.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

/**
 * @typedef {object} Lock
 * @property {(pid: number) => void} share counts a child as a holder too: the lock outlives us for as long as it lives
 * @property {() => void} release
 */

const TRIES = 50;

/**
 * The process that holds the lock; null when nobody does.
 * @param {string} path
 * @returns {ProcessIdentity | null}
 */
export const holderOf = (path) => {
	try {
		/** @type {ProcessIdentity[]} */
		const holders = JSON.parse(readFileSync(path, 'utf8'));
		return holders.find(isAlive) ?? null;
	} catch {
		return null;
	}
};

/**
 * Puts a stale lock out of the way. A lock that somebody took in the meantime is put back.
 * @param {string} path
 * @param {string} aside
 */
const setAside = (path, aside) => {
	try {
		renameSync(path, aside);
		if (holderOf(aside) !== null) linkSync(aside, path);
	} catch {
		// Somebody else was faster; the next round looks again.
	}
	rmSync(aside, { force: true });
};

/**
 * Takes the lock, or tells who has it. The file comes into being whole and at one stroke, and only if there is none.
 * @param {string} path
 * @returns {{ lock: Lock } | { holder: ProcessIdentity }}
 * @throws what the file system says when nothing can be written there
 */
export const takeLock = (path) => {
	const own = identify(process.pid);
	if (own === null) throw new Error('The system does not show this process.');
	const draft = `${path}.${process.pid}`;
	/** @param {ProcessIdentity[]} holders */
	const writeDraft = (holders) => writeFileSync(draft, JSON.stringify(holders), { mode: 0o600 });
	try {
		writeDraft([own]);
		for (let tries = 1; ; tries++) {
			try {
				linkSync(draft, path);
				break;
			} catch (cause) {
				const isThere = /** @type {NodeJS.ErrnoException} */ (cause).code === 'EEXIST';
				if (!isThere || tries > TRIES) throw cause;
			}
			const holder = holderOf(path);
			if (holder !== null) return { holder };
			setAside(path, `${draft}.stale`);
		}
	} finally {
		rmSync(draft, { force: true });
	}
	const share = (/** @type {number} */ pid) => {
		const child = identify(pid);
		if (child === null) return;
		writeDraft([own, child]);
		renameSync(draft, path);
	};
	return { lock: { share, release: () => rmSync(path, { force: true }) } };
};
