import { describe, expect, test } from 'vitest';
import { planOf } from './plan.ts';
import { timelineOf } from './timeline.ts';
import { units } from './units.ts';

const now = new Date('2026-11-24T08:00:00Z');
const plan = planOf({ units, now });
const instants = (entry: (typeof plan)[number], at = now): Date[] => {
	const { first, correction, withdrawn } = timelineOf(entry, at);
	return [
		...[first.saved, first.handedIn, first.decided],
		...(correction ? [correction.opened, correction.saved, correction.handedIn, correction.decided] : []),
		...(withdrawn ? [withdrawn] : []),
	];
};
const warsaw = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw', dateStyle: 'short', timeStyle: 'short' });

describe('when things happen to an entry', () => {
	test('one after another, none after now, none before its document', () => {
		for (const entry of plan) {
			const times = instants(entry).map((instant) => instant.getTime());
			expect([entry.key, times]).toEqual([entry.key, [...times].sort((one, other) => one - other)]);
			expect(times.every((time) => time <= now.getTime())).toBe(true);
			const [saved = ''] = warsaw.format(instants(entry)[0]).split(' ');
			expect([entry.key, saved]).toEqual([entry.key, entry.text.fields.producedOn]);
		}
	});

	test('in office hours, on many days of two years', () => {
		const shown = plan.flatMap((entry) => instants(entry)).map((instant) => warsaw.format(instant));
		const hours = shown.map((words) => words.slice(11));
		expect(hours.filter((hour) => hour < '08:00' || hour > '17:00')).toEqual([]);
		expect(new Set(shown.map((words) => words.slice(0, 10))).size).toBeGreaterThan(150);
	});

	test('a text is corrected before its last day is over, and its end comes after', () => {
		for (const entry of plan) {
			if (entry.fate.kind !== 'corrected' || entry.fate.to === null) continue;
			const end = new Date(entry.fate.to);
			expect([entry.key, instants(entry).every((instant) => instant < end)]).toEqual([entry.key, true]);
		}
	});

	test('the same on any later day, and squeezed before now on an earlier one', () => {
		const [entry] = plan.filter(({ fate }) => fate.kind === 'corrected');
		if (!entry) throw new Error('no correction in the plan');
		expect(instants(entry, new Date('2027-05-01T10:00:00Z'))).toEqual(instants(entry));
		const early = new Date('2025-01-08T10:00:00Z');
		expect(new Set(instants(entry, early).map((instant) => instant.getTime()))).toEqual(new Set([early.getTime()]));
	});
});
