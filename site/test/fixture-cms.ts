import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	codesWithin,
	type EntryItem,
	type EntryPage,
	entryListSchema,
	entryPageSchema,
	type Feed,
	feedSchema,
	homeViewSchema,
	newsSchema,
	openChangesSchema,
	previewViewSchema,
	registerSchema,
	searchWordsSchema,
	sitemapSchema,
	unitListSchema,
	unitSitemapSchema,
	unitSliceSchema,
	unitViewSchema,
} from '@wrota/cms/contract';
import type { z } from 'zod';
import { type Draft, drafts, entryPage, files } from './fixture-entries.ts';
import { units, unitView } from './fixture-units.ts';

export const SITE_KEY = 'fixture-site-key-0123456789';

/** A small server that answers like the public API of the CMS, with answers that keep the contract. */
export interface FixtureCms {
	readonly url: string;
	/** Answers so far, by path without query. */
	readonly asked: string[];
	/** Replaces an entry's draft and announces the change in the feed. */
	change(id: string, edit: (draft: Draft) => Draft): void;
	/** Says in the feed how far each search engine is. */
	setIndexes(indexes: Feed['indexes']): void;
	/** As after a restored database: another epoch. */
	restore(): void;
	/** Holds back every answer about entries until the returned function is called. */
	holdEntries(): () => void;
	/** Holds back every slice of a unit's entries until the returned function is called. */
	holdSlices(): () => void;
	stop(): Promise<void>;
}

const stateOf = (draft: Draft): EntryPage['state'] => {
	if (draft.withdrawal) return 'withdrawn';
	return draft.to !== undefined && Date.parse(draft.to) < Date.now() ? 'expired' : 'current';
};

const itemOf = (draft: Draft): EntryItem => {
	const page = entryPage(draft, undefined, stateOf(draft));
	const { view } = page.shown;
	return {
		id: page.id,
		url: page.url,
		unit: { slug: view.unit.slug, name: view.unit.name },
		section: view.section,
		kind: view.kind,
		title: view.title,
		lead: view.lead,
		state: page.state,
		version: page.currentNumber,
		publishedAt: page.firstPublishedAt,
		changedAt: page.shown.from,
		fileCount: view.files.length,
	};
};

interface Answer {
	status: number;
	body: unknown;
}

const bets = [
	{
		phrases: ['przetarg na działkę'],
		title: 'Jak kupić działkę od gminy',
		text: 'Krok po kroku.',
		url: '/bip',
		unit: null,
	},
];
const notFound: Answer = { status: 404, body: { code: 'not-found' } };
const ok = <T>(schema: z.ZodType<T>, body: T): Answer => ({ status: 200, body: schema.parse(body) });

const createState = () => {
	let held = [...drafts];
	let epoch = 'epoch-1';
	let indexes: Feed['indexes'] = [];
	const rows: z.infer<typeof feedSchema>['rows'] = [];
	return {
		setIndexes(told: Feed['indexes']) {
			indexes = told;
		},
		all: () => held,
		items: () => held.map(itemOf).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
		find: (id: string) => held.find((draft) => draft.id === id),
		change(id: string, edit: (draft: Draft) => Draft) {
			held = held.map((draft) => (draft.id === id ? edit(draft) : draft));
			const unit = held.find((draft) => draft.id === id)?.unit ?? '';
			const tags = [`entry:${id}`, `unit:${unit}`, 'home', 'units'];
			rows.push({ seq: rows.length + 1, collection: 'bip-entries', document: id, unit, tags });
		},
		restore() {
			epoch = `epoch-${Number(epoch.slice(6)) + 1}`;
		},
		feed: (query: URLSearchParams) => ({
			epoch,
			head: rows.length,
			reset: query.get('epoch') !== epoch,
			rows: rows.filter((row) => row.seq > Number(query.get('after'))),
			indexes,
		}),
	};
};

type State = ReturnType<typeof createState>;

const listOf = (items: EntryItem[], query: URLSearchParams, tags: string[]) => {
	const page = Number(query.get('page') ?? 1);
	const pageSize = Number(query.get('pageSize') ?? 20);
	const shown = items.slice((page - 1) * pageSize, page * pageSize);
	return ok(entryListSchema, { items: shown, total: items.length, page, pageSize, changesAt: null, tags });
};

