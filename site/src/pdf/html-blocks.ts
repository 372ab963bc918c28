import { parseDocument } from 'htmlparser2';
import type { Block, Cell, Item, Run } from './paper.ts';

type Nodes = ReturnType<typeof parseDocument>['children'];
type Node = Nodes[number];
type Element = Extract<Node, { attribs: Record<string, string> }>;

const isElement = (node: Node): node is Element => 'attribs' in node;
const childrenOf = (node: Node): Nodes => ('children' in node ? (node.children as Nodes) : []);
const tagOf = (node: Node): string => (isElement(node) ? node.name : '');

const wholeAddress = (href: string, origin: string): string | undefined => {
	try {
		return new URL(href, origin).href;
	} catch {
		return undefined;
	}
};

const styled = (node: Element, style: Omit<Run, 'text'>, origin: string): Omit<Run, 'text'> => {
	if (node.name === 'strong') return { ...style, bold: true };
	if (node.name === 'em') return { ...style, italic: true };
	if (node.name !== 'a') return style;
	const href = wholeAddress(node.attribs.href ?? '', origin);
	return href === undefined ? style : { ...style, href };
};

const isBlock = (node: Node): boolean => /^(p|h[2-4]|ul|ol|table|div|figure|section)$/.test(tagOf(node));

const runsOf = (nodes: Nodes, origin: string, style: Omit<Run, 'text'> = {}): Run[] =>
	nodes.flatMap((node): Run[] => {
		if (!isElement(node)) return 'data' in node ? [{ text: node.data.replaceAll(/[^\S\u00A0]+/g, ' '), ...style }] : [];
		if (node.name === 'br') return [{ text: '\n', ...style }];
		if (node.name === 'img') return [{ text: `[Ilustracja: ${node.attribs.alt ?? ''}]`, ...style }];
		return runsOf(childrenOf(node), origin, styled(node, style, origin));
	});

/** Runs without white space at the ends; none when there are no words. */
const trimmed = (runs: readonly Run[]): Run[] => {
	const kept = runs.filter(({ text }) => text !== '');
	const first = kept.findIndex(({ text }) => text.trim() !== '');
	const last = kept.findLastIndex(({ text }) => text.trim() !== '');
	return kept.slice(first === -1 ? kept.length : first, last + 1).map((run, at, all) => {
		const text = at === 0 ? run.text.trimStart() : run.text;
		return { ...run, text: at === all.length - 1 ? text.trimEnd() : text };
	});
};

const plain = (node: Node, origin: string): string =>
	trimmed(runsOf(childrenOf(node), origin))
		.map(({ text }) => text)
		.join('');

const itemOf = (node: Node, origin: string): Item => {
	const inline = childrenOf(node).filter((child) => !isBlock(child));
	const blocks = childrenOf(node).filter(isBlock);
	return { runs: trimmed(runsOf(inline, origin)), below: blocks.flatMap((child) => blockOf(child, origin)) };
};

const spanOf = (value: string | undefined): number => Math.min(50, Math.max(1, Number(value) || 1));

const cellOf = (node: Element, origin: string): Cell => ({
	text: plain(node, origin),
	head: node.name === 'th' ? (node.attribs.scope === 'row' ? 'row' : 'column') : null,
	colSpan: spanOf(node.attribs.colspan),
	rowSpan: spanOf(node.attribs.rowspan),
});

const rowsOf = (node: Node, origin: string): Cell[][] => {
	if (tagOf(node) !== 'tr') return childrenOf(node).flatMap((child) => rowsOf(child, origin));
	const cells = childrenOf(node).filter((child): child is Element => isElement(child) && /^t[hd]$/.test(child.name));
	return [cells.map((cell) => cellOf(cell, origin))];
};

const tableOf = (node: Node, origin: string): Block[] => {
	const caption = childrenOf(node).find((child) => tagOf(child) === 'caption');
	const rows = rowsOf(node, origin).filter((row) => row.length > 0);
	return rows.length === 0 ? [] : [{ type: 'table', caption: caption ? plain(caption, origin) : '', rows }];
};

const listOf = (node: Element, origin: string): Block => ({
	type: 'list',
	first: node.name === 'ol' ? Number(node.attribs.start) || 1 : null,
	items: childrenOf(node)
		.filter((child) => tagOf(child) === 'li')
		.map((child) => itemOf(child, origin)),
});

const blockOf = (node: Node, origin: string): Block[] => {
	if (!isElement(node)) return [];
	if (node.name === 'table') return tableOf(node, origin);
	if (node.name === 'ul' || node.name === 'ol') return [listOf(node, origin)];
	const children = childrenOf(node);
	if (node.name === 'div' || node.name === 'section') return children.flatMap((child) => blockOf(child, origin));
	const runs = trimmed(runsOf(children, origin));
	if (runs.length === 0) return [];
	if (/^h[2-4]$/.test(node.name)) return [{ type: 'heading', level: Number(node.name[1]) as 2 | 3 | 4, runs }];
	return [{ type: 'paragraph', runs }];
};

/** The blocks of an entry's HTML (our own, clean: see `richTextHtml` of the CMS); addresses become whole ones. */
export const htmlBlocks = (html: string, origin: string): Block[] =>
	parseDocument(html).children.flatMap((node) => blockOf(node, origin));
