import PDFDocument from 'pdfkit';
import encodeQr from 'qr';
import { fonts, writable } from './fonts.ts';
import type { Block, Cell, Item, Paper, Run } from './paper.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Pdf['struct']>;

const margin = 62;
const sizes = { 1: 19, 2: 14, 3: 12.5, 4: 11.5 } as const;
const textSize = 11;
const ink = '#111827';
const linkInk = '#0b4f8a';
const lineGap = 2.5;
const indent = 20;

/** A new element under `parent`; it must be there before its content is drawn. */
const element = (pdf: Pdf, parent: Structure, type: string, options: object = {}): Structure => {
	const made = pdf.struct(type as never, options as never);
	parent.add(made);
	return made;
};

/** A heading never stays alone at the foot of a page. */
const keepWithNext = (pdf: Pdf, height: number): void => {
	if (pdf.y > pdf.page.height - margin - height) pdf.addPage();
};

const fontOf = ({ bold, italic }: Run, isHeading: boolean): 'regular' | 'bold' | 'italic' => {
	if (isHeading || bold) return 'bold';
	return italic ? 'italic' : 'regular';
};

/** Draws runs one after the other as one flow of text, links as elements of their own. */
const writeRuns = (pdf: Pdf, holder: Structure, runs: readonly Run[], isHeading = false): void => {
	runs.forEach((run, at) => {
		const isLast = at === runs.length - 1;
		const draw = () => {
			pdf.font(fontOf(run, isHeading)).fillColor(run.href ? linkInk : ink);
			const link = run.href ? { link: run.href, underline: true } : { link: null, underline: false };
			pdf.text(writable(run.text), { continued: !isLast, lineGap, ...link } as never);
		};
		if (run.href === undefined) holder.add(draw);
		else {
			const link = element(pdf, holder, 'Link', { alt: run.text });
			link.add(draw);
			link.end();
		}
	});
	holder.end();
};

const writeHeading = (pdf: Pdf, parent: Structure, level: 1 | 2 | 3 | 4, runs: readonly Run[]): void => {
	keepWithNext(pdf, 90);
	pdf.moveDown(level === 1 ? 0 : 0.6).fontSize(sizes[level]);
	writeRuns(pdf, element(pdf, parent, `H${level}`), runs, true);
	pdf.moveDown(0.35);
};

const writeParagraph = (pdf: Pdf, parent: Structure, runs: readonly Run[], size = textSize): void => {
	pdf.fontSize(size);
	writeRuns(pdf, element(pdf, parent, 'P'), runs);
	pdf.moveDown(0.55);
};

const writeItem = (pdf: Pdf, list: Structure, item: Item, label: string): void => {
	const left = pdf.x;
	const one = element(pdf, list, 'LI');
	keepWithNext(pdf, 30);
	const top = pdf.y;
	const sign = element(pdf, one, 'Lbl');
	pdf.fontSize(textSize).font('regular').fillColor(ink);
	sign.add(() => pdf.text(label, left, top, { lineBreak: false } as never));
	sign.end();
	pdf.x = left + indent;
	pdf.y = top;
	const body = element(pdf, one, 'LBody');
	if (item.runs.length > 0) writeRuns(pdf, element(pdf, body, 'P'), item.runs);
	pdf.moveDown(0.15);
	for (const block of item.below) writeBlock(pdf, body, block);
	body.end();
	one.end();
	pdf.x = left;
};

const writeList = (pdf: Pdf, parent: Structure, block: Extract<Block, { type: 'list' }>): void => {
	const list = element(pdf, parent, 'L');
	block.items.forEach((item, at) => {
		writeItem(pdf, list, item, block.first === null ? '–' : `${block.first + at}.`);
	});
	list.end();
	pdf.moveDown(0.4);
};

const tableCell = ({ text, head, colSpan, rowSpan }: Cell) => ({
	text: writable(text),
	type: head === null ? 'TD' : 'TH',
	...(head === null ? {} : { scope: head === 'row' ? 'Row' : 'Column', font: { src: 'bold', size: 9.5 } }),
	...(colSpan > 1 ? { colSpan } : {}),
	...(rowSpan > 1 ? { rowSpan } : {}),
});

const writeTable = (pdf: Pdf, parent: Structure, { caption, rows }: Extract<Block, { type: 'table' }>): void => {
	if (caption !== '') writeParagraph(pdf, parent, [{ text: caption, bold: true }]);
	keepWithNext(pdf, 60);
	pdf.font('regular').fontSize(9.5).fillColor(ink);
	const isFacts = rows.every((row) => row.length === 2 && row[0]?.head === 'row');
	pdf.table({
		structParent: parent,
		...(isFacts ? { columnStyles: [170, '*'] } : {}),
		defaultStyle: { border: 0.5, borderColor: '#6b7280', padding: 4 },
		data: rows.map((row) => row.map(tableCell)),
	} as never);
	pdf.moveDown(0.8);
};

