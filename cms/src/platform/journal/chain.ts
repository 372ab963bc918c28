import { createHash, createHmac } from 'node:crypto';
import type { Db } from 'mongodb';
import { waiting } from '../changes/changes.ts';
import { LeaseLost } from '../changes/lease.ts';
import { inTransaction } from '../command/transaction.ts';
import type { Services } from '../services.ts';
import { digestOfJson, type JournalRow, journalHmac, journalOf } from './journal.ts';

export interface JournalHead {
	readonly _id: 'journal';
	readonly n: number;
	readonly chain: string;
	readonly term: number;
	/** HMAC over number and chain: a cut tail cannot be hidden by editing the head. */
	readonly seal: string;
}
export const journalHeadOf = (db: Db) => db.collection<JournalHead>('journal_head');

const genesis = createHash('sha256').update('wrota-journal').digest('hex');
const link = (previous: string, row: Pick<JournalRow, 'hmac'>, seq: number): string =>
	createHash('sha256').update(`${previous}|${seq}|${row.hmac}`).digest('hex');
export const sealOf = (key: string, n: number, chain: string): string =>
	createHmac('sha256', key).update(`head|${n}|${chain}`).digest('hex');

export const ensureJournal = async (db: Db, key: string): Promise<void> => {
	await journalHeadOf(db).updateOne(
		{ _id: 'journal' },
		{ $setOnInsert: { n: 0, chain: genesis, term: 0, seal: sealOf(key, 0, genesis) } },
		{ upsert: true },
	);
};

/** Chains waiting rows in order, under the worker's term. @throws LeaseLost */
export const chainWaiting = (services: Services, term: number, limit = 500): Promise<number> =>
	inTransaction(services, async ({ db, session, step }) => {
		const rows = await journalOf(db)
			.find(waiting.filter, { session, hint: waiting.index })
			.sort({ at: 1, _id: 1 })
			.limit(limit)
			.toArray();
		if (rows.length === 0) return 0;
		const head = await journalHeadOf(db).findOne({ _id: 'journal', term: { $lte: term } }, { session });
		if (!head) throw new LeaseLost('Dziennik łączy już inny worker.');
		let { n, chain } = head;
		const writes = rows.map((row) => {
			n += 1;
			chain = link(chain, row, n);
			const update = { $set: { seq: n, chain }, $unset: { waiting: '' as const } };
			return { updateOne: { filter: { _id: row._id, ...waiting.filter }, update } };
		});
		await step('chain-head');
		await journalHeadOf(db).updateOne(
			{ _id: 'journal', term: head.term, n: head.n },
			{ $set: { n, chain, term, seal: sealOf(services.env.JOURNAL_KEY, n, chain) } },
			{ session },
		);
		await step('chain-rows');
		await journalOf(db).bulkWrite(writes, { session });
		return rows.length;
	});

export interface JournalProblem {
	readonly seq: number | null;
	readonly kind: 'changed' | 'removed' | 'cut' | 'chain-broken' | 'head-forged';
	readonly message: string;
}

const problem = (seq: number | null, kind: JournalProblem['kind'], message: string): JournalProblem => ({
	seq,
	kind,
	message,
});

const problemOfRow = (row: JournalRow, key: string): JournalProblem | null => {
	const seq = row.seq ?? null;
	if (journalHmac(key, row) !== row.hmac) return problem(seq, 'changed', `Wiersz ${seq} został zmieniony.`);
	if (row.detail !== null && digestOfJson(row.detail) !== row.detailDigest)
		return problem(seq, 'changed', `Szczegóły wiersza ${seq} zostały zmienione.`);
	return null;
};

/** Walks the numbered rows: gaps, forged rows, broken links. Answers the number that comes next. */
const walkChain = async (db: Db, key: string, problems: JournalProblem[]): Promise<number> => {
	let expected = 1;
	let chain: string | null = genesis;
	const rows = journalOf(db).find({ seq: { $exists: true } });
	for await (const row of rows.sort({ seq: 1 })) {
		const seq = row.seq ?? 0;
		for (; expected < seq; expected += 1) {
			problems.push(problem(expected, 'removed', `Brakuje wiersza ${expected}.`));
			chain = null;
		}
		const found = problemOfRow(row, key);
		if (found) problems.push(found);
		if (chain !== null && link(chain, row, seq) !== row.chain)
			problems.push(problem(seq, 'chain-broken', `Łańcuch pęka na wierszu ${seq}.`));
		chain = row.chain ?? null;
		expected = seq + 1;
	}
	return expected;
};

/** Reads the whole journal and names every changed, removed or cut row. An empty list means: sound. */
export const verifyJournal = async (db: Db, key: string): Promise<{ rows: number; problems: JournalProblem[] }> => {
	const head = await journalHeadOf(db).findOne({ _id: 'journal' });
	if (!head) return { rows: 0, problems: [problem(null, 'head-forged', 'Nie ma czoła dziennika.')] };
	const problems: JournalProblem[] = [];
	if (head.seal !== sealOf(key, head.n, head.chain))
		problems.push(problem(null, 'head-forged', 'Czoło dziennika nie ma ważnej pieczęci.'));
	for (let cut = await walkChain(db, key, problems); cut <= head.n; cut += 1)
		problems.push(problem(cut, 'cut', `Wiersz ${cut} odcięto z końca dziennika.`));
	for await (const row of journalOf(db).find({ seq: { $exists: false } })) {
		const found = problemOfRow(row, key);
		if (found) problems.push(found);
		if (!row.waiting) problems.push(problem(null, 'changed', `Wiersz ${row._id} nie ma numeru i na niego nie czeka.`));
	}
	return { rows: head.n, problems };
};
