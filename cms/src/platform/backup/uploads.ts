import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const shaPattern = /^[0-9a-f]{64}$/;

export const uploadPlace = (folder: string, sha256: string): string =>
	path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** SHA-256 of the bytes of a file. */
export const digestOfFile = async (file: string): Promise<string> => {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return hash.digest('hex');
};

/** Digests of all uploads in a folder of uploads, in order. */
export const listUploads = async (folder: string): Promise<string[]> => {
	const names = await readdir(folder, { recursive: true }).catch(() => []);
	return names
		.map((name) => path.basename(name))
		.filter((name) => shaPattern.test(name))
		.sort();
};

/**
 * Copies one upload durably, unless it is there with the same size.
 * @throws Error when the bytes are not what their name says
 */
export const copyUpload = async (sha256: string, from: string, to: string): Promise<number> => {
	const source = uploadPlace(from, sha256);
	const target = uploadPlace(to, sha256);
	const { size } = await stat(source);
	const known = await stat(target).catch(() => null);
	if (known?.size === size) return size;
	await mkdir(path.dirname(target), { recursive: true });
	const draft = `${target}.${randomUUID()}`;
	const hash = createHash('sha256');
	try {
		await pipeline(
			createReadStream(source),
			async function* (chunks) {
				for await (const chunk of chunks) {
					hash.update(chunk);
					yield chunk;
				}
			},
			createWriteStream(draft, { mode: 0o640, flush: true }),
		);
		if (hash.digest('hex') !== sha256) throw new Error(`Plik ${sha256} jest uszkodzony: skrót się nie zgadza.`);
		await rename(draft, target);
	} catch (cause) {
		await rm(draft, { force: true });
		throw cause;
	}
	return size;
};
