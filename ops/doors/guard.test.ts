import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBreaches } from './guard.ts';

let tree: string;

beforeEach(() => {
	tree = mkdtempSync(join(tmpdir(), 'wrota-doors-'));
});

afterEach(() => rmSync(tree, { recursive: true }));

const breachesOf = (files: Record<string, string>) => {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(tree, path)), { recursive: true });
		writeFileSync(join(tree, path), text);
	}
	return findBreaches(tree, ['cms', 'site', 'search', 'migrations', 'ops']);
};

const lone = 'export const x = 1;\n';
const nodeImports = (imports: Record<string, string>) => JSON.stringify({ name: 'x', type: 'module', imports });

describe('a broken door is named', () => {
	const cases: [string, Record<string, string>, { file: string; reason: string }][] = [
		[
			'the site imports the CMS by a relative path',
			{ 'site/src/data/cms.ts': "import '../../../cms/src/bip/index.ts';", 'cms/src/bip/index.ts': lone },
			{
				file: 'site/src/data/cms.ts',
				reason: 'imports ../../../cms/src/bip/index.ts: site imports only @wrota/cms/contract and @wrota/search',
			},
		],
		[
			'an Astro page imports the CMS',
			{
				'site/src/pages/index.astro': "---\nimport { x } from '../../../cms/src/bip/index.ts';\n---\n<p>{x}</p>",
				'cms/src/bip/index.ts': lone,
			},
			{
				file: 'site/src/pages/index.astro',
				reason: 'imports ../../../cms/src/bip/index.ts: site imports only @wrota/cms/contract and @wrota/search',
			},
		],
		[
			'the site imports the database driver',
			{ 'site/src/data/db.ts': "import type { Db } from 'mongodb';" },
			{ file: 'site/src/data/db.ts', reason: 'imports mongodb: the site never touches the CMS or the database' },
		],
		[
			'search imports the contract, even only a type',
			{ 'search/src/a.ts': "import type { X } from '../../cms/contract/index.ts';", 'cms/contract/index.ts': lone },
			{ file: 'search/src/a.ts', reason: 'imports ../../cms/contract/index.ts: search imports nothing of ours' },
		],
		[
			'a migration imports a feature',
			{ 'migrations/0001.ts': "import '../cms/src/bip/index.ts';", 'cms/src/bip/index.ts': lone },
			{ file: 'migrations/0001.ts', reason: 'imports ../cms/src/bip/index.ts: migrations import nothing of ours' },
		],
		[
			'the platform imports a feature',
			{ 'cms/src/platform/command.ts': "import '../bip/index.ts';", 'cms/src/bip/index.ts': lone },
			{ file: 'cms/src/platform/command.ts', reason: 'imports ../bip/index.ts: platform imports no feature' },
		],
		[
			'a feature enters another one past its face, behind a subpath import',
			{
				'cms/package.json': nodeImports({ '#units/*': './src/units/*' }),
				'cms/src/bip/entries.ts': "export { x } from '#units/codes.ts';",
				'cms/src/units/codes.ts': lone,
			},
			{
				file: 'cms/src/bip/entries.ts',
				reason: 'imports #units/codes.ts: units is reached only through cms/src/units/index.ts',
			},
		],
		[
			'a feature enters another one by a dynamic import',
			{
				'cms/src/bip/entries.ts': "export const load = () => import('../units/codes.ts');",
				'cms/src/units/codes.ts': lone,
			},
			{
				file: 'cms/src/bip/entries.ts',
				reason: 'imports ../units/codes.ts: units is reached only through cms/src/units/index.ts',
			},
		],
		[
			'the CMS imports the site',
			{ 'cms/src/server.ts': "import '../../site/src/env.ts';", 'site/src/env.ts': lone },
			{
				file: 'cms/src/server.ts',
				reason: 'imports ../../site/src/env.ts: cms imports only @wrota/search and @wrota/migrations',
			},
		],
		[
			'the CMS enters the search past its faces',
			{ 'cms/src/bip/a.ts': "import '../../../search/src/text/fold.ts';", 'search/src/text/fold.ts': lone },
			{
				file: 'cms/src/bip/a.ts',
				reason: 'imports ../../../search/src/text/fold.ts: cms imports only @wrota/search and @wrota/migrations',
			},
		],
		[
			'the contract imports the CMS',
			{ 'cms/contract/index.ts': "import '../src/bip/index.ts';", 'cms/src/bip/index.ts': lone },
			{ file: 'cms/contract/index.ts', reason: 'imports ../src/bip/index.ts: the contract imports nothing of ours' },
		],
		[
			'the product imports the seed',
			{ 'cms/src/server.ts': "import '../seed/index.ts';", 'cms/seed/index.ts': lone },
			{ file: 'cms/src/server.ts', reason: 'imports ../seed/index.ts: the product imports neither tests nor the seed' },
		],
		[
			'the launcher imports the product',
			{ 'ops/launch/a.ts': "import '../../cms/src/server.ts';", 'cms/src/server.ts': lone },
			{
				file: 'ops/launch/a.ts',
				reason: 'imports ../../cms/src/server.ts: ops imports nothing of the product: it calls its programs',
			},
		],
		[
			'an import leads nowhere',
			{ 'cms/src/bip/a.ts': "import './missing.ts';" },
			{ file: 'cms/src/bip/a.ts', reason: 'imports ./missing.ts: cannot be resolved' },
		],
		[
			'a pure rule reads the clock',
			{ 'cms/src/bip/lifecycle.ts': 'export const late = () => Date.now() > 5;' },
			{ file: 'cms/src/bip/lifecycle.ts', reason: 'a pure rule reads Date.now' },
		],
		...['bip/entries.decide.ts', 'bip/personal-data.ts', 'platform/publishing/heads.ts'].map(
			(rule): [string, Record<string, string>, { file: string; reason: string }] => [
				`a pure rule reads the clock in ${rule}`,
				{ [`cms/src/${rule}`]: 'export const late = () => Date.now() > 5;' },
				{ file: `cms/src/${rule}`, reason: 'a pure rule reads Date.now' },
			],
		),
		[
			'a pure rule asks for today',
			{ 'site/src/view/entry.ts': 'export const today = () => new Date();' },
			{ file: 'site/src/view/entry.ts', reason: 'a pure rule reads the clock (new Date())' },
		],
		[
			'the environment is read elsewhere',
			{ 'cms/src/bip/a.ts': 'export const url = process.env.SITE_URL;' },
			{ file: 'cms/src/bip/a.ts', reason: 'reads process.env outside env.ts' },
		],
		[
			'the Local API is called in silence about access',
			{ 'cms/src/bip/a.ts': "export const all = (req: any) => req.payload.find({ collection: 'units' });" },
			{ file: 'cms/src/bip/a.ts', reason: 'req.payload.find does not state overrideAccess' },
		],
		[
			'a drawer is opened',
			{ 'cms/src/bip/utils.ts': lone },
			{ file: 'cms/src/bip/utils.ts', reason: 'is named like a drawer (utils, helpers, common, misc)' },
		],
		[
			'a file has outgrown itself',
			{ 'cms/src/bip/a.ts': lone.repeat(400) },
			{ file: 'cms/src/bip/a.ts', reason: 'is longer than 400 lines' },
		],
	];

	it.each(cases)('%s', (_name, files, expected) => {
		expect(breachesOf(files)).toEqual([expected]);
	});
});

