import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';
import { ResolverFactory } from 'oxc-resolver';
import type { ImportEdge } from './door-rules.ts';

const SOURCE = /\.(ts|tsx|mts|js|mjs|astro)$/;
const LEFT_OUT = /^(node_modules|\..*|dist.*|fixtures|next-env\.d\.ts)$/;

/** Every source file below these folders, as paths inside the repository. */
export const sourceFiles = (root: string, folders: readonly string[]): string[] => {
	const under = (path: string): string[] =>
		readdirSync(join(root, path))
			.filter((name) => !LEFT_OUT.test(name))
			.map((name) => `${path}/${name}`)
			.flatMap((child) =>
				statSync(join(root, child)).isDirectory() ? under(child) : SOURCE.test(child) ? [child] : [],
			);
	return folders.filter((folder) => existsSync(join(root, folder))).flatMap(under);
};

/** The code of an Astro file: what stands between its first two fences; the whole text of other files. */
const codeOf = (path: string, text: string): string =>
	path.endsWith('.astro') ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;

/** A parsed source file. */
export interface Source {
	path: string;
	code: string;
	parsed: ParseResult;
}

/** Reads and parses one file. @throws {Error} when it is not valid code */
export const readSource = (root: string, path: string): Source => {
	const code = codeOf(path, readFileSync(join(root, path), 'utf8'));
	// Astro allows a bare return in its fences.
	const parsed = parseSync(
		path.endsWith('.astro') ? `${path}.ts` : path,
		code,
		path.endsWith('.astro') ? { sourceType: 'unambiguous' } : {},
	);
	return { path, code, parsed };
};

const specifiersOf = ({ code, parsed }: Source): string[] => {
	const { staticImports, staticExports, dynamicImports } = parsed.module;
	const reexports = staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value));
	const dynamic = dynamicImports
		.map(({ moduleRequest }) => code.slice(moduleRequest.start, moduleRequest.end))
		.map((text) => /^(['"`])([^'"`$]+)\1$/.exec(text)?.[2]);
	return [...staticImports.map(({ moduleRequest }) => moduleRequest.value), ...reexports, ...dynamic].filter(
		(value) => value !== undefined,
	);
};

const packageName = (specifier: string): string =>
	specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');

const resolver = new ResolverFactory({
	conditionNames: ['node', 'import', 'default'],
	extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
	mainFields: ['module', 'main'],
	tsconfig: 'auto',
});

/** Imports of the framework that exist only inside its build. */
const isVirtual = (specifier: string) => /^(astro:|virtual:|data:)/.test(specifier);

/** Everything a file imports, type imports and re-exports included, by what it resolves to. */
export const importsOf = (root: string, source: Source): ImportEdge[] =>
	[...new Set(specifiersOf(source))]
		.filter((specifier) => !isBuiltin(specifier) && !isVirtual(specifier))
		.map((specifier): ImportEdge => {
			const edge = { from: source.path, specifier };
			const bare = specifier.replace(/\?.*$/, '');
			const absolute = join(root, source.path);
			const { path } = resolver.resolveFileSync(absolute, bare);
			const inside = path === undefined ? undefined : relative(root, path);
			if (inside !== undefined && !inside.startsWith('..') && !inside.split('/').includes('node_modules'))
				return { ...edge, target: { kind: 'file', path: inside } };
			const isPackage = !/^[./#]/.test(bare);
			if (isPackage) return { ...edge, target: { kind: 'package', name: packageName(bare) } };
			return path === undefined && !existsSync(join(dirname(absolute), bare))
				? { ...edge, target: { kind: 'unresolved' } }
				: { ...edge, target: { kind: 'package', name: bare } };
		});
