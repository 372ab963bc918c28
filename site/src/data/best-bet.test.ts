import type { BestBet } from '@wrota/cms/contract';
import { expect, test } from 'vitest';
import { bestBetOf } from './best-bet.ts';

const bet = (title: string, unit: string | null, ...phrases: string[]): BestBet => ({
	...{ title, unit, phrases, text: '', url: '/szukaj' },
});
const bets = [
	bet('Dowód w regionie', null, 'dowód osobisty', 'wniosek o dowód'),
	bet('Dowód w Żaganiu', 'zagan', 'dowód osobisty'),
];
const title = (questions: string[], unit: string | null = null, isChosen = false) =>
	bestBetOf(bets, questions, { unit, isChosen })?.title ?? null;

test('a best bet answers its words in any form and order, and no others', () => {
	expect(title(['dowodu osobistego'])).toBe('Dowód w regionie');
	expect(title(['osobiste dowody'])).toBe('Dowód w regionie');
	expect(title(['wnioski o dowód'])).toBe('Dowód w regionie');
	expect(title(['dowód'])).toBeNull();
	expect(title(['dowód osobisty dla dziecka'])).toBeNull();
	expect(title([''])).toBeNull();
});

test('one of the named unit goes first; in a chosen unit only its own is shown', () => {
	expect(title(['dowód osobisty Żagań', 'dowód osobisty'], 'zagan')).toBe('Dowód w Żaganiu');
	expect(title(['dowód osobisty'], 'zary')).toBe('Dowód w regionie');
	expect(title(['dowód osobisty'], 'zagan', true)).toBe('Dowód w Żaganiu');
	expect(title(['dowód osobisty'], 'zary', true)).toBeNull();
});
