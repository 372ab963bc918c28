export { type RebuildOptions, rebuild } from './engine/rebuild.ts';
export { type Reconciled, type ReconcileOptions, reconcile } from './engine/reconcile.ts';
export { type Batch, createSender, type IndexedId, type IndexOptions, type Sender } from './engine/sender.ts';
export { SearchRefused, SearchUnavailable } from './errors.ts';
export { searchSettings, settingsHash } from './index/settings.ts';
export type { SynonymRow } from './index/synonym-table.ts';
export type { FacetRow } from './query/facets.ts';
export type { SearchHit } from './query/hits.ts';
export { phraseKey } from './query/phrase-key.ts';
export type { GuessPlace, Place, PlaceGuess } from './query/places.ts';
export type { SearchQuery } from './query/request.ts';
export {
	createPlaceGuess,
	createSearcher,
	type Searcher,
	type SearcherOptions,
	type SearchPage,
} from './query/searcher.ts';
export type { TitleSuggestion, TitleSuggestions } from './query/suggest.ts';
export { type SearchRecord, searchRecordSchema } from './records.ts';