const homeOf = (state: State): Answer =>
	ok(homeViewSchema, {
		latest: state
			.items()
			.filter((item) => item.state === 'current')
			.slice(0, 8),
		counties: [
			{ county: 'gorzowski', slug: 'powiat-gorzowski', communes: 2 },
			{ county: 'żagański', slug: 'powiat-zaganski', communes: 3 },
		],
		unitCount: 95,
		entryCount: 1234,
		isDemonstration: true,
		changesAt: null,
		tags: ['home'],
	});

const registerOf = (state: State, slug: string, query: URLSearchParams): Answer => {
	const page = Number(query.get('page') ?? 1);
	const rows = state
		.all()
		.filter((draft) => draft.unit === slug)
		.flatMap((draft) =>
			draft.times.map((at, index) => ({
				at,
				action: index === 0 ? ('published' as const) : ('corrected' as const),
				entry: { id: draft.id, url: entryPage(draft).url, title: draft.title },
				version: index + 1,
				by: 'Renata Kmiecik',
				reason: draft.reasons?.[index - 1] ?? null,
			})),
		)
		.toSorted((a, b) => b.at.localeCompare(a.at));
	const shown = rows.slice((page - 1) * 20, page * 20);
	return ok(registerSchema, {
		rows: shown,
		total: rows.length,
		page,
		pageSize: 20,
		changesAt: null,
		tags: [`unit:${slug}`],
	});
};

const unitOf = (state: State, slug: string, part: string | undefined, query: URLSearchParams): Answer => {
	const card = units.find((unit) => unit.slug === slug);
	if (card === undefined) return notFound;
	const own = state.items().filter((item) => item.unit.slug === slug);
	if (part === 'slice') {
		const after = query.get('after') ?? '';
		const rest = state.all().filter((draft) => draft.unit === slug && draft.id > after);
		const drafts = rest.toSorted((a, b) => a.id.localeCompare(b.id)).slice(0, 2);
		const entries = drafts.map((draft) => entryPage(draft, undefined, stateOf(draft)));
		return ok(unitSliceSchema, { entries, next: rest.length > 2 ? (drafts.at(-1)?.id ?? null) : null });
	}
	if (part === 'register') return registerOf(state, slug, query);
	if (part === 'entries') {
		const codes = query.has('section') ? codesWithin(query.get('section') ?? '') : null;
		const wanted = own
			.filter((item) => codes === null || codes.includes(item.section))
			.filter((item) => !query.has('kind') || item.kind === query.get('kind'))
			.filter((item) => (item.state === 'current') === (query.get('archive') !== '1'));
		return listOf(wanted, query, [`unit:${slug}`]);
	}
	const counts: Record<string, number> = {};
	for (const item of own) if (item.state === 'current') counts[item.section] = (counts[item.section] ?? 0) + 1;
	return ok(unitViewSchema, unitView({ ...card, entryCount: own.length }, counts));
};

const entryOf = (state: State, id: string, number: number | null): Answer => {
	const draft = state.find(id);
	if (draft === undefined || (number !== null && (number < 1 || number > draft.times.length))) return notFound;
	return ok(entryPageSchema, entryPage(draft, number ?? undefined, stateOf(draft)));
};

const previewOf = (state: State, token: string): Answer => {
	const draft = state.all()[0];
	if (token !== 'dobry-token' || draft === undefined) return { status: 403, body: { code: 'forbidden' } };
	const { approvedBy: _, ...view } = entryPage(draft).shown.view;
	return ok(previewViewSchema, { view, state: 'handed-in', digest: 'd'.repeat(64), isStale: false });
};

