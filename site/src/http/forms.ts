import type { IncomingMessage } from 'node:http';
import type { CommandRefusal } from '@wrota/cms/contract';

/** A form that a person sent from one of our pages. */
export interface SentForm {
	readonly fields: URLSearchParams;
	/** Set when it must not be acted on: the page shows the sentence and keeps what was typed. */
	readonly refusal: CommandRefusal | null;
}

/** Pages with a form that is sent by POST; every other address is only read. */
const takers: readonly RegExp[] = [
	/^\/bip\/[^/]+\/[^/]+\/[^/]+\/blad$/,
	/^\/subskrypcja$/,
	/^\/subskrypcja\/[0-9a-f]{24}\/[\w-]{43}(?:\/wypisz)?$/,
];

/**
 * Leaving a subscription is also asked for by mail programs, with one click and from no page (RFC 8058): the secret in the
 * address is all that counts there, and nothing of the body is read.
 */
export const isOneClick = (pathname: string): boolean =>
	/^\/subskrypcja\/[0-9a-f]{24}\/[\w-]{43}\/wypisz$/.test(pathname);

export const takesForm = (pathname: string): boolean => takers.some((pattern) => pattern.test(pathname));

/** The field that people do not see. Who fills it in is a program. */
export const honeypot = 'strona_www';

const LARGEST_BYTES = 64 * 1024;

type Read =
	| { readonly ok: true; readonly fields: URLSearchParams }
	| { readonly ok: false; readonly status: 403 | 413 };

/** Whether the browser says that the form stood on a page of ours; a page elsewhere can forge neither header. */
const isOurs = ({ headers }: IncomingMessage, origin: string): boolean =>
	headers['sec-fetch-site'] === 'same-origin' || headers.origin === origin;

/** Reads a sent form of at most 64 kB, only from a page of ours. */
export const readForm = async (request: IncomingMessage, origin: string): Promise<Read> => {
	const type = String(request.headers['content-type'] ?? '').split(';')[0];
	if (type?.trim().toLowerCase() !== 'application/x-www-form-urlencoded' || !isOurs(request, origin))
		return { ok: false, status: 403 };
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		bytes += chunk.byteLength;
		if (bytes > LARGEST_BYTES) return { ok: false, status: 413 };
		chunks.push(chunk);
	}
	return { ok: true, fields: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) };
};

/** Why a form that was read must not be acted on; null when it may. `waitS`: seconds until this caller may send again. */
export const formRefusal = (fields: URLSearchParams, waitS: number | null): CommandRefusal | null => {
	if (waitS !== null)
		return {
			code: 'rate-limited',
			message: `Wysyłasz formularze jeden po drugim. Poczekaj ${waitS} s i wyślij jeszcze raz; Twój tekst jest nadal w formularzu.`,
		};
	if ((fields.get(honeypot) ?? '') !== '')
		return {
			code: 'invalid',
			message: 'Wypełnione jest pole, które ma zostać puste. Wyczyść je i wyślij jeszcze raz.',
			fields: [{ path: honeypot, message: 'To pole zostaw puste.' }],
		};
	return null;
};
