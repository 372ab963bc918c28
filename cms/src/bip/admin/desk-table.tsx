import { Link } from '@payloadcms/ui';
import { findSection } from '#contract';
import { polishMoment } from '#platform/admin/polish-dates.ts';
import { entryDataOf, isScheduled, stateWords } from './entry-data.ts';

interface DeskTableProps {
	readonly labelledBy: string;
	readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const unitName = (unit: unknown): string =>
	typeof unit === 'object' && unit !== null && 'name' in unit ? String(unit.name) : '';

const DeskRow = ({ row, now }: { readonly row: Readonly<Record<string, unknown>>; readonly now: Date }) => {
	const entry = entryDataOf(row);
	const state = isScheduled(entry, now) ? 'scheduled' : entry.state;
	return (
		<tr>
			<th scope="row">
				<Link href={`/admin/collections/bip-entries/${row.id}`} prefetch={false}>
					{String(row.title || 'Wpis bez tytułu')}
				</Link>
				<small>{unitName(row.unit)}</small>
			</th>
			<td className="w-wide">{findSection(String(row.section))?.section.name}</td>
			<td>
				<span className={`w-tag w-tag--${state}`}>{stateWords[state]}</span>
			</td>
			<td className="w-when">{entry.updatedAt && polishMoment(entry.updatedAt)}</td>
		</tr>
	);
};

/** Entries of one queue; becomes cards on a phone. */
export const DeskTable = ({ labelledBy, rows }: DeskTableProps) => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
	<section className="w-sheet" aria-labelledby={labelledBy} tabIndex={0}>
		<table className="w-list">
			<thead>
				<tr>
					<th scope="col">Wpis</th>
					<th scope="col" className="w-wide">
						Dział
					</th>
					<th scope="col">Stan</th>
					<th scope="col" className="w-when">
						Ostatnia zmiana
					</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<DeskRow key={String(row.id)} row={row} now={new Date()} />
				))}
			</tbody>
		</table>
	</section>
);
