import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/dist*/**', '**/.next*/**', '**/.astro/**'];

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['{cms,site,search,migrations,ops}/**/*.test.{ts,tsx}'],
					exclude: [...outside, '**/*.int.test.ts'],
				},
			},
			{
				test: {
					name: 'int',
					include: ['{cms,site,search,migrations,ops}/**/*.int.test.ts'],
					exclude: outside,
					pool: 'forks',
					maxWorkers: 2,
					testTimeout: 30_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'e2e',
					include: ['{cms,site}/e2e/**/*.spec.ts'],
					exclude: outside,
					pool: 'forks',
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
});
