import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Answer } from '../data/answer.ts';
import type { SecurityHeaders } from './security-headers.ts';

/** Types that offices publish, with the ending a download must have. */
const endings: Record<string, string> = {
	'application/pdf': 'pdf',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
	'application/vnd.oasis.opendocument.text': 'odt',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.oasis.opendocument.spreadsheet': 'ods',
	'text/csv': 'csv',
	'text/plain': 'txt',
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'application/xml': 'xml',
	'text/xml': 'xml',
	'application/zip': 'zip',
};
/** A PDF is shown by the browser's viewer, so that a link can lead to a page in it (`#page=3`). */
const shownInPage = new Set(['image/jpeg', 'image/png', 'application/pdf']);

const LONGEST_NAME = 150;

/** A download name without path, control characters or an ending that lies about the type. */
export const downloadName = (given: string, mimeType: string, sha256: string): string => {
	const ending = endings[mimeType] ?? 'bin';
	const clean = given
		.normalize('NFC')
		.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.replace(/^[\s.]+/, '')
		.trim();
	const stem = clean
		.replace(/\.(jpeg|[a-z0-9]{1,5})$/i, '')
		.slice(0, LONGEST_NAME)
		.trim();
	return `${stem || `plik-${sha256.slice(0, 12)}`}.${ending}`;
};

/** Content-Disposition with Polish letters (RFC 6266, RFC 8187) and an ASCII name for old programs. */
export const contentDisposition = (name: string, mimeType: string): string => {
	const ascii = name
		.replaceAll('ł', 'l')
		.replaceAll('Ł', 'L')
		.normalize('NFKD')
		.replaceAll(/[^\x20-\x7e]/g, '')
		.replaceAll(/["\\%]/g, '');
	const utf8 = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
	const kind = shownInPage.has(mimeType) ? 'inline' : 'attachment';
	return `${kind}; filename="${ascii}"; filename*=UTF-8''${utf8}`;
};

export interface FileAddress {
	readonly sha256: string;
	readonly name: string;
}

/** Reads `/pliki/{sha256}/{name}`; null when it is another address. */
export const readFileAddress = (pathname: string): FileAddress | null => {
	const match = /^\/pliki\/([0-9a-f]{64})\/([^/]+)$/.exec(pathname);
	return match?.[1] && match[2] ? { sha256: match[1], name: decodeURIComponent(match[2]) } : null;
};

export interface FileSources {
	open: (sha256: string, signal: AbortSignal) => Promise<Answer<Response>>;
	security: SecurityHeaders;
}

const headersOf = ({ sha256, name }: FileAddress, upstream: Response, security: SecurityHeaders) => {
	const mimeType = (upstream.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	const known = mimeType in endings ? mimeType : 'application/octet-stream';
	const length = upstream.headers.get('content-length');
	return {
		'content-type': known.startsWith('text/') ? `${known}; charset=utf-8` : known,
		'content-disposition': contentDisposition(downloadName(name, mimeType, sha256), known),
		'cache-control': 'public, max-age=31536000, immutable',
		etag: `"${sha256}"`,
		...(length === null || upstream.headers.has('content-encoding') ? {} : { 'content-length': length }),
		...Object.fromEntries(known === 'application/pdf' ? security.pdf : security.file),
	};
};

/**
 * Streams a public file from the CMS to the reader, at the reader's pace. Returns the status to explain with a page when
 * there is nothing to stream, or null when the answer was sent (or broke off with the reader).
 */
export const sendFile = async (
	request: IncomingMessage,
	response: ServerResponse,
	address: FileAddress,
	{ open, security }: FileSources,
): Promise<404 | 503 | null> => {
	if (request.headers['if-none-match'] === `"${address.sha256}"`) {
		response.writeHead(304, { etag: `"${address.sha256}"` }).end();
		return null;
	}
	const gone = new AbortController();
	response.once('close', () => gone.abort());
	const answer = await open(address.sha256, gone.signal);
	if (!answer.ok) return answer.code === 'unavailable' ? 503 : 404;
	const { body } = answer.value;
	response.writeHead(200, headersOf(address, answer.value, security));
	if (request.method === 'HEAD' || body === null) {
		await body?.cancel();
		response.end();
		return null;
	}
	await pipeline(Readable.fromWeb(body as ReadableStream), response).catch(() => response.destroy());
	return null;
};
