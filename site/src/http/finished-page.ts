import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Bytes ready to be sent, with everything that depends only on them. */
export interface FinishedPage {
	readonly status: number;
	readonly etag: string | null;
	readonly headers: readonly string[];
	readonly body: Buffer;
	/** Smaller forms of the body with their headers; absent until made. */
	br?: { readonly headers: readonly string[]; readonly body: Buffer };
	gzip?: { readonly headers: readonly string[]; readonly body: Buffer };
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const compressible = /^(text\/|application\/([\w.-]+\+)?(json|xml|javascript)|image\/svg)/;
const SMALL_BYTES = 1024;

const flat = (pairs: readonly (readonly [string, string])[]): string[] => pairs.flat();

/** Makes an answer out of a status, its own headers and its body. */
export const finishPage = (
	status: number,
	pairs: readonly (readonly [string, string])[],
	body: Buffer,
	{ withEtag }: { withEtag: boolean },
): FinishedPage => {
	const etag = withEtag ? `W/"${createHash('sha1').update(body).digest('base64url')}"` : null;
	const all: (readonly [string, string])[] = [...pairs];
	if (etag !== null) all.push(['etag', etag]);
	if (isCompressible(pairs, body)) all.push(['vary', 'accept-encoding']);
	return { status, etag, headers: [...flat(all), 'content-length', String(body.length)], body };
};

const isCompressible = (pairs: readonly (readonly [string, string])[], body: Buffer): boolean =>
	body.length >= SMALL_BYTES && pairs.some(([name, value]) => name === 'content-type' && compressible.test(value));

const encoded = (page: FinishedPage, encoding: string, body: Buffer) => ({
	headers: [...page.headers.slice(0, -2), 'content-encoding', encoding, 'content-length', String(body.length)],
	body,
});

/**
 * Adds the compressed forms to a page that will be sent more than once. `quality` is that of Brotli (1–11).
 */
export const compressPage = async (page: FinishedPage, quality: number): Promise<void> => {
	if (!page.headers.includes('accept-encoding')) return;
	const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length };
	const [br, gz] = await Promise.all([toBrotli(page.body, { params }), toGzip(page.body, { level: 6 })]);
	page.br = encoded(page, 'br', br);
	page.gzip = encoded(page, 'gzip', gz);
};

type Form = 'br' | 'gzip';

const wantedForm = (page: FinishedPage, accepted: string | undefined): Form | null => {
	if (accepted === undefined || !page.headers.includes('accept-encoding')) return null;
	if (accepted.includes('br')) return 'br';
	return accepted.includes('gzip') ? 'gzip' : null;
};

/** Whether the form that a reader would get is made already. */
export const isFormReady = (page: FinishedPage, accepted: string | undefined): boolean => {
	const form = wantedForm(page, accepted);
	return form === null || page[form] !== undefined;
};

/** Makes the form that a reader would get, and no other: nobody may ever ask for the rest. */
export const prepareForm = async (page: FinishedPage, accepted: string | undefined, quality: number): Promise<void> => {
	const form = wantedForm(page, accepted);
	if (form === null || page[form] !== undefined) return;
	const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length };
	const body = form === 'br' ? await toBrotli(page.body, { params }) : await toGzip(page.body, { level: 6 });
	page[form] = encoded(page, form, body);
};

/** Bytes that the page holds in memory. */
export const weightOf = (page: FinishedPage): number => Math.ceil(page.body.length * 1.5) + 1500;

const bestForm = (page: FinishedPage, accepted: string | undefined) => {
	const form = wantedForm(page, accepted);
	return form === null ? page : (page[form] ?? page);
};

/** Sends the page; 304 when the reader holds the same bytes. `extra` are flat header pairs of this one answer. */
export const sendPage = (
	request: IncomingMessage,
	response: ServerResponse,
	page: FinishedPage,
	extra?: readonly string[],
): void => {
	const { headers } = request;
	if (page.etag !== null && headers['if-none-match']?.includes(page.etag)) {
		const lasting = page.headers.slice(0, -2);
		response.writeHead(304, extra === undefined ? lasting : [...lasting, ...extra]);
		response.end();
		return;
	}
	const form = bestForm(page, headers['accept-encoding']);
	response.writeHead(page.status, (extra === undefined ? form.headers : [...form.headers, ...extra]) as string[]);
	if (request.method === 'HEAD') response.end();
	else response.end(form.body);
};
