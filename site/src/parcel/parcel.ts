import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { EntryPage, FileView, UnitSlice, UnitView } from '@wrota/cms/contract';
import type { Answer } from '../data/answer.ts';
import { type CmsClient, questions } from '../data/cms-client.ts';
import { apiEntry, apiUnitDetail } from '../view/open-data.ts';
import { csvMark } from './csv.ts';
import { filePath, parcelWords, registerCsv, registerHead, standalonePage } from './parcel-pages.ts';

/** One file of a parcel; opened only when its turn comes. */
export interface ParcelPart {
	readonly path: string;
	/** False for what is compressed already. */
	readonly compress: boolean;
	readonly open: () => Promise<Readable>;
}

interface Line {
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
}

export interface ParcelSource {
	readonly cms: CmsClient;
	readonly origin: string;
	readonly unit: UnitView;
	/** Instant of the parcel. */
	readonly now: Date;
	/** Ends when the reader went away. */
	readonly signal: AbortSignal;
}

/** The parcel cannot be finished: a source did not answer. */
export class ParcelBroken extends Error {}

const must = <T>(answer: Answer<T>, what: string): T => {
	if (!answer.ok) throw new ParcelBroken(`${what}: ${answer.code}`);
	return answer.value;
};

const textPart = (lines: Line[], path: string, text: string): ParcelPart => {
	const bytes = Buffer.from(text);
	lines.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
	return { path, compress: true, open: async () => Readable.from([bytes]) };
};

const isPacked = ({ mimeType }: FileView): boolean => !/^text\/|\/(xml|json|csv)$/.test(mimeType);

const filePart = ({ cms, signal }: ParcelSource, lines: Line[], file: FileView): ParcelPart => {
	const path = filePath(file);
	lines.push({ path, bytes: file.sizeBytes, sha256: file.sha256 });
	const open = async () => {
		const { body } = must(await cms.file(file.sha256, signal), path);
		return body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream);
	};
	return { path, compress: !isPacked(file), open };
};

const json = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

async function* entriesOf({ cms, unit }: ParcelSource): AsyncGenerator<EntryPage> {
	for (let after: string | null = ''; after !== null; ) {
		const slice: UnitSlice = must(await cms.ask(questions.unitSlice(unit.slug, after)), 'entries');
		yield* slice.entries;
		after = slice.next;
	}
}

const registerText = async ({ cms, unit, origin }: ParcelSource): Promise<string> => {
	const lines: string[] = [csvMark, registerHead];
	for (let page = 1, seen = 0, total = 1; seen < total; page += 1) {
		const register = must(await cms.ask(questions.register(unit.slug, page)), 'register');
		if (register.rows.length === 0) break;
		lines.push(...register.rows.map((row) => registerCsv(row, origin)));
		seen += register.rows.length;
		total = register.total;
	}
	return lines.join('');
};

/**
 * Everything public of a unit, one part after the other; the manifest with all digests comes last, so a parcel that broke
 * off has none. Holds one slice of entries in memory at a time.
 * @throws {ParcelBroken}
 */
export async function* parcelParts(source: ParcelSource): AsyncGenerator<ParcelPart> {
	const { unit, origin, now } = source;
	const lines: Line[] = [];
	const packed = new Set<string>();
	yield textPart(lines, 'CZYTAJ.txt', parcelWords(unit.officialName, origin, unit.slug));
	yield textPart(lines, 'jednostka.json', json(apiUnitDetail(unit, origin)));
	for await (const page of entriesOf(source)) {
		yield textPart(lines, `wpisy/${page.id}/wpis.json`, json(apiEntry(page, origin)));
		yield textPart(lines, `wpisy/${page.id}/wpis.html`, standalonePage(page, origin));
		for (const file of page.shown.view.files) {
			const path = filePath(file);
			if (packed.has(path)) continue;
			packed.add(path);
			yield filePart(source, lines, file);
		}
	}
	yield textPart(lines, 'rejestr-zmian.csv', await registerText(source));
	const manifest = { unit: unit.slug, source: `${origin}/bip/${unit.slug}`, madeAt: now.toISOString(), files: lines };
	yield textPart([], 'manifest.json', json(manifest));
}
