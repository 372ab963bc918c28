import { describe, expect, it } from 'vitest';
import { availableCommands } from './lifecycle.ts';

const never = { hasPublicVersion: false, isScheduled: false, isRegionalAdmin: false };
const live = { ...never, hasPublicVersion: true };
const waiting = { ...never, isScheduled: true };

describe('availableCommands', () => {
	it.each([
		['draft', ['editor'], never, ['hand-in']],
		['draft', ['publisher'], never, ['hand-in']],
		['draft', ['publisher'], live, ['hand-in', 'withdraw']],
		['draft', ['editor'], live, ['hand-in']],
		['handed-in', ['editor'], never, []],
		['handed-in', ['publisher'], never, ['return', 'publish']],
		['published', ['editor'], live, ['correct']],
		['published', ['publisher'], live, ['correct', 'withdraw']],
		['published', ['publisher'], waiting, ['cancel']],
		['published', ['editor'], waiting, []],
		['withdrawn', ['publisher'], never, ['correct']],
		['handed-in', ['clerk', 'head', 'analyst', 'unit-admin'], never, []],
		['handed-in', [], { ...never, isRegionalAdmin: true }, ['return', 'publish']],
	] as const)('%s for %j with %j gives %j', (state, roles, facts, expected) => {
		expect(availableCommands(state, roles, facts)).toEqual(expected);
	});
});
