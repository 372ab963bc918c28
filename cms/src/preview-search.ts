import { createSearcher, type Searcher } from '@wrota/search';
import type { Env } from '#platform/env.ts';
import type { AskSearch } from '#search-words';
import { searchEngines } from './search-engines.ts';

/** The search for previews, opened at the first one: its lexicon takes some memory that most processes never need. */
export const createPreviewSearch = (env: Env): AskSearch => {
	let searcher: Searcher | undefined;
	return async (q, most) => {
		searcher ??= createSearcher(searchEngines(env)[0]);
		const { total, hits } = await searcher.search({ q, pageSize: most });
		return { total, first: hits.map(({ title, unitName }) => `${title} (${unitName})`) };
	};
};
