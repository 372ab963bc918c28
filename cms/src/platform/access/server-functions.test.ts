import { expect, test } from 'vitest';
import { actorOf } from './actor.ts';
import { mayCallFunction } from './server-functions.ts';

const staff = actorOf({ id: 'a', collection: 'staff', name: 'Ewa' });
const closed = actorOf({ id: 'a', collection: 'staff', name: 'Ewa', isActive: false });
const resident = actorOf({ id: 'a', collection: 'residents' });

test.each([
	['form-state', true],
	['table-state', true],
	['render-document', true],
	['render-document-slots', true],
	['render-field', true],
	['render-list', true],
	['render-widget', false],
	['get-default-layout', false],
	['get-folder-results-component-and-data', false],
	['get-upcoming-scheduled-publish', false],
	['schedule-publish', false],
	['copy-data-from-locale', false],
	['slugify', false],
	['constructor', false],
])('%s: staff %j, nobody else', (name, isOpen) => {
	expect(mayCallFunction(name, staff)).toBe(isOpen);
	expect(mayCallFunction(name, closed)).toBe(false);
	expect(mayCallFunction(name, resident)).toBe(false);
	expect(mayCallFunction(name, actorOf(null))).toBe(false);
});
