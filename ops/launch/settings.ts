import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartRefused } from './start-refused.ts';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const portNames = ['site', 'cms', 'worker', 'mongo', 'meili', 'mailWeb', 'mailSmtp'] as const;
export type PortName = (typeof portNames)[number];
export type Ports = Record<PortName, number>;

/** Where each part's production build lies; `next` and `site` are names inside cms/ and site/, as their tools want. */
export interface BuildFolders {
	next: string;
	site: string;
	lexicon: string;
}

export interface Settings {
	/** Absolute; everything the product keeps. */
	data: string;
	/** Absolute; where backups go. Beside the data unless an operator names another disk. */
	backup: string;
	/** Absolute; programs that were fetched once (mongod, Chromium), shared by the product and the tests. */
	cache: string;
	ports: Ports;
	builds: BuildFolders;
	/** Engines that somebody else runs; what is null is started here. */
	external: { mongo: string | null; meili: string | null; smtp: string | null };
	index: string;
}

const portVariables: Record<PortName, { variable: string; usual: number }> = {
	site: { variable: 'SITE_PORT', usual: 4321 },
	cms: { variable: 'CMS_PORT', usual: 3000 },
	worker: { variable: 'WORKER_PORT', usual: 3010 },
	mongo: { variable: 'MONGO_PORT', usual: 27018 },
	meili: { variable: 'MEILI_PORT', usual: 7701 },
	mailWeb: { variable: 'MAIL_WEB_PORT', usual: 8025 },
	mailSmtp: { variable: 'MAIL_SMTP_PORT', usual: 1025 },
};

/** The environment variable that moves a part to another port. */
export const portVariable = (name: PortName): string => portVariables[name].variable;

const readPort = (env: NodeJS.ProcessEnv, name: PortName): number => {
	const { variable, usual } = portVariables[name];
	const text = env[variable];
	if (text === undefined || text === '') return usual;
	const port = Number(text);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new StartRefused(`${variable}=${text} nie jest numerem portu (1–65535).`);
	return port;
};

const readPorts = (env: NodeJS.ProcessEnv): Ports => {
	const ports = Object.fromEntries(portNames.map((name) => [name, readPort(env, name)])) as Ports;
	for (const name of portNames) {
		const twin = portNames.find((other) => other !== name && ports[other] === ports[name]);
		if (twin !== undefined)
			throw new StartRefused(
				`${portVariable(name)} i ${portVariable(twin)} mają ten sam numer ${ports[name]}. Podaj dwa różne.`,
			);
	}
	return ports;
};

const cacheOf = (env: NodeJS.ProcessEnv) => resolve(root, env.WROTA_CACHE ?? '.wrota/cache');

const FOREIGN =
	/^(MONGODB_URI|MEILI_|SMTP_URL|PAYLOAD_SECRET|JOURNAL_KEY|SITE_|CMS_|WORKER_PORT|WROTA_(?!CACHE|BROWSER))/;

/** The environment without anything that names a product, its engines or its secrets; for a product of its own. */
export const withoutProduct = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
	// Next declares NODE_ENV as always present, where its types are loaded.
	Object.fromEntries(Object.entries(env).filter(([name]) => !FOREIGN.test(name))) as NodeJS.ProcessEnv;

/**
 * What `npm start` runs with.
 * @throws {StartRefused} for a port that is none, or one given twice
 */
export const startSettings = (env: NodeJS.ProcessEnv): Settings => ({
	data: resolve(root, env.WROTA_DATA || '.wrota'),
	backup: resolve(root, env.WROTA_BACKUP || `${env.WROTA_DATA || '.wrota'}-backup`),
	cache: cacheOf(env),
	ports: readPorts(env),
	builds: {
		next: env.WROTA_NEXT_DIR || '.next',
		site: env.WROTA_SITE_DIST || 'dist',
		lexicon: resolve(root, env.WROTA_LEXICON || 'search/dist/lexicon.bin'),
	},
	external: { mongo: env.MONGODB_URI || null, meili: env.MEILI_URL || null, smtp: env.SMTP_URL || null },
	index: env.WROTA_INDEX || 'wrota',
});

/** What `npm test` runs with: own data, own builds, free ports, and engines of its own whatever the environment says. */
export const testSettings = (env: NodeJS.ProcessEnv, ports: Ports): Settings => ({
	data: join(root, '.wrota-test'),
	backup: join(root, '.wrota-test-backup'),
	cache: cacheOf(env),
	ports,
	builds: { next: '.next-test', site: 'dist-test', lexicon: join(root, 'search/dist-test/lexicon.bin') },
	external: { mongo: null, meili: null, smtp: null },
	index: 'wrota',
});
