// Which processes run out of this tree's packages, whatever data folder they use: one small file each, written while
// the installation's lock is held. Runs on Node 20 with nothing installed.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive } from './process-identity.mjs';

/**
 * The folder of this tree's notes. It lies beside node_modules, which every installation removes.
 * @param {string} root
 */
export const notesFolder = (root) => join(root, '.wrota-tree');

/**
 * The living processes that are noted down. Notes of dead ones are thrown away.
 * @param {string} root
 */
const users = (root) => {
	/** @type {string[]} */
	let names = [];
	try {
		names = readdirSync(notesFolder(root)).filter((name) => /^\d+\.json$/.test(name));
	} catch {
		return [];
	}
	return names.flatMap((name) => {
		const path = join(notesFolder(root), name);
		try {
			/** @type {import('./process-identity.mjs').ProcessIdentity} */
			const identity = JSON.parse(readFileSync(path, 'utf8'));
			if (isAlive(identity)) return [identity.pid];
			rmSync(path, { force: true });
		} catch {
			// Cut off in the middle of a write, or gone: it names nobody.
		}
		return [];
	});
};

/**
 * The number of a process, other than this one, that runs from this tree; null when there is none.
 * @param {string} root
 */
export const otherUser = (root) => users(root).find((pid) => pid !== process.pid) ?? null;

/**
 * Notes down this process; the note goes when it ends. A tree that cannot be written to cannot be installed anew
 * either, so there nothing needs to be noted.
 * @param {string} root
 */
export const noteUser = (root) => {
	users(root);
	const path = join(notesFolder(root), `${process.pid}.json`);
	try {
		mkdirSync(notesFolder(root), { recursive: true });
		writeFileSync(path, JSON.stringify(identify(process.pid)));
	} catch {
		return;
	}
	process.on('exit', () => {
		try {
			rmSync(path, { force: true });
		} catch {
			// It names a dead process from now on and is thrown away by the next one who looks.
		}
	});
};
