import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const secrets = join(import.meta.dirname, 'secrets.mjs');
const show = 'console.log(JSON.stringify([process.env.SITE_KEY, process.env.SITE_KEY_FILE]))';
const run = (env: Record<string, string>) =>
	execFileSync(process.execPath, ['--import', secrets, '-e', show], {
		env,
		stdio: ['ignore', 'pipe', 'pipe'],
	}).toString();

test('a secret comes out of its file before the program starts, without the line break at its end', () => {
	const folder = mkdtempSync(join(tmpdir(), 'wrota-secret-'));
	const file = join(folder, 'site_key');
	writeFileSync(file, 'abc-123\n');
	expect(run({ SITE_KEY_FILE: file })).toBe('["abc-123",null]\n');
	rmSync(folder, { recursive: true });
});

test('a file that is not there ends the program: it never runs without its secret', () => {
	expect(() => run({ SITE_KEY_FILE: '/no/such/secret' })).toThrow('ENOENT');
});
