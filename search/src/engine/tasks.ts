import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { SearchRefused, SearchUnavailable } from '../errors.ts';
import type { Engine } from './client.ts';

const enqueuedSchema = z.object({ taskUid: z.number() });
const taskSchema = z.object({
	uid: z.number(),
	status: z.enum(['enqueued', 'processing', 'succeeded', 'failed', 'canceled']),
	error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
const taskListSchema = z.object({ total: z.number() });

const firstPauseMs = 5;
const longestPauseMs = 250;
const defaultPatienceMs = 120_000;

const poll = async (done: () => Promise<boolean>, patienceMs: number, what: string): Promise<void> => {
	const deadline = performance.now() + patienceMs;
	for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
		if (await done()) return;
		if (performance.now() > deadline) throw new SearchUnavailable(`search engine did not finish ${what} in time`);
		await sleep(pauseMs);
	}
};

/**
 * Waits until an accepted write has really happened: an accepted one can still fail.
 * Throws SearchRefused when the task failed, SearchUnavailable when it does not end in time.
 */
export const waitForTask = async (engine: Engine, accepted: unknown, patienceMs = defaultPatienceMs): Promise<void> => {
	const { taskUid } = enqueuedSchema.parse(accepted);
	const isDone = async (): Promise<boolean> => {
		const task = taskSchema.parse(await engine.call('GET', `/tasks/${taskUid}`));
		if (task.status === 'failed' || task.status === 'canceled') {
			throw new SearchRefused(
				`search task ${taskUid} ${task.status}: ${task.error?.message ?? ''} (${task.error?.code ?? ''})`,
			);
		}
		return task.status === 'succeeded';
	};
	await poll(isDone, patienceMs, `task ${taskUid}`);
};

/** Waits until nothing is left to do for these indexes. */
export const waitForQuiet = async (engine: Engine, indexes: readonly string[]): Promise<void> => {
	const query = `statuses=enqueued,processing&indexUids=${indexes.map(encodeURIComponent).join(',')}&limit=1`;
	const isQuiet = async (): Promise<boolean> =>
		taskListSchema.parse(await engine.call('GET', `/tasks?${query}`)).total === 0;
	await poll(isQuiet, defaultPatienceMs, 'its queue');
};
