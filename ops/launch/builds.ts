import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say, step } from './screen.ts';
import { type BuildFolders, root } from './settings.ts';
import { stampOf } from './source-stamp.ts';
import type { Supervisor } from './supervisor.ts';

interface Build {
	name: string;
	title: string;
	cwd: string;
	args: readonly string[];
	sources: readonly string[];
	/** Lies with the build's result, so that it goes when the result goes. */
	stamp: string;
}

const SHARED = ['package-lock.json', 'tsconfig.base.json'];

/** Everything the product builds, in the order of who waits longest. */
export const buildsOf = (folders: BuildFolders): Build[] => [
	{
		name: 'build-cms',
		title: 'Buduję panel CMS',
		cwd: join(root, 'cms'),
		args: [join(root, 'node_modules/next/dist/bin/next'), 'build'],
		sources: [...SHARED, 'cms', 'search/src', 'search/package.json', 'migrations'],
		stamp: join(root, 'cms', folders.next, 'wrota-stamp'),
	},
	{
		name: 'build-site',
		title: 'Buduję portal',
		cwd: join(root, 'site'),
		args: [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
		sources: [...SHARED, 'site', 'cms/contract', 'cms/package.json', 'search/src', 'search/package.json'],
		stamp: join(root, 'site', folders.site, 'wrota-stamp'),
	},
	{
		name: 'build-lexicon',
		title: 'Buduję słownik odmiany',
		cwd: join(root, 'search'),
		args: ['src/lexicon/build.ts'],
		sources: [...SHARED, 'search/src/lexicon', 'search/package.json'],
		stamp: `${folders.lexicon}.stamp`,
	},
];

const isFresh = (build: Build, digest: string): boolean =>
	existsSync(build.stamp) && readFileSync(build.stamp, 'utf8') === digest;

/** The builds whose sources changed since they were made. */
export const staleBuilds = (folders: BuildFolders): Build[] =>
	buildsOf(folders).filter((build) => !isFresh(build, stampOf(root, build.sources)));

/** The environment that tells each tool where its result goes. */
export const buildEnv = (folders: BuildFolders): Record<string, string> => ({
	WROTA_NEXT_DIR: folders.next,
	WROTA_SITE_DIST: folders.site,
	WROTA_LEXICON: folders.lexicon,
	NEXT_TELEMETRY_DISABLED: '1',
	ASTRO_TELEMETRY_DISABLED: '1',
});

const make = (build: Build, env: NodeJS.ProcessEnv, supervisor: Supervisor): Promise<void> =>
	step(build.title, async ({ note }) => {
		const digest = stampOf(root, build.sources);
		rmSync(build.stamp, { force: true });
		await supervisor.run({
			name: build.name,
			command: process.execPath,
			args: build.args,
			cwd: build.cwd,
			env,
			onLine: note,
		});
		mkdirSync(dirname(build.stamp), { recursive: true });
		writeFileSync(build.stamp, digest);
	});

/** Makes every build whose sources changed, side by side. */
export const provideBuilds = async (
	folders: BuildFolders,
	env: NodeJS.ProcessEnv,
	supervisor: Supervisor,
): Promise<void> => {
	const stale = staleBuilds(folders);
	if (stale.length === 0) say('✓ Zbudowane wersje są aktualne.');
	await Promise.all(
		stale.map((build) => make(build, { ...env, ...buildEnv(folders), NODE_ENV: 'production' }, supervisor)),
	);
};
