import { expect, test } from 'vitest';
import { endTime, exactTime, isoDateOf, lastDayOf, listTime, longDate, plainDate, timeOfDay } from './dates.ts';

const NB = '\u00A0';

test('a date names the month, in Poland, without a break inside', () => {
	expect(longDate('2026-11-12T08:14:22Z')).toBe(`12${NB}listopada${NB}2026`);
	expect(plainDate('2026-05-03')).toBe(`3${NB}maja${NB}2026`);
});

test('the day is that of Poland, also just after midnight and in summer', () => {
	expect(isoDateOf('2026-11-23T23:30:00Z')).toBe('2026-11-24');
	expect(isoDateOf('2026-07-01T22:30:00Z')).toBe('2026-07-02');
	expect(isoDateOf('2026-07-01T21:30:00Z')).toBe('2026-07-01');
});

test('hours are of the 24-hour clock, without a leading zero', () => {
	expect(timeOfDay('2026-11-12T08:14:22Z')).toBe('9:14');
	expect(timeOfDay('2026-07-12T20:05:00Z')).toBe('22:05');
});

test('the metryka shows seconds', () => {
	expect(exactTime('2026-11-18T12:02:41Z')).toBe(`18${NB}listopada${NB}2026, 13:02:41`);
});

test.each([
	['2026-11-24T08:14:00Z', `dziś,${NB}9:14`],
	['2026-11-23T14:02:00Z', `wczoraj,${NB}15:02`],
	['2026-11-23T22:59:00Z', `wczoraj,${NB}23:59`],
	['2026-11-23T23:01:00Z', `dziś,${NB}0:01`],
	['2026-11-20T10:00:00Z', `20${NB}listopada`],
	['2025-11-20T10:00:00Z', `20${NB}listopada${NB}2025`],
])('a list says %s as "%s" on 24 November 2026', (when, words) => {
	expect(listTime(when, new Date('2026-11-24T12:00:00Z'))).toBe(words);
});

test('yesterday works over a change of month and year', () => {
	expect(listTime('2026-12-31T12:00:00Z', new Date('2027-01-01T12:00:00Z'))).toBe(`wczoraj,${NB}13:00`);
});

test('an end at midnight is the end of the day before', () => {
	expect(lastDayOf('2026-12-17T23:00:00Z')).toBe(`17${NB}grudnia${NB}2026`);
	expect(endTime('2026-12-17T23:00:00Z')).toBe(`17${NB}grudnia${NB}2026, do końca dnia`);
	expect(endTime('2026-12-17T09:00:00Z')).toBe(`17${NB}grudnia${NB}2026, 10:00:00`);
});
