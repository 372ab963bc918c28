import { randomUUID } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import { tagsOfEntry, urlOfHead } from '#bip';
import { backUpWhenDue } from '#platform/backup/duty.ts';
import { highestTerm, holdLease, LeaseLost, leaseMs, releaseLease } from '#platform/changes/lease.ts';
import { forgetOldChanges, numberWaiting } from '#platform/changes/numberer.ts';
import { consoleToLog } from '#platform/console-to-log.ts';
import { regionHealth } from '#platform/health/region-health.ts';
import { sendJson } from '#platform/http/node-bridge.ts';
import { anchorJournal } from '#platform/journal/anchor.ts';
import { chainWaiting } from '#platform/journal/chain.ts';
import { closeRefusalWindows } from '#platform/journal/refused.ts';
import { log } from '#platform/log.ts';
import { createMailDelivery } from '#platform/mail/mail.ts';
import { namePart, showRegion } from '#platform/metrics/metrics.ts';
import { serveMetrics } from '#platform/metrics/serve-metrics.ts';
import { deliverNext } from '#platform/outbox/outbox.ts';
import { passBoundaries } from '#platform/publishing/boundaries.ts';
import { settleCounts } from '#platform/publishing/counts.ts';
import { forgetReports } from '#reports';
import { createNewsSearcher, forgetSubscriptions, gatherNews, gatherSearchNews, tellNews } from '#subscriptions';
import { boot } from './boot.ts';
import { createIndexer, createIndexSender } from './indexer.ts';
import { leaseOf, type SearchEngine, searchEngines } from './search-engines.ts';

const tickMs = 150;
consoleToLog();
namePart('worker');
const services = await boot();
const { db, env } = services;
const holder = randomUUID();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let isStopping = false;

interface Lead {
	readonly name: string;
	term: number | null;
	until: number;
}
const main: Lead = { name: 'worker', term: null, until: 0 };
/** One lease for each search engine: an engine that is away holds up no other. */
const indexes = searchEngines(env).map((engine) => ({
	engine,
	lead: { name: leaseOf(engine), term: null, until: 0 } as Lead,
}));
const isLeading = (lead: Lead): boolean => lead.term !== null && Date.now() < lead.until;

const keepLease = async (lead: Lead): Promise<void> => {
	while (!isStopping) {
		const asked = Date.now();
		try {
			lead.term = await holdLease(db, lead.name, holder, { above: lead === main ? await highestTerm(db) : 0 });
			if (lead.term !== null) lead.until = asked + leaseMs - 1_000;
		} catch (err) {
			log.error({ err, msg: 'lease failed', lease: lead.name });
		}
		await pause(2_000);
	}
};

/** Repeats a duty while this worker leads; a fault waits longer each time and ends nothing else. */
const duty = async (name: string, lead: Lead, idleMs: number, work: () => Promise<number | boolean>): Promise<void> => {
	let faults = 0;
	while (!isStopping) {
		if (!isLeading(lead)) {
			await pause(tickMs);
			continue;
		}
		try {
			const done = await work();
			faults = 0;
			if (!done) await pause(idleMs);
		} catch (err) {
			if (err instanceof LeaseLost) lead.term = null;
			faults += 1;
			log.error({ err, msg: 'duty failed', duty: name, faults });
			await pause(Math.min(10_000, 250 * 2 ** Math.min(faults, 6)));
		}
	}
};

const tidy = async (): Promise<boolean> => {
	await closeRefusalWindows(services, new Date());
	await forgetOldChanges(db, new Date());
	await forgetReports(db, new Date());
	await forgetSubscriptions(db, new Date());
	await anchorJournal(db, env.JOURNAL_KEY, path.join(env.WROTA_DATA, 'journal'));
	return false;
};

const showFigures = async (): Promise<void> => {
	const now = new Date();
	showRegion(await regionHealth(db, now), isLeading(main), now);
};

const health = http.createServer((req, res) => {
	if (req.url !== '/metrics')
		return sendJson(res, 200, {
			status: 'alive',
			isLeader: isLeading(main),
			isIndexer: indexes.some(({ lead }) => isLeading(lead)),
			term: main.term,
		});
	return void serveMetrics(req, res, env.METRICS_KEY, showFigures).catch((err) => {
		log.error({ err, msg: 'metrics failed' });
		sendJson(res, 503, { code: 'unavailable', message: 'Baza danych chwilowo nie odpowiada.' });
	});
});
health.listen(env.WORKER_PORT, env.HOST);

const stop = async (): Promise<void> => {
	if (isStopping) return;
	isStopping = true;
	health.close();
	setTimeout(() => process.exit(1), 8_000).unref();
	const leads = [main, ...indexes.map(({ lead }) => lead)];
	await Promise.allSettled(leads.map(({ name }) => releaseLease(db, name, holder)));
	await pause(300);
	await services.payload.destroy();
	process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

const deliveries = { mail: createMailDelivery({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }) };
const follow = (engine: SearchEngine, lead: Lead): Promise<void>[] => {
	const mayIndex = (): void => {
		if (!isLeading(lead)) throw new LeaseLost('Indeks wypełnia już inny worker.');
	};
	const indexer = createIndexer(services, createIndexSender(engine), mayIndex, engine);
	return [
		keepLease(lead),
		duty('index', lead, tickMs, indexer.send),
		duty('rebuild', lead, 2 * tickMs, indexer.rebuild),
	];
};
const newsSearcher = createNewsSearcher(searchEngines(env)[0]);
const naming = { urlOf: urlOfHead, tagsOf: tagsOfEntry };

await Promise.all([
	keepLease(main),
	duty('boundaries', main, tickMs, () => passBoundaries(services, naming)),
	duty('numbers', main, tickMs, () => numberWaiting(services, main.term ?? -1)),
	duty('counts', main, 500, () => settleCounts(services)),
	duty('journal', main, 1_000, () => chainWaiting(services, main.term ?? -1)),
	duty('outbox', main, 500, () => deliverNext(db, deliveries, new Date())),
	duty('news', main, 1_000, () => gatherNews(db)),
	duty('search-news', main, 15_000, () => gatherSearchNews(db, newsSearcher)),
	duty('letters', main, 1_000, () => tellNews(services)),
	duty('tidy', main, 15_000, tidy),
	duty('backup', main, 60_000, () => backUpWhenDue(services)),
	...indexes.flatMap(({ engine, lead }) => follow(engine, lead)),
]);
