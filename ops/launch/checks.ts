import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Every workspace of package.json and this folder's own package; each must have a tsconfig.json. */
const typed = (): string[] => {
	const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
	return [...workspaces, 'ops'];
};

/** Format, lint, doors and types of the whole tree. */
export const staticChecks = (): Check[] => [
	{ name: 'format', args: [bin('@biomejs/biome/bin/biome'), 'format', '--reporter=summary', '.'] },
	{ name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'lint', '.'] },
	{ name: 'doors', args: ['ops/doors/check.ts'] },
	...typed().map((folder) => ({
		name: `types of ${folder}`,
		args: [bin('typescript/bin/tsc'), '--noEmit', '-p', folder],
	})),
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
	{ file: 'app/(admin)/admin/importMap.js', command: 'generate:importmap' },
	{ file: 'payload-types.ts', command: 'generate:types' },
] as const;

/** The name under which the freshness of a generated file counts. */
const freshness = (file: string) => `cms/src/${file} is fresh`;

/** What `checkAllGenerated` counts, for a run that cannot get that far. */
export const generatedChecks = (): string[] => generated.map(({ file }) => freshness(file));

/** Whether a generated file is what its generator makes today; that one writes into `folder`, never into the tree. */
const checkGenerated = async (
	{ file, command }: (typeof generated)[number],
	folder: string,
	env: NodeJS.ProcessEnv,
	signal?: AbortSignal,
): Promise<Tally> => {
	const begun = performance.now();
	const made = join(folder, file);
	mkdirSync(dirname(made), { recursive: true });
	// The generator of the import map wants a file to compare with.
	writeFileSync(made, '');
	const { code, output } = await hear([bin('payload/bin.js'), command], {
		cwd: join(root, 'cms'),
		env: { ...env, WROTA_GENERATED: folder },
		...(signal === undefined ? {} : { signal }),
	});
	const isFresh = code === 0 && readFileSync(join(root, 'cms/src', file), 'utf8') === readFileSync(made, 'utf8');
	const advice = `cms/src/${file} is not what npm run -w cms payload -- ${command} makes. Run it and commit the result.`;
	return report(freshness(file), isFresh, begun, code === 0 ? advice : output);
};

/** Checks every generated file that is kept in the tree; `folder` takes what the generators make now. */
export const checkAllGenerated = async (
	folder: string,
	env: NodeJS.ProcessEnv,
	signal?: AbortSignal,
): Promise<Tally> => {
	const total: Tally = { passed: 0, failures: [] };
	rmSync(folder, { recursive: true, force: true });
	for (const entry of generated) add(total, await checkGenerated(entry, folder, env, signal));
	return total;
};

/** Adds one count to another. */
export const add = (total: Tally, more: Tally): void => {
	total.passed += more.passed;
	total.failures.push(...more.failures);
};
