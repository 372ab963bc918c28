import { SearchRefused, SearchUnavailable } from '../errors.ts';

export interface EngineOptions {
	readonly url: string;
	readonly apiKey: string;
	/** Longest wait for one answer. */
	readonly timeoutMs: number;
}

export interface Engine {
	/** The engine's JSON answer; throws SearchUnavailable or SearchRefused. */
	readonly call: (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
}

/** An answer of the engine that says no; the code tells an absent index from a broken request. */
export class EngineRefused extends SearchRefused {
	readonly code: string;

	constructor(code: string, message: string) {
		super(`search engine: ${message} (${code})`);
		this.code = code;
	}
}

const read = async (response: Response): Promise<unknown> => {
	const text = await response.text();
	return text === '' ? null : JSON.parse(text);
};

const textAt = (answer: unknown, key: string): string => {
	const value = typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined;
	return typeof value === 'string' ? value : 'unknown';
};

/** A client that speaks only what the engine's version 1.21 understands. */
export const createEngine = ({ url, apiKey, timeoutMs }: EngineOptions): Engine => ({
	call: async (method, path, body) => {
		let response: Response;
		let answer: unknown;
		try {
			response = await fetch(new URL(path, url), {
				method,
				headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
				body: body === undefined ? null : JSON.stringify(body),
				signal: AbortSignal.timeout(timeoutMs),
			});
			answer = await read(response);
		} catch (cause) {
			throw new SearchUnavailable(`search engine did not answer ${method} ${path} in ${timeoutMs} ms`, { cause });
		}
		if (response.ok) return answer;
		if (response.status >= 500 || response.status === 429 || response.status === 408) {
			throw new SearchUnavailable(`search engine answered ${response.status} to ${method} ${path}`);
		}
		throw new EngineRefused(textAt(answer, 'code'), textAt(answer, 'message'));
	},
});
