import { fromBufferPromise } from 'yauzl';

const maxUnpackedBytes = 200 * 1024 * 1024;
const maxEntries = 5_000;
const maxRatio = 200;

/**
 * Refuses an archive that would unpack to more than it may (a zip bomb), by the sizes in its directory.
 * @returns a Polish sentence when refused, null when fine
 */
export const archiveProblem = async (bytes: Buffer): Promise<string | null> => {
	try {
		const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
		let entries = 0;
		let unpacked = 0;
		try {
			for await (const entry of zip.eachEntry()) {
				entries += 1;
				unpacked += entry.uncompressedSize;
				if (entries > maxEntries) return `Archiwum ma więcej niż ${maxEntries} plików.`;
				if (unpacked > maxUnpackedBytes || unpacked / bytes.byteLength > maxRatio)
					return 'Archiwum po rozpakowaniu jest zbyt duże. Podziel je na mniejsze pliki.';
			}
		} finally {
			zip.close();
		}
		return null;
	} catch {
		return 'Pliku nie da się otworzyć: archiwum jest uszkodzone.';
	}
};
