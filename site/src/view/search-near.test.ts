import type { PlaceGuess } from '@wrota/search';
import { describe, expect, test } from 'vitest';
import { mayGuess, nearNote, withPlace } from './search-near.ts';
import { askedOnPage, queryOf } from './search-question.ts';

const asked = (query: string) => askedOnPage(new URLSearchParams(query)).asked;
const place = (slug: string, name: string, kind: string) => ({ slug, name, kind, validTo: null });
const guess: PlaceGuess = {
	place: place('zagan', 'Miasto Żagań', 'gmina-miejska'),
	others: [place('gmina-zagan', 'Gmina Żagań', 'gmina-wiejska')],
	rest: 'odpady',
};

describe('the office named in a question', () => {
	test('comes first, can be taken alone, exchanged for its namesake, and forgotten', () => {
		const one = asked('q=odpady+Żagań&rok=2026');
		expect(withPlace(queryOf(one, 10), one, guess)).toMatchObject({ near: { unit: 'zagan', rest: 'odpady' } });
		expect(nearNote(one, guess)).toEqual({
			name: 'Miasto Żagań',
			isApplied: true,
			switchUrl: '/szukaj?q=odpady+%C5%BBaga%C5%84&rok=2026&wszedzie=1',
			only: [
				{ name: 'Miasto Żagań', url: '/szukaj?q=odpady&jednostka=zagan&rok=2026' },
				{ name: 'Gmina Żagań', url: '/szukaj?q=odpady&jednostka=gmina-zagan&rok=2026' },
			],
		});
	});

	test('is brought back by a link where it was forgotten', () => {
		const one = asked('q=odpady+Żagań&wszedzie=1');
		expect(withPlace(queryOf(one, 10), one, guess)).not.toHaveProperty('near');
		expect(nearNote(one, guess)).toMatchObject({
			isApplied: false,
			switchUrl: '/szukaj?q=odpady+%C5%BBaga%C5%84',
		});
	});

	test.each(['q=odpady&jednostka=zary', 'q=odpady&sortuj=data', 'rodzaj=nabor'])('is not guessed at %s', (query) => {
		expect(mayGuess(asked(query))).toBe(false);
	});
});
