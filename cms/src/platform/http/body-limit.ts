import type { IncomingMessage } from 'node:http';

const mebibyte = 1024 * 1024;

/** Largest body of a request, in bytes: forms carry one file of 20 MB and a few fields, everything else is JSON. */
export const bodyLimitOf = (contentType: string | undefined): number =>
	(contentType?.toLowerCase().startsWith('multipart/form-data') ? 21 : 5) * mebibyte;

const overlong = new WeakSet<IncomingMessage>();

/** Whether the body was longer than its limit, as far as it was declared or read. */
export const isTooLong = (req: IncomingMessage): boolean =>
	overlong.has(req) || Number(req.headers['content-length'] ?? 0) > bodyLimitOf(req.headers['content-type']);

/** The body of a request up to its limit. @throws Error beyond it, and `isTooLong` answers true from then on */
export async function* limitedBody(req: IncomingMessage): AsyncGenerator<Uint8Array> {
	const limit = bodyLimitOf(req.headers['content-type']);
	let bytes = 0;
	// Whoever stops reading must still be able to answer: the connection stays, and the rest of the body is dropped.
	const chunks: AsyncIterable<Uint8Array> = req.iterator({ destroyOnReturn: false });
	try {
		for await (const chunk of chunks) {
			bytes += chunk.byteLength;
			if (bytes > limit) {
				overlong.add(req);
				throw new Error('The body is longer than its limit.');
			}
			yield chunk;
		}
	} finally {
		req.resume();
	}
}

/** What is answered with 413, as our own clients and Payload's forms read it. */
export const tooLong = (req: IncomingMessage): object => {
	const isForm = bodyLimitOf(req.headers['content-type']) > 5 * mebibyte;
	const message = isForm
		? 'Plik jest za duży: może mieć najwyżej 20 MB.'
		: 'Przesłana treść jest za duża: może mieć najwyżej 5 MB. Długi dokument dodaj jako plik.';
	return { code: 'too-large', message, errors: [{ message }] };
};
