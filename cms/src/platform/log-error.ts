/** What the log keeps of an error. */
export interface LoggedError {
	readonly type: string;
	readonly message: string;
	readonly stack?: string;
	readonly code?: string | number;
	readonly codeName?: string;
	readonly status?: number;
	readonly cause?: LoggedError;
}

const deepest = 5;

/** Without the value that was doubled (MongoDB E11000 quotes it) and without e-mail addresses. */
export const withoutPersons = (text: string): string =>
	text
		.replaceAll(/dup key: \{[\s\S]*?\}(?=$|\s)/g, 'dup key: {…}')
		.replaceAll(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu, '…@…');

const isCode = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/**
 * An error for the log: its kind, words, place and codes, and nothing else that a library hung onto it. The driver's
 * errors carry the document that failed (`keyValue`, `writeErrors`), Payload's carry what was typed (`data`).
 */
export const describeError = (error: unknown, depth = 0): LoggedError => {
	if (!(error instanceof Error)) return { type: typeof error, message: withoutPersons(String(error)) };
	const { code, codeName, status } = error as { code?: unknown; codeName?: unknown; status?: unknown };
	return {
		type: error.name,
		message: withoutPersons(error.message),
		...(error.stack ? { stack: withoutPersons(error.stack) } : {}),
		...(isCode(code) ? { code } : {}),
		...(typeof codeName === 'string' ? { codeName } : {}),
		...(typeof status === 'number' ? { status } : {}),
		...(error.cause && depth < deepest ? { cause: describeError(error.cause, depth + 1) } : {}),
	};
};

const cleanEntry = (entry: unknown): unknown => {
	if (typeof entry === 'string') return withoutPersons(entry);
	if (entry instanceof Error) return { err: entry, msg: withoutPersons(entry.message) };
	if (typeof entry !== 'object' || entry === null || !('err' in entry || 'msg' in entry)) return entry;
	const { err, msg } = entry as { err?: unknown; msg?: unknown };
	const words = msg ?? (err instanceof Error ? err.message : undefined);
	return typeof words === 'string' ? { ...entry, msg: withoutPersons(words) } : entry;
};

/** How this product's log is written, for pino: errors by `describeError`, and no message that names a person. */
export const logOptions = {
	serializers: { err: describeError, error: describeError },
	hooks: {
		// Pino would take the message of an error for the message of the line, past the serializer.
		logMethod(args: unknown[], method: (...args: never[]) => void): void {
			method.apply(this, args.map(cleanEntry) as never[]);
		},
	},
} as const;
