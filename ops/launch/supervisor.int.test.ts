import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify, isAlive, processesOf } from './process-identity.mjs';
import {
	endLeftovers,
	newRecord,
	type RunRecord,
	readRecord,
	removeRecord,
	takeOver,
	writeRecord,
} from './run-record.ts';
import { backOffMs, type Part, Supervisor } from './supervisor.ts';

let data: string;
let record: RunRecord;
let supervisor: Supervisor;

beforeEach(() => {
	data = mkdtempSync(join(tmpdir(), 'wrota-launch-'));
	record = newRecord(randomUUID());
	supervisor = new Supervisor(data, record);
});

afterEach(async () => {
	await supervisor.stop();
	rmSync(data, { recursive: true, force: true });
});

const journal = () => readFileSync(join(data, 'journal'), 'utf8').trim().split('\n');

/** A program that writes down its start and its end, and has a child of its own. */
const script = (name: string) => `
	const fs = require('node:fs');
	const note = (what) => fs.appendFileSync(process.env.JOURNAL, what + ' ${name}\\n');
	const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
	process.on('SIGTERM', () => { note('end'); process.exit(0); });
	fs.writeFileSync(process.env.JOURNAL + '.${name}', String(child.pid));
	note('start');
	setInterval(() => {}, 1000);
`;

const part = (name: string, code = script(name)): Part => ({
	name,
	title: name,
	command: process.execPath,
	args: ['-e', code],
	cwd: data,
	env: { ...process.env, JOURNAL: join(data, 'journal') },
	isReady: async () => journal().includes(`start ${name}`),
	readyTimeoutMs: 10_000,
	stopTimeoutMs: 2000,
});

const grandchild = (name: string) => Number(readFileSync(join(data, `journal.${name}`), 'utf8'));

const pidOf = (name: string): number => {
	const pid = supervisor.pidOf(name);
	if (pid === null) throw new Error(`${name} is down`);
	return pid;
};

const eventually = async (isTrue: () => boolean) => {
	for (let tries = 0; tries < 200; tries++) {
		if (isTrue()) return;
		await wait(50);
	}
	throw new Error('It did not come true within 10 s.');
};

const isGone = (pid: number) => identify(pid) === null;

