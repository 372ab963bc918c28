import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, until } from '../src/platform/testing/children.ts';
import { cmsUrl, password, siteUrl } from './office.ts';

/** A second copy of CMS and portal beside the running ones, on the same database, as behind a load balancer. */
interface Copy {
	readonly process: ChildProcess;
	readonly url: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const isReady = async (url: string): Promise<boolean> =>
	fetch(`${url}/readyz`).then(
		(answer) => answer.ok,
		() => false,
	);

const startCopy = async (folder: 'cms' | 'site', script: string, env: Record<string, string>): Promise<Copy> => {
	const port = String(await freePort());
	const child = spawn(process.execPath, [script], {
		cwd: `${root}${folder}`,
		env: { ...process.env, ...env, NODE_ENV: 'production', CMS_PORT: port, SITE_PORT: port },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const url = `http://127.0.0.1:${port}`;
	await until(`${folder} answers`, () => isReady(url), 60_000);
	return { process: child, url };
};

const end = async (copy: Copy | undefined, signal: NodeJS.Signals): Promise<void> => {
	if (copy === undefined || copy.process.exitCode !== null || copy.process.signalCode !== null) return;
	const ended = once(copy.process, 'exit');
	copy.process.kill(signal);
	await ended;
};

let cms: Copy;
let site: Copy;
beforeAll(async () => {
	cms = await startCopy('cms', 'src/server.ts', { WROTA_PART: 'cms' });
	site = await startCopy('site', 'server.ts', { CMS_URL: cms.url, WROTA_PART: 'site' });
	const editor = await logIn(cmsUrl(''), 'editor@slubice.example');
	const publisher = await logIn(cms.url, 'publisher@slubice.example');
	const { unit } = (await ask(`${cmsUrl('')}/api/staff/me`, editor)).body.user.units[0];
	office = { unit: unit.id ?? unit, editor, publisher };
}, 120_000);
afterAll(async () => {
	await end(site, 'SIGTERM');
	await end(cms, 'SIGTERM');
});

const ask = async (url: string, token: string, body?: object, method = body ? 'POST' : 'GET') => {
	const answer = await fetch(url, {
		method,
		headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
		body: body ? JSON.stringify(body) : null,
	});
	// biome-ignore lint/suspicious/noExplicitAny: answers of several routes; each test asserts the part it means
	return { status: answer.status, body: (await answer.json()) as any };
};
const logIn = async (base: string, email: string): Promise<string> => {
	const { status, body } = await ask(`${base}/api/staff/login`, '', { email, password });
	expect(status).toBe(200);
	return body.token;
};

const entryOf = (title: string) => ({
	title,
	section: 'komunikaty',
	kind: 'informacja',
	content: {
		root: {
			...{ type: 'root', direction: 'ltr', format: '', indent: 0, version: 1 },
			children: [
				{
					...{ type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1, textFormat: 0, textStyle: '' },
					children: [
						{ type: 'text', text: 'Treść komunikatu.', detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
					],
				},
			],
		},
	},
	...{ producedByName: 'Lena Sokół', responsibleName: 'Jan Zawada', responsibleFunction: 'sekretarz' },
	producedOn: '2026-11-20',
});

let office: { readonly unit: string; readonly editor: string; readonly publisher: string };

/** Written at one copy, handed in at the other, approved at the first. */
const publishAcross = async (title: string, [one, other]: readonly [string, string]): Promise<string> => {
	const { unit, editor, publisher } = office;
	const created = await ask(`${one}/api/bip-entries`, editor, { ...entryOf(title), unit });
	const { id } = created.body.doc;
	const handed = await ask(`${other}/api/bip-entries/${id}/hand-in`, editor, {});
	expect([handed.status, handed.body.state]).toEqual([200, 'handed-in']);
	const published = await ask(`${one}/api/bip-entries/${id}/publish`, publisher, { digest: handed.body.digest });
	expect([published.status, published.body.version]).toEqual([200, 1]);
	return published.body.url;
};
const shows = (url: string, title: string) => async (): Promise<boolean> =>
	(await (await fetch(url)).text()).includes(title);

describe('two copies of CMS and portal on one database', () => {
	it('a log-in at one is good at the other, and so is the log-out', async () => {
		const token = await logIn(cmsUrl(''), 'analyst@slubice.example');
		expect((await ask(`${cms.url}/api/staff/me`, token)).body.user.email).toBe('analyst@slubice.example');
		expect((await ask(`${cms.url}/api/staff/logout`, token, {})).status).toBe(200);
		expect((await ask(cmsUrl('/api/staff/me'), token)).body.user).toBe(null);
	});

	it('what is written at one, handed in at the other and approved at the first, both portals show', async () => {
		const title = `Komunikat dwóch kopii ${Date.now()}`;
		const url = await publishAcross(title, [cmsUrl(''), cms.url]);
		for (const base of [siteUrl(''), site.url]) {
			await expect.poll(shows(base + url, title), { timeout: 15_000 }).toBe(true);
			await expect.poll(shows(`${base}/bip/slubice`, title), { timeout: 15_000 }).toBe(true);
		}
	});

	it('20 texts approved at both at once all get through, each once', async () => {
		const titles = Array.from({ length: 20 }, (_, index) => `Komunikat ${index} z ${Date.now()}`);
		const pair = (index: number): [string, string] => (index % 2 ? [cmsUrl(''), cms.url] : [cms.url, cmsUrl('')]);
		const urls = [];
		for (let at = 0; at < titles.length; at += 4)
			urls.push(
				...(await Promise.all(titles.slice(at, at + 4).map((title, index) => publishAcross(title, pair(index))))),
			);
		expect(new Set(urls).size).toBe(20);
		await expect.poll(shows(`${site.url}${urls[19]}`, titles[19] ?? ''), { timeout: 15_000 }).toBe(true);
	});

	it('when one CMS dies its portal goes on with what it holds, and the other office notices nothing', async () => {
		const title = `Komunikat przed awarią ${Date.now()}`;
		const url = await publishAcross(title, [cmsUrl(''), cms.url]);
		await expect.poll(shows(site.url + url, title), { timeout: 15_000 }).toBe(true);
		await end(cms, 'SIGKILL');
		const kept = await fetch(site.url + url);
		expect([kept.status, (await kept.text()).includes(title)]).toEqual([200, true]);
		const after = `Komunikat po awarii ${Date.now()}`;
		const later = await publishAcross(after, [cmsUrl(''), cmsUrl('')]);
		await expect.poll(shows(siteUrl(later), after), { timeout: 15_000 }).toBe(true);
	});
});
