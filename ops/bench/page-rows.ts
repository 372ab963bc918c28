import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Measured, median, underLoad } from './measure.ts';
import { onceEach } from './once-each.ts';
import type { RunningProduct } from './running-product.ts';

const CONNECTIONS = 10;
const ROUNDS = 3;
const SECONDS = 5;

const locations = async (address: string): Promise<string[]> => {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
};

/** The paths of published entries, read from the portal's own site map. */
export const entryPaths = async ({ siteUrl }: RunningProduct): Promise<string[]> => {
	const maps = await locations(`${siteUrl}/sitemap.xml`);
	const pages: string[] = [];
	for (const map of maps)
		pages.push(...(await locations(new URL(new URL(map).pathname + new URL(map).search, siteUrl).href)));
	return pages
		.map((page) => new URL(page).pathname)
		.filter((path) => /^\/bip\/[^/]+\/[^/]+\/\d+-/.test(path) && !path.includes('/wersje/'));
};

const startBare = async (body: Buffer): Promise<{ pid: number; origin: string; stop: () => void }> => {
	const child = spawn(process.execPath, [fileURLToPath(new URL('./bare-server.ts', import.meta.url))], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	child.stdin.end(body);
	const [port] = (await once(child.stdout, 'data')) as [Buffer];
	if (child.pid === undefined) throw new Error('The bare server did not start.');
	return { pid: child.pid, origin: `http://127.0.0.1:${port.toString().trim()}`, stop: () => child.kill('SIGTERM') };
};

const middle = (rounds: readonly Measured[]): Measured => ({
	medianMs: median(rounds.map(({ medianMs }) => medianMs)),
	p95Ms: median(rounds.map(({ p95Ms }) => p95Ms)),
	cpuMsPerRequest: median(rounds.map(({ cpuMsPerRequest }) => cpuMsPerRequest ?? Number.NaN)),
	perSecond: median(rounds.map(({ perSecond }) => perSecond ?? Number.NaN)),
	count: rounds.reduce((sum, { count }) => sum + count, 0),
});

/** One entry page from the portal's cache, and a bare server with the same bytes, in turns. */
export const measureCached = async (
	product: RunningProduct,
	path: string,
): Promise<{ ours: Measured; bare: Measured; bytes: number }> => {
	const body = Buffer.from(await (await fetch(product.siteUrl + path)).arrayBuffer());
	const server = await startBare(body);
	const load = { connections: CONNECTIONS, seconds: SECONDS };
	try {
		const ours: Measured[] = [];
		const bare: Measured[] = [];
		await underLoad({ ...load, seconds: 2, origin: product.siteUrl, paths: [path], pid: product.pids.site });
		await underLoad({ ...load, seconds: 2, origin: server.origin, paths: ['/'], pid: server.pid });
		for (let round = 0; round < ROUNDS; round++) {
			ours.push(await underLoad({ ...load, origin: product.siteUrl, paths: [path], pid: product.pids.site }));
			bare.push(await underLoad({ ...load, origin: server.origin, paths: ['/'], pid: server.pid }));
		}
		return { ours: middle(ours), bare: middle(bare), bytes: body.length };
	} finally {
		server.stop();
	}
};

/** How many reads of pages and lists the CMS has answered the portal since its start. */
const readsOfCms = async ({ cmsUrl, siteKey }: RunningProduct): Promise<number> => {
	const answer = await fetch(`${cmsUrl}/api/public/v1/reads`, { headers: { 'x-site-key': siteKey } });
	if (!answer.ok) throw new Error(`The CMS does not say what it answered: ${answer.status}.`);
	return ((await answer.json()) as { reads: number }).reads;
};

/** Pages of sections and bulletins: a start-up is not what is measured, so they are made first, before any entry. */
const otherPages = (paths: readonly string[]): string[] => [
	...new Set(paths.flatMap((path) => [path.split('/').slice(0, 4).join('/'), path.split('/').slice(0, 3).join('/')])),
];

/**
 * Many different entry pages, each asked for once. `fromCms` says for how many of them the portal really asked the CMS:
 * what it kept from before (an earlier measurement, the drill) it does not make anew.
 */
export const measureUncached = async (
	product: RunningProduct,
	paths: readonly string[],
): Promise<{ pages: Measured; fromCms: number }> => {
	const load = { origin: product.siteUrl, pid: product.pids.site, connections: CONNECTIONS };
	await onceEach({ ...load, paths: otherPages(paths) });
	const before = await readsOfCms(product);
	const pages = await onceEach({ ...load, paths });
	return { pages, fromCms: (await readsOfCms(product)) - before };
};
