import { setTimeout as wait } from 'node:timers/promises';
import { endWithin } from '../launch/child-programs.ts';
import { freePorts } from '../launch/ports.ts';
import { type LaunchedProduct, type PartName, until, workerHealth } from './launched.ts';

/** One misfortune. */
export interface DrillCase {
	readonly title: string;
	/** Residents may get no answer at all: the portal itself goes down, and here it has only one copy. */
	readonly mayBeGone: boolean;
	/** Longest time a resident may wait for a useful answer. */
	readonly limitMs: number;
	/** Brings the misfortune about and resolves when it is over; gives what went wrong with that. */
	readonly strike: (product: LaunchedProduct) => Promise<string[]>;
}

const RESTART_LIMIT_MS = 60_000;
const TAKEOVER_LIMIT_MS = 15_000;
const LEASE_AND_MORE_MS = 10_000;
const WATCH_MS = 4000;
const STOPPED_MS = 15_000;

const killed = (name: PartName, title: string): DrillCase => ({
	title: `${title} killed`,
	mayBeGone: name === 'site',
	limitMs: 20_000,
	strike: async (product) => {
		const pid = product.kill(name, 'SIGKILL');
		const isBack = async () => {
			const child = product.record.children.find((entry) => entry.name === name);
			return child !== undefined && child.pid !== pid && (await product.isWell());
		};
		return (await until(isBack, RESTART_LIMIT_MS)) === null ? [`${title} was not started again`] : [];
	},
});

/** A part that lives, holds its connections and does nothing, as on a machine that swaps or under a stopped container. */
const stopped = (name: PartName, title: string): DrillCase => ({
	title: `${title} stopped for ${STOPPED_MS / 1000} s, then it wakes`,
	mayBeGone: name === 'site',
	limitMs: STOPPED_MS + 20_000,
	strike: async (product) => {
		const pid = product.kill(name, 'SIGSTOP');
		try {
			await wait(STOPPED_MS);
		} finally {
			process.kill(pid, 'SIGCONT');
		}
		if ((await until(() => product.isWell(), RESTART_LIMIT_MS)) === null) return [`${title} did not get well again`];
		return product.pidOf(name) === pid ? [] : [`${title} was started again instead of waking`];
	},
});

/** Watches two workers for a while. @returns a fault for every moment at which both lead, or nobody does at the end */
const watchLeaders = async (sleeper: number, standby: number): Promise<string[]> => {
	const faults = new Set<string>();
	const isLeading = async (port: number, duty: 'isLeader' | 'isIndexer') => (await workerHealth(port))?.[duty] === true;
	for (const begun = performance.now(); performance.now() - begun < WATCH_MS; await wait(100)) {
		for (const duty of ['isLeader', 'isIndexer'] as const) {
			if ((await isLeading(sleeper, duty)) && (await isLeading(standby, duty)))
				faults.add(`two workers lead at once (${duty})`);
		}
	}
	if (!(await isLeading(standby, 'isLeader'))) faults.add('the worker that took over does not lead any more');
	return [...faults];
};

const workerStopped: DrillCase = {
	title: 'Worker stopped, another takes over, the first wakes',
	mayBeGone: false,
	limitMs: 20_000,
	strike: async (product) => {
		const { worker: port } = await freePorts();
		const standby = product.startStandby(port);
		try {
			if ((await until(async () => (await workerHealth(port)) !== null, RESTART_LIMIT_MS)) === null)
				return ['the second worker did not start'];
			const pid = product.kill('worker', 'SIGSTOP');
			const stoppedAt = performance.now();
			const leads = async () => {
				const health = await workerHealth(port);
				return health?.isLeader === true && health.isIndexer === true;
			};
			const faults: string[] = [];
			if ((await until(leads, TAKEOVER_LIMIT_MS)) === null)
				faults.push(`no other worker took over within ${TAKEOVER_LIMIT_MS / 1000} s`);
			await wait(Math.max(0, LEASE_AND_MORE_MS - (performance.now() - stoppedAt)));
			process.kill(pid, 'SIGCONT');
			faults.push(...(await watchLeaders(product.ports.worker, port)));
			return faults;
		} finally {
			await endWithin(standby, 5000);
		}
	},
};

const everythingKilled: DrillCase = {
	title: 'Everything killed, launcher too',
	mayBeGone: true,
	limitMs: 120_000,
	strike: async (product) => {
		await product.killEverything();
		await product.start();
		return [];
	},
};

export const cases: readonly DrillCase[] = [
	killed('meilisearch', 'Meilisearch'),
	killed('worker', 'Worker'),
	workerStopped,
	killed('cms', 'CMS'),
	killed('mongodb', 'MongoDB'),
	killed('site', 'Site'),
	stopped('meilisearch', 'Meilisearch'),
	stopped('cms', 'CMS'),
	stopped('mongodb', 'MongoDB'),
	stopped('site', 'Site'),
	everythingKilled,
];
