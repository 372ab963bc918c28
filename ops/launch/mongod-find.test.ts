import { describe, expect, it } from 'vitest';
import { suits, versionIn } from './mongod-find.ts';

describe('which mongod may open the data', () => {
	it.each([
		['6.0.5', null, true],
		['8.2.6', null, true],
		['5.0.31', null, false],
		['6.0.19', '6.0.5', true],
		['7.0.14', '6.0.5', false],
		['6.0.5', '7.0.14', false],
	])('%s for data of %s: %s', (version, remembered, expected) => {
		expect(suits(version, remembered)).toBe(expected);
	});

	it('reads the version out of what mongod prints', () => {
		expect(versionIn('db version v6.0.5\nBuild Info: {…}')).toBe('6.0.5');
		expect(versionIn('command not found')).toBeNull();
	});
});
