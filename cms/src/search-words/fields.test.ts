import { describe, expect, it } from 'vitest';
import { phrasesProblem } from './fields.ts';

describe('phrases', () => {
	it.each([
		[['kopciuch'], null],
		[['dowód osobisty', 'wniosek o dowód'], null],
		[[], 'Wpisz co najmniej jedno słowo i potwierdź je Enterem.'],
		[undefined, 'Wpisz co najmniej jedno słowo i potwierdź je Enterem.'],
		[['...'], 'Hasło to słowa, najwyżej 80 znaków.'],
		[['a'.repeat(81)], 'Hasło to słowa, najwyżej 80 znaków.'],
		[[7], 'Hasło to słowa, najwyżej 80 znaków.'],
		[Array(21).fill('słowo'), 'Zostaw najwyżej 20 haseł.'],
	])('%s', (value, problem) => {
		expect(phrasesProblem(value)).toBe(problem);
	});
});
