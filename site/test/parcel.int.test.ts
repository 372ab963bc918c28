import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { type FixtureCms, SITE_KEY, startFixtureCms } from './fixture-cms.ts';
import { eventually, type RunningSite, runSite } from './run-site.ts';

let cms: FixtureCms;
let site: RunningSite;
beforeAll(async () => {
	cms = await startFixtureCms();
	const silent = { meiliUrl: 'http://127.0.0.1:9', meiliKey: 'no-engine', index: 'none' };
	site = await runSite({ cmsUrl: cms.url, siteKey: SITE_KEY, ...silent, more: { SITE_PROXY_HOPS: '1' } });
	await eventually(
		async () => (await fetch(`${site.url}/readyz`)).text(),
		(body) => !body.includes('cms'),
	);
});
afterAll(async () => {
	await site?.stop();
	await cms?.stop();
});

const ask = (path: string, caller: string, signal?: AbortSignal) =>
	fetch(site.url + path, { headers: { 'x-forwarded-for': caller }, ...(signal ? { signal } : {}) });

const unzip = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
	const zip = await yauzl.fromBufferPromise(bytes);
	const found = new Map<string, Buffer>();
	for await (const entry of zip.eachEntry()) {
		const chunks: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
		found.set(entry.fileName, Buffer.concat(chunks));
	}
	return found;
};

test('a parcel holds every public entry, its files once, the register and a manifest that is true', async () => {
	const response = await ask('/bip/zagan/dane.zip', '10.0.0.1');
	expect(response.status).toBe(200);
	expect(response.headers.get('content-disposition')).toMatch(
		/^attachment; filename="bip-zagan-\d{4}-\d\d-\d\d\.zip"$/,
	);
	const files = await unzip(Buffer.from(await response.arrayBuffer()));
	const names = [...files.keys()];
	for (const id of ['48213', '48215', '48216'])
		expect(names).toEqual(expect.arrayContaining([`wpisy/${id}/wpis.json`, `wpisy/${id}/wpis.html`]));
	expect(new Set(names).size).toBe(names.length);
	expect(JSON.parse(String(files.get('wpisy/48215/wpis.json')))).toMatchObject({ id: '48215', state: 'withdrawn' });
	expect(String(files.get('rejestr-zmian.csv'))).toMatch(
		/^\uFEFFkiedy;co;numer wpisu;wersja;tytuł;kto;powód;adres\r\n/,
	);
	expect(names.at(-1)).toBe('manifest.json');
	const manifest = JSON.parse(String(files.get('manifest.json'))) as { files: { path: string; sha256: string }[] };
	expect(manifest.files.map(({ path }) => path)).toEqual(names.slice(0, -1));
	for (const { path, sha256 } of manifest.files.filter(({ path: one }) => !one.startsWith('pliki/')))
		expect([
			path,
			createHash('sha256')
				.update(files.get(path) ?? '')
				.digest('hex'),
		]).toEqual([path, sha256]);
	expect(String(files.get(`pliki/${'a'.repeat(64)}/ogłoszenie-przetarg-2.pdf`))).toContain('Ogłoszenie o przetargu');
});

test('an unknown unit has none, and HEAD sends none', async () => {
	expect((await ask('/bip/nie-ma/dane.zip', '10.0.0.2')).status).toBe(404);
	const head = await fetch(`${site.url}/bip/zagan/dane.zip`, {
		method: 'HEAD',
		headers: { 'x-forwarded-for': '10.0.0.3' },
	});
	expect([head.status, await head.text()]).toEqual([200, '']);
});

test('a caller gets one at a time, others are not kept waiting by it', async () => {
	const release = cms.holdSlices();
	const first = ask('/bip/zagan/dane.zip', '10.0.0.4');
	await eventually(
		async () => cms.asked.filter((path) => path === 'units/zagan/slice').length,
		(count) => count >= 2,
	);
	const second = await ask('/bip/zagan/dane.zip', '10.0.0.4');
	expect([second.status, (await second.text()).includes('Za dużo zapytań naraz')]).toEqual([429, true]);
	release();
	expect((await first).status).toBe(200);
	await (await first).arrayBuffer();
	expect((await ask('/bip/zagan/dane.zip', '10.0.0.4')).status).toBe(200);
});

test('when the CMS falls silent in the middle the parcel breaks off instead of looking whole', async () => {
	const other = await startFixtureCms();
	const silent = { meiliUrl: 'http://127.0.0.1:9', meiliKey: 'no-engine', index: 'none' };
	const own = await runSite({ cmsUrl: other.url, siteKey: SITE_KEY, ...silent });
	other.holdSlices();
	const asked = fetch(`${own.url}/bip/zagan/dane.zip`).then((response) => response.arrayBuffer());
	const outcome = asked.then(
		() => 'whole',
		() => 'broken off',
	);
	await eventually(
		async () => other.asked.includes('units/zagan/slice'),
		(is) => is,
	);
	await other.stop();
	expect(await outcome).toBe('broken off');
	await own.stop();
});
