import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { z } from 'zod';

const shaSchema = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
	format: z.literal(1),
	database: z.string(),
	/** Everything in the backup is as it was at one instant between these two. */
	startedAt: z.iso.datetime(),
	finishedAt: z.iso.datetime(),
	/** Per collection: documents, and size and SHA-256 of its packed file. */
	collections: z.record(
		z.string(),
		z.object({ documents: z.number().int(), sizeBytes: z.number().int(), sha256: shaSchema }),
	),
	/** Uploads that the backup holds; their names are in `files.json`. */
	uploads: z.object({ count: z.number().int(), sizeBytes: z.number().int(), sha256: shaSchema }),
	/** The journal's head: a cut journal is found out by it. */
	journal: z.object({ n: z.number().int(), chain: z.string() }),
	seal: z.string(),
});
/** What a backup says of itself; sealed with the journal's key. */
export type Manifest = z.infer<typeof manifestSchema>;

export const manifestName = 'manifest.json';
/** Uploads of all backups lie together, by SHA-256: they never change. */
export const uploadsFolder = 'files';

const sealOf = (key: string, manifest: Omit<Manifest, 'seal'>): string =>
	createHmac('sha256', key)
		.update(canonicalize(manifest) ?? '')
		.digest('hex');

export const sealed = (key: string, manifest: Omit<Manifest, 'seal'>): Manifest => ({
	...manifest,
	seal: sealOf(key, manifest),
});

/**
 * Reads a backup's manifest.
 * @throws Error with a Polish sentence when it is missing, broken, or not sealed with this key
 */
export const readManifest = async (folder: string, key: string): Promise<Manifest> => {
	const name = path.basename(folder);
	const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => null);
	if (text === null) throw new Error(`Kopia ${name} nie ma pliku ${manifestName}: nie jest cała.`);
	const parsed = manifestSchema.safeParse(JSON.parse(text));
	if (!parsed.success) throw new Error(`Plik ${manifestName} kopii ${name} jest uszkodzony.`);
	const { seal, ...rest } = parsed.data;
	if (sealOf(key, rest) !== seal) throw new Error(`Kopia ${name} nie ma ważnej pieczęci (inny JOURNAL_KEY?).`);
	return parsed.data;
};

const stampPattern = /^\d{4}-\d{2}-\d{2}T\d{6}Z$/;

/** Name of a backup begun at an instant; names sort by time. */
export const stampOf = (at: Date): string => at.toISOString().replace(/\.\d+/, '').replaceAll(':', '');

/** Names of the finished backups in a place, newest first. */
export const backupNames = async (place: string): Promise<string[]> =>
	(await readdir(place).catch(() => [])).filter((name) => stampPattern.test(name)).sort((a, b) => b.localeCompare(a));
