import type { AccessRows } from '#platform/access/table.ts';

/** Who may do what with BIP entries in a unit (the regional administrator: everywhere). */
export const entriesAccess = {
	read: ['editor', 'publisher', 'unit-admin', 'head'],
	create: ['editor', 'publisher'],
	update: ['editor', 'publisher'],
	delete: 'nobody',
	'hand-in': ['editor', 'publisher'],
	return: ['publisher'],
	publish: ['publisher'],
	correct: ['editor', 'publisher'],
	'drop-correction': ['editor', 'publisher'],
	withdraw: ['publisher'],
	cancel: ['publisher'],
} as const satisfies AccessRows;
