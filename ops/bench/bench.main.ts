import { cpus, totalmem } from 'node:os';
import { complain, say } from '../launch/screen.ts';
import { describe } from '../launch/start-refused.ts';
import type { Measured } from './measure.ts';
import { entryPaths, measureCached, measureUncached } from './page-rows.ts';
import { measurePublishing } from './publish-row.ts';
import { rateSearch } from './rating-row.ts';
import { findRunning } from './running-product.ts';
import { measureSearch, measureSuggestions } from './search-rows.ts';

const PUBLISHED = 20;
const number = (value: number | null, digits = 1) =>
	value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);

const line = (name: string, cells: readonly string[]) =>
	`${name.padEnd(44)}${cells.map((cell) => cell.padStart(12)).join('')}`;

const row = (name: string, { medianMs, p95Ms, cpuMsPerRequest, perSecond, count }: Measured) =>
	say(line(name, [number(medianMs), number(p95Ms), number(cpuMsPerRequest, 3), number(perSecond, 0), String(count)]));

const verdict = (text: string, isMet: boolean) => say(`${isMet ? '✓' : '✗'} ${text}`);

const run = async (): Promise<void> => {
	const product = findRunning();
	const paths = await entryPaths(product);
	say(
		`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}; load and servers share them.`,
	);
	say(`${paths.length} published entries.\n`);
	say(line('', ['median ms', 'p95 ms', 'CPU ms/req', 'req/s', 'count']));

	const { pages: uncached, fromCms } = await measureUncached(product, paths);
	row('entry page, uncached', uncached);
	say(line('  of these the CMS was asked for', ['', '', '', '', String(fromCms)]));
	const first = paths[0];
	if (first === undefined) throw new Error('The site map names no entry.');
	const cached = await measureCached(product, first);
	row(`entry page, cached (${(cached.bytes / 1024).toFixed(1)} kB)`, cached.ours);
	row('  bare node:http, same bytes', cached.bare);
	const search = await measureSearch(product);
	row('search, portal', search.ours);
	row('  bare engine, same words', search.bare);
	const suggestions = await measureSuggestions(product);
	row('suggestions while typing, portal', suggestions);
	const published = await measurePublishing(product, PUBLISHED);
	row('publish → page', published.page);
	row('publish → search', published.search);
	const ratings = await rateSearch(product);

	const ratio = (cached.ours.cpuMsPerRequest ?? Number.NaN) / (cached.bare.cpuMsPerRequest ?? Number.NaN);
	say('');
	verdict(
		`search: ${ratings.count} rated questions, NDCG@10 ${number(ratings.ndcgAt10, 3)}, right among the first three ${number(ratings.successAt3 * 100)} % (wanted: at least 97 %)`,
		ratings.count >= 200 && ratings.successAt3 >= 0.97,
	);
	verdict(`suggestions p95: ${number(suggestions.p95Ms)} ms (wanted: at most 50)`, suggestions.p95Ms <= 50);
	verdict(`cached page: ${ratio.toFixed(2)} × the bare server's CPU (wanted: at most 1.7)`, ratio <= 1.7);
	verdict(
		fromCms < paths.length
			? `uncached page: only ${fromCms} of ${paths.length} pages were made anew; restart the portal and measure again`
			: `uncached page: ${number(uncached.perSecond, 0)}/s (wanted: at least 300)`,
		fromCms >= paths.length && (uncached.perSecond ?? 0) >= 300,
	);
	verdict(
		`publish → visible p95: ${number(Math.max(published.page.p95Ms, published.search.p95Ms), 0)} ms (wanted: at most 2000)`,
		Math.max(published.page.p95Ms, published.search.p95Ms) <= 2000,
	);
};

try {
	await run();
} catch (cause) {
	complain(`✗ ${describe(cause)}`);
	process.exitCode = 1;
}
