import type { Db, ObjectId } from 'mongodb';
import { ObjectId as Id } from 'mongodb';
import { type EntryView, entryViewSchemaNumber, type FileView, type PersonView, type UnitRef } from '#contract';
import { type EntryDocument, relationId } from './entry.ts';
import { filesInText } from './rich-text/nodes.ts';
import { richTextHtml } from './rich-text/to-html.ts';

interface FileDocument {
	readonly _id: ObjectId;
	readonly unit: string;
	readonly title?: string;
	readonly description?: string | null;
	readonly downloadName: string;
	readonly mimeType: string;
	readonly typeLabel: string;
	readonly filesize: number;
	readonly sha256: string;
	readonly hasText?: boolean;
}

const fileView = (file: FileDocument): FileView => ({
	id: file._id.toHexString(),
	title: file.title || file.downloadName,
	filename: file.downloadName,
	mimeType: file.mimeType,
	type: file.typeLabel,
	sizeBytes: file.filesize,
	sha256: file.sha256,
	description: file.description || null,
	hasText: file.hasText === true,
});

/** Files of an entry, attached and in the text, of its own unit only; unknown ones are left out. */
export const filesOf = async (
	db: Db,
	entry: EntryDocument,
): Promise<{ attached: FileView[]; all: Map<string, FileView> }> => {
	const attachedIds = (entry.files ?? []).map(relationId);
	const ids = [...new Set([...attachedIds, ...filesInText(entry.content)])].filter((id) => Id.isValid(id));
	const rows = await db
		.collection<FileDocument>('files')
		.find({ _id: { $in: ids.map((id) => new Id(id)) }, unit: entry.unit })
		.toArray();
	const all = new Map(rows.map((row) => [row._id.toHexString(), fileView(row)]));
	const inText = filesInText(entry.content).filter((id) => !attachedIds.includes(id));
	const listed = [...attachedIds, ...inText]
		.map((id) => all.get(id))
		.filter((file): file is FileView => file !== undefined);
	return { attached: [...new Map(listed.map((file) => [file.id, file])).values()], all };
};

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
	context: { unit: UnitRef; files: { attached: FileView[]; all: Map<string, FileView> } },
): Omit<EntryView, 'approvedBy'> => ({
	schema: entryViewSchemaNumber,
	id: String(entry._id),
	unit: context.unit,
	section: entry.section ?? '',
	kind: entry.kind ?? 'informacja',
	title: (entry.title ?? '').trim(),
	lead: orNull(entry.lead),
	html: richTextHtml(entry.content, context.files.all),
	files: context.files.attached,
	publisher: orNull(entry.publisher) ?? context.unit.officialName,
	producedBy: person(entry.producedByName, entry.producedByFunction),
	responsible: person(entry.responsibleName, entry.responsibleFunction),
	enteredBy: person(entry.handedInByName, entry.handedInByFunction),
	producedOn: orNull(entry.producedOn) ?? '',
	validFrom: orNull(entry.validFrom),
	validTo: orNull(entry.validTo),
	exclusion: exclusionOf(entry),
});

const parts: readonly [keyof EntryView, string][] = [
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
		? parts.filter(([key]) => JSON.stringify(before[key]) !== JSON.stringify(now[key])).map(([, name]) => name)
		: [];
