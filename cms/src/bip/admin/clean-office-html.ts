import { rebuildWordLists } from './office-lists.ts';
import { rebuildTables } from './office-tables.ts';

/** What a paste became. `doc.body` holds only tags and attributes that our editor and pages know. */
export interface CleanPaste {
	readonly doc: Document;
	/** Pictures that were left out: they go in as files, with a description. */
	readonly images: number;
	/** Struck-out or tracked-as-deleted passages that were left out. */
	readonly struck: number;
}

const kept = 'p,h2,h3,h4,ul,ol,li,table,thead,tbody,tr,th,td,a,strong,em,sup,sub,br';
const keptAttributes: Readonly<Record<string, readonly string[]>> = {
	a: ['href'],
	ol: ['start'],
	td: ['colspan', 'rowspan'],
	th: ['colspan', 'rowspan'],
};
const renamed: Readonly<Record<string, string>> = {
	h1: 'h2',
	h5: 'h4',
	h6: 'h4',
	b: 'strong',
	i: 'em',
	address: 'p',
	blockquote: 'p',
	pre: 'p',
};
const unseen =
	'head,style,script,xml,template,noscript,object,iframe,embed,form,input,button,select,textarea,video,audio,svg,math,canvas,col,colgroup,hr';
const comments = '[class^="MsoComment"],[style*="mso-element:comment"],[id^="_com_"],a[href^="#_msocom_"]';
const struckOut = 'del,s,strike,[class*="msoDel"],[class*="MoveFrom"],[style*="line-through" i]';
const blocks = 'p,h2,h3,h4,ul,ol,table,div,section,article,center,dl';

const styleOf = (element: Element): string => (element.getAttribute('style') ?? '').toLowerCase().replaceAll(/\s/g, '');

const rename = (element: Element, tag: string): Element => {
	const fresh = element.ownerDocument.createElement(tag);
	for (const { name, value } of [...element.attributes]) {
		if (/^[a-z][a-z0-9-]*$/.test(name)) fresh.setAttribute(name, value);
	}
	fresh.append(...element.childNodes);
	element.replaceWith(fresh);
	return fresh;
};

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

const nodesOf = (root: Node, what: number): Node[] => {
	const walker = (root.ownerDocument as Document).createTreeWalker(root, what);
	const found: Node[] = [];
	while (walker.nextNode()) found.push(walker.currentNode);
	return found;
};

/** A passage marked as deleted must never turn into visible text: it goes, with all inside it. */
const dropUnseen = (body: HTMLElement): { images: number; struck: number } => {
	for (const comment of nodesOf(body, 128)) (comment as Comment).remove();
	let struck = 0;
	for (const element of body.querySelectorAll(struckOut)) {
		if (body.contains(element) && element.textContent?.trim()) struck += 1;
		element.remove();
	}
	for (const element of body.querySelectorAll(`${unseen},${comments},[hidden]`)) element.remove();
	for (const element of body.querySelectorAll('[style]')) {
		if (/display:none|mso-hide:all|visibility:hidden/.test(styleOf(element))) element.remove();
	}
	const pictures = body.querySelectorAll('img,picture,v\\:imagedata');
	for (const picture of pictures) picture.remove();
	return { images: pictures.length, struck };
};

const emphasisOf = (style: string): string[] => [
	...(/font-weight:(bold|[6-9]00)/.test(style) ? ['strong'] : []),
	...(/font-style:(italic|oblique)/.test(style) ? ['em'] : []),
	...(/vertical-align:super/.test(style) ? ['sup'] : []),
	...(/vertical-align:sub(?!s)/.test(style) ? ['sub'] : []),
];

/** Word and LibreOffice write bold and italics as styles of spans; `b` of normal weight is only a wrapper. */
const readEmphasis = (body: HTMLElement): void => {
	for (const element of body.querySelectorAll('b,strong')) {
		if (/font-weight:(normal|[1-5]00)/.test(styleOf(element))) unwrap(element);
	}
	for (const element of body.querySelectorAll('span[style],font[style]')) {
		if (element.querySelector(blocks)) continue;
		let target: Element = element;
		for (const tag of emphasisOf(styleOf(element))) {
			const inner = body.ownerDocument.createElement(tag);
			inner.append(...target.childNodes);
			target.append(inner);
			target = inner;
		}
	}
};

