import { Visitor } from 'oxc-parser';
import { isTest } from './door-rules.ts';
import type { Source } from './source-imports.ts';

/** Files that decide: given the same arguments they give the same answer. */
const PURE = [
	/^cms\/contract\//,
	/^cms\/src\/[^/]+\/(lifecycle|completeness|personal-data)\.ts$/,
	/^cms\/src\/[^/]+\/[^/]+\.decide\.ts$/,
	/^cms\/src\/platform\/publishing\/heads\.ts$/,
	/^cms\/src\/.*\.rules\.ts$/,
	/^site\/src\/view\//,
];
const READS_ENVIRONMENT = [
	/^cms\/src\/platform\/env(\/|\.ts$)/,
	/^site\/src\/env\.ts$/,
	/^ops\//,
	/\.config\.(ts|mjs)$/,
	/^cms\/src\/cli\.ts$/,
	// Needed before the environment is parsed, or only to pass PATH on to a child.
	/^cms\/src\/platform\/(log|files\/extract)\.ts$/,
	/^search\/src\/lexicon\/location\.ts$/,
	/^site\/test\//,
];
const IMPURE_PACKAGE = /^(payload|@payloadcms\/.*|mongodb|mongoose|pino|node:fs|node:crypto)$/;
const LOCAL_API = new Set([
	'find',
	'findByID',
	'create',
	'update',
	'delete',
	'count',
	'duplicate',
	'findVersions',
	'restoreVersion',
	'updateGlobal',
	'findGlobal',
]);

const matches = (path: string, patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(path));

interface Node {
	type: string;
	[key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** `Date.now` of a member access; empty for anything else. */
const dotted = (node: unknown): string => {
	if (!isNode(node)) return '';
	if (node.type === 'Identifier') return String(node.name);
	if (node.type === 'ThisExpression') return 'this';
	if (node.type !== 'MemberExpression' || node.computed === true) return '';
	const owner = dotted(node.object);
	return owner === '' || !isNode(node.property) ? '' : `${owner}.${String(node.property.name)}`;
};

const isClock = (name: string) =>
	/^(Date\.now|performance\.now|Temporal\.Now\..+|Math\.random|crypto\.random.+|randomUUID|randomBytes)$/.test(name);

const hasProperty = (call: Node, name: string): boolean | 'unknown' => {
	const [argument] = call.arguments as unknown[];
	if (!isNode(argument) || argument.type !== 'ObjectExpression') return 'unknown';
	const properties = argument.properties as Node[];
	if (properties.some((property) => property.type === 'SpreadElement')) return 'unknown';
	return properties.some(({ key }) => isNode(key) && key.name === name);
};

const judgeCall = (call: Node, isPure: boolean): string | null => {
	const name = dotted(call.callee);
	if (isPure && isClock(name)) return `a pure rule reads ${name}`;
	const method = /(?:^|\.)payload\.(\w+)$/.exec(name)?.[1];
	if (method !== undefined && LOCAL_API.has(method) && hasProperty(call, 'overrideAccess') === false)
		return `${name} does not state overrideAccess`;
	return null;
};

/** What a file does that it may not: clock and chance in pure rules, the environment, silent use of the Local API. */
export const judgeSource = ({ path, parsed }: Source): string[] => {
	if (isTest(path)) return [];
	const isPure = matches(path, PURE);
	const found: (string | null)[] = [];
	const imports = parsed.module.staticImports.filter(
		({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType),
	);
	if (isPure)
		found.push(
			...imports
				.filter(({ moduleRequest }) => IMPURE_PACKAGE.test(moduleRequest.value))
				.map(({ moduleRequest }) => `a pure rule imports ${moduleRequest.value}`),
		);
	new Visitor({
		CallExpression: (node) => found.push(judgeCall(node as unknown as Node, isPure)),
		NewExpression: (node) =>
			found.push(
				isPure && dotted(node.callee) === 'Date' && node.arguments.length === 0
					? 'a pure rule reads the clock (new Date())'
					: null,
			),
		MemberExpression: (node) =>
			found.push(
				dotted(node) === 'process.env' && !matches(path, READS_ENVIRONMENT) ? 'reads process.env outside env.ts' : null,
			),
	}).visit(parsed.program);
	return [...new Set(found.filter((verdict) => verdict !== null))];
};
