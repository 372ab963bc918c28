import type { AccessRows } from '#platform/access/table.ts';

/** They change what all readers of the region find: only who stands over all units. */
export const searchWordsAccess = {
	read: 'regional',
	create: 'regional',
	update: 'regional',
	delete: 'regional',
} as const satisfies AccessRows;
