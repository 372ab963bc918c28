import type { AccessRows } from '#platform/access/table.ts';

/** Subscriptions belong to who reads the letters: no member of staff sees or changes them. */
export const subscriptionsAccess = {
	ask: 'visitor',
	confirm: 'visitor',
	leave: 'visitor',
} as const satisfies AccessRows;