const renameKnown = (body: HTMLElement): void => {
	for (const [from, to] of Object.entries(renamed)) {
		for (const element of body.querySelectorAll(from)) rename(element, to);
	}
	for (const div of [...body.querySelectorAll('div,section,article,center,dl,dt,dd')].reverse()) {
		if (div.querySelector(blocks)) unwrap(div);
		else rename(div, 'p');
	}
	for (const strong of body.querySelectorAll('h2 strong,h3 strong,h4 strong,strong strong')) unwrap(strong);
};

/**
 * An address that a page of an office may link to: http, https, mailto, tel, or a path of the same site.
 * @returns the address as it may be stored, or null when it is refused.
 */
export const safeHref = (href: string | null): string | null => {
	const address = (href ?? '').replaceAll(/[\p{Cc}\s]/gu, '');
	if (/^\/(?![/\\])/.test(address)) return address;
	if (!URL.canParse(address)) return null;
	return /^(https?|mailto|tel):$/.test(new URL(address).protocol) ? address : null;
};

const keepSafeLinks = (body: HTMLElement): void => {
	for (const link of body.querySelectorAll('a')) {
		const href = safeHref(link.getAttribute('href'));
		if (href === null || !link.textContent?.trim()) unwrap(link);
		else link.setAttribute('href', href);
	}
};

const keepKnownAttributes = (element: Element): void => {
	const allowed = keptAttributes[element.localName] ?? [];
	for (const { name } of [...element.attributes]) if (!allowed.includes(name)) element.removeAttribute(name);
};

const keepOnlyKnown = (body: HTMLElement): void => {
	keepSafeLinks(body);
	for (const element of [...body.querySelectorAll('*')].reverse()) {
		if (element.matches(kept)) keepKnownAttributes(element);
		else unwrap(element);
	}
	for (const paragraph of body.querySelectorAll('li > p')) {
		if (paragraph.previousSibling?.textContent?.trim()) paragraph.before(body.ownerDocument.createElement('br'));
		unwrap(paragraph);
	}
};

const edges = 'p,h2,h3,h4,li,td,th,ul,ol,table';

const trimEdges = (body: HTMLElement): void => {
	for (const text of nodesOf(body, 4) as Text[]) {
		const { nextSibling, previousSibling, parentElement } = text;
		const isInside = parentElement?.matches(edges) ?? false;
		const starts = previousSibling ? (previousSibling as Element).matches?.(edges) : isInside;
		const ends = nextSibling ? (nextSibling as Element).matches?.(edges) : isInside;
		if (starts) text.data = text.data.trimStart();
		if (ends) text.data = text.data.trimEnd();
		if (!text.data) text.remove();
	}
};

const foldSpaces = (body: HTMLElement): void => {
	body.normalize();
	for (const text of nodesOf(body, 4) as Text[]) {
		text.data = text.data.replaceAll(/[ \t\r\n\f]+|[\s\u00a0]{2,}/g, ' ');
		if (text.data === ' ' && text.parentElement?.matches('body,ul,ol,table,thead,tbody,tr')) text.remove();
	}
	for (const element of [...body.querySelectorAll('p,h2,h3,h4,li,strong,em,sup,sub,ul,ol')].reverse()) {
		if (!element.textContent?.replaceAll('\u00a0', ' ').trim() && !element.querySelector('table')) {
			if (element.matches('strong,em,sup,sub') && element.textContent) unwrap(element);
			else if (!element.parentElement?.matches('td,th')) element.remove();
		}
	}
	trimEdges(body);
};

/**
 * Turns what Word, LibreOffice or a web page put on the clipboard into the few tags that our editor knows:
 * tracked deletions and comments go, lists made of paragraphs become lists, `h1` becomes `h2`, a first row in
 * bold becomes a table head, unsafe addresses leave only their words, pictures are counted and left out.
 *
 * Needs a browser's `DOMParser` and nothing else: nothing of the pasted text is loaded or run.
 */
export const cleanOfficeHtml = (html: string): CleanPaste => {
	const doc = new DOMParser().parseFromString(html, 'text/html');
	const { body } = doc;
	const left = dropUnseen(body);
	rebuildWordLists(body);
	readEmphasis(body);
	renameKnown(body);
	rebuildTables(body);
	keepOnlyKnown(body);
	foldSpaces(body);
	return { doc, ...left };
};
