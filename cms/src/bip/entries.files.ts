import type { ClientSession, Db, ObjectId } from 'mongodb';
import { ObjectId as Id } from 'mongodb';
import type { FileView } from '#contract';
import { digestOf, type EntryDocument, relationId } from './entry.ts';
import { filesInText } from './rich-text/nodes.ts';

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

/** Files of an entry: those that readers will see listed, all that were found by id, and ids that lead nowhere. */
export interface EntryFiles {
	readonly attached: readonly FileView[];
	readonly all: ReadonlyMap<string, FileView>;
	/** Attached ids without a file in the entry's unit. */
	readonly lostAttached: readonly string[];
	/** The same for files that stand in the text. */
	readonly lostInText: readonly string[];
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

type WithFiles = Pick<EntryDocument, 'unit' | 'files' | 'content'>;

const attachedIds = (entry: WithFiles): string[] => [...new Set((entry.files ?? []).map(relationId))];

/** Ids of all files of an entry, attached and in the text, each once, in the order of reading. */
export const fileIdsOf = (entry: WithFiles): string[] => [
	...new Set([...attachedIds(entry), ...filesInText(entry.content)]),
];

/**
 * Files of an entry, of its own unit only. Commands pass their session, so that what they publish is what they read.
 */
export const filesOf = async (db: Db, entry: WithFiles, session?: ClientSession): Promise<EntryFiles> => {
	const ids = fileIdsOf(entry);
	const known = ids.filter((id) => Id.isValid(id)).map((id) => new Id(id));
	const rows =
		known.length === 0
			? []
			: await db
					.collection<FileDocument>('files')
					.find({ _id: { $in: known }, unit: relationId(entry.unit) }, session ? { session } : {})
					.toArray();
	const all = new Map(rows.map((row) => [row._id.toHexString(), fileView(row)]));
	const lost = (list: readonly string[]) => list.filter((id) => !all.has(id));
	return {
		attached: ids.map((id) => all.get(id)).filter((file): file is FileView => file !== undefined),
		all,
		lostAttached: lost(attachedIds(entry)),
		lostInText: lost([...new Set(filesInText(entry.content))]),
	};
};

/** Digest of a working copy with its files as they are called now; the one that approval names. */
export const digestOfEntry = async (db: Db, entry: WithFiles, session?: ClientSession): Promise<string> =>
	digestOf(entry as unknown as Record<string, unknown>, (await filesOf(db, entry, session)).attached);
