import { describe, expect, it } from 'vitest';
import { median, percentile } from './measure.ts';

describe('percentiles by nearest rank', () => {
	it.each([
		[[5], 95, 5],
		[[4, 1, 3, 2], 50, 2],
		[Array.from({ length: 100 }, (_, index) => index + 1), 95, 95],
		[[3, 1, 2], 100, 3],
		[[3, 1, 2], 0, 1],
	])('%j at %d is %d', (values, p, expected) => {
		expect(percentile(values, p)).toBe(expected);
	});

	it('has no median of nothing', () => {
		expect(median([])).toBeNaN();
	});
});