describe('what the doors let through', () => {
	it('lets features meet through their faces, the contract and the platform', () => {
		const files = {
			'cms/src/bip/entries.ts':
				"import '../units/index.ts'; import '../platform/command.ts'; import '../../contract/index.ts';",
			'cms/src/units/index.ts': lone,
			'cms/src/platform/command.ts': lone,
			'cms/contract/index.ts': lone,
		};
		expect(breachesOf(files)).toEqual([]);
	});

	it('lets the site use the contract and the face of search, and a journey the browser', () => {
		const files = {
			'site/src/data/cms.ts': "import '../../../cms/contract/index.ts'; import '../../../search/src/index.ts';",
			'site/e2e/home.spec.ts': "import '../../ops/launch/browser.ts';",
			'cms/contract/index.ts': lone,
			'search/src/index.ts': lone,
			'ops/launch/browser.ts': lone,
		};
		expect(breachesOf(files)).toEqual([]);
	});

	it('lets the CMS use the face of search and its numbers', () => {
		const files = {
			'cms/src/bip/a.ts': "import '../../../search/src/index.ts'; import '../../../search/src/text/signatures.ts';",
			'search/src/index.ts': lone,
			'search/src/text/signatures.ts': lone,
		};
		expect(breachesOf(files)).toEqual([]);
	});

	it('lets a test use the fixture of another feature, and the product none', () => {
		const files = {
			'cms/src/indexer.int.test.ts': "import './bip/office.fixture.ts';",
			'cms/src/indexer.ts': "import './bip/office.fixture.ts';",
			'cms/src/bip/office.fixture.ts': lone,
		};
		expect(breachesOf(files)).toEqual([
			{
				file: 'cms/src/indexer.ts',
				reason: 'imports ./bip/office.fixture.ts: bip is reached only through cms/src/bip/index.ts',
			},
		]);
	});

	it('lets a pure rule take the time as an argument', () => {
		expect(
			breachesOf({
				'cms/src/bip/lifecycle.ts': 'export const late = (now: number) => now > 5 && new Date(now).getTime() > 0;',
			}),
		).toEqual([]);
	});
});
