import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** The p-th percentile (0–100) of measured values by the nearest rank; NaN of none. */
export const percentile = (values: readonly number[], p: number): number => {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 50);

const TICKS_PER_SECOND = 100;

/** Processor time that a process and its threads have used so far, in milliseconds (Linux). */
export const cpuMsOf = (pid: number): number => {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
};

/** One measured line: milliseconds; null where a thing was not measured. */
export interface Measured {
	medianMs: number;
	p95Ms: number;
	cpuMsPerRequest: number | null;
	perSecond: number | null;
	count: number;
}

interface Load {
	origin: string;
	paths: readonly string[];
	/** The server whose processor time is counted. */
	pid: number;
	connections: number;
	seconds?: number;
	/** Instead of a time: this many requests. */
	amount?: number;
}

/** Puts a server under load and counts latency, throughput and its processor time. @throws {Error} on any answer but 200 */
export const underLoad = async ({ origin, paths, pid, connections, seconds, amount }: Load): Promise<Measured> => {
	const before = cpuMsOf(pid);
	const times: number[] = [];
	const begun = performance.now();
	let last = begun;
	const run = autocannon({
		url: origin,
		connections,
		requests: paths.map((path) => ({ method: 'GET', path, headers: { accept: 'text/html' } })),
		...(amount === undefined ? { duration: seconds ?? 5 } : { amount }),
	});
	run.on('response', (_client, _status, _bytes, responseTimeMs) => {
		times.push(responseTimeMs);
		last = performance.now();
	});
	const result = await run;
	const cpu = cpuMsOf(pid) - before;
	if (result.non2xx > 0 || result.errors > 0)
		throw new Error(`${origin}: ${result.non2xx} answers were not 200, ${result.errors} failed.`);
	return {
		medianMs: median(times),
		p95Ms: percentile(times, 95),
		cpuMsPerRequest: cpu / result.requests.total,
		perSecond: (times.length * 1000) / (last - begun),
		count: result.requests.total,
	};
};

/** Calls one after the other and measures each. */
export const oneByOne = async (calls: readonly (() => Promise<unknown>)[]): Promise<Measured> => {
	const times: number[] = [];
	const begun = performance.now();
	for (const call of calls) {
		const start = performance.now();
		await call();
		times.push(performance.now() - start);
	}
	const seconds = (performance.now() - begun) / 1000;
	return {
		medianMs: median(times),
		p95Ms: percentile(times, 95),
		cpuMsPerRequest: null,
		perSecond: times.length / seconds,
		count: times.length,
	};
};