const writeBlock = (pdf: Pdf, parent: Structure, block: Block): void => {
	if (block.type === 'heading') writeHeading(pdf, parent, block.level, block.runs);
	else if (block.type === 'paragraph') writeParagraph(pdf, parent, block.runs);
	else if (block.type === 'list') writeList(pdf, parent, block);
	else writeTable(pdf, parent, block);
};

/** The lasting address as a QR code with the words beside it. */
const writeAddress = (pdf: Pdf, parent: Structure, { address, shortAddress }: Paper): void => {
	keepWithNext(pdf, 130);
	pdf.moveDown(0.5);
	const rows = encodeQr(shortAddress, 'raw', { ecc: 'medium' });
	const side = 96 / rows.length;
	const [left, top] = [pdf.x, pdf.y];
	const figure = element(pdf, parent, 'Figure', {
		alt: `Kod QR z adresem tego wpisu: ${shortAddress}`,
		bbox: [left, top, left + 96, top + 96],
	});
	figure.add(() => {
		pdf.fillColor('#000');
		rows.forEach((row, y) => {
			row.forEach((isDark, x) => {
				if (isDark) pdf.rect(left + x * side, top + y * side, side, side);
			});
		});
		pdf.fill();
	});
	figure.end();
	pdf.x = left + 116;
	pdf.y = top + 18;
	writeParagraph(pdf, parent, [
		{ text: 'Aktualna treść i historia zmian:' },
		{ text: ' ' },
		{ text: address, href: address },
	]);
	pdf.x = left;
	pdf.y = Math.max(pdf.y, top + 110);
};

/** Page numbers are no part of the text: a screen reader passes over them. */
const writeFeet = (pdf: Pdf, foot: string): void => {
	const { start, count } = pdf.bufferedPageRange();
	for (let at = start; at < start + count; at += 1) {
		pdf.switchToPage(at);
		pdf.page.margins.bottom = 0;
		pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
		pdf.font('regular').fontSize(8.5).fillColor('#4b5563');
		const words = `${foot} · strona ${at + 1} z ${count}`;
		pdf.text(writable(words), margin, pdf.page.height - 40, { lineBreak: false } as never);
		pdf.endMarkedContent();
	}
};

/** Every link says where it leads, which PDF/UA asks of its annotation too. */
const describeLinks = (pdf: Pdf): void => {
	const link = pdf.link.bind(pdf) as (...call: unknown[]) => Pdf;
	const described = (x: number, y: number, w: number, h: number, url: string, options: object) =>
		// pdfkit writes a plain string as a name, a string object as a text.
		link(x, y, w, h, url, { ...options, Contents: Object(`Odnośnik: ${url}`) });
	pdf.link = described as never;
};

const openPdf = (paper: Paper): Pdf => {
	const date = new Date(paper.at);
	const pdf = new PDFDocument({
		size: 'A4',
		margin,
		lang: 'pl-PL',
		displayTitle: true,
		pdfVersion: '1.7',
		subset: 'PDF/UA',
		tagged: true,
		bufferPages: true,
		info: {
			Title: paper.title,
			Author: paper.author,
			CreationDate: date,
			ModDate: date,
			Creator: 'Wrota Lubuskie',
			Producer: 'Wrota Lubuskie',
		},
	} as never);
	for (const [name, font] of Object.entries(fonts)) pdf.registerFont(name, font);
	describeLinks(pdf);
	return pdf;
};

const writeAll = (pdf: Pdf, paper: Paper): void => {
	const root = pdf.struct('Document' as never);
	pdf.addStructure(root);
	for (const line of paper.above) writeParagraph(pdf, root, [{ text: line }], 9.5);
	pdf.moveDown(0.6);
	writeHeading(pdf, root, 1, [{ text: paper.title }]);
	if (paper.notice !== null) writeParagraph(pdf, root, [{ text: paper.notice, bold: true }]);
	if (paper.lead !== null) writeParagraph(pdf, root, [{ text: paper.lead, bold: true }], 12);
	for (const block of paper.text) writeBlock(pdf, root, block);
	for (const part of paper.parts) {
		writeHeading(pdf, root, 2, [{ text: part.heading }]);
		for (const block of part.blocks) writeBlock(pdf, root, block);
	}
	writeAddress(pdf, root, paper);
	root.end();
	writeFeet(pdf, paper.foot);
};

/** A tagged PDF (structure after PDF/UA-1, language, title, embedded fonts); the same paper gives the same bytes. */
export const writePaper = (paper: Paper): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		const pdf = openPdf(paper);
		const chunks: Buffer[] = [];
		pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		pdf.on('end', () => resolve(Buffer.concat(chunks)));
		pdf.on('error', reject);
		writeAll(pdf, paper);
		pdf.end();
	});
