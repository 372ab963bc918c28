// Runs in a child process with a memory limit: reads {mimeType} from argv and bytes from stdin, prints JSON {text}.
// Form feeds part the pages of a PDF and nothing else: how many stand before a place tells its page.
import { buffer } from 'node:stream/consumers';

const maxChars = 2_000_000;

const fromPdf = async (bytes: Buffer): Promise<string> => {
	const { extractText, getDocumentProxy } = await import('unpdf');
	const document = await getDocumentProxy(new Uint8Array(bytes));
	const { text } = await extractText(document, { mergePages: false });
	return text.map((page) => page.replaceAll('\f', ' ')).join('\n\f\n');
};

const fromDocx = async (bytes: Buffer): Promise<string> => {
	const mammoth = await import('mammoth');
	return (await mammoth.extractRawText({ buffer: bytes })).value;
};

const fromOdt = async (bytes: Buffer): Promise<string> => {
	const { fromBufferPromise } = await import('yauzl');
	const zip = await fromBufferPromise(bytes, { lazyEntries: true });
	for await (const entry of zip.eachEntry()) {
		if (entry.fileName !== 'content.xml') continue;
		const xml = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
		const { XMLParser } = await import('fast-xml-parser');
		const parser = new XMLParser({ preserveOrder: true, trimValues: false });
		return textOf(parser.parse(xml));
	}
	return '';
};

const textOf = (nodes: unknown): string => {
	if (!Array.isArray(nodes)) return '';
	return nodes
		.map((node: Record<string, unknown>) => {
			if ('#text' in node) return String(node['#text']);
			const [name, children] = Object.entries(node).find(([key]) => key !== ':@') ?? ['', []];
			if (name === 'text:tracked-changes') return '';
			const inner = textOf(children);
			return /^text:(p|h)$/.test(name) ? `${inner}\n` : name === 'text:s' || name === 'text:tab' ? ' ' : inner;
		})
		.join('');
};

const readers: Readonly<Record<string, (bytes: Buffer) => Promise<string>>> = {
	'application/pdf': fromPdf,
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': fromDocx,
	'application/vnd.oasis.opendocument.text': fromOdt,
};

const read = readers[process.argv[2] ?? ''];
const bytes = await buffer(process.stdin);
const text = read ? await read(bytes) : bytes.toString('utf8');
const isPaged = process.argv[2] === 'application/pdf';
/** An empty first page (a scan) still counts as one, but pages without any text are no text. */
const trimmed = (raw: string): string => (raw.trim() === '' ? '' : raw.replaceAll(/^[^\S\f]+|\s+$/g, ''));
process.stdout.write(
	JSON.stringify({
		text: trimmed((isPaged ? text : text.replaceAll('\f', ' ')).replaceAll(/[^\S\n\f]+/g, ' ')).slice(0, maxChars),
	}),
);
