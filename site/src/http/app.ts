import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { TaggedCache } from '../data/tagged-cache.ts';
import { createParcelDesk, type ParcelDesk, parcelUnit } from '../parcel/send-parcel.ts';
import { isPaper, isSearch, loggedPath, readTarget, type Target } from './addresses.ts';
import { readFileAddress, sendFile } from './files.ts';
import { type FinishedPage, isFormReady, prepareForm, sendPage } from './finished-page.ts';
import { formRefusal, isOneClick, readForm, takesForm } from './forms.ts';
import { callerOf, type Limits } from './limits.ts';
import type { Counts } from './metrics.ts';
import { corsForData, createPageMaker, PAGE_BROTLI, type PageMaker, type PageMakerParts } from './page-maker.ts';
import { createRefusals, type Exchange, isApi, type Refusals } from './refusals.ts';
import { withStaleNotice } from './stale-notice.ts';

export interface AppParts extends PageMakerParts {
	pages: TaggedCache<FinishedPage>;
	assets: ReadonlyMap<string, FinishedPage>;
	limits: Limits;
	proxyHops: number;
	health: () => Promise<{ ready: boolean; degraded: string[] }>;
	isCmsConnected: () => boolean;
	counts: Counts;
	/** Null where no key is set: then nobody may ask. */
	metrics: { mayAsk: (authorization: string | undefined) => boolean; text: () => Promise<string>; type: string } | null;
	onFault: (fault: { requestId: string; path: string; error: unknown }) => void;
	onLimited: (path: string) => void;
}

interface Context extends AppParts {
	make: PageMaker;
	parcels: ParcelDesk;
	refusals: Refusals;
}

/** Pages that only the server shows; asked for by address they do not exist. */
const OWN_PAGES = new Set(['/400', '/429', '/503', '/404']);
const NO_PAGE = '/-';
const RETRY_S = 30;

const waitFor = async ({ limits, proxyHops }: Context, { request }: Exchange, { pathname }: Target) => {
	const caller = callerOf(request, proxyHops);
	if (isSearch(pathname)) return (await limits.search(caller)) ?? limits.page(caller);
	return (isPaper(pathname) ? await limits.paper(caller) : null) ?? limits.page(caller);
};

const tellLimits = ({ limits, proxyHops }: Context, { request }: Exchange, { pathname }: Target) =>
	limits.told(isSearch(pathname) ? 'searches' : 'pages', callerOf(request, proxyHops));

/** The page of an address: made now, or the last good one while the CMS is silent. */
const pageOf = async ({ pages, make, isCmsConnected }: Context, { key }: Target): Promise<FinishedPage> => {
	const lastGood = pages.lastGood(key);
	if (lastGood !== undefined && !isCmsConnected()) return withStaleNotice(lastGood);
	const { value } = await pages.fill(key, () => make(key));
	return value.status === 503 && lastGood !== undefined ? withStaleNotice(lastGood) : value;
};

const showPage = async (context: Context, exchange: Exchange, target: Target): Promise<void> => {
	const { request, response, requestId } = exchange;
	const kept = context.pages.fresh(target.key);
	if (kept !== undefined) {
		await prepareForm(kept.value, request.headers['accept-encoding'], PAGE_BROTLI);
		sendPage(request, response, kept.value);
		return;
	}
	const waitS = await waitFor(context, exchange, target);
	if (waitS !== null) {
		context.onLimited(loggedPath(target.pathname));
		context.refusals.explain(exchange, target.pathname, 429, waitS);
		return;
	}
	const page = await pageOf(context, target);
	if (page.etag !== null) await prepareForm(page, request.headers['accept-encoding'], PAGE_BROTLI);
	const told = isApi(target.pathname) ? await tellLimits(context, exchange, target) : [];
	if (page.status === 503 && page.body.length === 0) context.refusals.explain(exchange, target.pathname, 503, RETRY_S);
	else if (page.status === 404 && isApi(target.pathname))
		context.refusals.refuse(exchange, 404, 'not-found', corsForData);
	else sendPage(request, response, page, ['x-request-id', requestId, ...told]);
};

const showFile = async (context: Context, exchange: Exchange, target: Target): Promise<void> => {
	const { request, response } = exchange;
	const address = readFileAddress(target.pathname);
	const open = context.sources.cms.file;
	const failure =
		address === null ? 404 : await sendFile(request, response, address, { open, security: context.security });
	if (failure === 404) await showPage(context, exchange, { ...target, key: NO_PAGE });
	if (failure === 503) context.refusals.explain(exchange, target.pathname, 503, RETRY_S);
};

const showParcel = async (context: Context, exchange: Exchange, { pathname }: Target, slug: string): Promise<void> => {
	const { request, response } = exchange;
	const caller = callerOf(request, context.proxyHops);
	const waitS = await context.limits.parcel(caller);
	const failure = waitS === null ? await context.parcels.send(request, response, { slug, caller }) : 429;
	if (failure === 429) context.onLimited(pathname);
	if (failure === 404) await showPage(context, exchange, { pathname, key: NO_PAGE });
	else if (failure !== null) context.refusals.explain(exchange, pathname, failure, waitS ?? RETRY_S);
};

