import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, judge, type Verdict, type Wanted } from './judge.ts';

const PAGE_READERS = 6;
const SEARCH_READERS = 2;
const PAUSE_MS = 40;
const AGAIN_MS = 200;
const PATIENCE_MS = 20_000;
const EXAMPLES_KEPT = 5;
const SEARCHES = ['przetarg', 'budżet', 'uchwały', 'nabór'] as const;
const ENTRY_PAGES = 8;

/** What the residents of one case saw. */
export interface Seen {
	readonly requests: number;
	readonly verdicts: Readonly<Record<Verdict, number>>;
	/** Longest time from a first question to its useful answer, in milliseconds; a reader asks again until there is one. */
	readonly longestMs: { readonly pages: number; readonly search: number };
	/** The first answers that nobody should see. */
	readonly bad: readonly string[];
}

const ask = async (siteUrl: string, path: string): Promise<Answer | null> => {
	try {
		const response = await fetch(siteUrl + path, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
		return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.text() };
	} catch {
		return null;
	}
};

/** One question with its verdict. */
export const read = async (siteUrl: string, wanted: Wanted): Promise<{ verdict: Verdict; answer: Answer | null }> => {
	const answer = await ask(siteUrl, wanted.path);
	return { verdict: judge(wanted, answer), answer };
};

const addressesIn = async (siteUrl: string, path: string): Promise<string[]> => {
	const answer = await ask(siteUrl, path);
	return [...(answer?.body ?? '').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => {
		const { pathname, search } = new URL(address);
		return pathname + search;
	});
};

const headingOf = (body: string): string => /<h1[^>]*>([^<]+)</.exec(body)?.[1]?.trim() ?? '';

/** What residents read: lists, entries and searches that have an answer in the demonstration region. */
export const chooseReading = async (
	siteUrl: string,
): Promise<{ pages: Wanted[]; searches: Wanted[]; units: string[] }> => {
	const entries: string[] = [];
	for (const map of await addressesIn(siteUrl, '/sitemap.xml')) entries.push(...(await addressesIn(siteUrl, map)));
	const inUnit = entries.filter((path) => /^\/bip\/[^/]+\/[^/]+\/\d+-/.test(path));
	const [first = '', second = '', ...others] = [...new Set(inUnit.map((path) => path.split('/')[2] ?? ''))];
	const lists = inUnit.slice(0, 2).map((path) => path.split('/').slice(0, 4).join('/'));
	const pages: Wanted[] = ['/', `/bip/${first}`, `/bip/${second}`, ...lists].map((path) => ({ path, kind: 'list' }));
	const step = Math.max(1, Math.floor(inUnit.length / ENTRY_PAGES));
	for (const path of inUnit.filter((_path, index) => index % step === 0).slice(0, ENTRY_PAGES)) {
		const answer = await ask(siteUrl, path);
		pages.push({ path, kind: 'page', words: headingOf(answer?.body ?? '') });
	}
	const searches: Wanted[] = SEARCHES.flatMap((q) => [
		{ path: `/szukaj?q=${encodeURIComponent(q)}`, kind: 'search' as const },
		{ path: `/api/v1/search?q=${encodeURIComponent(q)}`, kind: 'data' as const },
	]);
	return { pages, searches, units: [first, second, ...others] };
};

/** Reads each address once in peace. @returns the faults: a drill whose reading is not good in peace proves nothing */
export const readInPeace = async (siteUrl: string, wanted: readonly Wanted[]): Promise<string[]> => {
	const faults: string[] = [];
	for (const one of wanted) {
		const { verdict, answer } = await read(siteUrl, one);
		if (verdict !== 'good') faults.push(`${one.path} in peace: ${verdict} (${answer?.status ?? 'no answer'})`);
	}
	return faults;
};

/** Residents who read and search without a pause until they are told to stop. */
export class Residents {
	readonly #siteUrl: string;
	readonly #fresh: Wanted[] = [];
	readonly #verdicts: Record<Verdict, number> = { good: 0, kept: 0, honest: 0, gone: 0, bad: 0 };
	readonly #longestMs = { pages: 0, search: 0 };
	readonly #bad: string[] = [];
	readonly #readers: Promise<void>[];
	#isOver = false;

	constructor(siteUrl: string, pages: readonly Wanted[], searches: readonly Wanted[]) {
		this.#siteUrl = siteUrl;
		const many = (count: number, from: readonly Wanted[], group: 'pages' | 'search') =>
			Array.from({ length: count }, (_, index) => this.#readOn(from, index * 3, group));
		this.#readers = [...many(PAGE_READERS, pages, 'pages'), ...many(SEARCH_READERS, searches, 'search')];
		this.#readers.push(this.#readFresh());
	}

	/** A page that was published just now; residents read it at once. */
	tell(path: string, words: string): void {
		this.#fresh.push({ path, kind: 'page', words });
	}

	async stop(): Promise<Seen> {
		this.#isOver = true;
		await Promise.all(this.#readers);
		const requests = Object.values(this.#verdicts).reduce((sum, count) => sum + count, 0);
		return { requests, verdicts: this.#verdicts, longestMs: this.#longestMs, bad: this.#bad };
	}

	async #readOn(from: readonly Wanted[], start: number, group: 'pages' | 'search'): Promise<void> {
		for (let at = start; !this.#isOver; at++) {
			const wanted = from[at % from.length];
			if (wanted === undefined) return;
			await this.#readUntilUseful(wanted, group);
			await wait(PAUSE_MS);
		}
	}

	async #readFresh(): Promise<void> {
		while (!this.#isOver) {
			const wanted = this.#fresh.shift();
			if (wanted === undefined) await wait(PAUSE_MS);
			else await this.#readUntilUseful(wanted, 'pages');
		}
	}

	/** Asks as people do: again and again, until the page is there. */
	async #readUntilUseful(wanted: Wanted, group: 'pages' | 'search'): Promise<void> {
		const begun = performance.now();
		for (;;) {
			const { verdict, answer } = await read(this.#siteUrl, wanted);
			this.#verdicts[verdict] += 1;
			if (verdict === 'bad' && this.#bad.length < EXAMPLES_KEPT)
				this.#bad.push(`${wanted.path}: ${answer?.status} ${answer?.body.slice(0, 120).replaceAll(/\s+/g, ' ')}`);
			const isUseful = verdict === 'good' || verdict === 'kept';
			if (isUseful || this.#isOver) break;
			await wait(AGAIN_MS);
		}
		this.#longestMs[group] = Math.max(this.#longestMs[group], performance.now() - begun);
	}
}
