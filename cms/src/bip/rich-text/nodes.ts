/** A node of Lexical's JSON, read defensively: REST may write any JSON. */
export interface RichNode {
	readonly type: string;
	readonly text?: string;
	readonly format?: number | string;
	readonly tag?: string;
	readonly listType?: string;
	readonly start?: number;
	readonly value?: unknown;
	readonly relationTo?: string;
	readonly fields?: { readonly url?: unknown; readonly linkType?: string };
	readonly url?: unknown;
	readonly headerState?: number;
	readonly colSpan?: number;
	readonly rowSpan?: number;
	readonly children?: readonly RichNode[];
}

/** Root of a rich text value, or null when it is empty or no rich text at all. */
export const rootOf = (content: unknown): RichNode | null => {
	const root = (content as { root?: RichNode } | null | undefined)?.root;
	return root && Array.isArray(root.children) ? root : null;
};

export const childrenOf = (node: RichNode): readonly RichNode[] => (Array.isArray(node.children) ? node.children : []);

/** All nodes of a tree, depth first. */
export function* walk(node: RichNode): Generator<RichNode> {
	yield node;
	for (const child of childrenOf(node)) yield* walk(child);
}

const blocks = new Set(['paragraph', 'heading', 'listitem', 'tablecell', 'quote']);

/** Plain text: a line for each block. */
export const plainText = (content: unknown): string => {
	const root = rootOf(content);
	if (!root) return '';
	const read = (node: RichNode): string => {
		if (node.type === 'text') return node.text ?? '';
		if (node.type === 'linebreak') return '\n';
		const inner = childrenOf(node).map(read).join('');
		return blocks.has(node.type) ? `${inner}\n` : inner;
	};
	return read(root)
		.replaceAll(/\n{2,}/g, '\n')
		.trim();
};

/** Texts of the headings, in order. */
export const headingsOf = (content: unknown): string[] => {
	const root = rootOf(content);
	if (!root) return [];
	return [...walk(root)]
		.filter((node) => node.type === 'heading')
		.map((node) => plainText({ root: { type: 'root', children: [node] } }))
		.filter((text) => text !== '');
};

/** Ids of the files that stand in the text. */
export const filesInText = (content: unknown): string[] => {
	const root = rootOf(content);
	if (!root) return [];
	return [...walk(root)]
		.filter((node) => node.type === 'upload')
		.map((node) => idOf(node.value))
		.filter((id): id is string => id !== null);
};

const idOf = (value: unknown): string | null => {
	if (typeof value === 'string') return value;
	if (value && typeof value === 'object') {
		if ('toHexString' in value && typeof value.toHexString === 'function') return String(value.toHexString());
		if ('id' in value) return String(value.id);
	}
	return null;
};

export { idOf as uploadId };
