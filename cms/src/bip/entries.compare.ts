import type { Payload } from 'payload';
import type { EntryView } from '#contract';
import { versionsOf } from '#platform/publishing/store.ts';
import { driverOf } from '#platform/services.ts';
import { findUnit, unitRef } from '#units';
import { filesOf, viewOf } from './entries.view.ts';
import type { EntryDocument } from './entry.ts';

/** What a reader sees of one side; files by title and the start of their digest. */
export interface ComparedText {
	readonly title: string;
	readonly lead: string | null;
	readonly html: string;
	readonly files: readonly string[];
}

export interface Comparison {
	readonly before: (ComparedText & { readonly number: number; readonly approvedAt: string }) | null;
	readonly now: ComparedText;
}

const comparedText = ({ title, lead, html, files }: Omit<EntryView, 'approvedBy'>): ComparedText => ({
	title,
	lead,
	html,
	files: files.map((file) => `${file.title} (${file.type}, ${file.sha256.slice(0, 8)})`),
});

/** The last version against the working copy, both through the public converter; for staff who may read the entry. */
export const comparisonOf = async (payload: Payload, doc: { id?: number | string }): Promise<Comparison> => {
	const db = driverOf(payload);
	const entry = await db.collection<EntryDocument>('bip-entries').findOne({ _id: Number(doc.id) });
	const unit = entry ? await findUnit(db, entry.unit) : null;
	if (!entry || !unit) throw new Error(`Nie ma wpisu ${doc.id}.`);
	const view = viewOf(entry, { unit: unitRef(unit), files: await filesOf(db, entry) });
	const last = await versionsOf<EntryView>(db).findOne(
		{ collection: 'bip-entries', document: String(doc.id) },
		{ sort: { number: -1 } },
	);
	return {
		before: last
			? { ...comparedText(last.view), number: last.number, approvedAt: last.approvedAt.toISOString() }
			: null,
		now: comparedText(view),
	};
};
