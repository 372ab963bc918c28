/**
 * Word copies a list as paragraphs: the level stands in `mso-list:l0 level2 lfo1`, the marker ("1.", "a)", "·")
 * in a span `mso-list:Ignore`. Here they become lists again.
 */
interface Item {
	readonly paragraph: HTMLElement;
	readonly list: string;
	readonly level: number;
	readonly marker: string;
}

const ordered = /^\(?(\d{1,3}|[a-z]{1,2}|[ivxlc]{1,7})[.)]\)?$/i;
const bullet = /^[^\p{L}\p{N}]{1,2}$|^[ov§]$/u;

const itemOf = (paragraph: HTMLElement): Item | null => {
	const [, list, level] = /mso-list:\s*(l\d+)\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '') ?? [];
	if (!list || !level) return null;
	const marker = [...paragraph.querySelectorAll('span')].find((span) =>
		/mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
	);
	const text = (marker?.textContent ?? '').replaceAll(/[\s\u00a0]/g, '');
	if (!ordered.test(text) && !bullet.test(text)) return null;
	marker?.remove();
	return { paragraph, list, level: Number(level), marker: text };
};

interface Open {
	readonly element: HTMLElement;
	readonly level: number;
	readonly list: string;
}

const openList = (item: Item): HTMLElement => {
	const isOrdered = ordered.test(item.marker) && !bullet.test(item.marker);
	const element = item.paragraph.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
	const start = Number.parseInt(item.marker.replace('(', ''), 10);
	if (isOrdered && start > 1) element.setAttribute('start', String(start));
	return element;
};

const place = (item: Item, open: Open[]): void => {
	while (open.at(-1) && (open.at(-1)?.level ?? 0) > item.level) open.pop();
	let current = open.at(-1);
	if (!current || current.level < item.level) {
		const element = openList(item);
		const parent = current?.element.lastElementChild;
		if (parent) parent.append(element);
		else item.paragraph.before(element);
		current = { element, level: item.level, list: item.list };
		open.push(current);
	}
	const entry = item.paragraph.ownerDocument.createElement('li');
	entry.append(...item.paragraph.childNodes);
	current.element.append(entry);
	item.paragraph.remove();
};

const isBetween = (node: Node | null): boolean => node?.nodeType === 3 && !node.textContent?.trim();

/**
 * Paragraphs whose marker a list cannot say ("§ 1.", "Art. 5.", "1.2.") stay paragraphs with their marker:
 * in a legal text the number is part of the words.
 */
export const rebuildWordLists = (body: HTMLElement): void => {
	let open: Open[] = [];
	for (const paragraph of body.querySelectorAll<HTMLElement>('p,h1,h2,h3,h4,h5,h6,li')) {
		const item = paragraph.matches('p') ? itemOf(paragraph) : null;
		if (!item) {
			open = [];
			continue;
		}
		let before = paragraph.previousSibling;
		while (isBetween(before)) before = before?.previousSibling ?? null;
		const root = open[0];
		if (root && (before !== root.element || (item.level === root.level && item.list !== root.list))) open = [];
		place(item, open);
	}
};
