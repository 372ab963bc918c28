import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inSeconds, say } from './screen.ts';
import { root } from './settings.ts';
import type { Tally } from './vitest-report.ts';

/** A program whose success is one passed test. */
export interface Check {
	name: string;
	args: readonly string[];
	cwd?: string;
}

const bin = (path: string) => join(root, 'node_modules', path);
const typed = ['cms', 'site', 'search', 'migrations', 'ops'];

/** Format, lint, doors and types of the whole tree. */
export const staticChecks = (): Check[] => [
	{ name: 'format', args: [bin('@biomejs/biome/bin/biome'), 'format', '--reporter=summary', '.'] },
	{ name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'lint', '.'] },
	{ name: 'doors', args: ['ops/doors/check.ts'] },
	...typed
		.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
		.map((folder) => ({ name: `types of ${folder}`, args: [bin('typescript/bin/tsc'), '--noEmit', '-p', folder] })),
];

interface Outcome {
	code: number | null;
	output: string;
}

/** Runs a program with this Node and hears it out. The signal ends it. */
export const hear = (
	args: readonly string[],
	options: { cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal },
): Promise<Outcome> =>
	new Promise((done, fail) => {
		const child = spawn(process.execPath, args, {
			cwd: options.cwd ?? root,
			env: options.env ?? process.env,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
		const stop = () => child.kill('SIGTERM');
		options.signal?.addEventListener('abort', stop, { once: true });
		child.once('error', fail);
		child.once('close', (code) => {
			options.signal?.removeEventListener('abort', stop);
			done({ code, output });
		});
	});

const report = (name: string, isGood: boolean, begun: number, output: string): Tally => {
	say(`${isGood ? '✓' : '✗'} ${name}: ${inSeconds(performance.now() - begun)}`);
	if (isGood) return { passed: 1, failures: [] };
	say(output.trimEnd());
	return { passed: 0, failures: [name] };
};

/** Runs one check and counts it. */
export const runCheck = async (check: Check, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<Tally> => {
	const begun = performance.now();
	const { code, output } = await hear(check.args, {
		env,
		...(check.cwd === undefined ? {} : { cwd: check.cwd }),
		...(signal === undefined ? {} : { signal }),
	});
	return report(check.name, code === 0, begun, output);
};

const generated = [
	{ file: 'cms/src/app/(admin)/admin/importMap.js', command: 'generate:importmap' },
	{ file: 'cms/src/payload-types.ts', command: 'generate:types' },
];

/** Whether a generated file is what its generator makes today. Leaves the file as it was. */
const checkGenerated = async (
	{ file, command }: (typeof generated)[number],
	env: NodeJS.ProcessEnv,
): Promise<Tally> => {
	const begun = performance.now();
	const path = join(root, file);
	const before = readFileSync(path, 'utf8');
	const { code, output } = await hear([bin('payload/bin.js'), command], { cwd: join(root, 'cms'), env });
	const after = readFileSync(path, 'utf8');
	writeFileSync(path, before);
	const words =
		code === 0
			? `${file} is not what npm run -w cms payload -- ${command} makes. Run it and commit the result.`
			: output;
	return report(`${file} is fresh`, code === 0 && before === after, begun, words);
};

/** Checks every generated file that is kept in the tree. */
export const checkAllGenerated = async (env: NodeJS.ProcessEnv): Promise<Tally> => {
	const total: Tally = { passed: 0, failures: [] };
	for (const entry of generated) {
		if (!existsSync(join(root, entry.file))) continue;
		add(total, await checkGenerated(entry, env));
	}
	return total;
};

/** Adds one count to another. */
export const add = (total: Tally, more: Tally): void => {
	total.passed += more.passed;
	total.failures.push(...more.failures);
};
