/** Tags and text of one piece of HTML of our own making (well formed, no comments, no scripts). */
const cellPattern = /<(th|td)\b([^>]*)>([\s\S]*?)<\/\1>/g;
const rowPattern = /<tr\b[^>]*>([\s\S]*?)<\/tr>/g;
/** A table, with the scrolling frame that it may stand in already. */
const tablePattern =
	/<div class="scroll"[^>]*>\s*<table\b[^>]*>([\s\S]*?)<\/table>\s*<\/div>|<table\b[^>]*>([\s\S]*?)<\/table>/g;

const textOf = (html: string): string =>
	html
		.replaceAll(/<[^>]*>/g, ' ')
		.replaceAll('&nbsp;', ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** Text that is HTML-escaped already, made safe inside a double-quoted attribute. */
const asAttribute = (escaped: string): string => escaped.replaceAll('"', '&quot;');

const isNumeric = (text: string): boolean => /^[-−–]?\d[\d\s\u00A0.,]*(\s?(zł|%|ha|m²|km|szt\.?))?$/u.test(text);

const rowsOf = (html: string): string[] => [...html.matchAll(rowPattern)].map((row) => row[1] ?? '');
const cellsOf = (row: string) =>
	[...row.matchAll(cellPattern)].map(([, tag = 'td', attributes = '', inner = '']) => ({ tag, attributes, inner }));

/** So many columns fit a phone as they are. */
const NARROW_COLUMNS = 2;

/** Column heads of a table with exactly one head row and no joined cells; null for any other table. */
const headsOf = (table: string): string[] | null => {
	if (/\b(colspan|rowspan)=/i.test(table)) return null;
	const head = /<thead\b[^>]*>([\s\S]*?)<\/thead>/.exec(table)?.[1];
	const rows = head === undefined ? [] : rowsOf(head);
	return rows.length === 1 ? cellsOf(rows[0] ?? '').map(({ inner }) => textOf(inner)) : null;
};

const bodyOf = (table: string): string => table.replace(/<thead\b[^>]*>[\s\S]*?<\/thead>/, '');

/** Columns whose every cell is a number. */
const numericColumns = (table: string): ReadonlySet<number> => {
	const rows = rowsOf(bodyOf(table)).map(cellsOf);
	const width = Math.max(0, ...rows.map((cells) => cells.length));
	const columns = Array.from({ length: width }, (_, at) => at);
	return new Set(
		columns.filter((at) => rows.length > 0 && rows.every((cells) => isNumeric(textOf(cells[at]?.inner ?? '')))),
	);
};

const labelledRow = (row: string, heads: readonly string[], numeric: ReadonlySet<number>): string => {
	let at = -1;
	return row.replace(cellPattern, (whole, tag: string, attributes: string, inner: string) => {
		at += 1;
		const label =
			tag === 'td' && heads[at] && !/\bdata-l=/.test(attributes) ? ` data-l="${asAttribute(heads[at] ?? '')}"` : '';
		const number = numeric.has(at) && !/\bclass=/.test(attributes) ? ' class="num"' : '';
		return label || number ? `<${tag}${attributes}${label}${number}>${inner}</${tag}>` : whole;
	});
};

const labelledTable = (inner: string, heads: readonly string[]): string => {
	const numeric = numericColumns(inner);
	const withRows = (part: string, names: readonly string[]) =>
		part.replace(rowPattern, (whole, row: string) => whole.replace(row, () => labelledRow(row, names, numeric)));
	return inner.replace(/(<thead\b[^>]*>[\s\S]*?<\/thead>)?([\s\S]*)/, (_, head: string | undefined, body: string) =>
		[head === undefined ? '' : withRows(head, []), withRows(body, heads)].join(''),
	);
};

/**
 * The entry's HTML as the page shows it: tables can be scrolled by keyboard, carry the head of their column in each cell
 * (on a phone every row of three or more becomes a card) and set numbers to the right. Nothing else is changed.
 */
export const shownHtml = (html: string): string => {
	let count = 0;
	return html.replace(tablePattern, (_, framed: string | undefined, bare: string | undefined) => {
		const inner = framed ?? bare ?? '';
		count += 1;
		const caption = textOf(/<caption\b[^>]*>([\s\S]*?)<\/caption>/.exec(inner)?.[1] ?? '');
		const heads = headsOf(inner);
		const name = asAttribute(caption || `Tabela ${count}`);
		const turnsToCards = heads !== null && heads.length > NARROW_COLUMNS;
		const table =
			heads === null
				? `<table class="table">${inner}</table>`
				: `<table class="table${turnsToCards ? ' table-stack' : ''}">${labelledTable(inner, turnsToCards ? heads : [])}</table>`;
		return `<section class="scroll" aria-label="${name}" tabindex="0">${table}</section>`;
	});
};
