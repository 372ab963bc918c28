import type { Actor } from './actor.ts';

/**
 * Functions of Payload's admin that our pages use. The others (folders, widgets, Payload's own scheduling, copies
 * between languages, slugs) belong to features that are off, yet they would answer whoever calls.
 */
const used: ReadonlySet<string> = new Set([
	'form-state',
	'render-document',
	'render-document-slots',
	'render-field',
	'render-list',
	'table-state',
]);

/** Whether the actor may call a server function at all; what it may show is decided by the access table. */
export const mayCallFunction = (name: string, actor: Actor): boolean => actor.kind === 'staff' && used.has(name);