const newsOf = (state: State, query: URLSearchParams): Answer => {
	const ids = query.get('entries')?.split(',') ?? null;
	const unit = query.get('unit');
	const codes = query.has('section') ? codesWithin(query.get('section') ?? '') : null;
	const shown = state
		.items()
		.filter((item) => item.state === 'current')
		.filter((item) => ids === null || ids.includes(item.id))
		.filter((item) => unit === null || item.unit.slug === unit)
		.filter((item) => codes === null || codes.includes(item.section))
		.filter((item) => !query.has('kind') || item.kind === query.get('kind'));
	const items = shown.map((item) => {
		const draft = state.find(item.id);
		const view = draft ? entryPage(draft).shown.view : null;
		return { ...item, unit: { ...item.unit, officialName: view?.unit.officialName ?? '' }, files: view?.files ?? [] };
	});
	const tags = ids?.map((id) => `entry:${id}`) ?? [unit === null ? 'home' : `unit:${unit}`];
	return ok(newsSchema, { items, changesAt: null, tags });
};

const openChangesOf = (state: State, query: URLSearchParams): Answer => {
	const { rows, ...feed } = state.feed(query);
	const open = rows.map(({ seq, document, unit }) => ({ seq, entry: document, unit, state: 'current' as const }));
	return ok(openChangesSchema, { ...feed, upTo: feed.head, rows: feed.reset ? [] : open });
};

const answer = (state: State, path: string, query: URLSearchParams): Answer => {
	const [kind = '', first = '', second, third] = path.split('/').map(decodeURIComponent);
	if (kind === 'home') return homeOf(state);
	if (kind === 'units' && first === '') return ok(unitListSchema, { units: [...units], tags: ['units'] });
	if (kind === 'units') return unitOf(state, first, second, query);
	if (kind === 'entries') return entryOf(state, first, second === 'versions' ? Number(third) : null);
	if (kind === 'news') return newsOf(state, query);
	if (kind === 'open-changes') return openChangesOf(state, query);
	if (kind === 'preview') return previewOf(state, first);
	if (kind === 'search-words') return ok(searchWordsSchema, { bets: [...bets], tags: ['search-words'] });
	if (kind === 'changes') return ok(feedSchema, state.feed(query));
	if (kind === 'sitemap' && first === '')
		return ok(sitemapSchema, { units: [{ slug: 'zagan', lastmod: '2026-11-18T12:02:41.000Z' }] });
	if (kind !== 'sitemap') return notFound;
	const own = state.items().filter((item) => item.unit.slug === first && item.state === 'current');
	return ok(unitSitemapSchema, { entries: own.map(({ url, changedAt }) => ({ url, lastmod: changedAt })) });
};

const sendFile = (response: ServerResponse, sha256: string): void => {
	const found = files.find((file) => file.sha256 === sha256);
	if (found === undefined) {
		response.writeHead(404).end();
		return;
	}
	const body = Buffer.from(`%PDF-1.7 ${found.title}\n`);
	response.writeHead(200, { 'content-type': found.mimeType, 'content-length': body.length }).end(body);
};

const listen = (server: Server, port: number): Promise<number> =>
	new Promise((resolve) => {
		server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});

/** Starts the fixture on a free port, or on a given one. */
export const startFixtureCms = async (port = 0): Promise<FixtureCms> => {
	const state = createState();
	const asked: string[] = [];
	let gate: Promise<void> = Promise.resolve();
	let sliceGate: Promise<void> = Promise.resolve();

	const handle = async (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url ?? '/', 'http://fixture');
		const path = url.pathname.replace('/api/public/v1/', '');
		if (request.headers['x-site-key'] !== SITE_KEY) {
			response.writeHead(401).end();
			return;
		}
		if (path !== 'changes') asked.push(path);
		if (path.startsWith('files/')) {
			sendFile(response, path.slice(6));
			return;
		}
		const { status, body } = answer(state, path, url.searchParams);
		if (path.startsWith('entries/')) await gate;
		if (path.endsWith('/slice')) await sliceGate;
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	};

	const server = createServer((request, response) => void handle(request, response));
	const bound = await listen(server, port);
	return {
		url: `http://127.0.0.1:${bound}`,
		asked,
		change: state.change,
		setIndexes: state.setIndexes,
		restore: state.restore,
		holdEntries() {
			let release: () => void = () => undefined;
			gate = new Promise((resolve) => {
				release = resolve;
			});
			return release;
		},
		holdSlices() {
			let release: () => void = () => undefined;
			sliceGate = new Promise((resolve) => {
				release = resolve;
			});
			return release;
		},
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
};
