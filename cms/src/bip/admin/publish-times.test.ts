import { describe, expect, it } from 'vitest';
import { timesInput } from './publish-times.ts';

const now = new Date('2026-11-24T09:00:00.000Z');

describe('times of publication', () => {
	it.each([
		['at once, for good', { isLater: false, from: '', to: '' }, { input: {} }],
		['at once ignores a time typed before', { isLater: false, from: '2026-12-01T08:00', to: '' }, { input: {} }],
		['later', { isLater: true, from: '2026-12-01T08:00', to: '' }, { input: { from: '2026-12-01T07:00:00.000Z' } }],
		[
			'later, with an end',
			{ isLater: true, from: '2026-12-01T08:00', to: '2026-12-31T23:59' },
			{ input: { from: '2026-12-01T07:00:00.000Z', to: '2026-12-31T22:59:00.000Z' } },
		],
		[
			'at once, with an end',
			{ isLater: false, from: '', to: '2026-12-31T23:59' },
			{ input: { to: '2026-12-31T22:59:00.000Z' } },
		],
		[
			'no time given',
			{ isLater: true, from: '', to: '' },
			{ error: 'Podaj dzień i godzinę, o której wpis ma się ukazać.' },
		],
		[
			'a time that has gone',
			{ isLater: true, from: '2026-11-24T09:59', to: '' },
			{ error: 'Ta pora już minęła. Wybierz późniejszą albo „Od razu”.' },
		],
		[
			'an end before the start',
			{ isLater: true, from: '2026-12-02T08:00', to: '2026-12-01T08:00' },
			{ error: 'Koniec publikacji musi być później niż jej początek.' },
		],
		[
			'an end that has gone',
			{ isLater: false, from: '', to: '2026-11-01T08:00' },
			{ error: 'Koniec publikacji musi być później niż jej początek.' },
		],
	])('%s', (_, times, expected) => {
		expect(timesInput(times, now)).toEqual(expected);
	});
});
