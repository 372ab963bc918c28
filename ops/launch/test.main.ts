import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unpackBrowser } from './browser.ts';
import { add, checkAllGenerated, hear, runCheck, staticChecks } from './checks.ts';
import { prepareDataFolder } from './data-folder.ts';
import { mongoServerUri } from './mongo.ts';
import { freePorts } from './ports.ts';
import { type Product, startProduct } from './product.ts';
import { endLeftovers, newRecord, removeRecord, writeRecord } from './run-record.ts';
import { complain, inSeconds, say, step } from './screen.ts';
import { root, type Settings, testSettings, withoutProduct } from './settings.ts';
import { describe } from './start-refused.ts';
import { onStopRequest } from './stop-request.ts';
import { Supervisor } from './supervisor.ts';
import { type Tally, tally, type VitestReport } from './vitest-report.ts';

const ONE_PROJECT_LIMIT_MS = 8 * 60_000;
const total: Tally = { passed: 0, failures: [] };
const stopped = new AbortController();
const layers = process.argv.slice(2);

/** Without arguments everything runs; `npm test -- int e2e` runs only what is named. */
const isWanted = (layer: 'checks' | 'unit' | 'int' | 'e2e'): boolean => layers.length === 0 || layers.includes(layer);

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

const testEnv = (settings: Settings, product: Product): NodeJS.ProcessEnv => ({
	...withoutProduct(process.env),
	...product.env,
	NODE_ENV: 'test',
	MAIL_URL: `http://127.0.0.1:${settings.ports.mailWeb}`,
	WROTA_CACHE: settings.cache,
});

const runAll = async (
	settings: Settings,
	record: ReturnType<typeof newRecord>,
	supervisor: Supervisor,
): Promise<void> => {
	const plain = withoutProduct(process.env);
	if (isWanted('checks')) for (const check of staticChecks()) add(total, await runCheck(check, plain, stopped.signal));
	let product: Product;
	try {
		product = await startProduct(settings, record, supervisor);
		total.passed++;
	} catch (cause) {
		complain(`✗ ${describe(cause)}`);
		total.failures.push(
			'the product starts',
			'int: not run, the product did not start',
			'e2e: not run, the product did not start',
		);
		return;
	}
	const env = testEnv(settings, product);
	// After the builds: the search's rules read the packed lexicon.
	if (isWanted('unit')) await runTests('unit', settings.data, { ...plain, WROTA_LEXICON: env.WROTA_LEXICON });
	if (isWanted('checks')) add(total, await checkAllGenerated(env));
	if (isWanted('int'))
		await runTests('int', settings.data, { ...env, MONGODB_URI: mongoServerUri(settings.ports.mongo) });
	if (!isWanted('e2e')) return;
	await step('Przygotowuję przeglądarkę', () => unpackBrowser(settings.cache));
	await runTests('e2e', settings.data, env);
};

const settings = testSettings(process.env, await freePorts());

const finish = async (supervisor: Supervisor): Promise<never> => {
	await supervisor.stop();
	removeRecord(settings.data);
	for (const failure of total.failures) say(`✗ ${failure}`);
	say(`${inSeconds(performance.now())}`);
	say(`${total.passed} passed, ${total.failures.length} failed`);
	process.exit(total.failures.length === 0 ? 0 : 1);
};

const prepare = async () => {
	await endLeftovers(settings.data);
	rmSync(settings.data, { recursive: true, force: true });
	prepareDataFolder(settings.data);
	mkdirSync(settings.cache, { recursive: true });
	const record = newRecord(randomUUID());
	writeRecord(settings.data, record);
	return record;
};

try {
	const record = await prepare();
	const supervisor = new Supervisor(settings.data, record);
	onStopRequest((reason) => {
		if (stopped.signal.aborted) return;
		say(`\nPrzerywam (${reason}) …`);
		total.failures.push(`interrupted: ${reason}`);
		stopped.abort();
		finish(supervisor).catch(() => process.exit(1));
	});
	await runAll(settings, record, supervisor).catch((cause: unknown) => {
		complain(`✗ ${describe(cause)}`);
		total.failures.push('the run itself');
	});
	if (!stopped.signal.aborted) await finish(supervisor);
} catch (cause) {
	complain(`✗ ${describe(cause)}`);
	say('0 passed, 1 failed');
	process.exit(1);
}
