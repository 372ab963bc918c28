'use client';

import type { DefaultCellComponentProps } from 'payload';
import { entryDataOf, isScheduled, stateWords } from './entry-data.ts';

/** State of an entry in a list: words and a colour. */
export const StateCell = ({ rowData }: DefaultCellComponentProps) => {
	const entry = entryDataOf(rowData as Record<string, unknown>);
	const state = isScheduled(entry, new Date()) ? 'scheduled' : entry.state;
	return <span className={`w-tag w-tag--${state}`}>{stateWords[state]}</span>;
};

/** The form shows the state in its banner, not as a field. */
export const NoField = () => null;
