import type { AccessRows } from '#platform/access/table.ts';

/** What readers report of errors: seen and settled by who works on the bulletin; written only by the readers' command. */
export const reportsAccess = {
	read: ['unit-admin', 'publisher', 'editor'],
	create: 'nobody',
	update: 'nobody',
	delete: 'nobody',
	settle: ['unit-admin', 'publisher', 'editor'],
	file: 'visitor',
} as const satisfies AccessRows;
