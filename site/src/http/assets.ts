import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { compressPage, type FinishedPage, finishPage } from './finished-page.ts';
import type { SecurityHeaders } from './security-headers.ts';

const types: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8',
	'.xsd': 'application/xml; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
};

const IMMUTABLE = 'public, max-age=31536000, immutable';
const ONE_HOUR = 'public, max-age=3600';

/**
 * Reads the built static files into memory once. Files with a digest in their name are cached by browsers for ever.
 * A request is looked up by its exact path, so no path can leave the folder.
 */
export const loadAssets = async (
	folder: string,
	security: SecurityHeaders,
): Promise<ReadonlyMap<string, FinishedPage>> => {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && extname(entry.name) in types);
	const assets = await Promise.all(
		files.map(async (entry): Promise<[string, FinishedPage]> => {
			const file = join(entry.parentPath, entry.name);
			const path = `/${relative(folder, file).split(sep).join('/')}`;
			const pairs: [string, string][] = [
				['content-type', types[extname(entry.name)] ?? 'application/octet-stream'],
				['cache-control', path.startsWith('/_astro/') ? IMMUTABLE : ONE_HOUR],
				...security.other,
			];
			const page = finishPage(200, pairs, await readFile(file), { withEtag: true });
			await compressPage(page, 9);
			return [path, page];
		}),
	);
	return new Map(assets);
};
