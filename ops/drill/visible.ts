import type { Acknowledged, Published } from './office.ts';
import { read } from './residents.ts';

const AT_ONCE = 8;
const PATIENCE_MS = 10_000;

/** How many acknowledged publications a resident can read and find, and which not. */
export interface Visible {
	readonly pages: number;
	readonly index: number;
	readonly faults: readonly string[];
}

const isFound = async (siteUrl: string, word: string, id: string): Promise<boolean> => {
	try {
		const signal = AbortSignal.timeout(PATIENCE_MS);
		const answer = await fetch(`${siteUrl}/api/v1/search?q=${word}`, { signal });
		const { hits } = (await answer.json()) as { hits: { id: string }[] };
		return hits.filter((hit) => hit.id === `bip-entries_${id}`).length === 1;
	} catch {
		return false;
	}
};

/** Opens the page of every acknowledged publication and searches for its word. */
export const lookFor = async (siteUrl: string, entries: readonly Published[]): Promise<Visible> => {
	const queue = entries.flatMap(({ word, acknowledged }) => (acknowledged === null ? [] : [{ word, acknowledged }]));
	const faults: string[] = [];
	const found = { pages: 0, index: 0 };
	const look = async ({ word, acknowledged }: { word: string; acknowledged: Acknowledged }): Promise<void> => {
		const { id, path } = acknowledged;
		const { verdict, answer } = await read(siteUrl, { path, kind: 'page', words: word });
		if (verdict === 'good') found.pages += 1;
		else faults.push(`${path}: ${verdict} (${answer?.status ?? 'no answer'})`);
		if (await isFound(siteUrl, word, id)) found.index += 1;
		else faults.push(`entry ${id} is not in the index once`);
	};
	const worker = async () => {
		for (let next = queue.shift(); next !== undefined; next = queue.shift()) await look(next);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	return { ...found, faults };
};
