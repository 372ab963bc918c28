import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unpackBrowser } from './browser.ts';
import { add, checkAllGenerated, generatedChecks, hear, runCheck, staticChecks } from './checks.ts';
import { prepareDataFolder } from './data-folder.ts';
import { mongoServerUri } from './mongo.ts';
import { freePorts } from './ports.ts';
import { type Product, startProduct } from './product.ts';
import { type RunRecord, removeRecord, START_LOCK, takeOver } from './run-record.ts';
import { complain, inSeconds, say, step } from './screen.ts';
import { root, type Settings, testSettings, withoutProduct } from './settings.ts';
import { describe } from './start-refused.ts';
import { onStopRequest } from './stop-request.ts';
import { Supervisor } from './supervisor.ts';
import { type Layer, layers, type Tally, tally, unseen, type VitestReport } from './vitest-report.ts';

const ONE_PROJECT_LIMIT_MS = 8 * 60_000;
const total: Tally = { passed: 0, failures: [] };
const stopped = new AbortController();
const named = process.argv.slice(2);

/** Without arguments everything runs; `npm test -- int e2e` runs only what is named. */
const isWanted = (layer: Layer): boolean => named.length === 0 || named.includes(layer);

const readReport = (path: string): VitestReport | null => {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
	} catch {
		return null;
	}
};

/** Runs one project of vitest.config.ts and counts its tests. */
const runTests = async (project: string, data: string, env: NodeJS.ProcessEnv): Promise<void> => {
	const begun = performance.now();
	const file = join(data, `report-${project}.json`);
	const args = [
		join(root, 'node_modules/vitest/vitest.mjs'),
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`,
	];
	const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(ONE_PROJECT_LIMIT_MS)]);
	const { code, output } = await hear(args, { env: { ...env, NODE_ENV: 'test', NO_COLOR: '1' }, signal });
	const counted = tally(project, readReport(file), code);
	counted.failures = counted.failures.map((failure) => failure.replace(`${root}/`, ''));
	if (counted.failures.length > 0) say(output.trimEnd());
	say(
		`${counted.failures.length === 0 ? '✓' : '✗'} ${project}: ${counted.passed} passed, ${counted.failures.length} failed, ${inSeconds(performance.now() - begun)}`,
	);
	add(total, counted);
};

/** The mark of the run goes to every program it starts: after a sudden death the next run finds them by it. */
const plainEnv = ({ run }: RunRecord): NodeJS.ProcessEnv => ({ ...withoutProduct(process.env), WROTA_RUN: run });

const testEnv = (settings: Settings, record: RunRecord, product: Product): NodeJS.ProcessEnv => ({
	...plainEnv(record),
	...product.env,
	NODE_ENV: 'test',
	MAIL_URL: `http://127.0.0.1:${settings.ports.mailWeb}`,
	WROTA_CACHE: settings.cache,
});

const runAll = async (settings: Settings, record: RunRecord, supervisor: Supervisor): Promise<void> => {
	const plain = plainEnv(record);
	if (isWanted('checks')) for (const check of staticChecks()) add(total, await runCheck(check, plain, stopped.signal));
	let product: Product;
	try {
		product = await startProduct(settings, record, supervisor);
		total.passed++;
	} catch (cause) {
		complain(`✗ ${describe(cause)}`);
		total.failures.push(...unseen(layers.filter(isWanted), generatedChecks()));
		return;
	}
	const env = testEnv(settings, record, product);
	// After the builds: the search's rules read the packed lexicon.
	if (isWanted('unit')) await runTests('unit', settings.data, { ...plain, WROTA_LEXICON: env.WROTA_LEXICON });
	if (isWanted('checks')) add(total, await checkAllGenerated(join(settings.data, 'generated'), env, stopped.signal));
	if (isWanted('int'))
		await runTests('int', settings.data, { ...env, MONGODB_URI: mongoServerUri(settings.ports.mongo) });
	if (!isWanted('e2e')) return;
	await step('Przygotowuję przeglądarkę', () => unpackBrowser(settings.cache));
	await runTests('e2e', settings.data, env);
};

const finish = async (data: string, supervisor: Supervisor, { run }: RunRecord): Promise<never> => {
	try {
		await supervisor.stop();
		removeRecord(data, run);
	} catch (cause) {
		complain(`✗ ${describe(cause)}`);
		total.failures.push('the product stops');
	}
	for (const failure of total.failures) say(`✗ ${failure}`);
	say(`${inSeconds(performance.now())}`);
	say(`${total.passed} passed, ${total.failures.length} failed`);
	process.exit(total.failures.length === 0 ? 0 : 1);
};

/** Every run begins with an empty data folder. */
const emptyDataFolder = ({ data, backup, cache }: Settings): void => {
	rmSync(backup, { recursive: true, force: true });
	for (const name of readdirSync(data))
		if (name !== START_LOCK) rmSync(join(data, name), { recursive: true, force: true });
	mkdirSync(cache, { recursive: true });
};

try {
	const settings = testSettings(process.env, await freePorts());
	prepareDataFolder(settings.data);
	const { record } = await takeOver(settings.data, randomUUID(), () => emptyDataFolder(settings));
	const supervisor = new Supervisor(settings.data, record);
	onStopRequest((reason) => {
		if (stopped.signal.aborted) return;
		say(`\nPrzerywam (${reason}) …`);
		total.failures.push(`interrupted: ${reason}`);
		stopped.abort();
		finish(settings.data, supervisor, record).catch(() => process.exit(1));
	});
	await runAll(settings, record, supervisor).catch((cause: unknown) => {
		complain(`✗ ${describe(cause)}`);
		total.failures.push('the run itself');
	});
	if (!stopped.signal.aborted) await finish(settings.data, supervisor, record);
} catch (cause) {
	complain(`✗ ${describe(cause)}`);
	say('0 passed, 1 failed');
	process.exit(1);
}
