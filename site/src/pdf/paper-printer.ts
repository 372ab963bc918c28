import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';

export interface PaperPrinter {
	/** The paper as PDF; null when it failed or too many wait. */
	print(paper: Paper): Promise<Uint8Array<ArrayBuffer> | null>;
	stop(): Promise<void>;
}

interface Answer {
	readonly id: number;
	readonly bytes?: Uint8Array<ArrayBuffer>;
	readonly reason?: string;
}

/** Papers that may wait at once: a queue longer than that would only time out. */
const MOST_WAITING = 20;
const TIMEOUT_MS = 15_000;

/** Sets papers in a thread of its own, started with the first one and again when it died. */
export const createPaperPrinter = (onFault: (reason: string) => void): PaperPrinter => {
	const waiting = new Map<number, (bytes: Uint8Array<ArrayBuffer> | null) => void>();
	let worker: Worker | null = null;
	let last = 0;

	const finish = (id: number, bytes: Uint8Array<ArrayBuffer> | null) => {
		waiting.get(id)?.(bytes);
		waiting.delete(id);
	};
	const lose = (reason: string) => {
		onFault(reason);
		worker = null;
		for (const id of [...waiting.keys()]) finish(id, null);
	};
	const running = (): Worker => {
		if (worker !== null) return worker;
		const started = new Worker(new URL('./paper-worker.ts', import.meta.url));
		started.unref();
		started.on('message', ({ id, bytes, reason }: Answer) => {
			if (reason !== undefined) onFault(reason);
			finish(id, bytes ?? null);
		});
		started.on('error', (error) => lose(error.message));
		worker = started;
		return started;
	};

	return {
		print: (paper) => {
			if (waiting.size >= MOST_WAITING) return Promise.resolve(null);
			last += 1;
			const id = last;
			return new Promise((resolve) => {
				const timer = setTimeout(() => {
					const stuck = worker;
					lose('a paper took too long');
					void stuck?.terminate();
				}, TIMEOUT_MS);
				waiting.set(id, (bytes) => {
					clearTimeout(timer);
					resolve(bytes);
				});
				running().postMessage({ id, paper });
			});
		},
		stop: async () => {
			await worker?.terminate();
			worker = null;
		},
	};
};
