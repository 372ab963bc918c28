import { Agent, get } from 'node:http';
import { cpuMsOf, type Measured, median, percentile } from './measure.ts';

const fetchOnce = (agent: Agent, url: string): Promise<void> =>
	new Promise((done, fail) => {
		get(url, { agent, headers: { accept: 'text/html' } }, (answer) => {
			answer.resume();
			answer.once('end', () =>
				answer.statusCode === 200 ? done() : fail(new Error(`${url}: ${answer.statusCode ?? 'no status'}`)),
			);
		}).once('error', fail);
	});

interface Round {
	readonly origin: string;
	readonly paths: readonly string[];
	/** The server whose processor time is counted. */
	readonly pid: number;
	readonly connections: number;
}

/**
 * Asks for each path exactly once, over several connections that take the next path from one list. (A load generator
 * whose connections each walk the whole list asks for the same page several times: all but the first come from the cache.)
 * @throws Error on any answer but 200
 */
export const onceEach = async ({ origin, paths, pid, connections }: Round): Promise<Measured> => {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const before = cpuMsOf(pid);
	const times: number[] = [];
	const begun = performance.now();
	let cursor = 0;
	const walk = async (): Promise<void> => {
		for (let path = paths[cursor++]; path !== undefined; path = paths[cursor++]) {
			const start = performance.now();
			await fetchOnce(agent, origin + path);
			times.push(performance.now() - start);
		}
	};
	try {
		await Promise.all(Array.from({ length: connections }, walk));
	} finally {
		agent.destroy();
	}
	return {
		medianMs: median(times),
		p95Ms: percentile(times, 95),
		cpuMsPerRequest: (cpuMsOf(pid) - before) / times.length,
		perSecond: (times.length * 1000) / (performance.now() - begun),
		count: times.length,
	};
};
