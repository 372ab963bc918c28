import type { FileSpec } from '../templates/index.ts';
import { docxOf } from './docx.ts';
import { pdfOf } from './pdf.ts';

export interface SeedFile {
	readonly title: string;
	/** Download name with Polish letters and its ending. */
	readonly filename: string;
	readonly mimeType: string;
	readonly bytes: Buffer;
}

const mimeTypes = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	csv: 'text/csv',
} as const;

const quoted = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Semicolons and a byte order mark, as Polish spreadsheets expect. */
const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
	Buffer.from(`\uFEFF${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`);

export interface FileContext {
	/** Title inside the document: that of the entry when the file repeats it. */
	readonly heading: string;
	readonly author: string;
	/** Day of the entry and the only date inside. */
	readonly on: string;
}

/** Makes the bytes of one file; the same input always gives the same bytes. */
export const makeFile = async (spec: FileSpec, { heading, author, on }: FileContext): Promise<SeedFile> => {
	const named = { title: spec.title, filename: `${spec.name}.${spec.format}`, mimeType: mimeTypes[spec.format] };
	if (spec.format === 'csv') return { ...named, bytes: csvOf(spec.rows) };
	const source = { title: heading, author, on, blocks: spec.blocks };
	return { ...named, bytes: spec.format === 'pdf' ? await pdfOf(source) : await docxOf(source) };
};
