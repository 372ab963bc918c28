import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Db, ObjectId } from 'mongodb';
import type { Actor } from '../access/actor.ts';
import type { Tx } from '../command/transaction.ts';

/** One line of the journal. Source: § 16(1)-(2) of the BIP regulation of 18 January 2007. */
export interface JournalEntry {
	readonly at: Date;
	readonly action: string;
	readonly outcome: 'done' | 'refused';
	readonly code: string | null;
	readonly actor: { readonly kind: string; readonly id: string | null; readonly name: string | null };
	readonly collection: string;
	readonly document: string | null;
	readonly unit: string | null;
	/** How many attempts the row stands for (refused attempts are gathered under flood). */
	readonly count: number;
	/** SHA-256 of the canonical detail; the detail itself may lawfully be removed, the digest stays. */
	readonly detailDigest: string;
}
export interface JournalRow extends JournalEntry {
	readonly _id: ObjectId;
	readonly hmac: string;
	readonly detail: Readonly<Record<string, unknown>> | null;
	/** Only while the row is not chained. It is not signed: `verify` names a row that has neither it nor a number. */
	readonly waiting?: true;
	readonly seq?: number;
	readonly chain?: string;
}

export const journalOf = (db: Db) => db.collection<JournalRow>('journal');

export const digestOfJson = (value: unknown): string =>
	createHash('sha256')
		.update(canonicalize(value) ?? 'null')
		.digest('hex');

/** HMAC over everything that a row promises, under the journal's key. */
export const journalHmac = (key: string, entry: JournalEntry): string =>
	createHmac('sha256', key)
		.update(
			canonicalize({
				at: entry.at.toISOString(),
				action: entry.action,
				outcome: entry.outcome,
				code: entry.code,
				actor: entry.actor,
				collection: entry.collection,
				document: entry.document,
				unit: entry.unit,
				count: entry.count,
				detailDigest: entry.detailDigest,
			}) ?? '',
		)
		.digest('hex');

export interface JournalInput {
	readonly action: string;
	readonly outcome: 'done' | 'refused';
	readonly code?: string | null;
	readonly actor: Actor;
	readonly collection: string;
	readonly document: string | null;
	readonly unit: string | null;
	readonly count?: number;
	readonly detail?: Readonly<Record<string, unknown>>;
}

const actorLine = (actor: Actor): JournalEntry['actor'] => {
	switch (actor.kind) {
		case 'staff':
			return { kind: 'staff', id: actor.id, name: actor.name };
		case 'resident':
			return { kind: 'resident', id: actor.id, name: null };
		case 'system':
			return { kind: 'system', id: null, name: actor.name };
		default:
			return { kind: actor.kind, id: null, name: null };
	}
};

export const journalRow = (key: string, now: Date, input: JournalInput): Omit<JournalRow, '_id'> => {
	const detail = input.detail ?? null;
	const entry: JournalEntry = {
		at: now,
		action: input.action,
		outcome: input.outcome,
		code: input.code ?? null,
		actor: actorLine(input.actor),
		collection: input.collection,
		document: input.document,
		unit: input.unit,
		count: input.count ?? 1,
		detailDigest: digestOfJson(detail),
	};
	return { ...entry, detail, hmac: journalHmac(key, entry), waiting: true };
};

/** Appends a row in the command's transaction: either both are there or neither. */
export const appendJournal = async (tx: Tx, key: string, input: JournalInput): Promise<void> => {
	await tx.step('journal');
	await journalOf(tx.db).insertOne(journalRow(key, tx.now, input) as JournalRow, { session: tx.session });
};
