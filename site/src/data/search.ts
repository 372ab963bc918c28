import {
	type SearchPage,
	type SearchQuery,
	SearchRefused,
	SearchUnavailable,
	type TitleSuggestions,
} from '@wrota/search';
import { type Answer, answered, failed } from './answer.ts';

export interface Searcher {
	search(query: SearchQuery): Promise<SearchPage>;
	suggest(typed: string, unit?: string): Promise<TitleSuggestions>;
}

export interface Search {
	ask(query: SearchQuery): Promise<Answer<SearchPage>>;
	suggest(typed: string, unit?: string): Promise<Answer<TitleSuggestions>>;
	/** Asks the engine whether it works, at most once in two seconds. */
	isWorking(): Promise<boolean>;
}

/** After a failure, questions are refused at once for this long, so that readers do not wait for a silent engine. */
const REST_MS = 1000;
const KNOWN_FOR_MS = 2000;

export interface SearchOptions {
	now: () => number;
	/** True when the engine says that it is well. */
	probe: () => Promise<boolean>;
	onFault: (reason: string) => void;
}

/** Asks the engine's own health address, for at most a second. */
export const probeEngine = async (url: string): Promise<boolean> => {
	try {
		const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) });
		await response.body?.cancel();
		return response.ok;
	} catch {
		return false;
	}
};

/** The search engine as answers instead of errors, resting for a second after each failure. */
export const createSearch = (searcher: Searcher, { now, probe, onFault }: SearchOptions): Search => {
	let working = true;
	let knownAt = 0;
	let restUntil = 0;
	const learn = (isWorking: boolean) => {
		working = isWorking;
		knownAt = now();
	};
	const guarded = async <T>(ask: () => Promise<T>): Promise<Answer<T>> => {
		if (now() < restUntil) return failed('unavailable');
		try {
			const page = await ask();
			learn(true);
			return answered(page);
		} catch (error) {
			if (error instanceof SearchRefused) return failed('refused');
			if (!(error instanceof SearchUnavailable)) throw error;
			learn(false);
			restUntil = now() + REST_MS;
			onFault(error.message);
			return failed('unavailable');
		}
	};
	return {
		async isWorking() {
			if (now() - knownAt > KNOWN_FOR_MS) learn(await probe());
			return working;
		},
		ask: (query) => guarded(() => searcher.search(query)),
		suggest: (typed, unit) => guarded(() => searcher.suggest(typed, unit)),
	};
};
