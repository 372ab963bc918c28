// `npm run dev`: the product as `npm start` brings it up, and what changed is built and started again by itself.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { provideBuilds } from './builds.ts';
import { type RunningProduct, runProduct } from './run-product.ts';
import { complain, say, step } from './screen.ts';
import { root } from './settings.ts';
import { describe } from './start-refused.ts';

const WATCHED = ['cms/src', 'cms/contract', 'site/src', 'search/src', 'migrations'];
const NOT_PRODUCT = /\.(test|spec)\.tsx?$|node_modules|\.md$|(^|\/)\./;
const CALM_MS = 300;

/** The parts whose running code a changed file belongs to. */
const partsTouched = (files: readonly string[]): string[] => {
	const inCms = files.some((file) => /^(cms|search|migrations)\//.test(file));
	const inSite = files.some((file) => /^(site|search)\/|^cms\/contract\//.test(file));
	return [...(inCms ? ['cms', 'worker'] : []), ...(inSite ? ['site'] : [])];
};

const bringUpToDate = async (
	{ settings, product, supervisor }: RunningProduct,
	files: readonly string[],
): Promise<void> => {
	say(`\n${files.join(', ')}`);
	await provideBuilds(settings.builds, { ...process.env, ...product.env }, supervisor);
	const parts = partsTouched(files);
	await step(`Uruchamiam od nowa: ${parts.join(', ')}`, () => Promise.all(parts.map((part) => supervisor.renew(part))));
};

const follow = (running: RunningProduct): void => {
	const changed = new Set<string>();
	let timer: NodeJS.Timeout | undefined;
	let isBusy = false;
	const work = async (): Promise<void> => {
		if (isBusy || changed.size === 0 || running.supervisor.isStopping) return;
		isBusy = true;
		const files = [...changed];
		changed.clear();
		await bringUpToDate(running, files).catch((cause: unknown) => complain(`✗ ${describe(cause)}`));
		isBusy = false;
		await work();
	};
	for (const folder of WATCHED) {
		watch(join(root, folder), { recursive: true }, (_event, name) => {
			if (name === null || NOT_PRODUCT.test(name)) return;
			changed.add(`${folder}/${name}`);
			clearTimeout(timer);
			timer = setTimeout(() => void work(), CALM_MS);
		});
	}
	say('Patrzę na zmiany w plikach; zmienione części zbuduję i uruchomię od nowa.');
};

await runProduct(follow);
