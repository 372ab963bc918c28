import { createSender } from '@wrota/search';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FixtureCms, SITE_KEY, startFixtureCms } from './fixture-cms.ts';
import { fillFixtureIndex } from './fixture-index.ts';
import { eventually, type RunningSite, runSite } from './run-site.ts';
import { type SecondEngine, startSecondEngine } from './second-engine.ts';

const needed = (name: string): string => {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: this test needs a running Meilisearch`);
	return value;
};

const index = `engines_${process.pid}`;
let cms: FixtureCms;
let site: RunningSite;
let second: SecondEngine;
let first: { url: string; apiKey: string; index: string };

beforeAll(async () => {
	first = { url: needed('MEILI_URL'), apiKey: needed('MEILI_MASTER_KEY'), index };
	second = await startSecondEngine();
	cms = await startFixtureCms();
	await fillFixtureIndex(first);
	await fillFixtureIndex({ ...second, index });
	// The first one is behind: it has not heard of this entry yet.
	await createSender(first).send({ upsert: [], remove: ['bip-entries_48213'] });
	site = await runSite({
		cmsUrl: cms.url,
		siteKey: SITE_KEY,
		meiliUrl: `${first.url},${second.url}`,
		meiliKey: `${first.apiKey},${second.apiKey}`,
		index,
	});
});

afterAll(async () => {
	await site?.stop();
	await cms?.stop();
	await second?.kill();
	const headers = { authorization: `Bearer ${first.apiKey}` };
	await fetch(`${first.url}/indexes/${index}`, { method: 'DELETE', headers });
});

const found = async (): Promise<string> => {
	const response = await fetch(`${site.url}/api/v1/search?q=przetarg&kind=przetarg`);
	if (response.status !== 200) return String(response.status);
	return ((await response.json()) as { hits: { id: string }[] }).hits.map(({ id }) => id).join(' ');
};

test('readers get the answers of the engine that is not behind, and notice nothing when one stops', async () => {
	expect(await found()).toBe('');
	cms.setIndexes([
		{ seq: 5, isWhole: true },
		{ seq: 6, isWhole: true },
	]);
	expect(await eventually(found, (ids) => ids !== '')).toBe('bip-entries_48213');

	// It catches up, and then the other one is gone in the middle of the work.
	await fillFixtureIndex(first);
	cms.setIndexes([
		{ seq: 6, isWhole: true },
		{ seq: 7, isWhole: true },
	]);
	await second.kill();
	const answers = await Promise.all(Array.from({ length: 20 }, found));
	expect(new Set(answers)).toEqual(new Set(['bip-entries_48213']));
	const page = await fetch(`${site.url}/szukaj?q=przetarg`);
	expect(page.status).toBe(200);
	const ready = await (await fetch(`${site.url}/readyz`)).text();
	expect(ready).not.toContain('search');
});
