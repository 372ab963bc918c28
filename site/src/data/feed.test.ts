import type { Feed } from '@wrota/cms/contract';
import { expect, test } from 'vitest';
import { type Answer, answered, failed } from './answer.ts';
import { type Cursor, followFeed, readSlice } from './feed.ts';

const row = (seq: number, ...tags: string[]): Feed['rows'][number] => ({
	seq,
	collection: 'bip-entries',
	document: String(seq),
	unit: 'zagan',
	tags,
});

const feed = (part: Partial<Feed>): Feed => ({ epoch: 'e1', head: 0, reset: false, rows: [], indexes: [], ...part });

test('the first slice drops everything and begins at the head', () => {
	expect(readSlice(null, feed({ head: 7, rows: [row(7, 'home')] }))).toEqual({
		cursor: { epoch: 'e1', after: 7 },
		reset: true,
		tags: [],
		more: false,
	});
});

test('new rows give their tags once and move the cursor', () => {
	const slice = feed({ head: 9, rows: [row(8, 'entry:1', 'home'), row(9, 'entry:2', 'home')] });
	expect(readSlice({ epoch: 'e1', after: 7 }, slice)).toEqual({
		cursor: { epoch: 'e1', after: 9 },
		reset: false,
		tags: ['entry:1', 'home', 'entry:2'],
		more: false,
	});
});

test('rows that were read already are not read again', () => {
	const step = readSlice({ epoch: 'e1', after: 9 }, feed({ head: 9, rows: [row(8, 'entry:1'), row(9, 'entry:2')] }));
	expect(step.tags).toEqual([]);
	expect(step.cursor.after).toBe(9);
});

test('a slice that does not reach the head asks for more', () => {
	expect(readSlice({ epoch: 'e1', after: 0 }, feed({ head: 3, rows: [row(1, 'home')] })).more).toBe(true);
});

test('another epoch drops everything, even when its numbers look newer', () => {
	const step = readSlice({ epoch: 'e1', after: 5 }, feed({ epoch: 'e2', head: 6, rows: [row(6, 'entry:1')] }));
	expect(step).toEqual({ cursor: { epoch: 'e2', after: 6 }, reset: true, tags: [], more: false });
});

test('a cursor that the feed calls too old drops everything', () => {
	expect(readSlice({ epoch: 'e1', after: 5 }, feed({ head: 90, reset: true })).reset).toBe(true);
});

/** Follows a feed that gives these answers in turn and then waits until the test stops it. */
const follow = async (answers: Answer<Feed>[]) => {
	const seen: string[] = [];
	const cursors: (Cursor | null)[] = [];
	let finish: () => void = () => undefined;
	const finished = new Promise<void>((resolve) => {
		finish = resolve;
	});
	const consumer = followFeed({
		intervalMs: 1,
		ask: async (cursor) => {
			cursors.push(cursor);
			const answer = answers.shift();
			if (answer === undefined) finish();
			return answer ?? failed('unavailable');
		},
		onTags: (tags) => seen.push(tags.join(' ')),
		onReset: () => seen.push('reset'),
		onConnection: (isConnected) => seen.push(isConnected ? 'connected' : 'silent'),
	});
	await finished;
	await consumer.stop();
	return { seen, cursors };
};

test('a silent source keeps the cursor: nothing that happened meanwhile is missed', async () => {
	const { seen, cursors } = await follow([
		answered(feed({ head: 4 })),
		failed('unavailable'),
		answered(feed({ head: 6, rows: [row(5, 'entry:5'), row(6, 'entry:6')] })),
	]);
	expect(seen).toEqual(['connected', 'reset', 'silent', 'connected', 'entry:5 entry:6', 'silent']);
	expect(cursors.slice(0, 4)).toEqual([
		null,
		{ epoch: 'e1', after: 4 },
		{ epoch: 'e1', after: 4 },
		{ epoch: 'e1', after: 6 },
	]);
});
