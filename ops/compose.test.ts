import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Service {
	image: string;
	environment?: Record<string, string>;
	healthcheck?: { test: string[]; interval: string; timeout: string };
	volumes?: string[];
	secrets?: string[];
	ports?: string[];
	networks?: string[];
	restart: string;
	deploy?: { replicas: number };
	depends_on?: Record<string, { condition: string }>;
}
interface Compose {
	services: Record<string, Service>;
	volumes: Record<string, object>;
	secrets: Record<string, { file: string }>;
	configs: Record<string, { file: string }>;
	networks: Record<string, { internal?: boolean }>;
}

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const runs = services.filter(([, { restart }]) => restart === 'unless-stopped');
const tool = ['migrate', 'mongo-setup'];
const environmentOf = (name: string) => Object.keys(compose.services[name]?.environment ?? {});
/** Names of an environment schema; those without a default and without `optional` must be given. */
const keysOf = (path: string) => {
	const text = read(path);
	const keys = [...text.matchAll(/^\t([A-Z][A-Z_]+): ([\s\S]*?)(?=^\t(?:\/\*\*|[A-Z][A-Z_]+:)|^\}\))/gm)];
	return new Map(keys.map(([, name = '', rest = '']) => [name, !/\.default\(|\.optional\(/.test(rest)]));
};

describe('the composition', () => {
	test('has every part of the product, the web parts twice', () => {
		expect(runs.map(([name]) => name).sort()).toEqual([
			...['cms', 'meili', 'mongo1', 'mongo2', 'mongo3', 'proxy', 'site', 'worker'],
		]);
		expect(services.map(([name]) => name).filter((name) => tool.includes(name))).toHaveLength(2);
		for (const name of ['cms', 'worker', 'site']) expect(compose.services[name]?.deploy?.replicas).toBe(2);
	});

	test.each(services)('%s: its image is pinned to an exact version', (_name, { image }) => {
		expect(image).toMatch(/^[a-z/]+:v?\d+\.\d+\.\d+(-alpine)?$/);
	});

	test('Meilisearch is the version that the launcher runs', () => {
		expect(compose.services.meili?.image).toBe('getmeili/meilisearch:v1.21.0');
		expect(read('../package.json')).toContain('-1.21.0"');
	});

	test.each(runs)('%s: says whether it is well, and how long to wait', (_name, { healthcheck }) => {
		expect(healthcheck?.test[0]).toBe('CMD');
		expect(healthcheck?.interval).toMatch(/^\d+s$/);
		expect(healthcheck?.timeout).toMatch(/^\d+s$/);
	});

	test('nothing that must last lies in a container', () => {
		const places = runs.map(([name, { volumes = [] }]) => [name, volumes]);
		expect(Object.fromEntries(places)).toEqual({
			mongo1: ['mongo1:/data/db'],
			mongo2: ['mongo2:/data/db'],
			mongo3: ['mongo3:/data/db'],
			meili: ['meili:/meili_data'],
			cms: ['data:/data', 'backup:/backup'],
			worker: ['data:/data', 'backup:/backup'],
			site: [],
			proxy: ['certificates:/data', 'caddy:/config'],
		});
		const used = services.flatMap(([, { volumes = [] }]) => volumes.map((one) => one.split(':')[0]));
		expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes).sort());
	});

	test.each(services)('%s: carries no secret in clear', (_name, { environment = {}, secrets = [] }) => {
		for (const [name, value] of Object.entries(environment)) {
			if (!/KEY|SECRET|PASSWORD|MONGODB_URI|SMTP_URL/.test(name)) continue;
			expect(name).toMatch(/_FILE$/);
			expect(secrets.map((secret) => `/run/secrets/${secret}`)).toContain(value);
		}
	});

	test('secrets lie outside the tree, and each that is asked for is declared', () => {
		for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^secrets\/[a-z_]+$/);
		expect(read('../.gitignore')).toContain('ops/secrets/');
		const asked = new Set(services.flatMap(([, { secrets = [] }]) => secrets));
		expect([...asked].sort()).toEqual(Object.keys(compose.secrets).sort());
	});

	test('only the proxy faces outside; databases and the portal are on the inner network alone', () => {
		expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
		expect(compose.networks.inside?.internal).toBe(true);
		for (const name of ['mongo1', 'mongo2', 'mongo3', 'meili', 'site'])
			expect(compose.services[name]?.networks).toEqual(['inside']);
		expect(read('containers/Caddyfile')).toContain('@private path /api/public/* /metrics');
	});

	test('the files that it mounts are in the tree', () => {
		for (const { file } of Object.values(compose.configs))
			expect(existsSync(join(import.meta.dirname, file))).toBe(true);
	});
});

describe.each([
	['cms', '../cms/src/platform/env.ts'],
	['site', '../site/src/env.ts'],
])('what %s gets', (name, path) => {
	const keys = keysOf(path);
	const given = environmentOf(name).map((key) => key.replace(/_FILE$/, ''));

	test('are names that its environment knows', () => {
		expect(keys.size).toBeGreaterThan(10);
		expect(given.filter((key) => !keys.has(key))).toEqual([]);
	});

	test('are all that have no default', () => {
		const must = [...keys].filter(([, isNeeded]) => isNeeded).map(([key]) => key);
		expect(must).toContain('SITE_KEY');
		expect(must.filter((key) => !given.includes(key))).toEqual([]);
	});
});
