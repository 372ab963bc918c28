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

const nameOf = (at: Date): string => `${at.toISOString().slice(0, 10)}.json`;

/**
 * Writes today's signed head to `folder`, once a day. With it a journal that was cut, or forged whole with its key
 * unknown, is found out even if the database's own head was cut as well. Copy the folder to a second place.
 */
export const anchorJournal = async (db: Db, key: string, folder: string, now = new Date()): Promise<void> => {
	const place = path.join(folder, nameOf(now));
	if (await readFile(place).catch(() => null)) return;
	const head = await journalHeadOf(db).findOne({ _id: 'journal' });
	if (!head || head.n === 0) return;
	const anchor: Anchor = { n: head.n, chain: head.chain, seal: sealOf(key, head.n, head.chain), at: now.toISOString() };
	await mkdir(folder, { recursive: true });
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
		const anchor = JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Anchor;
		const found = await problemOf(db, key, name, anchor);
		if (found) problems.push(found);
	}
	return problems;
};
