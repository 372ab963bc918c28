import { stripVTControlCharacters } from 'node:util';

const PROGRESS_AFTER_MS = 3000;
const PROGRESS_EVERY_MS = 10_000;

/** Writes lines to the terminal; a closed terminal is no reason to fall over. */
export const say = (line: string): void => {
	process.stdout.write(`${line}\n`);
};

export const complain = (line: string): void => {
	process.stderr.write(`${line}\n`);
};

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

/** Seconds with one decimal and a Polish comma: `3,4 s`. */
export const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;

/** What a running step last said about itself; shown while it takes long. */
export interface StepProgress {
	note(text: string): void;
}

const NOTE_LENGTH = 100;

/**
 * Runs one step of the start: says what it does, after three seconds and then every ten that it is still at it, and how
 * long it took.
 * A failure is passed on after its own line.
 */
export const step = async <T>(title: string, work: (progress: StepProgress) => Promise<T>): Promise<T> => {
	const begun = performance.now();
	let last = '';
	say(`→ ${title}`);
	const tell = () => {
		say(
			`  … ${title}: ${inSeconds(performance.now() - begun)}${last === '' ? '' : ` (${last.slice(0, NOTE_LENGTH)})`}`,
		);
		timer = setTimeout(tell, PROGRESS_EVERY_MS);
	};
	let timer = setTimeout(tell, PROGRESS_AFTER_MS);
	try {
		const result = await work({ note: (text) => (last = stripVTControlCharacters(text).trim()) });
		say(`✓ ${title}: ${inSeconds(performance.now() - begun)}`);
		return result;
	} catch (cause) {
		say(`✗ ${title}: ${inSeconds(performance.now() - begun)}`);
		throw cause;
	} finally {
		clearTimeout(timer);
	}
};
