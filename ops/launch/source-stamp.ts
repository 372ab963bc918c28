import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const LEFT_OUT = /^(node_modules|\.|dist|e2e$|relevance$)|\.(test|spec)\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$/;

const filesUnder = (path: string): string[] => {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => !LEFT_OUT.test(name))
		.flatMap((name) => filesUnder(join(path, name)));
};

/**
 * A digest over the names and contents of all source files below the given paths (tests, builds and hidden files left
 * out): equal digests mean that a build made from one is a build of the other.
 */
export const stampOf = (base: string, paths: readonly string[]): string => {
	const hash = createHash('sha256');
	const files = paths.flatMap((path) => filesUnder(join(base, path))).map((path) => relative(base, path));
	for (const file of files.toSorted()) {
		const content = readFileSync(join(base, file));
		hash.update(`${file}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
};
