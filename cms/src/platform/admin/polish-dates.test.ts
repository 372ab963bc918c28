import { describe, expect, it } from 'vitest';
import { counted, instantInWarsaw, polishMoment, polishWeekday, warsawClock } from './polish-dates.ts';

describe('dates for people', () => {
	it.each([
		['winter', '2026-11-24T07:05:00.000Z', '24\u00a0listopada 2026, 8:05', 'wtorek, 24\u00a0listopada 2026'],
		['after midnight in Warsaw', '2026-07-01T22:30:00.000Z', '2\u00a0lipca 2026, 0:30', 'czwartek, 2\u00a0lipca 2026'],
	])('%s', (_, instant, moment, weekday) => {
		expect([polishMoment(instant), polishWeekday(instant)]).toEqual([moment, weekday]);
	});
});

describe('a local time of Warsaw', () => {
	it.each([
		['winter', '2026-12-02T08:00', '2026-12-02T07:00:00.000Z'],
		['summer', '2027-07-01T00:00', '2027-06-30T22:00:00.000Z'],
		['the skipped hour of spring does not exist', '2027-03-28T02:30', null],
		['the doubled hour of autumn is the later one', '2027-10-31T02:30', '2027-10-31T01:30:00.000Z'],
		['nothing typed', '', null],
		['not a date', '2026-13-40T99:99', null],
	])('%s', (_, local, instant) => {
		expect(instantInWarsaw(local)).toBe(instant);
	});

	it('is what the field shows again', () => {
		expect(warsawClock(new Date('2026-12-02T07:00:00.000Z'))).toBe('2026-12-02T08:00');
	});
});

describe('counts', () => {
	it.each([
		[0, '0\u00a0wpisów'],
		[1, '1\u00a0wpis'],
		[2, '2\u00a0wpisy'],
		[5, '5\u00a0wpisów'],
		[12, '12\u00a0wpisów'],
		[22, '22\u00a0wpisy'],
	])('%i', (count, expected) => {
		expect(counted(count, 'wpis', 'wpisy', 'wpisów')).toBe(expected);
	});
});
