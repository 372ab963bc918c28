import { describe, expect, it } from 'vitest';
import { headerParagraph } from '../text.fixture.ts';
import { isRichText } from './shape.ts';

const rootWith = (...children: unknown[]) => ({ root: { type: 'root', children } });
const nested = (depth: number): unknown =>
	depth === 0 ? { type: 'text', text: 'x' } : { type: 'paragraph', children: [nested(depth - 1)] };

describe('isRichText', () => {
	it.each([
		['a paragraph', headerParagraph('Treść')],
		['nothing', null],
		['an empty text', rootWith()],
		['a table in a list in a table', rootWith(nested(30))],
	])('takes %s', (_, content) => {
		expect(isRichText(content)).toBe(true);
	});

	it.each([
		['a number as words', rootWith({ type: 'text', text: 5 })],
		['a child that is nothing', rootWith(null)],
		['a node without a type', rootWith({ children: [] })],
		['children that are no list', rootWith({ type: 'paragraph', children: { 0: 'x' } })],
		['fields that are no record', rootWith({ type: 'link', fields: 'x', children: [] })],
		['no root', { children: [] }],
		['a text', '<p>Treść</p>'],
		['a list', []],
		['a tree of a thousand floors', rootWith(nested(1_000))],
	])('refuses %s', (_, content) => {
		expect(isRichText(content)).toBe(false);
	});
});
