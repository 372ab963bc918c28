import { type EntryView, entryUrl, entryViewSchema, tagOf } from '#contract';
import type { Actor } from '#platform/access/actor.ts';
import { recordChange } from '#platform/changes/changes.ts';
import type { CommandContext } from '#platform/command/run-command.ts';
import { digestOfJson } from '#platform/journal/journal.ts';
import { headWith, type PublicationHead } from '#platform/publishing/heads.ts';
import {
	addRegisterLine,
	findHead,
	findVersion,
	insertVersion,
	putHead,
	versionsOf,
} from '#platform/publishing/store.ts';
import { findUnit, unitRef } from '#units';
import type { PublishChange } from './entries.decide.ts';
import { collection } from './entries.facts.ts';
import { filesOf } from './entries.files.ts';
import { changedParts, viewOf } from './entries.view.ts';
import type { EntryDocument } from './entry.ts';

export const tagsOfEntry = (entry: { unit: string; document: string }): string[] => [
	tagOf.entry(entry.document),
	tagOf.unit(entry.unit),
	tagOf.home,
	tagOf.units,
];

export const urlOfHead = (head: Pick<PublicationHead, 'unit' | 'document' | 'current'>): string =>
	entryUrl({
		unit: head.unit,
		section: head.current.listing.section,
		id: head.document,
		title: head.current.listing.title,
	});

export const personOf = (actor: Actor): { name: string; function: string | null } =>
	actor.kind === 'staff' ? { name: actor.name, function: actor.function } : { name: 'System Wrota', function: null };

const buildView = async (context: CommandContext, entry: EntryDocument): Promise<EntryView> => {
	const unit = await findUnit(context.tx.db, entry.unit, context.tx.session);
	if (!unit) throw new Error(`Wpis ${entry._id} nie ma jednostki.`);
	const files = await filesOf(context.tx.db, entry, context.tx.session);
	// Parsed: what breaks the contract must fail here, not for ever on every page that shows it.
	return entryViewSchema.parse({
		...viewOf(entry, { unit: unitRef(unit), files }),
		approvedBy: personOf(context.actor),
	});
};

/** Inserts the next immutable version and moves the head; readers see it from `change.from`. */
export const publishVersion = async (context: CommandContext, entry: EntryDocument, change: PublishChange) => {
	const { tx } = context;
	const document = String(entry._id);
	const base = { collection, document, unit: entry.unit };
	const before = await findHead(tx, collection, document);
	const view = await buildView(context, entry);
	const last = await versionsOf<EntryView>(tx.db).findOne(
		{ collection, document },
		{ session: tx.session, sort: { number: -1 } },
	);
	const number = (last?.number ?? 0) + 1;
	const reason = last ? (entry.correctionReason ?? null) : null;
	const digest = digestOfJson(view);
	const changed = changedParts(last?.view ?? null, view);
	await insertVersion<EntryView>(tx, {
		...base,
		number,
		view,
		digest,
		files: [...new Set(view.files.map((file) => file.sha256))],
		approvedAt: tx.now,
		from: change.from,
		to: change.to,
		reason,
		changed,
	});
	const listing = {
		section: view.section,
		kind: view.kind,
		title: view.title,
		lead: view.lead,
		fileCount: view.files.length,
	};
	await putHead(tx, headWith(before, base, { version: number, from: change.from, to: change.to, listing }, tx.now));
	const url = entryUrl({ unit: entry.unit, section: view.section, id: document, title: view.title });
	const by = view.enteredBy.name || view.approvedBy.name;
	const action = last ? 'corrected' : 'published';
	await addRegisterLine(tx, { ...base, at: change.from, action, version: number, title: view.title, url, by, reason });
	await recordChange(tx, { ...base, tags: tagsOfEntry(base) });
	return { number, url, digest };
};

export { findVersion };
