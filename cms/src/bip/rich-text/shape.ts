const maxDepth = 60;
const maxNodes = 100_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isNode = (node: unknown): node is Readonly<Record<string, unknown>> =>
	isObject(node) &&
	typeof node.type === 'string' &&
	(node.text === undefined || typeof node.text === 'string') &&
	(node.children === undefined || Array.isArray(node.children)) &&
	(node.fields === undefined || node.fields === null || isObject(node.fields));

/**
 * Whether a value has the shape of rich text: a tree of nodes with words for types and texts. REST may send any JSON;
 * what passes here can be walked, counted and shown without a fault. Nothing at all (null, undefined) is fine.
 */
export const isRichText = (content: unknown): boolean => {
	if (content === null || content === undefined) return true;
	if (!isObject(content) || !isNode(content.root)) return false;
	const waiting: { node: unknown; depth: number }[] = [{ node: content.root, depth: 0 }];
	for (let seen = 0; waiting.length > 0; seen += 1) {
		const { node, depth } = waiting.pop() ?? {};
		if (seen > maxNodes || Number(depth) > maxDepth || !isNode(node)) return false;
		for (const child of (node.children as unknown[] | undefined) ?? [])
			waiting.push({ node: child, depth: Number(depth) + 1 });
	}
	return true;
};
