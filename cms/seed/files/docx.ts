import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { type Block, spansOf } from '../blocks.ts';

const runs = (text: string): TextRun[] =>
	spansOf(text).map((span) => new TextRun({ text: span.text, bold: span.type === 'text' && span.strong }));

const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph({ children: runs(text) })] });

const partsOf = (block: Block): (Paragraph | Table)[] => {
	if (block.type === 'heading') return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })];
	if (block.type === 'paragraph') return [new Paragraph({ children: runs(block.text) })];
	if (block.type === 'list')
		return block.items.map(
			(item, index) => new Paragraph({ children: runs(`${block.ordered ? `${index + 1}.` : '–'} ${item}`) }),
		);
	const rows = [block.head, ...block.rows].map(
		(row, index) => new TableRow({ tableHeader: index === 0, children: row.map(cell) }),
	);
	return [
		new Paragraph({ children: runs(block.caption) }),
		new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }),
	];
};

/** Every file of an archive, in its order. */
const unpack = (archive: Buffer): Promise<{ name: string; bytes: Buffer }[]> =>
	new Promise((resolve, reject) => {
		const files: { name: string; bytes: Buffer }[] = [];
		yauzl.fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
			if (error) return reject(error);
			zip.on('error', reject);
			zip.on('end', () => resolve(files));
			zip.on('entry', (entry: yauzl.Entry) => {
				if (entry.fileName.endsWith('/')) return zip.readEntry();
				zip.openReadStream(entry, async (failure, stream) => {
					if (failure) return reject(failure);
					const chunks: Buffer[] = [];
					for await (const chunk of stream) chunks.push(chunk as Buffer);
					files.push({ name: entry.fileName, bytes: Buffer.concat(chunks) });
					zip.readEntry();
				});
			});
			zip.readEntry();
		});
	});

const pack = (files: readonly { name: string; bytes: Buffer }[], date: Date): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const zip = new ZipFile();
		for (const { name, bytes } of files) zip.addBuffer(bytes, name, { mtime: date, forceDosTimestamp: true });
		const chunks: Buffer[] = [];
		zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
		zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
		zip.outputStream.on('error', reject);
		zip.end();
	});

/** The library writes the present time into the properties and the archive; here the document's own day stands instead. */
const withDate = async (archive: Buffer, on: string): Promise<Buffer> => {
	const files = await unpack(archive);
	const stamped = files.map(({ name, bytes }) =>
		name === 'docProps/core.xml'
			? {
					name,
					bytes: Buffer.from(bytes.toString('utf8').replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${on}T10:00:00Z`)),
				}
			: { name, bytes },
	);
	return pack(stamped, new Date(`${on}T10:00:00Z`));
};

export interface DocxSource {
	readonly title: string;
	readonly author: string;
	readonly on: string;
	readonly blocks: readonly Block[];
}

/** A Word document to fill in; the same source gives the same bytes. */
export const docxOf = async (source: DocxSource): Promise<Buffer> => {
	const document = new Document({
		title: source.title,
		creator: source.author,
		lastModifiedBy: source.author,
		styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'pl-PL' } } } } },
		sections: [{ children: source.blocks.flatMap(partsOf) }],
	});
	return withDate(await Packer.toBuffer(document), source.on);
};