describe('a supervised product', () => {
	it('ends in reverse order and leaves no process, grandchildren included', async () => {
		await supervisor.start(part('one'));
		await supervisor.start(part('two'));
		const pids = [pidOf('one'), pidOf('two'), grandchild('one'), grandchild('two')];
		await supervisor.stop();
		expect(journal()).toEqual(['start one', 'start two', 'end two', 'end one']);
		await eventually(() => pids.every(isGone));
	});

	it('starts a part again that was killed, and records the new process', async () => {
		await supervisor.start(part('one'));
		const first = pidOf('one');
		process.kill(first, 'SIGKILL');
		await eventually(() => journal().length === 2);
		expect(journal()).toEqual(['start one', 'start one']);
		expect(pidOf('one')).not.toBe(first);
		expect(readRecord(data)?.children.map(({ pid, name }) => ({ pid, name }))).toEqual([
			{ pid: pidOf('one'), name: 'one' },
		]);
	});

	it('gives up on a part that cannot start and shows its last words', async () => {
		const broken = part('broken', "console.log('the port is taken'); process.exit(3)");
		await expect(supervisor.start(broken)).rejects.toThrow('the port is taken');
	});

	it('ends by force what does not listen to SIGTERM', async () => {
		const deaf = part(
			'deaf',
			"process.on('SIGTERM', () => {}); require('node:fs').appendFileSync(process.env.JOURNAL, 'start deaf\\n'); setInterval(() => {}, 1000)",
		);
		await supervisor.start({ ...deaf, stopTimeoutMs: 200 });
		const pid = pidOf('deaf');
		await supervisor.stop();
		expect(isGone(pid)).toBe(true);
	});

	it('fails an errand that fails, with its output', async () => {
		const errand = {
			name: 'migrate',
			command: process.execPath,
			args: ['-e', "console.error('no index'); process.exit(2)"],
			cwd: data,
			env: process.env,
		};
		await expect(supervisor.run(errand)).rejects.toThrow(
			/^Polecenie „migrate” nie udało się \(kod 2\), całość w .*migrate\.log:\nno index/,
		);
	});

	it('says that the disk is full when an errand meets it, and when its output cannot be kept', async () => {
		const errand = (name: string, words: string) => ({
			name,
			command: process.execPath,
			args: ['-e', `console.error(${JSON.stringify(words)}); process.exit(2)`],
			cwd: data,
			env: process.env,
		});
		await expect(supervisor.run(errand('build', 'Error: ENOSPC: no space left on device, write'))).rejects.toThrow(
			`Na dysku z folderem ${data} zabrakło miejsca. Zwolnij co najmniej 1 GB i uruchom ponownie.`,
		);
		mkdirSync(join(data, 'logs'), { recursive: true });
		symlinkSync('/dev/full', join(data, 'logs', 'seed.log'));
		await expect(supervisor.run(errand('seed', 'no such unit'))).rejects.toThrow(
			/^Polecenie „seed” nie udało się \(kod 2\):\nno such unit$/,
		);
	});

	it('goes on, restarts and stops on a disk that takes no more of its record', async () => {
		await supervisor.start(part('one'));
		symlinkSync('/dev/full', join(data, 'run.json.new'));
		process.kill(pidOf('one'), 'SIGKILL');
		await eventually(() => journal().length === 2);
		await supervisor.start(part('two'));
		const pids = [pidOf('one'), pidOf('two'), grandchild('one'), grandchild('two')];
		await supervisor.stop();
		expect(journal()).toEqual(['start one', 'start one', 'start two', 'end two', 'end one']);
		await eventually(() => pids.every(isGone));
	});

	it('stops a product whose every part is deaf within ten seconds, strays included', async () => {
		const deaf = (name: string): Part => ({
			...part(
				name,
				`process.on('SIGTERM', () => {});
				const options = { detached: true, stdio: 'ignore' };
				const stray = require('node:child_process').spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], options);
				require('node:fs').writeFileSync(process.env.JOURNAL + '.${name}', String(stray.pid));
				require('node:fs').appendFileSync(process.env.JOURNAL, 'start ${name}\\n');
				setInterval(() => {}, 1000);`,
			),
			stopTimeoutMs: 3000,
		});
		const names = ['one', 'two', 'three', 'four', 'five', 'six'];
		await Promise.all(names.map((name) => supervisor.start(deaf(name))));
		const pids = names.flatMap((name) => [pidOf(name), grandchild(name)]);
		const begun = performance.now();
		await supervisor.stop();
		// The promise to the person who pressed Ctrl-C, not a measurement.
		expect(performance.now() - begun).toBeLessThan(10_000);
		expect(pids.filter((pid) => !isGone(pid))).toEqual([]);
	});

	it('waits longer after each death, thirty seconds at most', () => {
		expect([1, 2, 3, 4, 20].map(backOffMs)).toEqual([500, 1000, 2000, 4000, 30_000]);
	});
});

