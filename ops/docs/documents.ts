import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Text of a file of this repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Packages, builds and data: not ours to read. */
const foreign = /(^|\/)(node_modules|dist[^/]*|\.[^/]+)$/;

/** Paths of the tree's own files that a pattern names, in order. */
export const filesOf = (pattern: string): string[] =>
	globSync(pattern, { cwd: root, exclude: (path) => foreign.test(path) }).toSorted();

/** The heading as GitHub makes an anchor of it. */
export const anchorOf = (heading: string): string =>
	heading
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N} _-]/gu, '')
		.trim()
		.replaceAll(' ', '-');

const headingsOf = (markdown: string): string[] => [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');

/** Links of a document to files or headings of this repository that are not there. */
export const brokenLinks = (path: string, markdown: string): string[] =>
	[...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
		.map((match) => match[1] ?? '')
		.filter((link) => !/^[a-z]+:/.test(link))
		.filter((link) => {
			const [file = '', anchor] = link.split('#');
			const target = file === '' ? path : relative(root, resolve(root, dirname(path), file));
			if (!existsSync(join(root, target))) return true;
			return anchor !== undefined && !headingsOf(textOf(target)).some((heading) => anchorOf(heading) === anchor);
		});

/** Names of npm scripts that a document tells people to run. */
export const commandsIn = (markdown: string): string[] => [
	...new Set(
		[...markdown.matchAll(/`npm (?:run )?([a-z][a-z0-9:-]*)(?![a-z0-9:-])/g)]
			.map((match) => match[1] ?? '')
			.filter((name) => !['ci', 'install', 'init'].includes(name)),
	),
];
