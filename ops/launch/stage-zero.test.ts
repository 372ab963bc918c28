import { describe, expect, it } from 'vitest';
import { installFailure, isInstalled } from './stage-zero.mjs';

describe('what is installed', () => {
	const wanted = {
		'': {},
		cms: {},
		'node_modules/@wrota/cms': { link: true },
		'node_modules/zod': { version: '4.6.7' },
		'node_modules/fsevents': { version: '2.3.3', optional: true },
	};

	it('accepts a tree without the optional packages of other systems', () => {
		expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true);
	});

	it('notices another version and a missing package', () => {
		expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false);
		expect(isInstalled(wanted, {})).toBe(false);
	});
});

describe('why an installation failed', () => {
	it.each([
		['npm error code ENOSPC', 'Na dysku zabrakło miejsca'],
		['npm error code EROFS', 'Nie wolno pisać w folderze'],
		['npm error code ENOTFOUND', 'Brak połączenia z rejestrem pakietów npm'],
		['npm error Missing: x@1 from lock file', 'npm error Missing: x@1 from lock file'],
	])('%s', (output, sentence) => {
		expect(installFailure(output)).toContain(sentence);
	});
});
