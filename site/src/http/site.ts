import type { createServer, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSearcher } from '@wrota/search';
import type { Logger } from 'pino';
import type { Answer } from '../data/answer.ts';
import { type CmsClient, createCmsClient, questions } from '../data/cms-client.ts';
import { createEngines, type Engines } from '../data/engines.ts';
import { type FeedConsumer, followFeed } from '../data/feed.ts';
import { createFindPlace } from '../data/places.ts';
import { createSearch, probeEngine } from '../data/search.ts';
import { createTaggedCache } from '../data/tagged-cache.ts';
import type { Env } from '../env.ts';
import { createPaperPrinter } from '../pdf/paper-printer.ts';
import { entryPaper } from '../view/entry-paper.ts';
import { type AppParts, createApp } from './app.ts';
import { loadAssets } from './assets.ts';
import { type FinishedPage, weightOf } from './finished-page.ts';
import { createLimits } from './limits.ts';
import { createMetrics, mayAskMetrics, newCounts, type SiteFigures } from './metrics.ts';
import type { SiteFacts } from './page-maker.ts';
import { securityHeaders } from './security-headers.ts';

const LAST_GOOD_MS = 6 * 3_600_000;
const FEED_EVERY_MS = 500;
const CMS_TIMEOUT_MS = 2500;
const SEARCH_TIMEOUT_MS = 2500;
const DRAIN_MS = 6000;
const MB = 1_048_576;
const DEMO_CONTACT = 'pomoc@wrota.example';

export interface SiteParts {
	env: Env;
	log: Logger;
	assetsFolder: string;
	render: AppParts['render'];
	createServer: typeof createServer;
}

export interface RunningSite {
	port: number;
	/** Stops taking requests, lets running ones end (at most 6 s), then resolves. */
	stop(): Promise<void>;
}

const createCaches = ({ SITE_CACHE_MB, SITE_FRESH_S }: Env) => {
	const common = { maxAgeMs: SITE_FRESH_S * 1000, now: Date.now };
	return {
		pages: createTaggedCache<FinishedPage>({
			...common,
			maxBytes: SITE_CACHE_MB * MB,
			sizeOf: weightOf,
			lastGoodMs: LAST_GOOD_MS,
		}),
		kept: createTaggedCache<Answer<unknown>>({
			...common,
			maxBytes: 32 * MB,
			sizeOf: (answer) => JSON.stringify(answer).length * 2,
			lastGoodMs: 0,
		}),
	};
};

type Caches = ReturnType<typeof createCaches>;

const listen = (server: Server, port: number, host: string): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
	});

const createWebServer = (create: SiteParts['createServer'], app: RequestListener): Server => {
	const server = create({ keepAliveTimeout: 65_000, headersTimeout: 15_000, requestTimeout: 30_000 }, app);
	server.maxHeadersCount = 100;
	return server;
};

const drain = async (server: Server): Promise<void> => {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
	await closed;
	clearTimeout(timer);
};

const createSources = (env: Env, log: Logger) => {
	const cms = createCmsClient({
		url: env.CMS_URL,
		siteKey: env.SITE_KEY,
		timeoutMs: CMS_TIMEOUT_MS,
		onFault: (fault) => {
			if (fault.path !== 'changes') log.warn(fault, 'the CMS did not answer as agreed');
		},
	});
	const { MEILI_URL: urls, MEILI_SEARCH_KEY: keys } = env;
	const searchers = urls.map((url, at) =>
		createSearcher({
			url,
			apiKey: keys[at] ?? keys[0] ?? '',
			index: env.WROTA_INDEX,
			timeoutMs: SEARCH_TIMEOUT_MS / urls.length,
		}),
	);
	const engines = createEngines(searchers, Date.now);
	const search = createSearch(engines, {
		now: Date.now,
		probe: async () => (await Promise.all(urls.map(probeEngine))).includes(true),
		onFault: (reason) => log.warn({ reason }, 'the search engine did not answer'),
	});
	return { cms, search, engines };
};

const followChanges = ({ pages, kept }: Caches, cms: CmsClient, engines: Engines, log: Logger): FeedConsumer =>
	followFeed({
		ask: (cursor) => cms.ask(questions.changes(cursor)),
		onTags: (tags) => {
			kept.invalidate(tags);
			pages.invalidate(tags);
		},
		onReset: () => {
			kept.dropAll();
			pages.dropAll();
		},
		onIndexes: engines.learn,
		onConnection: (isConnected) => log.info({ isConnected }, 'feed of changes'),
		intervalMs: FEED_EVERY_MS,
	});

const siteFacts = (env: Env): SiteFacts => ({
	origin: env.SITE_URL,
	isDemonstration: env.WROTA_DEMO,
	contact: env.SITE_CONTACT ?? (env.WROTA_DEMO ? DEMO_CONTACT : null),
});

const metricsOf = (key: string | undefined, figures: SiteFigures): AppParts['metrics'] => {
	if (key === undefined) return null;
	const { text, contentType } = createMetrics(figures);
	return { mayAsk: (authorization) => mayAskMetrics(authorization, key), text, type: contentType };
};

/** Starts the site: reads its build, follows the feed of changes, answers requests. */
export const startSite = async ({ env, log, assetsFolder, render, createServer }: SiteParts): Promise<RunningSite> => {
	const security = securityHeaders({ site: env.SITE_URL, cms: env.CMS_URL });
	const caches = createCaches(env);
	const { cms, search, engines } = createSources(env, log);
	const feed = followChanges(caches, cms, engines, log);
	const printer = createPaperPrinter((reason) => log.error({ reason }, 'a paper could not be made'));
	const site = siteFacts(env);
	const counts = newCounts();
	let stopping = false;
	const app = await createApp({
		site,
		print: (page) => printer.print(entryPaper(page, site)),
		render,
		sources: {
			cms,
			kept: caches.kept,
			search: search.ask,
			suggest: search.suggest,
			place: createFindPlace(),
			now: Date.now,
		},
		pages: caches.pages,
		assets: await loadAssets(assetsFolder, security),
		limits: createLimits({
			pages: env.SITE_PAGES_PER_MINUTE,
			searches: env.SITE_SEARCHES_PER_MINUTE,
			forms: env.SITE_FORMS_PER_MINUTE,
			papers: env.SITE_PAPERS_PER_MINUTE,
		}),
		security,
		proxyHops: env.SITE_PROXY_HOPS,
		health: async () => ({
			ready: !stopping,
			degraded: [...(feed.isConnected() ? [] : ['cms']), ...((await search.isWorking()) ? [] : ['search'])],
		}),
		isCmsConnected: feed.isConnected,
		counts,
		metrics: metricsOf(env.METRICS_KEY, { counts, pages: caches.pages.size, isCmsConnected: feed.isConnected }),
		onFault: ({ requestId, path, error }) => log.error({ requestId, path, err: error }, 'a page failed'),
		onLimited: (path) => {
			counts.limited += 1;
			log.info({ path }, 'too many requests');
		},
	});
	const server = createWebServer(createServer, app);
	const port = await listen(server, env.SITE_PORT, env.HOST);
	log.info({ port, origin: env.SITE_URL }, 'the site answers');
	const stop = async () => {
		stopping = true;
		void feed.stop();
		void printer.stop();
		await drain(server);
	};
	return { port, stop };
};
