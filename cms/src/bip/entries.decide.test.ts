import { describe, expect, it } from 'vitest';
import { decidePublish, type EntryFacts } from './entries.decide.ts';
import type { EntryDocument } from './entry.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const digest = 'a'.repeat(64);
const entry: EntryDocument = { _id: 1, unit: 'zagan', state: 'handed-in', editors: ['7'], updatedAt: now };
const facts: EntryFacts = {
	now,
	actorId: '8',
	digest,
	hasPublicVersion: false,
	isCorrection: false,
	isScheduled: false,
	fourEyes: true,
	missing: [],
	warnings: [],
};
const decide = (times: { from?: string; to?: string }, change: Partial<EntryFacts> = {}) =>
	decidePublish(entry, { digest, ...times }, { ...facts, ...change });

describe('decidePublish', () => {
	it('takes a time that has gone for "at once"', () => {
		expect(decide({ from: '2020-01-01T00:00:00Z' })).toEqual({ ok: true, value: { from: now, to: null } });
	});

	it('refuses a publication that would have ended before it began', () => {
		expect(decide({ from: '2020-01-01T00:00:00Z', to: '2021-01-01T00:00:00Z' })).toMatchObject({
			ok: false,
			refusal: { code: 'invalid', fields: [{ path: 'to', message: 'Koniec publikacji musi być po jej początku.' }] },
		});
	});

	it('refuses an editor of the text, unless the unit has switched four eyes off', () => {
		expect(decide({}, { actorId: '7' })).toMatchObject({ ok: false, refusal: { code: 'four-eyes' } });
		expect(decide({}, { actorId: '7', fourEyes: false })).toMatchObject({ ok: true });
	});
});
