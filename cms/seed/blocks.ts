/** The text of an office document as plain data: the same blocks become rich text in the CMS, a PDF or a DOCX. */
export type Block =
	| { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
	| { readonly type: 'paragraph'; readonly text: string }
	| { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
	| {
			readonly type: 'table';
			/** "Tabela 1. Terminy odbioru": stands in a paragraph directly before the table. */
			readonly caption: string;
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  };

/** Text of paragraphs, items and cells may hold `**strong**` and `[words](address)`. */
export const h2 = (text: string): Block => ({ type: 'heading', level: 2, text });
export const h3 = (text: string): Block => ({ type: 'heading', level: 3, text });
export const p = (text: string): Block => ({ type: 'paragraph', text });
export const ul = (...items: readonly string[]): Block => ({ type: 'list', ordered: false, items });
export const ol = (...items: readonly string[]): Block => ({ type: 'list', ordered: true, items });
export const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
	type: 'table',
	caption: `Tabela. ${caption}`,
	head,
	rows,
});

export type Span =
	| { readonly type: 'text'; readonly text: string; readonly strong: boolean }
	| { readonly type: 'link'; readonly text: string; readonly url: string };

const marks = /\*\*(?<strong>[^*]+)\*\*|\[(?<words>[^\]]+)\]\((?<url>[^)\s]+)\)/g;

/** The parts of a marked text, in order. */
export const spansOf = (text: string): Span[] => {
	const spans: Span[] = [];
	let at = 0;
	for (const mark of text.matchAll(marks)) {
		if (mark.index > at) spans.push({ type: 'text', text: text.slice(at, mark.index), strong: false });
		const { strong, words, url } = mark.groups ?? {};
		if (strong) spans.push({ type: 'text', text: strong, strong: true });
		else if (words && url) spans.push({ type: 'link', text: words, url });
		at = mark.index + mark[0].length;
	}
	if (at < text.length) spans.push({ type: 'text', text: text.slice(at), strong: false });
	return spans;
};

/** The words alone, without marks. */
export const wordsOfText = (text: string): string =>
	spansOf(text)
		.map((span) => span.text)
		.join('');

/** All words of a document, one block or row a line: for reading and for tests. */
export const plainTextOf = (blocks: readonly Block[]): string =>
	blocks
		.flatMap((block) => {
			if (block.type === 'list')
				return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`);
			if (block.type === 'table')
				return [block.caption, ...[block.head, ...block.rows].map((row) => `| ${row.join(' | ')} |`)];
			return block.type === 'heading' ? [`${'#'.repeat(block.level)} ${block.text}`] : [block.text];
		})
		.map(wordsOfText)
		.join('\n');
