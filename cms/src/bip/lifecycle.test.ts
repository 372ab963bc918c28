import { describe, expect, it } from 'vitest';
import { availableCommands } from './lifecycle.ts';

const never = { hasPublicVersion: false, isCorrection: false, isScheduled: false, isRegionalAdmin: false };
const live = { ...never, hasPublicVersion: true };
const correcting = { ...live, isCorrection: true };
const waiting = { ...never, isScheduled: true };

describe('availableCommands', () => {
	it.each([
		['draft', ['editor'], never, ['hand-in']],
		['draft', ['publisher'], never, ['hand-in']],
		['draft', ['publisher'], correcting, ['hand-in', 'drop-correction', 'withdraw']],
		['draft', ['editor'], correcting, ['hand-in', 'drop-correction']],
		['handed-in', ['editor'], correcting, []],
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
