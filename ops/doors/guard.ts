import { type ImportEdge, judgeImport } from './door-rules.ts';
import { judgeSource } from './purity.ts';
import { importsOf, readSource, type Source, sourceFiles } from './source-imports.ts';

const LINES_REFUSED = 400;
/** Tables and texts, generated files: long by nature. */
const LONG_BY_NATURE =
	/(importMap\.js|payload-types\.ts|\/templates\/|\.data\.ts|\/data\/|relevance\/|\.(test|spec)\.tsx?)/;
const DRAWER = /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.[a-z.]+$)/;

/** A broken rule, named by file. */
export interface Breach {
	file: string;
	reason: string;
}

const judgeShape = ({ path, code }: Source): string[] => [
	...(DRAWER.test(path) ? ['is named like a drawer (utils, helpers, common, misc)'] : []),
	...(code.split('\n').length > LINES_REFUSED && !LONG_BY_NATURE.test(path)
		? [`is longer than ${LINES_REFUSED} lines`]
		: []),
];

const judgeFile = (root: string, path: string): Breach[] => {
	const source = readSource(root, path);
	const imports = importsOf(root, source).flatMap((edge: ImportEdge) => {
		const verdict = judgeImport(edge);
		return verdict === null ? [] : [`imports ${edge.specifier}: ${verdict}`];
	});
	return [...imports, ...judgeSource(source), ...judgeShape(source)].map((reason) => ({ file: path, reason }));
};

/** Every broken door, rule of purity, drawer and overlong file below the folders. */
export const findBreaches = (root: string, folders: readonly string[]): Breach[] =>
	sourceFiles(root, folders).flatMap((path) => judgeFile(root, path));
