import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMongod, suits, versionIn } from './mongod-find.ts';
import { newRecord } from './run-record.ts';
import { Supervisor } from './supervisor.ts';

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

describe('looking for a mongod', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'wrota-find-'));
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const put = (path: string, script: string): string => {
		const full = join(folder, path);
		mkdirSync(dirname(full), { recursive: true });
		writeFileSync(full, `#!/bin/sh\n${script}\n`);
		chmodSync(full, 0o755);
		return full;
	};

	const find = () =>
		findMongod({
			data: join(folder, 'data'),
			cache: join(folder, 'cache'),
			env: { PATH: join(folder, 'bin') },
			supervisor: new Supervisor(folder, newRecord('find')),
			progress: { note: () => {} },
		});

	it('passes over one on the PATH that is none, and copies that cannot run', async () => {
		put('bin/mongod', 'echo "mongod is deprecated, call your administrator"');
		put('cache/mongod-6.0.1/mongod', 'echo "error while loading shared libraries: libcurl.so.4: none" >&2; exit 127');
		put('cache/mongod-6.0.2/mongod', 'exit 1');
		const good = put('cache/mongod-6.0.5/mongod', 'echo "db version v6.0.5"');
		expect(await find()).toEqual({ path: good, version: '6.0.5' });
	});

	it('takes the one on the PATH first', async () => {
		const onPath = put('bin/mongod', 'echo "db version v7.0.14"');
		put('cache/mongod-6.0.5/mongod', 'echo "db version v6.0.5"');
		expect(await find()).toEqual({ path: onPath, version: '7.0.14' });
	});
});
