import type { OfficeWork } from './office.ts';
import type { Seen } from './residents.ts';
import type { Visible } from './visible.ts';
import type { Testimony } from './witness.ts';

/** Everything that was seen of one case. */
export interface CaseResult {
	readonly title: string;
	readonly seen: Seen;
	readonly work: OfficeWork;
	readonly testimony: Testimony;
	readonly visible: Visible;
	readonly faults: readonly string[];
}

const columns = [
	['requests', 9],
	['200', 7],
	['copy', 6],
	['503', 6],
	['none', 6],
	['bad', 5],
	['page s', 8],
	['find s', 8],
	['ack.', 6],
	['refused', 8],
	['lost', 6],
	['journal', 8],
	['version', 8],
	['change', 7],
	['page', 6],
	['index', 6],
] as const;

const TITLE_WIDTH = 34;
const inSeconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);

const cellsOf = ({ seen, work, testimony, visible }: CaseResult): (string | number)[] => [
	seen.requests,
	seen.verdicts.good,
	seen.verdicts.kept,
	seen.verdicts.honest,
	seen.verdicts.gone,
	seen.verdicts.bad,
	inSeconds(seen.longestMs.pages),
	inSeconds(seen.longestMs.search),
	work.entries.filter((entry) => entry.acknowledged !== null).length,
	work.refused,
	work.unanswered,
	testimony.journal,
	testimony.versions,
	testimony.changes,
	visible.pages,
	visible.index,
];

const line = (title: string, cells: readonly (string | number)[]): string =>
	title.slice(0, TITLE_WIDTH).padEnd(TITLE_WIDTH) +
	cells.map((cell, index) => String(cell).padStart(columns[index]?.[1] ?? 8)).join('');

/** The drill as a table, its legend below it. */
export const tableOf = (results: readonly CaseResult[]): string =>
	[
		line(
			'',
			columns.map(([name]) => name),
		),
		...results.map((result) => line(result.title, cellsOf(result))),
		'',
		'Residents: requests; answered in full, by a copy that says so, by a page that explains (503), not at all, badly;',
		'longest wait for a useful page and for a useful search. Offices: publications acknowledged, refused, attempts whose',
		'answer was lost. After recovery: acknowledged ones found in journal, versions, feed, on the portal, in the search.',
	].join('\n');
