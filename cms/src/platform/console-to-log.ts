import { format } from 'node:util';
import { log } from './log.ts';

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/** Whatever a library says to the console (Next greets, warns and prints stacks there) becomes a line of the JSON log. */
export const consoleToLog = (): void => {
	for (const [method, level] of Object.entries(levels))
		Object.assign(console, { [method]: (...args: unknown[]) => log[level]({ msg: format(...args), from: 'console' }) });
};
