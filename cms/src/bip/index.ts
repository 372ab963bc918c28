export { entriesAccess } from './entries.access.ts';
export { entries } from './entries.collection.ts';
export { type EntryAnswer, entryCommands } from './entries.commands.ts';
export { guardFileOfEntries } from './entries.files-guard.ts';
export { readPreview } from './entries.preview.ts';
export { publicFile } from './entries.public.ts';
export { tagsOfEntry, urlOfHead } from './entries.publish.ts';
export { allSearchRecords, searchRecords } from './entries.search.ts';
export { bipPublicRoutes } from './public-routes.ts';
