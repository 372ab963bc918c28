import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { searchWordsTag } from '#contract';
import { actorOf } from '#platform/access/actor.ts';
import { recordChange } from '#platform/changes/changes.ts';
import { hookTx } from '#platform/command/hook-transaction.ts';
import { env } from '#platform/env.ts';
import { appendJournal } from '#platform/journal/journal.ts';

const write = async (collection: string, operation: string, doc: { id: unknown }, req: PayloadRequest) => {
	const tx = await hookTx(req);
	const document = String(doc.id);
	await appendJournal(tx, env().JOURNAL_KEY, {
		action: `${collection}.${operation}`,
		outcome: 'done',
		actor: req.user ? actorOf(req.user) : { kind: 'system', name: collection, reason: 'set-up' },
		collection,
		document,
		unit: null,
		detail: JSON.parse(JSON.stringify(doc)) as Record<string, unknown>,
	});
	await recordChange(tx, { collection, document, unit: '', tags: [searchWordsTag] });
};

/** Journal and feed of changes in the save's own transaction: the portal and the worker read from there. */
export const announceChange =
	(collection: string): CollectionAfterChangeHook =>
	async ({ doc, operation, req }) => {
		await write(collection, operation, doc, req);
		return doc;
	};

export const announceDelete =
	(collection: string): CollectionAfterDeleteHook =>
	async ({ doc, req }) => {
		await write(collection, 'delete', doc, req);
		return doc;
	};
