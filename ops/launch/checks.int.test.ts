import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAllGenerated, staticChecks } from './checks.ts';
import { root } from './settings.ts';

const files = ['app/(admin)/admin/importMap.js', 'payload-types.ts'];
const inTree = (file: string) => join(root, 'cms/src', file);

test('generated files are compared beside the tree, which nobody writes to', { timeout: 90_000 }, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'wrota-generated-'));
	try {
		const written = () => files.map((file) => statSync(inTree(file)).mtimeMs);
		const before = written();
		expect(await checkAllGenerated(folder, process.env)).toEqual({ passed: 2, failures: [] });
		expect(written()).toEqual(before);
		for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).toContain('export');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('every workspace has its types checked', () => {
	const folders = staticChecks()
		.filter(({ name }) => name.startsWith('types of '))
		.map(({ name }) => name.slice('types of '.length));
	expect(folders).toEqual(['cms', 'site', 'search', 'migrations', 'ops']);
	expect(folders.filter((folder) => !existsSync(join(root, folder, 'tsconfig.json')))).toEqual([]);
});
