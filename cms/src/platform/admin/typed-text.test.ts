// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { copiesAt, dropAllCopies, dropCopy, keepCopy, type TypedCopy, typedKey } from './typed-text.ts';

const storage = window.localStorage;
beforeEach(() => storage.clear());

const key = typedKey(7, 'bip-entries', 12);
const copy = (session: string, title: string): TypedCopy => ({
	session,
	at: '2026-11-24T09:00:00.000Z',
	base: '2026-11-24T08:00:00.000Z',
	values: { title },
});
const titles = (): unknown[] => copiesAt(storage, key).map(({ values }) => values.title);

describe('typed text', () => {
	it('has one key for a user and a document', () => {
		expect([key, typedKey('a', 'bip-entries', undefined)]).toEqual([
			'wrota-typed:7:bip-entries:12',
			'wrota-typed:a:bip-entries:new',
		]);
	});

	it('overwrites the copy of the same form and keeps the last three of others, newest first', () => {
		for (const [session, title] of [
			['a', 'A'],
			['b', 'B'],
			['b', 'B2'],
			['c', 'C'],
			['d', 'D'],
		] as const) {
			keepCopy(storage, key, copy(session, title));
		}
		expect(titles()).toEqual(['D', 'C', 'B2']);
	});

	it('drops the copy of a saved form only', () => {
		keepCopy(storage, key, copy('a', 'A'));
		keepCopy(storage, key, copy('b', 'B'));
		dropCopy(storage, key, 'b');
		expect(titles()).toEqual(['A']);
	});

	it('erases all copies of all users at log-out, and nothing else', () => {
		keepCopy(storage, key, copy('a', 'A'));
		keepCopy(storage, typedKey(8, 'bip-entries', undefined), copy('b', 'B'));
		storage.setItem('other', '1');
		dropAllCopies(storage);
		expect(Object.keys(storage)).toEqual(['other']);
	});

	it('passes over what is not a copy', () => {
		storage.setItem(key, '{"broken":');
		expect(titles()).toEqual([]);
	});
});
