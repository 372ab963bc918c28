import { type FileView, fileUrl } from '#contract';
import { childrenOf, plainText, type RichNode, rootOf, uploadId } from './nodes.ts';
import { safeHref } from './safe-link.ts';

export const escapeHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');

type Files = ReadonlyMap<string, FileView>;

const marks: readonly [bit: number, tag: string][] = [
	[64, 'sup'],
	[32, 'sub'],
	[2, 'em'],
	[1, 'strong'],
];

const textHtml = (node: RichNode): string => {
	const format = typeof node.format === 'number' ? node.format : 0;
	return marks.reduce(
		(html, [bit, tag]) => (format & bit ? `<${tag}>${html}</${tag}>` : html),
		escapeHtml(node.text ?? ''),
	);
};

const inside = (node: RichNode, files: Files): string =>
	childrenOf(node)
		.map((child) => html(child, files))
		.join('');

const linkHtml = (node: RichNode, files: Files): string => {
	const href = safeHref(node.fields?.url ?? node.url);
	const words = inside(node, files);
	return href && words ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
};

const uploadHtml = (node: RichNode, files: Files): string => {
	const file = files.get(uploadId(node.value) ?? '');
	if (!file) return '';
	const url = escapeHtml(fileUrl(file));
	if (file.mimeType.startsWith('image/') && file.description)
		return `<figure><img src="${url}" alt="${escapeHtml(file.description)}" loading="lazy"></figure>`;
	return `<p><a href="${url}">${escapeHtml(file.title)} (${escapeHtml(file.type)})</a></p>`;
};

/** Lexical keeps a nested list in an item of its own; readers expect it inside the item before. */
const listHtml = (node: RichNode, files: Files): string => {
	const tag = node.listType === 'number' ? 'ol' : 'ul';
	const items: string[] = [];
	for (const item of childrenOf(node)) {
		const children = childrenOf(item);
		const isNested = children.length > 0 && children.every((child) => child.type === 'list');
		const body = inside(item, files);
		if (isNested && items.length > 0) items[items.length - 1] += body;
		else items.push(body);
	}
	const start =
		tag === 'ol' && typeof node.start === 'number' && node.start > 1 ? ` start="${Math.trunc(node.start)}"` : '';
	return `<${tag}${start}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
};

const span = (name: string, value: unknown): string =>
	typeof value === 'number' && value > 1 && value < 100 ? ` ${name}="${Math.trunc(value)}"` : '';

const cellHtml = (cell: RichNode, files: Files, labels: readonly string[], column: number): string => {
	const content = childrenOf(cell);
	const body =
		content.length === 1 && content[0]?.type === 'paragraph' ? inside(content[0], files) : inside(cell, files);
	const spans = span('colspan', cell.colSpan) + span('rowspan', cell.rowSpan);
	const header = cell.headerState ?? 0;
	if (header & 1) return `<th scope="col"${spans}>${body}</th>`;
	if (header & 2) return `<th scope="row"${spans}>${body}</th>`;
	const label = labels[column] ? ` data-l="${escapeHtml(labels[column])}"` : '';
	return `<td${label}${spans}>${body}</td>`;
};

const isHeaderRow = (row: RichNode): boolean => {
	const cells = childrenOf(row);
	return cells.length > 0 && cells.every((cell) => (cell.headerState ?? 0) & 1);
};

const tableHtml = (node: RichNode, files: Files, caption: string): string => {
	const rows = childrenOf(node);
	const bodyAt = rows.findIndex((row) => !isHeaderRow(row));
	const heads = bodyAt < 0 ? rows : rows.slice(0, bodyAt);
	const body = bodyAt < 0 ? [] : rows.slice(bodyAt);
	const labels = heads.length === 1 && heads[0] ? childrenOf(heads[0]).map((cell) => plainText({ root: cell })) : [];
	const rowHtml = (row: RichNode) =>
		`<tr>${childrenOf(row)
			.map((cell, column) => cellHtml(cell, files, labels, column))
			.join('')}</tr>`;
	const head = heads.length > 0 ? `<thead>${heads.map(rowHtml).join('')}</thead>` : '';
	const title = caption ? `<caption>${escapeHtml(caption)}</caption>` : '';
	const name = escapeHtml(caption || 'Tabela');
	return `<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table class="table">${title}${head}<tbody>${body.map(rowHtml).join('')}</tbody></table></div>`;
};

const headingTag = (tag: unknown): string => (tag === 'h3' || tag === 'h4' ? tag : 'h2');

const html = (node: RichNode, files: Files): string => {
	switch (node.type) {
		case 'text':
			return textHtml(node);
		case 'linebreak':
			return '<br>';
		case 'tab':
			return ' ';
		case 'link':
		case 'autolink':
			return linkHtml(node, files);
		case 'upload':
			return uploadHtml(node, files);
		case 'list':
			return listHtml(node, files);
		case 'table':
			return tableHtml(node, files, '');
		case 'heading': {
			const words = inside(node, files);
			const tag = headingTag(node.tag);
			return words ? `<${tag}>${words}</${tag}>` : '';
		}
		case 'paragraph': {
			const words = inside(node, files);
			return words.trim() ? `<p>${words}</p>` : '';
		}
		default:
			return inside(node, files);
	}
};

/**
 * Public HTML of a rich text: only tags of our own choosing, no style, no script, unsafe links reduced to their words.
 * A paragraph "Tabela …" directly before a table becomes its caption (Lexical has none).
 * @param files files that stand in the text, by id; unknown ones leave nothing
 */
export const richTextHtml = (content: unknown, files: Files): string => {
	const root = rootOf(content);
	if (!root) return '';
	const nodes = childrenOf(root).filter((node) => node.type !== 'paragraph' || childrenOf(node).length > 0);
	return nodes
		.map((node, index) => {
			const captionOf = (at: number) => {
				const before = nodes[at];
				const text = before?.type === 'paragraph' ? plainText({ root: before }) : '';
				return /^Tabela[\s.:]/.test(text) ? text : '';
			};
			if (node.type === 'table') return tableHtml(node, files, captionOf(index - 1));
			if (nodes[index + 1]?.type === 'table' && captionOf(index)) return '';
			return html(node, files);
		})
		.join('\n');
};
