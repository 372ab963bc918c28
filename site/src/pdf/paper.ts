/** What a paper says, ready to be set: plain data that can go to another thread. */
export interface Paper {
	readonly title: string;
	readonly author: string;
	/** Instant of the version: the paper's only date, so that the same version gives the same bytes. */
	readonly at: string;
	/** Lines above the title: whose bulletin it is, and that data are invented. */
	readonly above: readonly string[];
	/** What a reader must know before the text: that it is outdated, withdrawn. */
	readonly notice: string | null;
	readonly lead: string | null;
	readonly text: readonly Block[];
	readonly parts: readonly Part[];
	/** Lasting address, as it is printed. */
	readonly address: string;
	/** The same without words, for the QR code. */
	readonly shortAddress: string;
	/** At the foot of each page. */
	readonly foot: string;
}

/** A part after the text: register, files, metryka. */
export interface Part {
	readonly heading: string;
	readonly blocks: readonly Block[];
}

export interface Run {
	readonly text: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	/** Whole address that the words lead to. */
	readonly href?: string;
}

export interface Cell {
	readonly text: string;
	readonly head: 'column' | 'row' | null;
	readonly colSpan: number;
	readonly rowSpan: number;
}

export interface Item {
	readonly runs: readonly Run[];
	readonly below: readonly Block[];
}

export type Block =
	| { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly runs: readonly Run[] }
	| { readonly type: 'paragraph'; readonly runs: readonly Run[] }
	| { readonly type: 'list'; readonly first: number | null; readonly items: readonly Item[] }
	| { readonly type: 'table'; readonly caption: string; readonly rows: readonly (readonly Cell[])[] };
