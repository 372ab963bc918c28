import type { Payload } from 'payload';
import { type EntryView, entryKinds, findSection } from '#contract';
import { versionsOf } from '#platform/publishing/store.ts';
import { driverOf } from '#platform/services.ts';
import { findUnit, unitRef } from '#units';
import { filesOf } from './entries.files.ts';
import { viewOf } from './entries.view.ts';
import type { EntryDocument } from './entry.ts';

/** What a reader sees of one side; files by title and the start of their digest. */
export interface ComparedText {
	readonly title: string;
	readonly lead: string | null;
	readonly html: string;
	readonly files: readonly string[];
}

/** One part of the entry beside its text, on both sides. */
export interface ComparedPart {
	readonly name: string;
	readonly before: string;
	readonly now: string;
}

export interface Comparison {
	readonly before: (ComparedText & { readonly number: number; readonly approvedAt: string }) | null;
	readonly now: ComparedText;
	/** Everything that readers see besides the text and its files; empty while there is nothing to compare with. */
	readonly parts: readonly ComparedPart[];
}

const comparedText = ({ title, lead, html, files }: Omit<EntryView, 'approvedBy'>): ComparedText => ({
	title,
	lead,
	html,
	files: files.map((file) => {
		const name = `${file.title} (${file.type}, ${file.sha256.slice(0, 8)})`;
		return file.description ? `${name}: ${file.description}` : name;
	}),
});

type Side = Omit<EntryView, 'approvedBy'>;

/** Stands where a part is empty. */
export const noPart = '–';
const inDigits = (day: string | null): string => day?.split('-').reverse().join('.') || noPart;
const person = ({ name, function: job }: EntryView['producedBy']): string =>
	[name, job].filter(Boolean).join(', ') || noPart;
const section = (code: string): string => {
	const found = findSection(code);
	return found ? [found.parent?.name, found.section.name].filter(Boolean).join(' › ') : code || noPart;
};

const partTexts: readonly [name: string, text: (view: Side) => string][] = [
	['Dział biuletynu', (view) => section(view.section)],
	['Rodzaj wpisu', (view) => (entryKinds as Readonly<Record<string, string>>)[view.kind] ?? view.kind],
	['Podmiot udostępniający', (view) => view.publisher],
	['Informację wytworzyła osoba', (view) => person(view.producedBy)],
	['Za treść odpowiada', (view) => person(view.responsible)],
	['Data wytworzenia', (view) => inDigits(view.producedOn)],
	['Obowiązuje od', (view) => inDigits(view.validFrom)],
	['Obowiązuje do', (view) => inDigits(view.validTo)],
	['Czego nie ujawniamy', (view) => view.exclusion?.scope ?? noPart],
	['Podstawa prawna ograniczenia', (view) => view.exclusion?.legalBasis || noPart],
	['Kto ograniczył jawność', (view) => view.exclusion?.excludedBy || noPart],
	['W czyim interesie', (view) => view.exclusion?.inInterestOf ?? noPart],
];

/** All parts beside the text, old and new. */
export const comparedParts = (before: Side, now: Side): ComparedPart[] =>
	partTexts.map(([name, text]) => ({ name, before: text(before), now: text(now) }));

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
		parts: last ? comparedParts(last.view, view) : [],
	};
};
