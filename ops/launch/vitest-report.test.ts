import { describe, expect, it } from 'vitest';
import { tally, unseen } from './vitest-report.ts';

const file = (status: string, ...results: string[]) => ({
	name: 'a.test.ts',
	status,
	message: 'Cannot find module\nat …',
	assertionResults: results.map((result, index) => ({ fullName: `test ${index + 1}`, status: result })),
});

describe('one counter for a run', () => {
	it('counts what passed and names what failed', () => {
		expect(tally('unit', { testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed')] }, 1)).toEqual({
			passed: 2,
			failures: ['a.test.ts: test 2'],
		});
	});

	it('counts a skipped test as failed', () => {
		expect(tally('int', { testResults: [file('passed', 'passed', 'pending')] }, 0)).toEqual({
			passed: 1,
			failures: ['a.test.ts: test 2 (pending: a test may not be left out)'],
		});
	});

	it('counts a file that cannot be loaded', () => {
		expect(tally('int', { testResults: [file('failed')] }, 1)).toEqual({
			passed: 0,
			failures: ['a.test.ts: Cannot find module'],
		});
	});

	it('does not take a crash, an empty run or an error between tests for a success', () => {
		expect(tally('int', null, 0).failures).toEqual(['int: the tests did not run to their end']);
		expect(tally('int', { testResults: [] }, 0).failures).toEqual(['int: there were no tests']);
		expect(tally('int', { testResults: [file('passed', 'passed')] }, 1).failures).toEqual([
			'int: an error outside of any test',
		]);
	});
});

describe('a run whose product did not start', () => {
	it('fails everything that was wanted and could not be looked at', () => {
		expect(unseen(['checks', 'unit', 'int', 'e2e'], ['types are fresh'])).toEqual([
			'the product starts',
			'types are fresh: not run, the product did not start',
			'unit: not run, the product did not start',
			'int: not run, the product did not start',
			'e2e: not run, the product did not start',
		]);
		expect(unseen(['e2e'], ['types are fresh'])).toEqual([
			'the product starts',
			'e2e: not run, the product did not start',
		]);
	});
});
