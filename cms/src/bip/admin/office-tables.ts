const isSpace = (node: Node): boolean => node.nodeType === 3 && !node.textContent?.replaceAll('\u00a0', ' ').trim();

const isAllBold = (cell: Element): boolean => {
	const walk = (node: Node): boolean =>
		[...node.childNodes].every((child) => {
			if (child.nodeType === 3) return isSpace(child);
			return (child as Element).localName === 'strong' || walk(child);
		});
	return Boolean(cell.textContent?.trim()) && walk(cell);
};

const toHead = (cell: Element): void => {
	const head = cell.ownerDocument.createElement('th');
	for (const { name, value } of [...cell.attributes]) head.setAttribute(name, value);
	head.append(...cell.childNodes);
	cell.replaceWith(head);
};

const span = (cell: Element, name: 'colspan' | 'rowspan'): void => {
	const cells = Number(cell.getAttribute(name) ?? 1);
	if (!(Number.isInteger(cells) && cells > 1 && cells <= 200)) cell.removeAttribute(name);
};

/** The editor has no captions: the words stand before the table, from where the public page takes them. */
const captionBefore = (table: Element): void => {
	const caption = table.querySelector('caption');
	if (!caption) return;
	const paragraph = table.ownerDocument.createElement('p');
	paragraph.append(...caption.childNodes);
	table.before(paragraph);
	caption.remove();
};

/** A first row in bold says what the columns hold: it becomes the head, so that a screen reader can say it too. */
const headFrom = (table: Element): void => {
	const [first, ...rest] = table.querySelectorAll('tr');
	if (!first || rest.length === 0 || first.querySelector('th')) return;
	const cells = [...first.children];
	const said = cells.filter((cell) => cell.textContent?.trim());
	if (said.length > 0 && said.every(isAllBold)) for (const cell of cells) toHead(cell);
};

/** Tables as the editor knows them: caption before, head where the first row is one, only sensible spans. */
export const rebuildTables = (body: HTMLElement): void => {
	for (const table of body.querySelectorAll('table')) {
		captionBefore(table);
		headFrom(table);
	}
	for (const cell of body.querySelectorAll('td,th')) {
		span(cell, 'colspan');
		span(cell, 'rowspan');
	}
	for (const strong of body.querySelectorAll('th strong')) strong.replaceWith(...strong.childNodes);
};
