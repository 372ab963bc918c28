import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import type { Payload, SanitizedConfig } from 'payload';
import type { Services } from '../services.ts';

/** What a REST request of a test carries. */
export interface RestOptions {
	/** Session token, sent as `Authorization: JWT …`. */
	readonly token?: string | undefined;
	/** JSON body; a text goes as it is, with a content type of `headers`. */
	readonly body?: unknown;
	readonly form?: FormData;
	/** Body as it goes over the wire, for requests that are broken on purpose. */
	readonly raw?: string | Uint8Array<ArrayBuffer>;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface RestAnswer {
	readonly status: number;
	// biome-ignore lint/suspicious/noExplicitAny: answers of many routes; each test asserts the part it means
	readonly body: any;
	readonly headers: Headers;
}

export interface Booted {
	readonly payload: Payload;
	readonly config: SanitizedConfig;
	readonly services: Services;
	/** The real REST layer (log-in, access, multipart), without a server or a port. */
	rest(method: string, path: string, options?: RestOptions): Promise<RestAnswer>;
	/** Drops the database and closes every connection. */
	stop(): Promise<void>;
}

const databaseUri = (name: string): string => {
	const base = process.env.MONGODB_URI;
	if (!base) throw new Error('MONGODB_URI is not set: start the tests with "npm test", or name a replica set.');
	const uri = new URL(base);
	uri.pathname = `/t_${name}_${process.pid}`;
	return uri.toString();
};

const testEnvironment = (uri: string, dataFolder: string): Record<string, string> => ({
	MONGODB_URI: uri,
	PAYLOAD_SECRET: 'test-secret-test-secret-test',
	JOURNAL_KEY: 'test-journal-key-test-journal-key',
	SITE_KEY: 'test-site-key-test-site-key',
	SITE_URL: 'http://site.test',
	CMS_URL: 'http://cms.test',
	SMTP_URL: process.env.SMTP_URL ?? 'smtp://127.0.0.1:1',
	MEILI_URL: process.env.MEILI_URL ?? 'http://127.0.0.1:1',
	MEILI_MASTER_KEY: process.env.MEILI_MASTER_KEY ?? 'test-master-key-test',
	WROTA_DATA: dataFolder,
	WROTA_INDEX: 'test',
	LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
});

const requestOf = (method: string, address: string, { token, body, form, raw, headers }: RestOptions): Request =>
	new Request(`http://cms.test/api${address}`, {
		method,
		headers: {
			...(token ? { authorization: `JWT ${token}` } : {}),
			...(body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }),
			...headers,
		},
		body: raw ?? form ?? (body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)),
	});

const answerOf = async (response: Response): Promise<RestAnswer> => {
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('json');
	return { status: response.status, body: isJson && text !== '' ? JSON.parse(text) : text, headers: response.headers };
};

const dropDatabase = async (uri: string): Promise<void> => {
	const client = await new MongoClient(uri).connect();
	try {
		await client.db().dropDatabase();
	} finally {
		await client.close();
	}
};

/**
 * Starts the whole product's configuration on a database of its own; one call a test file, before any import of the
 * configuration. `name` must be unique among test files.
 * @throws Error when MONGODB_URI is absent
 */
export const boot = async (name: string): Promise<Booted> => {
	const uri = databaseUri(name);
	const dataFolder = await mkdtemp(path.join(tmpdir(), `wrota-${name}-`));
	Object.assign(process.env, testEnvironment(uri, dataFolder));
	await dropDatabase(uri);
	const { handleEndpoints } = await import('payload');
	const config = await (await import('#config')).default;
	const { payload, ...services } = await (await import('../../boot.ts')).boot();
	// Refusals are what many tests ask for; Payload would log each with its stack.
	payload.logger.level = process.env.LOG_LEVEL ?? 'silent';
	return {
		payload,
		config,
		services: { ...services, payload },
		rest: async (method, address, options = {}) =>
			answerOf(await handleEndpoints({ config, request: requestOf(method, address, options) })),
		stop: async () => {
			await payload.destroy();
			await dropDatabase(uri);
			await rm(dataFolder, { recursive: true, force: true });
		},
	};
};
