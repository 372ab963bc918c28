import { expect, test } from 'vitest';
import { h2, ol, p, table } from './blocks.ts';
import { planOf } from './plan.ts';
import { richTextOf } from './rich-text.ts';
import { units } from './units.ts';

interface Node {
	readonly type: string;
	readonly version: number;
	readonly children?: readonly Node[];
	readonly [key: string]: unknown;
}

const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

test('a paragraph keeps strong words and links', () => {
	const state = richTextOf([p('Wpłać **wadium** na [stronie](https://zagan.example) urzędu.')]);
	expect(state.root.children).toMatchObject([
		{
			type: 'paragraph',
			version: 1,
			children: [
				{ type: 'text', text: 'Wpłać ', format: 0 },
				{ type: 'text', text: 'wadium', format: 1 },
				{ type: 'text', text: ' na ', format: 0 },
				{
					type: 'link',
					version: 3,
					fields: { linkType: 'custom', newTab: false, url: 'https://zagan.example' },
					children: [{ text: 'stronie' }],
				},
				{ type: 'text', text: ' urzędu.', format: 0 },
			],
		},
	]);
});

test('a table has its caption directly before it and heads its columns', () => {
	const state = richTextOf([table('Opłaty', ['Rodzaj', 'Kwota (zł)'], [['a', '1,00']])]);
	const nodes = state.root.children as unknown as Node[];
	expect(nodes.map(({ type }) => type)).toEqual(['paragraph', 'table']);
	expect(nodes[0]?.children?.[0]?.text).toBe('Tabela. Opłaty');
	const cells = nodesIn(nodes[1] as Node).filter(({ type }) => type === 'tablecell');
	expect(cells.map((cell) => cell.headerState)).toEqual([1, 1, 0, 0]);
});

test('headings and numbered lists', () => {
	const nodes = richTextOf([h2('Terminy'), ol('pierwszy', 'drugi')]).root.children as unknown as Node[];
	expect(nodes[0]).toMatchObject({ type: 'heading', tag: 'h2' });
	expect(nodes[1]).toMatchObject({ type: 'list', listType: 'number', tag: 'ol', start: 1 });
	expect(nodes[1]?.children?.map((item) => item.value)).toEqual([1, 2]);
});

test('every entry holds only known nodes, full of words, and no mark is left unread', () => {
	const known = new Set([
		'root',
		'paragraph',
		'heading',
		'list',
		'listitem',
		'text',
		'link',
		'table',
		'tablerow',
		'tablecell',
	]);
	for (const { key, text } of planOf({ units, now: new Date('2026-11-24T08:00:00Z') })) {
		const nodes = nodesIn(text.fields.content.root as unknown as Node);
		expect([key, nodes.filter(({ type }) => !known.has(type))]).toEqual([key, []]);
		const words = nodes.filter(({ type }) => type === 'text').map((node) => String(node.text));
		expect([key, words.filter((part) => part === '' || /\*\*|\]\(/.test(part))]).toEqual([key, []]);
		const rows = nodes
			.filter(({ type }) => type === 'table')
			.map((node) => new Set(node.children?.map((row) => row.children?.length)).size);
		expect([key, rows.filter((widths) => widths !== 1)]).toEqual([key, []]);
	}
});
