import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const cms = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync('{src,seed}/**/*.{ts,tsx}', { cwd: cms }).filter((file) => !/\.(int\.)?test\.ts$/.test(file));

it('only the demonstration seed gives commands another clock than the system’s', () => {
	const setting = sources.filter((file) => /\bnow: \(\) =>|\bsavedAt\(/.test(readFileSync(`${cms}/${file}`, 'utf8')));
	expect(setting.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([
		'seed/product-port.ts',
		'src/platform/services.ts',
	]);
	expect(readFileSync(`${cms}/src/platform/services.ts`, 'utf8')).toContain('now: () => new Date()');
});
