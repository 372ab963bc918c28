import { type EntryView, entryViewSchemaNumber, type PersonView, type UnitRef } from '#contract';
import type { EntryFiles } from './entries.files.ts';
import type { EntryDocument } from './entry.ts';
import { richTextHtml } from './rich-text/to-html.ts';

const orNull = (value: string | null | undefined): string | null => value?.trim() || null;
const person = (name: string | null | undefined, role: string | null | undefined): PersonView => ({
	name: orNull(name) ?? '',
	function: orNull(role),
});

const exclusionOf = (entry: EntryDocument): EntryView['exclusion'] =>
	orNull(entry.exclusionScope)
		? {
				scope: orNull(entry.exclusionScope) ?? '',
				legalBasis: orNull(entry.exclusionBasis) ?? '',
				excludedBy: orNull(entry.exclusionBy) ?? '',
				inInterestOf: orNull(entry.exclusionInterest),
			}
		: null;

/** Builds what readers would see of a working copy. Pure but for the files handed in. */
export const viewOf = (
	entry: EntryDocument,
	context: { unit: UnitRef; files: Pick<EntryFiles, 'attached' | 'all'> },
): Omit<EntryView, 'approvedBy'> => ({
	schema: entryViewSchemaNumber,
	id: String(entry._id),
	unit: context.unit,
	section: entry.section ?? '',
	kind: entry.kind ?? 'informacja',
	title: (entry.title ?? '').trim(),
	lead: orNull(entry.lead),
	html: richTextHtml(entry.content, context.files.all),
	files: [...context.files.attached],
	publisher: orNull(entry.publisher) ?? context.unit.officialName,
	producedBy: person(entry.producedByName, entry.producedByFunction),
	responsible: person(entry.responsibleName, entry.responsibleFunction),
	enteredBy: person(entry.handedInByName, entry.handedInByFunction),
	producedOn: orNull(entry.producedOn) ?? '',
	validFrom: orNull(entry.validFrom),
	validTo: orNull(entry.validTo),
	exclusion: exclusionOf(entry),
});

/** Parts of a version that can differ, by the names that readers see. */
export const viewParts: readonly [keyof EntryView & keyof Omit<EntryView, 'approvedBy'>, string][] = [
	['title', 'tytuł'],
	['lead', 'wstęp'],
	['html', 'treść'],
	['files', 'pliki'],
	['section', 'dział'],
	['kind', 'rodzaj'],
	['publisher', 'podmiot udostępniający'],
	['producedBy', 'kto wytworzył'],
	['responsible', 'kto odpowiada'],
	['producedOn', 'data wytworzenia'],
	['validFrom', 'obowiązuje od'],
	['validTo', 'obowiązuje do'],
	['exclusion', 'ograniczenie jawności'],
];

/** Names of the parts that differ between two versions, in Polish. */
export const changedParts = (before: EntryView | null, now: EntryView): string[] =>
	before
		? viewParts.filter(([key]) => JSON.stringify(before[key]) !== JSON.stringify(now[key])).map(([, name]) => name)
		: [];
