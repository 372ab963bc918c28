import { MongoNetworkError } from 'mongodb';
import type { DatabaseAdapterObj } from 'payload';
import { describe, expect, it } from 'vitest';
import { hasDatabaseFailed, isDatabaseFault, noticingFaults, underWatch } from './database-faults.ts';

/** An adapter whose reads answer `word`, or fail when there is none. */
const openWith = (word: string | null) => {
	const read = async () => {
		if (word === null) throw new Error('connection closed');
		return word;
	};
	const adapter = { name: 'fake', init: () => ({ find: read, findOne: read }) };
	const noticing: DatabaseAdapterObj = noticingFaults(adapter as never);
	return noticing.init({} as never) as unknown as { findOne: () => Promise<string> };
};

/** What Payload's own authentication does with a failed read. */
const swallow = (work: () => Promise<unknown>) => work().catch(() => null);

describe('a request under watch', () => {
	it('knows of a failed read that somebody swallowed', async () => {
		const { findOne } = openWith(null);
		expect(await underWatch(async () => [await swallow(findOne), hasDatabaseFailed()])).toEqual([null, true]);
	});

	it('knows nothing of reads that went well, nor of another request', async () => {
		const { findOne } = openWith('konto');
		const broken = openWith(null);
		const [well] = await Promise.all([
			underWatch(async () => [await findOne(), hasDatabaseFailed()]),
			underWatch(() => swallow(broken.findOne)),
		]);
		expect(well).toEqual(['konto', false]);
	});

	it('passes the failure on', async () => {
		const { findOne } = openWith(null);
		await expect(underWatch(findOne)).rejects.toThrow('connection closed');
		expect(hasDatabaseFailed()).toBe(false);
	});
});

it.each([
	[new MongoNetworkError('closed'), true],
	[new Error('command failed', { cause: new MongoNetworkError('closed') }), true],
	[new TypeError('x is not a function'), false],
	['closed', false],
])('%s is a fault of the database: %s', (error, isFault) => {
	expect(isDatabaseFault(error)).toBe(isFault);
});
