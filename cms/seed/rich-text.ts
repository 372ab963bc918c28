import { createHash } from 'node:crypto';
import type { SerializedEditorState, SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical';
import { type Block, type Span, spansOf } from './blocks.ts';

/** A node of Lexical's stored state; its own fields stand beside type and version. */
type Node = SerializedLexicalNode & { readonly [key: string]: unknown };

const element = (type: string, children: readonly Node[], more: Readonly<Record<string, unknown>> = {}): Node => ({
	type,
	children,
	direction: null,
	format: '',
	indent: 0,
	version: 1,
	...more,
});

const text = (words: string, isStrong = false): Node => ({
	type: 'text',
	text: words,
	detail: 0,
	format: isStrong ? 1 : 0,
	mode: 'normal',
	style: '',
	version: 1,
});

/** Payload keeps an id on each link; ours follows from the link itself, so that the same seed gives the same state. */
const linkId = (span: Extract<Span, { type: 'link' }>): string =>
	createHash('sha256').update(`${span.url} ${span.text}`).digest('hex').slice(0, 24);

const inline = (span: Span): Node =>
	span.type === 'text'
		? text(span.text, span.strong)
		: element('link', [text(span.text)], {
				id: linkId(span),
				fields: { linkType: 'custom', newTab: false, url: span.url },
				version: 3,
			});

const inlines = (words: string): Node[] => spansOf(words).map(inline);

const paragraph = (words: string): Node => element('paragraph', inlines(words), { textFormat: 0, textStyle: '' });

const list = (block: Extract<Block, { type: 'list' }>): Node =>
	element(
		'list',
		block.items.map((item, index) => element('listitem', inlines(item), { value: index + 1 })),
		{ listType: block.ordered ? 'number' : 'bullet', start: 1, tag: block.ordered ? 'ol' : 'ul' },
	);

/** `headerState` 1 marks a cell that heads its column. */
const cell = (words: string, headerState: 0 | 1): Node =>
	element('tablecell', [paragraph(words)], { backgroundColor: null, colSpan: 1, headerState, rowSpan: 1 });

const row = (cells: readonly string[], headerState: 0 | 1): Node =>
	element(
		'tablerow',
		cells.map((words) => cell(words, headerState)),
	);

const table = (block: Extract<Block, { type: 'table' }>): Node[] => [
	paragraph(block.caption),
	element('table', [row(block.head, 1), ...block.rows.map((cells) => row(cells, 0))]),
];

const nodesOf = (block: Block): Node[] => {
	switch (block.type) {
		case 'heading':
			return [element('heading', inlines(block.text), { tag: `h${block.level}` })];
		case 'paragraph':
			return [paragraph(block.text)];
		case 'list':
			return [list(block)];
		case 'table':
			return table(block);
	}
};

/** Editor state as Payload 3.90 stores it. A table's caption is the paragraph directly before it. */
export const richTextOf = (blocks: readonly Block[]): SerializedEditorState => ({
	root: {
		type: 'root',
		children: blocks.flatMap(nodesOf),
		direction: null,
		format: '',
		indent: 0,
		version: 1,
	},
});
