import { expect, test } from 'vitest';
import { ndcgAt10, questionsOf } from './rate.ts';

const entry = (id: string, unit: string, unitName: string, title: string) => ({ id, unit, unitName, title });

test('the gain of an order is 1 for the best, less for a worse one, 0 for nothing', () => {
	const grades = new Map([
		['a', 3],
		['b', 1],
	]);
	expect(ndcgAt10(['a', 'b', 'x'], grades)).toBe(1);
	expect(ndcgAt10(['b', 'a'], grades)).toBeCloseTo(0.71, 2);
	expect(ndcgAt10(['x', 'y'], grades)).toBe(0);
	expect(ndcgAt10([], grades)).toBe(0);
});

test('a question names one office, by more than its name where two share it, and grades the others lower', () => {
	const questions = questionsOf([
		entry('1', 'zary', 'Miasto Żary', 'Jak dostać dowód osobisty'),
		entry('2', 'gmina-zary', 'Gmina Żary', 'Jak dostać dowód osobisty'),
		entry('3', 'brody', 'Gmina Brody', 'Jak dostać dowód osobisty'),
	]);
	expect(questions.map(({ q }) => q)).toEqual([
		...['dowód osobisty Brody', 'dowód osobisty gmina Żary', 'dowód osobisty miasto Żary'],
		...['wyrobienie dowodu osobistego Brody', 'wyrobienie dowodu osobistego gmina Żary'],
		...['wyrobienie dowodu osobistego miasto Żary'],
		...['Brody wniosek o dowod', 'gmina Żary wniosek o dowod', 'miasto Żary wniosek o dowod'],
	]);
	expect([...(questions[0]?.grades ?? [])]).toEqual([
		['1', 1],
		['2', 1],
		['3', 3],
	]);
});
