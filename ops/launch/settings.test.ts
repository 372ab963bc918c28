import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePorts, isFree, requireFreePorts } from './ports.ts';
import { startSettings, withoutProduct } from './settings.ts';

const occupied = (): Promise<{ port: number; close: () => void }> =>
	new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			done({ port: typeof address === 'object' && address !== null ? address.port : 0, close: () => server.close() });
		});
	});

describe('settings', () => {
	it('uses the fixed ports when nothing is said', () => {
		expect(startSettings({}).ports).toEqual({
			site: 4321,
			cms: 3000,
			worker: 3010,
			mongo: 27018,
			meili: 7701,
			mailWeb: 8025,
			mailSmtp: 1025,
		});
	});

	it('refuses what is no port, naming the variable', () => {
		expect(() => startSettings({ CMS_PORT: 'abc' })).toThrow('CMS_PORT=abc nie jest numerem portu');
		expect(() => startSettings({ CMS_PORT: '70000' })).toThrow('CMS_PORT=70000 nie jest numerem portu');
	});

	it('refuses one port for two parts', () => {
		expect(() => startSettings({ CMS_PORT: '4321' })).toThrow('SITE_PORT i CMS_PORT mają ten sam numer 4321');
	});

	it('takes engines that somebody else runs', () => {
		expect(startSettings({ MONGODB_URI: 'mongodb://db/wrota', MEILI_URL: 'http://search' }).external).toEqual({
			mongo: 'mongodb://db/wrota',
			meili: 'http://search',
			smtp: null,
		});
	});

	it('builds beside another product where it is told to', () => {
		expect(
			startSettings({ WROTA_NEXT_DIR: '.next-b', WROTA_SITE_DIST: 'dist-b', WROTA_LEXICON: '/b.bin' }).builds,
		).toEqual({
			next: '.next-b',
			site: 'dist-b',
			lexicon: '/b.bin',
		});
	});

	it('leaves a product of its own nothing of another one', () => {
		const given = { PATH: '/bin', MONGODB_URI: 'm', MEILI_URL: 'e', SITE_PORT: '1', CMS_URL: 'c', WROTA_DATA: 'd' };
		expect(withoutProduct({ ...given, WROTA_CACHE: '/cache' })).toEqual({ PATH: '/bin', WROTA_CACHE: '/cache' });
	});
});

describe('ports', () => {
	it('names a taken port and the variable that moves it', async () => {
		const { port, close } = await occupied();
		try {
			expect(await isFree(port)).toBe(false);
			const settings = { ...startSettings({}), ports: { ...(await freePorts()), cms: port } };
			await expect(requireFreePorts(settings)).rejects.toThrow(
				`Port ${port} (CMS) jest zajęty przez inny program. Zamknij go albo wybierz inny port, np. CMS_PORT=${port + 1} npm start.`,
			);
		} finally {
			close();
		}
	});

	it('does not ask for the port of an engine that runs elsewhere', async () => {
		const { port, close } = await occupied();
		try {
			const base = startSettings({ MONGODB_URI: 'mongodb://db/wrota' });
			await expect(
				requireFreePorts({ ...base, ports: { ...(await freePorts()), mongo: port } }),
			).resolves.toBeUndefined();
		} finally {
			close();
		}
	});
});
