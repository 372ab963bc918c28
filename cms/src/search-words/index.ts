export { searchBets } from './bets.collection.ts';
export { type AskSearch, answerPreviewsBy } from './preview.ts';
export { searchWordsAccess } from './search-words.access.ts';
export { searchWordsRoutes } from './search-words.public.ts';
export { synonymRows } from './synonym-rows.ts';
export { searchSynonyms } from './synonyms.collection.ts';
