import type { AccessRows } from '#platform/access/table.ts';

export const unitsAccess = {
	read: 'staff',
	create: 'nobody',
	update: ['unit-admin'],
	delete: 'nobody',
	'set-four-eyes': ['unit-admin'],
} as const satisfies AccessRows;
