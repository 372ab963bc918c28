import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { CmsClient } from '../data/cms-client.ts';
import { questions } from '../data/cms-client.ts';
import type { SecurityHeaders } from '../http/security-headers.ts';
import { isoDateOf } from '../view/dates.ts';
import { type ParcelPart, parcelParts } from './parcel.ts';

/** Slug of `/bip/{unit}/dane.zip`; null for another address. */
export const parcelUnit = (pathname: string): string | null =>
	/^\/bip\/([a-z0-9-]{1,60})\/dane\.zip$/.exec(pathname)?.[1] ?? null;

/** Zips the parts as they come, each opened when the one before was read: no faster than the reader takes them. */
const zipOf = (parts: AsyncGenerator<ParcelPart>, mtime: Date, onFault: (error: Error) => void): ZipFile => {
	const zip = new ZipFile();
	zip.on('error', onFault);
	const addNext = async (): Promise<void> => {
		const { done, value } = await parts.next();
		if (done) {
			zip.end();
			return;
		}
		zip.addReadStreamLazy(value.path, { compress: value.compress, mtime }, (give) => {
			value.open().then((stream) => {
				stream.once('end', () => void addNext().catch(onFault));
				stream.once('error', onFault);
				give(null, stream);
			}, onFault);
		});
	};
	void addNext().catch(onFault);
	return zip;
};

export interface ParcelDesk {
	/**
	 * Streams the parcel of a unit. Answers the status to explain when nothing was sent: 404, 429 (this caller has one
	 * running, or too many run at once) or 503.
	 */
	send(
		request: IncomingMessage,
		response: ServerResponse,
		call: { readonly slug: string; readonly caller: string },
	): Promise<404 | 429 | 503 | null>;
}

export interface ParcelDeskParts {
	readonly cms: CmsClient;
	readonly origin: string;
	readonly security: SecurityHeaders;
	readonly now: () => number;
	readonly onFault: (fault: { slug: string; reason: string }) => void;
}

/** Parcels that may run at once in this process. */
const MOST_AT_ONCE = 4;

/** Hands out parcels: one at a time to each caller. */
export const createParcelDesk = ({ cms, origin, security, now, onFault }: ParcelDeskParts): ParcelDesk => {
	const served = new Set<string>();

	const stream = async (response: ServerResponse, slug: string, isHead: boolean): Promise<404 | 503 | null> => {
		const unit = await cms.ask(questions.unit(slug));
		if (!unit.ok) return unit.code === 'unavailable' ? 503 : 404;
		const at = new Date(now());
		response.writeHead(200, {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="bip-${slug}-${isoDateOf(at)}.zip"`,
			'cache-control': 'no-store',
			...Object.fromEntries(security.file),
		});
		if (isHead) {
			response.end();
			return null;
		}
		const gone = new AbortController();
		response.once('close', () => gone.abort());
		const parts = parcelParts({ cms, origin, unit: unit.value, now: at, signal: gone.signal });
		const zip = zipOf(parts, at, (error) => {
			if (!gone.signal.aborted) onFault({ slug, reason: error.message });
			response.destroy();
		});
		await pipeline(zip.outputStream, response).catch(() => response.destroy());
		return null;
	};

	return {
		async send(request, response, { slug, caller }) {
			if (served.has(caller) || served.size >= MOST_AT_ONCE) return 429;
			served.add(caller);
			try {
				return await stream(response, slug, request.method === 'HEAD');
			} finally {
				served.delete(caller);
			}
		},
	};
};
