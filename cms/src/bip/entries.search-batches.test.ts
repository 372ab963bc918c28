import { expect, it } from 'vitest';
import { groupsBelow } from './entries.search-batches.ts';

it.each([
	[[], []],
	[
		[3, 3, 3],
		[[3, 3], [3]],
	],
	[
		[1, 50, 1, 1],
		[[1], [50], [1, 1]],
	],
	[[0, 0, 7, 0, 0], [[0, 0, 7, 0, 0]]],
])('%j in groups of at most 7: %j', (weights, groups) => {
	expect(groupsBelow(weights, (weight) => weight, 7)).toEqual(groups);
});
