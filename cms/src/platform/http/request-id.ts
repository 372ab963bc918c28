import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

/** A number that a proxy or the portal gave, when it looks like one; else a new one. */
export const requestIdOf = (given: string | string[] | undefined): string =>
	typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();

/** Runs the work of one request: every line of the log that it writes carries its number. */
export const withRequestId = <Value>(id: string, work: () => Value): Value => current.run(id, work);

export const currentRequestId = (): string | undefined => current.getStore();