describe('leftovers of a run that died', () => {
	const dead = { pid: 4_000_000, startedAt: 'long ago' };

	it('are ended with their children', async () => {
		const old = randomUUID();
		const child = spawn(process.execPath, ['-e', script('left')], {
			detached: true,
			stdio: 'ignore',
			env: { ...process.env, JOURNAL: join(data, 'journal'), WROTA_RUN: old },
		});
		await eventually(() => {
			try {
				return journal().length === 1;
			} catch {
				return false;
			}
		});
		const identity = identify(child.pid ?? 0);
		if (identity === null) throw new Error('The child did not start.');
		writeRecord(data, { ...record, run: old, launcher: dead, children: [{ ...identity, name: 'left' }] });
		const own = grandchild('left');
		expect(await endLeftovers(data)).toEqual(['left']);
		expect(isAlive(identity)).toBe(false);
		await eventually(() => isGone(own));
		expect(readRecord(data)).toBeNull();
	});

	it('are found by their mark when their launcher died before it wrote them down', async () => {
		const run = randomUUID();
		const idle = (env: NodeJS.ProcessEnv): ChildProcess =>
			spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore', env });
		const unwritten = idle({ ...process.env, WROTA_RUN: run });
		const stranger = idle({ ...process.env, WROTA_RUN: `${run}-another` });
		try {
			// A process has its environment only once its program runs.
			await eventually(() => processesOf(run).length === 1 && processesOf(`${run}-another`).length === 1);
			writeRecord(data, { ...record, run, launcher: dead, children: [] });
			expect(await endLeftovers(data)).toEqual([`proces ${unwritten.pid}`]);
			expect(isGone(unwritten.pid ?? 0)).toBe(true);
			expect(isGone(stranger.pid ?? 0)).toBe(false);
		} finally {
			unwritten.kill('SIGKILL');
			stranger.kill('SIGKILL');
		}
	});

	it('never include a later process with the same number', async () => {
		const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
			detached: true,
			stdio: 'ignore',
		});
		try {
			await eventually(() => identify(stranger.pid ?? 0) !== null);
			writeRecord(data, {
				...record,
				launcher: dead,
				children: [{ pid: stranger.pid ?? 0, startedAt: 'long ago', name: 'gone' }],
			});
			expect(await endLeftovers(data)).toEqual([]);
			expect(isGone(stranger.pid ?? 0)).toBe(false);
		} finally {
			stranger.kill('SIGKILL');
		}
	});

	it('are none when the record is damaged', async () => {
		writeFileSync(join(data, 'run.json'), '{"run": "x", "lau');
		expect(await endLeftovers(data)).toEqual([]);
	});
});

describe('a data folder', () => {
	const starter = (): Promise<string> =>
		new Promise((done) => {
			const code = `
				import { takeOver } from ${JSON.stringify(join(import.meta.dirname, 'run-record.ts'))};
				const slowly = () => new Promise((done) => setTimeout(done, 500));
				try {
					await takeOver(process.env.DATA, 'run of ' + process.pid, slowly);
					process.stdout.write('has it');
					setTimeout(() => {}, 5000);
				} catch (cause) {
					process.stdout.write(cause.message);
				}
				process.stdin.once('data', () => process.exit(0));
			`;
			const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
				env: { ...process.env, DATA: data },
				stdio: ['pipe', 'pipe', 'inherit'],
			});
			starters.push(child);
			child.stdout?.once('data', (words: Buffer) => done(words.toString()));
		});
	const starters: ChildProcess[] = [];

	afterEach(() => {
		for (const child of starters.splice(0)) child.kill('SIGKILL');
	});

	it('goes to one of several starts at once; the others say who has it and leave its record alone', async () => {
		const words = await Promise.all([starter(), starter(), starter()]);
		const [winner] = starters.filter((_, index) => words[index] === 'has it');
		const refusals = words.filter((word) => word !== 'has it');
		expect(refusals).toHaveLength(2);
		for (const refusal of refusals)
			expect(refusal).toContain(`Wrota już działają z tego folderu danych (proces ${winner?.pid}).`);
		removeRecord(data, 'another run');
		expect(readRecord(data)?.run).toBe(`run of ${winner?.pid}`);
	});

	it('is free again when a start died in the middle of taking it', async () => {
		writeFileSync(join(data, 'start.lock'), JSON.stringify([{ pid: 4_000_000, startedAt: 'long ago' }]));
		await takeOver(data, record.run);
		expect(readRecord(data)?.run).toBe(record.run);
		removeRecord(data, record.run);
		expect(readRecord(data)).toBeNull();
	});

	it('on a full disk is refused in one sentence', async () => {
		symlinkSync('/dev/full', join(data, 'run.json.new'));
		await expect(takeOver(data, record.run)).rejects.toThrow(
			`Na dysku z folderem ${data} zabrakło miejsca. Zwolnij co najmniej 1 GB i uruchom ponownie.`,
		);
	});
});
