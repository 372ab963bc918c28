// Stage 0: runs on the system's Node (20 or newer) in a clean clone, so it uses Node's own modules only.
// It installs what is missing and hands over to Node 24.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { haveStartersGone, isAlive, starters } from './process-identity.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const NODE_NEEDED = 24;
const INSTALL_SPACE_BYTES = 2 * 1024 ** 3;
const PARENT_CHECK_MS = 500;

class Unready extends Error {}

/** @param {string} path */
const parsed = (path) => JSON.parse(readFileSync(path, 'utf8'));

const lockHash = () =>
	createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');

const stampPath = join(root, 'node_modules/.wrota-lockfile');

/**
 * Whether the installed tree is what the lockfile asks for, by npm's own record of what it installed.
 * Optional packages of other systems may be missing from that record.
 * @param {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} present
 */
export const isInstalled = (wanted, present) =>
	Object.entries(wanted).every(([path, entry]) => {
		if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
		if (entry.link) return true;
		const found = present[path];
		return found === undefined ? Boolean(entry.optional || entry.devOptional) : found.version === entry.version;
	});

const needsInstall = () => {
	if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lockHash()) return false;
	const record = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(record)) return true;
	return !isInstalled(parsed(join(root, 'package-lock.json')).packages, parsed(record).packages);
};

/** The launcher that still runs from this tree, if any. */
const runningProduct = () => {
	const folders = [process.env.WROTA_DATA ?? '.wrota', '.wrota', '.wrota-test', '.wrota-drill'];
	for (const folder of folders) {
		const record = join(resolve(root, folder), 'run.json');
		if (!existsSync(record)) continue;
		try {
			const { launcher } = parsed(record);
			if (launcher && launcher.pid !== process.pid && isAlive(launcher)) return launcher.pid;
		} catch {
			// A record cut off in the middle of a write names nobody.
		}
	}
	return null;
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

const npmCi = () =>
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

const install = async () => {
	const running = runningProduct();
	if (running !== null)
		throw new Unready(
			`Lista pakietów się zmieniła, a Wrota działają teraz z tego folderu (proces ${running}). Zatrzymaj je (Ctrl-C) i uruchom polecenie jeszcze raz.`,
		);
	const { bavail, bsize } = statfsSync(root);
	if (bavail * bsize < INSTALL_SPACE_BYTES) throw new Unready(installFailure('ENOSPC'));
	const begun = Date.now();
	const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
	console.log('→ Instaluję pakiety według package-lock.json (npm ci)');
	const progress = setInterval(() => console.log(`  … instaluję pakiety, ${seconds()}`), 5000);
	try {
		await npmCi();
		writeFileSync(stampPath, lockHash());
	} finally {
		clearInterval(progress);
	}
	console.log(`✓ Instaluję pakiety według package-lock.json: ${seconds()}`);
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
 * Runs the entry file under the newer Node and ends as it ended. Signals of the terminal reach the child by
 * themselves (one process group); SIGTERM and the death of npm are passed on.
 * @param {string} node
 * @param {string} entry
 */
const handOver = (node, entry) => {
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
	child.on('error', (cause) => {
		console.error(`✗ Nie udało się uruchomić ${node}: ${cause.message}`);
		process.exit(1);
	});
	child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
};

/**
 * Installs what is missing, then runs the TypeScript entry beside this file under Node 24 or newer.
 * Ends the process with code 1 and one sentence when that cannot be done.
 * @param {string} entry file name in this folder
 */
export const enter = async (entry) => {
	try {
		if (needsInstall()) await install();
		const path = join(root, 'ops/launch', entry);
		const node = newerNode();
		if (node === null) await import(pathToFileURL(path).href);
		else handOver(node, path);
	} catch (cause) {
		if (!(cause instanceof Unready)) throw cause;
		console.error(`✗ ${cause.message}`);
		process.exit(1);
	}
};
