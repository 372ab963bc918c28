import { join } from 'node:path';
import { buildEnv, provideBuilds } from './builds.ts';
import { readSecrets, type Secrets } from './data-folder.ts';
import { provideMailBox } from './mail-box.ts';
import { type MeiliAccess, provideMeili, untilIndexed } from './meili.ts';
import { type Contents, lookInto, provideMongo } from './mongo.ts';
import { type RunRecord, writeRecord } from './run-record.ts';
import { say, step } from './screen.ts';
import { root, type Settings } from './settings.ts';
import { StartRefused } from './start-refused.ts';
import type { Part, Supervisor } from './supervisor.ts';

/** The running product. */
export interface Product {
	contents: Contents;
	/** What cms, worker, site and the commands run with. */
	env: Record<string, string>;
}

interface Engines {
	mongoUri: string;
	meili: MeiliAccess;
	smtpUrl: string;
}

const productEnv = (settings: Settings, secrets: Secrets, engines: Engines): Record<string, string> => ({
	NODE_ENV: 'production',
	HOST: '127.0.0.1',
	CMS_PORT: String(settings.ports.cms),
	SITE_PORT: String(settings.ports.site),
	WORKER_PORT: String(settings.ports.worker),
	CMS_URL: process.env.CMS_URL || `http://127.0.0.1:${settings.ports.cms}`,
	SITE_URL: process.env.SITE_URL || `http://127.0.0.1:${settings.ports.site}`,
	MONGODB_URI: engines.mongoUri,
	MEILI_URL: engines.meili.url,
	MEILI_MASTER_KEY: engines.meili.masterKey,
	MEILI_SEARCH_KEY: engines.meili.searchKey,
	SMTP_URL: engines.smtpUrl,
	PAYLOAD_SECRET: secrets.PAYLOAD_SECRET,
	JOURNAL_KEY: secrets.JOURNAL_KEY,
	SITE_KEY: secrets.SITE_KEY,
	WROTA_DATA: settings.data,
	WROTA_BACKUP: settings.backup,
	WROTA_INDEX: settings.index,
	...buildEnv(settings.builds),
});

const without = (env: Record<string, string>, ...names: string[]): Record<string, string> =>
	Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

/** The portal never gets the keys of the database, the journal or the index. */
const siteEnv = (env: Record<string, string>) =>
	without(env, 'MONGODB_URI', 'MEILI_MASTER_KEY', 'PAYLOAD_SECRET', 'JOURNAL_KEY', 'SMTP_URL');

const surroundings = (): NodeJS.ProcessEnv => {
	const { MONGODB_URI, MEILI_MASTER_KEY, PAYLOAD_SECRET, JOURNAL_KEY, SITE_KEY, SMTP_URL, ...rest } = process.env;
	return rest;
};

const answers = async (address: string): Promise<boolean> => {
	const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
	await answer.body?.cancel();
	return answer.ok;
};

const programParts = ({ ports }: Settings, env: Record<string, string>): Record<'cms' | 'worker' | 'site', Part> => {
	const shared = { command: process.execPath, readyTimeoutMs: 90_000, stopTimeoutMs: 2000 };
	const cmsEnv = { ...surroundings(), ...without(env, 'MEILI_SEARCH_KEY') };
	return {
		cms: {
			...shared,
			name: 'cms',
			title: 'CMS',
			args: ['src/server.ts'],
			cwd: join(root, 'cms'),
			env: cmsEnv,
			isReady: () => answers(`http://127.0.0.1:${ports.cms}/readyz`),
		},
		worker: {
			...shared,
			name: 'worker',
			title: 'Worker',
			args: ['src/worker.ts'],
			cwd: join(root, 'cms'),
			env: { ...cmsEnv, WROTA_PART: 'worker' },
			isReady: () => answers(`http://127.0.0.1:${ports.worker}/healthz`),
		},
		site: {
			...shared,
			name: 'site',
			title: 'Portal',
			args: ['server.ts'],
			cwd: join(root, 'site'),
			env: { ...surroundings(), ...siteEnv(env), WROTA_PART: 'site' },
			stopTimeoutMs: 1000,
			isReady: () => answers(`http://127.0.0.1:${ports.site}/readyz`),
		},
	};
};

/** Calls a command of the CMS (`migrate`, `seed` …) to its end. */
const runCommand = (
	title: string,
	command: string,
	env: Record<string, string>,
	supervisor: Supervisor,
): Promise<string> =>
	step(title, ({ note }) =>
		supervisor.run({
			name: command,
			command: process.execPath,
			args: ['src/cli.ts', command],
			cwd: join(root, 'cms'),
			env: { ...surroundings(), ...env },
			onLine: note,
		}),
	);

/** Migrates, and fills an empty database on this machine with the demonstration; tells what is in it then. */
const prepareDatabase = async (env: Record<string, string>, supervisor: Supervisor): Promise<Contents> => {
	const uri = env.MONGODB_URI ?? '';
	await runCommand('Przygotowuję bazę (migracje i indeksy)', 'migrate', env, supervisor);
	const { contents, isLocal } = await lookInto(uri);
	if (contents === 'demonstration' || contents === 'own') return contents;
	if (contents === 'half-filled') {
		if (!isLocal)
			throw new StartRefused(
				'W bazie z MONGODB_URI jest niedokończone wypełnianie danymi pokazowymi, a dokończyć je można tylko w bazie na tej samej maszynie. Wskaż ją adresem 127.0.0.1 albo podaj inną bazę.',
			);
		say('! Poprzednie wypełnianie bazy danymi pokazowymi przerwano w połowie; zaczynam je od nowa.');
	} else if (!isLocal) {
		say('! Baza jest pusta. Pierwszego administratora utworzysz poleceniem: npm run admin -- create');
		return 'empty';
	}
	// The seed looks at the mark in this very database and clears it only where its own work was cut off.
	await runCommand('Wypełniam pustą bazę regionem pokazowym', 'seed', { ...env, WROTA_DEMO: '1' }, supervisor);
	return 'demonstration';
};

/**
 * Brings up everything: engines, builds, database, programs. Parts that came up before a failure stay up; the caller
 * stops the supervisor.
 * @throws {StartRefused} with one sentence when something is missing
 */
export const startProduct = async (settings: Settings, record: RunRecord, supervisor: Supervisor): Promise<Product> => {
	const secrets = readSecrets(settings.data, settings.external.meili === null ? {} : process.env);
	const mongoUri = await provideMongo(settings, supervisor);
	const [meili, smtpUrl] = await Promise.all([
		provideMeili(settings, secrets.MEILI_MASTER_KEY, supervisor),
		provideMailBox(settings, supervisor),
	]);
	const env = productEnv(settings, secrets, { mongoUri, meili, smtpUrl });
	const [contents] = await Promise.all([
		prepareDatabase(env, supervisor),
		provideBuilds(settings.builds, { ...surroundings(), ...env }, supervisor),
	]);
	if (contents === 'demonstration') env.WROTA_DEMO = '1';
	record.env = env;
	writeRecord(settings.data, record);
	const { cms, worker, site } = programParts(settings, env);
	await Promise.all([
		step('Uruchamiam CMS', () => supervisor.start(cms)),
		step('Uruchamiam workera (numeruje zmiany, wysyła do indeksu i poczty)', () => supervisor.start(worker)),
		step('Uruchamiam portal', () => supervisor.start(site)),
	]);
	if (contents === 'demonstration')
		await step('Czekam, aż wyszukiwarka pozna wpisy', () => untilIndexed(meili, settings.index));
	return { contents, env };
};