const showHealth = async ({ refusals, health }: Context, exchange: Exchange, pathname: string): Promise<void> => {
	if (pathname === '/healthz') {
		refusals.json(exchange, 200, { status: 'alive' });
		return;
	}
	const { ready, degraded } = await health();
	refusals.json(exchange, ready ? 200 : 503, { status: ready ? 'ready' : 'stopping', degraded });
};

const showMetrics = async ({ metrics, refusals }: Context, { request, response }: Exchange): Promise<void> => {
	if (metrics === null || !metrics.mayAsk(request.headers.authorization)) {
		refusals.refuse({ request, response, requestId: '-' }, 404, 'not-found');
		return;
	}
	const text = await metrics.text();
	response.writeHead(200, { 'content-type': metrics.type, 'cache-control': 'no-store' }).end(text);
};

const leadTo = ({ security }: Context, { response }: Exchange, location: string): void => {
	response.writeHead(308, { location, 'content-length': 0, ...Object.fromEntries(security.other) }).end();
};

const withoutSlash = ({ pathname, key }: Target): string =>
	(pathname.replace(/\/+$/, '') || '/') + key.slice(pathname.length);

/** A form is answered by the page it stood on, made for this one person and never kept. */
const takeForm = async (context: Context, exchange: Exchange, { pathname, key }: Target): Promise<void> => {
	const { request, response, requestId } = exchange;
	const isOpen = isOneClick(pathname);
	const read = isOpen
		? ({ ok: true, fields: new URLSearchParams() } as const)
		: await readForm(request, context.site.origin);
	if (isOpen) request.resume();
	if (!read.ok) {
		request.resume();
		const code = read.status === 403 ? 'foreign-form' : 'form-too-large';
		context.refusals.refuse(exchange, read.status, code, ['connection', 'close']);
		return;
	}
	const caller = callerOf(request, context.proxyHops);
	const waitS = await (isOpen ? context.limits.page(caller) : context.limits.form(caller));
	if (waitS !== null) context.onLimited(loggedPath(pathname));
	const form = { fields: read.fields, refusal: formRefusal(read.fields, waitS) };
	const { value } = await context.make(key, { form });
	if (value.status === 503 && value.body.length === 0) context.refusals.explain(exchange, pathname, 503, RETRY_S);
	else sendPage(request, response, value, ['x-request-id', requestId]);
};

const route = async (context: Context, exchange: Exchange): Promise<void> => {
	const { request } = exchange;
	const sent = request.method === 'POST' ? readTarget(request.url ?? '') : null;
	if (sent !== null && takesForm(sent.pathname)) return takeForm(context, exchange, sent);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		request.resume();
		context.refusals.refuse(exchange, 405, 'method-not-allowed', ['allow', 'GET, HEAD', 'connection', 'close']);
		return;
	}
	const target = readTarget(request.url ?? '');
	if (target === null) {
		context.refusals.explain(exchange, request.url ?? '', 400);
		return;
	}
	await show(context, exchange, target);
};

const show = async (context: Context, exchange: Exchange, target: Target): Promise<void> => {
	const { request, response } = exchange;
	const { pathname } = target;
	const asset = context.assets.get(pathname);
	if (asset !== undefined) sendPage(request, response, asset);
	else if (pathname === '/healthz' || pathname === '/readyz') await showHealth(context, exchange, pathname);
	else if (pathname === '/metrics') await showMetrics(context, exchange);
	else if (pathname !== '/' && pathname.endsWith('/')) leadTo(context, exchange, withoutSlash(target));
	else if (parcelUnit(pathname) !== null) await showParcel(context, exchange, target, parcelUnit(pathname) ?? '');
	else if (pathname.startsWith('/pliki/')) await showFile(context, exchange, target);
	else if (OWN_PAGES.has(pathname)) await showPage(context, exchange, { pathname, key: NO_PAGE });
	else await showPage(context, exchange, target);
};

const requestIdOf = (request: IncomingMessage): string => {
	const given = request.headers['x-request-id'];
	return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

const answer = async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
	const exchange = { request, response, requestId: requestIdOf(request) };
	context.counts.made += 1;
	try {
		await route(context, exchange);
	} catch (error) {
		const path = loggedPath(request.url?.split('?')[0] ?? '');
		context.counts.faults += 1;
		context.onFault({ requestId: exchange.requestId, path, error });
		if (response.headersSent) response.destroy();
		else context.refusals.explain(exchange, path, 503, RETRY_S);
	}
};

/**
 * The whole site as one request listener. Kept pages are answered in the first lines, without a promise; everything else
 * goes the longer way.
 */
export const createApp = async (parts: AppParts): Promise<RequestListener> => {
	const make = createPageMaker(parts);
	const { site, sources, security, onFault } = parts;
	const parcels = createParcelDesk({
		cms: sources.cms,
		origin: site.origin,
		security,
		now: sources.now,
		onFault: ({ slug, reason }) => onFault({ requestId: '-', path: `/bip/${slug}/dane.zip`, error: new Error(reason) }),
	});
	const context: Context = { ...parts, make, parcels, refusals: await createRefusals(make, parts.security) };
	const { pages, counts } = parts;
	return (request, response) => {
		const kept = request.method === 'GET' ? pages.fresh(request.url ?? '') : undefined;
		if (kept !== undefined && isFormReady(kept.value, request.headers['accept-encoding'])) {
			counts.kept += 1;
			sendPage(request, response, kept.value);
		} else void answer(context, request, response);
	};
};
