import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { type Block, wordsOfText } from '../blocks.ts';

const require = createRequire(import.meta.url);
/** pdfkit takes a parsed font too, which its types do not say. */
type FontSource = Font & Uint8Array;

/**
 * A parsed font remembers each glyph with the character that asked for it first. A glyph that is only met as a part of
 * another (the full stop in a colon) has none, and could then not be copied or found in any document. So every
 * character we write is asked for here, once, before any document.
 */
const alphabet =
	' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_abcdefghijklmnopqrstuvwxyzĄĆĘŁŃÓŚŹŻąćęłńóśźż§·–—…„”²';

const fontOf = (name: string): FontSource => {
	const font = create(readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`)));
	for (const character of alphabet) font.layout(character);
	return font as FontSource;
};

/** Read and parsed once, not for each document; both hold all Polish letters and may be embedded (SIL OFL 1.1). */
const fonts = {
	regular: fontOf('400Regular/AtkinsonHyperlegibleNext_400Regular'),
	bold: fontOf('700Bold/AtkinsonHyperlegibleNext_700Bold'),
};

type Pdf = InstanceType<typeof PDFDocument>;

const page = { margin: 62 };

/** A heading never stays alone at the foot of a page. */
const keepWithNext = (pdf: Pdf): void => {
	if (pdf.y > pdf.page.height - page.margin - 110) pdf.addPage();
};

const writeTable = (pdf: Pdf, block: Extract<Block, { type: 'table' }>): void => {
	pdf.font('bold').fontSize(10.5).text(block.caption).moveDown(0.4).font('regular').fontSize(9.5);
	const cell = (text: string, isHead: boolean) => ({
		text: wordsOfText(text),
		type: (isHead ? 'TH' : 'TD') as 'TH' | 'TD',
		...(isHead ? { font: { src: 'bold', size: 9.5 } } : {}),
	});
	pdf.table({
		defaultStyle: { border: 0.5, borderColor: '#8a8f8b', padding: 4 },
		data: [
			block.head.map((text) => cell(text, true)),
			...block.rows.map((row) => row.map((text) => cell(text, false))),
		],
	});
	pdf.moveDown(0.8);
};

const writeBlock = (pdf: Pdf, block: Block): void => {
	switch (block.type) {
		case 'heading':
			keepWithNext(pdf);
			pdf.moveDown(0.3).font('bold').fontSize(13).text(block.text).moveDown(0.3);
			return;
		case 'paragraph':
			pdf.font(block.text.startsWith('**') && block.text.endsWith('**') ? 'bold' : 'regular').fontSize(11);
			pdf.text(wordsOfText(block.text), { lineGap: 2 }).moveDown(0.6);
			return;
		case 'list':
			pdf.font('regular').fontSize(11);
			for (const [index, item] of block.items.entries())
				pdf.text(`${block.ordered ? `${index + 1}.` : '–'} ${wordsOfText(item)}`, { lineGap: 2, indent: 10 });
			pdf.moveDown(0.6);
			return;
		case 'table':
			writeTable(pdf, block);
	}
};

export interface PdfSource {
	readonly title: string;
	readonly author: string;
	/** Day of the document: its only date, so that the same document always gives the same bytes. */
	readonly on: string;
	readonly blocks: readonly Block[];
}

/** A small PDF with a text layer, a title, a language and embedded fonts; the same source gives the same bytes. */
export const pdfOf = (source: PdfSource): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const date = new Date(`${source.on}T10:00:00Z`);
		const pdf = new PDFDocument({
			size: 'A4',
			margin: page.margin,
			lang: 'pl-PL',
			displayTitle: true,
			pdfVersion: '1.7',
			info: {
				Title: source.title,
				Author: source.author,
				CreationDate: date,
				ModDate: date,
				Creator: 'Wrota',
				Producer: 'Wrota',
			},
		});
		const chunks: Buffer[] = [];
		pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		pdf.on('end', () => resolve(Buffer.concat(chunks)));
		pdf.on('error', reject);
		pdf.registerFont('regular', fonts.regular);
		pdf.registerFont('bold', fonts.bold);
		pdf
			.font('bold')
			.fontSize(9)
			.fillColor('#4a4f4b')
			.text(`${source.author} · dane demonstracyjne`)
			.fillColor('#000')
			.moveDown(1);
		pdf.fontSize(15).text(source.title).moveDown(0.8);
		for (const block of source.blocks) writeBlock(pdf, block);
		pdf.end();
	});
