import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunningProduct } from './running-product.ts';

const program = path.resolve(import.meta.dirname, '../../site/e2e/rated/rate.main.ts');

/** What the rated questions say of the seeded region; shares from 0 to 1. */
export interface Ratings {
	readonly count: number;
	readonly ndcgAt10: number;
	readonly successAt3: number;
}

/** Asks the portal the rated questions over the whole seed, by the program that the journeys use. */
export const rateSearch = async (product: RunningProduct): Promise<Ratings> => {
	const { stdout } = await promisify(execFile)(process.execPath, [program, product.siteUrl], { maxBuffer: 8_000_000 });
	return JSON.parse(stdout) as Ratings;
};
