import type { EntryItem, Register, RegisterRow } from '@wrota/cms/contract';
import { registerWords, stateWords } from '../text/pl.ts';
import { exactTime, listTime } from './dates.ts';
import { entryKindName } from './entry.ts';
import { bindWords, counted, nouns } from './words.ts';

/** One publication in a list. */
export interface EntryLine {
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	readonly unit: string;
	readonly iso: string;
	readonly when: string;
	readonly files: string | null;
	/** Only for what is not current. */
	readonly state: string | null;
	readonly version: string | null;
}

export const entryLine = (item: EntryItem, now: Date): EntryLine => ({
	url: item.url,
	title: bindWords(item.title),
	kind: entryKindName(item.kind),
	unit: item.unit.name,
	iso: item.changedAt,
	when: listTime(item.changedAt, now),
	files: item.fileCount === 0 ? null : counted(item.fileCount, nouns.file),
	state: item.state === 'current' ? null : stateWords[item.state],
	version: item.version > 1 ? `wersja ${item.version}` : null,
});

/** One line of a register of changes. */
export interface RegisterLine {
	readonly iso: string;
	readonly when: string;
	readonly action: string;
	readonly title: string;
	readonly url: string;
	readonly version: number;
	readonly by: string;
	readonly reason: string | null;
}

const registerLine = (row: RegisterRow): RegisterLine => ({
	iso: row.at,
	when: exactTime(row.at),
	action: registerWords[row.action],
	title: bindWords(row.entry.title),
	url:
		row.action === 'published' || row.action === 'corrected' ? `${row.entry.url}/wersje/${row.version}` : row.entry.url,
	version: row.version,
	by: row.by,
	reason: row.reason,
});

export const registerLines = (register: Register): readonly RegisterLine[] => register.rows.map(registerLine);
