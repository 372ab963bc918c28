/** Words of a title as they stand in an address: ASCII, hyphens, at most 80 characters; never empty. */
export const slugOf = (title: string): string => {
	const words = title
		.toLowerCase()
		.replaceAll('ł', 'l')
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '');
	return words.slice(0, 80).replace(/-+$/, '') || 'wpis';
};

export interface EntryAddress {
	readonly unit: string;
	readonly section: string;
	readonly id: string;
	readonly title: string;
}

/** Canonical path of an entry. The id decides; the words after it may change (the old ones answer 308). */
export const entryUrl = ({ unit, section, id, title }: EntryAddress): string =>
	`/bip/${unit}/${section}/${id}-${slugOf(title)}`;

export const versionUrl = (entry: EntryAddress, number: number): string => `${entryUrl(entry)}/wersje/${number}`;

/** Lasting address of a file's bytes; the name only helps people and download dialogs. */
export const fileUrl = (file: { readonly sha256: string; readonly filename: string }): string =>
	`/pliki/${file.sha256}/${encodeURIComponent(file.filename)}`;

/** The number in front of `{id}-{words}`, or null when the segment holds none. */
export const idOfSegment = (segment: string): string | null => /^(\d{1,15})(?:-|$)/.exec(segment)?.[1] ?? null;
