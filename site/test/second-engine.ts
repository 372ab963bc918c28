import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface SecondEngine {
	readonly url: string;
	readonly apiKey: string;
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
}

const freePort = (): Promise<number> =>
	new Promise((done, failed) => {
		const server = createServer();
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' && address ? address.port : 0));
		});
	});

/** The program that the launcher unpacked for `npm start` and `npm test`, or the one on the path. */
const findProgram = (): string => {
	const cache = resolve(import.meta.dirname, '../..', process.env.WROTA_CACHE ?? '.wrota/cache');
	const name = existsSync(cache) ? readdirSync(cache).find((file) => /^meilisearch-[\d.]+$/.test(file)) : undefined;
	return name === undefined ? 'meilisearch' : join(cache, name);
};

const answers = async (url: string): Promise<void> => {
	const deadline = Date.now() + 20_000;
	for (;;) {
		try {
			if ((await fetch(`${url}/health`)).ok) return;
		} catch {
			// Not yet.
		}
		if (Date.now() > deadline) throw new Error('the second Meilisearch did not start');
		await new Promise((later) => setTimeout(later, 100));
	}
};

/** A real engine of its own beside that of the tests, empty. */
export const startSecondEngine = async (): Promise<SecondEngine> => {
	const folder = mkdtempSync(join(tmpdir(), 'wrota-engine-'));
	const port = await freePort();
	const apiKey = 'second-engine-key-0123456789';
	const place = ['--db-path', join(folder, 'data.ms'), '--dump-dir', join(folder, 'dumps')];
	const child = spawn(findProgram(), ['--http-addr', `127.0.0.1:${port}`, '--no-analytics', ...place], {
		cwd: folder,
		stdio: 'ignore',
		env: { PATH: process.env.PATH ?? '', MEILI_MASTER_KEY: apiKey },
	});
	const ended = new Promise<void>((done) => child.once('exit', () => done()));
	const url = `http://127.0.0.1:${port}`;
	await answers(url);
	return {
		url,
		apiKey,
		kill: async () => {
			child.kill('SIGKILL');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		},
	};
};
