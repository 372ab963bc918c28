import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntryState } from './lifecycle.ts';

/** The working copy as it lies in the database. */
export interface EntryDocument {
	readonly _id: number;
	readonly unit: string;
	readonly state: EntryState;
	readonly section?: string | null;
	readonly kind?: string | null;
	readonly title?: string | null;
	readonly lead?: string | null;
	readonly content?: unknown;
	readonly files?: readonly unknown[] | null;
	readonly publisher?: string | null;
	readonly producedByName?: string | null;
	readonly producedByFunction?: string | null;
	readonly responsibleName?: string | null;
	readonly responsibleFunction?: string | null;
	readonly producedOn?: string | null;
	readonly validFrom?: string | null;
	readonly validTo?: string | null;
	readonly exclusionScope?: string | null;
	readonly exclusionBasis?: string | null;
	readonly exclusionBy?: string | null;
	readonly exclusionInterest?: string | null;
	readonly rev?: number;
	readonly version?: number | null;
	readonly remark?: string | null;
	readonly correctionReason?: string | null;
	readonly editors?: readonly string[] | null;
	readonly handedInBy?: string | null;
	readonly handedInByName?: string | null;
	readonly handedInByFunction?: string | null;
	readonly publicFrom?: Date | string | null;
	readonly publicTo?: Date | string | null;
	readonly updatedAt: Date;
}

/** Fields that readers see; the digest covers them and nothing else. */
export const contentFields = [
	'unit',
	'section',
	'kind',
	'title',
	'lead',
	'content',
	'files',
	'publisher',
	'producedByName',
	'producedByFunction',
	'responsibleName',
	'responsibleFunction',
	'producedOn',
	'validFrom',
	'validTo',
	'exclusionScope',
	'exclusionBasis',
	'exclusionBy',
	'exclusionInterest',
] as const satisfies readonly (keyof EntryDocument)[];

const plain = (value: unknown): unknown => {
	if (value === undefined || value === null || value === '') return undefined;
	if (value instanceof Date) return value.toISOString();
	if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
	if (typeof value !== 'object') return value;
	if ('toHexString' in value && typeof value.toHexString === 'function') return String(value.toHexString());
	const pairs = Object.entries(value).map(([key, inner]) => [key, plain(inner)] as const);
	return Object.fromEntries(pairs.filter(([, inner]) => inner !== undefined));
};

const relation = (value: unknown): string => {
	if (value && typeof value === 'object') {
		if ('toHexString' in value && typeof value.toHexString === 'function') return String(value.toHexString());
		if ('id' in value) return String(value.id);
	}
	return String(value);
};

export { relation as relationId };

/** What readers see of a file, besides its place in the entry. */
export interface FileFacts {
	readonly id: string;
	readonly sha256: string;
	readonly title: string;
	readonly description: string | null;
}

const factsOfFiles = (files: readonly FileFacts[]) =>
	[...files]
		.sort((one, other) => (one.id < other.id ? -1 : 1))
		.map(({ id, sha256, title, description }) => ({ id, sha256, title, ...(description ? { description } : {}) }));

/**
 * Digest of what readers would see: the same for the raw row, Payload's document and the form.
 * @param files the entry's files as they are now: a file that is renamed makes another text
 */
export const digestOf = (entry: Readonly<Record<string, unknown>>, files: readonly FileFacts[]): string => {
	const content: Record<string, unknown> = {};
	for (const field of contentFields) {
		const value = entry[field];
		if (field === 'unit') content.unit = relation(value);
		else if (field === 'files')
			content.files = Array.isArray(value) && value.length > 0 ? value.map(relation) : undefined;
		else content[field] = plain(value);
		if (content[field] === undefined) delete content[field];
	}
	if (files.length > 0) content.fileFacts = factsOfFiles(files);
	return createHash('sha256')
		.update(canonicalize(content) ?? '')
		.digest('hex');
};
