import { setTimeout as wait } from 'node:timers/promises';
import type { PayloadRequest } from 'payload';
import { env } from '#platform/env.ts';
import { markJournaled } from '#platform/journal/attempts.ts';
import { journalRefused } from '#platform/journal/refused.ts';
import { servicesOf } from '#platform/services.ts';
import { findStaffByEmail } from './staff.store.ts';

/** Longer than the journaling takes, whichever way it goes: the time of an answer says nothing of an account. */
const evenMs = 60;

/**
 * Journals a log-in that failed (§ 16(2) of the BIP regulation). Of what was typed nothing is kept: the row names an
 * account of staff by its id, and nothing when there is no such account or it is a resident's.
 */
export const journalFailedLogin = async (
	req: PayloadRequest,
	slug: 'staff' | 'residents',
	email: string,
	code: 'unauthenticated' | 'rate-limited',
): Promise<void> => {
	const services = servicesOf(req.payload, env());
	const even = wait(evenMs);
	const account = slug === 'staff' ? await findStaffByEmail(services.db, email) : null;
	const document = account?._id.toHexString() ?? null;
	const actor = { kind: 'anonymous' } as const;
	const attempt = { action: `${slug}.log-in`, outcome: 'refused', code, actor, collection: slug, document } as const;
	await journalRefused(services, { ...attempt, unit: null }, { isPerDocument: true });
	markJournaled(req);
	await even;
};
