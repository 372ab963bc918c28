import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

const shaPattern = /^[0-9a-f]{64}$/;

/** Immutable bytes by SHA-256 on the disk, two folders deep. */
export interface BlobStore {
	/** Stores the bytes durably (fsync) and answers their SHA-256; the same bytes twice are stored once. */
	put(bytes: Uint8Array): Promise<string>;
	/** Bytes and size, or null when there are none. */
	get(sha256: string): Promise<{ stream: () => Readable; sizeBytes: number } | null>;
}

export const createBlobStore = (folder: string): BlobStore => {
	const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
	return {
		put: async (bytes) => {
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			const place = placeOf(sha256);
			const known = await stat(place).catch(() => null);
			if (known?.size === bytes.byteLength) return sha256;
			await mkdir(path.dirname(place), { recursive: true });
			const draft = `${place}.${randomUUID()}`;
			const handle = await open(/*turbopackIgnore: true*/ draft, 'wx', 0o640);
			try {
				await handle.writeFile(bytes);
				await handle.sync();
			} finally {
				await handle.close();
			}
			await rename(draft, place);
			return sha256;
		},
		get: async (sha256) => {
			if (!shaPattern.test(sha256)) return null;
			const place = placeOf(sha256);
			const found = await stat(place).catch(() => null);
			return found ? { stream: () => createReadStream(place), sizeBytes: found.size } : null;
		},
	};
};
