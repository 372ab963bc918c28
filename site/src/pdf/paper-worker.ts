import { parentPort } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import { writePaper } from './write-paper.ts';

/* The thread that sets papers: some tens of milliseconds each, which pages must not wait for. */
parentPort?.on('message', async ({ id, paper }: { id: number; paper: Paper }) => {
	try {
		const bytes = new Uint8Array(await writePaper(paper));
		parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
	} catch (error) {
		parentPort?.postMessage({ id, reason: error instanceof Error ? error.message : String(error) });
	}
});
