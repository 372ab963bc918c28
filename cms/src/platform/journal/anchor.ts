import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Db } from 'mongodb';
import { type JournalProblem, journalHeadOf, sealOf } from './chain.ts';
import { journalOf } from './journal.ts';

/** The journal's signed head as it was at some time, kept outside the database. */
interface Anchor {
	readonly n: number;
	readonly chain: string;
	readonly seal: string;
	readonly at: string;
}

const latestName = 'latest.json';
const nameOf = (at: Date): string => `${at.toISOString().slice(0, 10)}.json`;

/**
 * Writes the signed head to `folder`: `latest.json` at each call, and a file of the day at the day's first. With them a
 * journal that was cut, or forged whole with its key unknown, is found out even if the database's own head was cut as
 * well. Copy the folder to a second place. A head that stands behind `latest.json` does not replace it: that is what a
 * cut looks like, and `verify` must still find it.
 */
export const anchorJournal = async (db: Db, key: string, folder: string, now = new Date()): Promise<void> => {
	const head = await journalHeadOf(db).findOne({ _id: 'journal' });
	if (!head || head.n === 0) return;
	const anchor: Anchor = { n: head.n, chain: head.chain, seal: sealOf(key, head.n, head.chain), at: now.toISOString() };
	await mkdir(folder, { recursive: true });
	const latest = await readAnchor(path.join(folder, latestName));
	if (latest === null || latest.n < anchor.n) await put(path.join(folder, latestName), anchor);
	const today = path.join(folder, nameOf(now));
	if ((await readAnchor(today)) === null) await put(today, anchor);
};

const readAnchor = async (place: string): Promise<Anchor | null> => {
	const text = await readFile(place, 'utf8').catch(() => null);
	return text === null ? null : (JSON.parse(text) as Anchor);
};

const put = async (place: string, anchor: Anchor): Promise<void> => {
	const draft = `${place}.new`;
	await writeFile(draft, `${JSON.stringify(anchor)}\n`, { mode: 0o640 });
	await rename(draft, place);
};

const problemOf = async (db: Db, key: string, name: string, anchor: Anchor): Promise<JournalProblem | null> => {
	const seq = anchor.n;
	if (sealOf(key, anchor.n, anchor.chain) !== anchor.seal)
		return { seq, kind: 'head-forged', message: `Kotwica ${name} nie ma ważnej pieczęci.` };
	const row = await journalOf(db).findOne({ seq });
	if (!row) return { seq, kind: 'cut', message: `Kotwica ${name} zna wiersz ${seq}, którego nie ma w dzienniku.` };
	if (row.chain === anchor.chain) return null;
	return { seq, kind: 'chain-broken', message: `Wiersz ${seq} nie zgadza się z kotwicą ${name}.` };
};

/** Compares the journal with every anchor in `folder`; names those that do not agree. */
export const checkAnchors = async (db: Db, key: string, folder: string): Promise<JournalProblem[]> => {
	const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
	const problems: JournalProblem[] = [];
	for (const name of names) {
		const anchor = await readAnchor(path.join(folder, name));
		const found = anchor && (await problemOf(db, key, name, anchor));
		if (found) problems.push(found);
	}
	return problems;
};
