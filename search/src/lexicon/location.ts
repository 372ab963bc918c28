import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = (workspace: string): string => join(workspace, 'dist', 'lexicon.bin');

/** The workspace by its package name: the road that is left when a bundler has moved this module. */
const workspaceByName = (): string | null => {
	try {
		return dirname(dirname(createRequire(import.meta.url).resolve('@wrota/search')));
	} catch {
		return null;
	}
};

/** Where the built lexicon lies: `WROTA_LEXICON`, or `dist/lexicon.bin` of this workspace. */
export const lexiconPath = (): string => {
	if (process.env.WROTA_LEXICON) return process.env.WROTA_LEXICON;
	// Not by `new URL(…, import.meta.url)`: the admin's bundler would take the folder for a file to pack.
	const beside = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
	if (existsSync(join(beside, 'src', 'lexicon', 'irregular.ts'))) return built(beside);
	return built(workspaceByName() ?? beside);
};
