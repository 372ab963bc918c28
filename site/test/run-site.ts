import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const folder = resolve(import.meta.dirname, '..');

export interface RunningSite {
	readonly url: string;
	/** Sends SIGTERM; resolves with the exit code. */
	stop(): Promise<number | null>;
}

export interface SiteSettings {
	cmsUrl: string;
	siteKey: string;
	meiliUrl: string;
	meiliKey: string;
	index: string;
	more?: Record<string, string>;
}

const answersAt = (child: ChildProcess): Promise<number> =>
	new Promise((resolvePort, reject) => {
		if (child.stdout === null) throw new Error('the site has no output');
		const lines = createInterface(child.stdout);
		const said: string[] = [];
		lines.on('line', (line) => {
			said.push(line);
			const port = /"port":(\d+)/.exec(line)?.[1];
			if (port !== undefined) resolvePort(Number(port));
		});
		child.once('exit', () => reject(new Error(`the site did not start:\n${said.join('\n')}`)));
	});

/** Starts the built site as a process of its own on a free port. The build must be there. */
export const runSite = async (settings: SiteSettings): Promise<RunningSite> => {
	const dist = resolve(folder, process.env.WROTA_SITE_DIST || 'dist');
	if (!existsSync(resolve(dist, 'server/entry.mjs'))) throw new Error('build the site first: npm run build -w site');
	const child = spawn(process.execPath, ['server.ts'], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			PATH: process.env.PATH ?? '',
			HOST: '127.0.0.1',
			SITE_PORT: '0',
			SITE_URL: 'https://wrota.example',
			CMS_URL: settings.cmsUrl,
			SITE_KEY: settings.siteKey,
			MEILI_URL: settings.meiliUrl,
			MEILI_SEARCH_KEY: settings.meiliKey,
			WROTA_INDEX: settings.index,
			WROTA_DEMO: '1',
			WROTA_SITE_DIST: dist,
			...(process.env.WROTA_LEXICON ? { WROTA_LEXICON: process.env.WROTA_LEXICON } : {}),
			SITE_CONTACT: 'pomoc@wrota.example',
			...settings.more,
		},
	});
	const port = await answersAt(child);
	return {
		url: `http://127.0.0.1:${port}`,
		stop: () =>
			new Promise((resolveCode) => {
				child.once('exit', (code) => resolveCode(code));
				child.kill('SIGTERM');
			}),
	};
};

/** Asks until the answer fits; throws after ten seconds with the last one. */
export const eventually = async <T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> => {
	const deadline = Date.now() + 10_000;
	for (;;) {
		const answer = await ask();
		if (fits(answer)) return answer;
		if (Date.now() > deadline) throw new Error(`still not: ${String(answer).slice(0, 500)}`);
		await new Promise((later) => setTimeout(later, 50));
	}
};
