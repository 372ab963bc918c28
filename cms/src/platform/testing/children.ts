import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** How a child process ended. */
export interface ChildEnd {
	readonly code: number | null;
	readonly signal: string | null;
}

/** A child process on the database and settings of the test that started it (`boot` puts them into the environment). */
export interface TestChild {
	readonly process: ChildProcess;
	/** The next message of the child. @throws Error when it ends before */
	message(): Promise<unknown>;
	ended(): Promise<ChildEnd>;
}

const watched = (process: ChildProcess): TestChild => {
	const end = once(process, 'exit').then(([code, signal]): ChildEnd => ({ code, signal }));
	return {
		process,
		message: () =>
			Promise.race([
				once(process, 'message').then(([message]) => message),
				end.then(({ code, signal }) => {
					throw new Error(`The child ended without a word (${signal ?? code}).`);
				}),
			]),
		ended: () => end,
	};
};

/** Starts a script of this folder that talks over a channel. */
export const startScript = (name: string, args: readonly string[] = []): TestChild =>
	watched(fork(new URL(name, import.meta.url), args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }));

/** Starts a real worker of the product on the test's database. */
export const startWorker = (port: number, change: Readonly<Record<string, string>> = {}): TestChild => {
	const script = fileURLToPath(new URL('../../worker.ts', import.meta.url));
	const env = { ...process.env, WORKER_PORT: String(port), ...change };
	return watched(spawn(process.execPath, [script], { env, stdio: ['ignore', 'ignore', 'inherit'] }));
};

/** What a worker says of itself; null while it does not answer. */
export const workerHealth = async (
	port: number,
): Promise<{ isLeader: boolean; isIndexer: boolean; term: number | null } | null> => {
	try {
		return (await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()) as never;
	} catch {
		return null;
	}
};

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (typeof address !== 'object' || address === null) throw new Error('The system gave no port.');
	return address.port;
};

/** Asks until it is so. @throws Error with `what` when it does not come within the limit */
export const until = async (what: string, isSo: () => Promise<boolean>, limitMs: number): Promise<void> => {
	for (const end = Date.now() + limitMs; Date.now() < end; await new Promise((done) => setTimeout(done, 50)))
		if (await isSo()) return;
	throw new Error(`${what}: not within ${limitMs} ms.`);
};
