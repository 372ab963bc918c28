import type { SearchRecord } from '../records.ts';
import { numbersOf, variantsOf } from '../text/numbers.ts';
import type { PolishText } from '../text/polish-text.ts';

/** Raise when a record turns into other documents than before: the settings hash then asks for a rebuild. */
export const documentsVersion = 4;

/** A document as the engine keeps it. Twins end in `_n` (bases) and `_f` (forms as written). */
export type EngineDocument = Readonly<Record<string, unknown>> & {
	readonly id: string;
	/** Id of the record: the same on the head (part 0) and on its passages (part 1 and up). */
	readonly doc: string;
	readonly part: number;
	readonly rev: string;
};

/** Stands for "no end" in the field `until`. */
export const openEnd = 99_999_999_999;

/** What of the text the head itself carries, to cut excerpts from; the rest lies in passages. */
const headLetters = 4_000;
const passageLetters = 3_000;
/** Of all files of a record together; about 170,000 words. */
const fileLetters = 1_200_000;
const fileFields = ['files_n', 'files2_n', 'files3_n'] as const;
const lettersPerFileField = fileLetters / fileFields.length;

/** Cuts at white space where there is some in the last fifth, so that no word is halved. */
export const cutText = (text: string, letters: number): string[] => {
	const pieces: string[] = [];
	let start = 0;
	while (start < text.length) {
		let end = Math.min(start + letters, text.length);
		const space = end < text.length ? text.slice(start, end).search(/\s\S*$/) : -1;
		if (space > letters * 0.8) end = start + space;
		pieces.push(text.slice(start, end).trim());
		start = end;
	}
	return pieces.filter((piece) => piece !== '');
};

interface Passage {
	readonly file: string | null;
	readonly text: string;
	/** Path of the file on the site. */
	readonly fileUrl: string | null;
	/** Page of the file, from 1; null where the file has no pages or only one. */
	readonly page: number | null;
}

const pagesOf = (text: string): { page: number | null; text: string }[] => {
	const pages = text.split('\f');
	return pages.map((one, index) => ({ page: pages.length > 1 ? index + 1 : null, text: one.trim() }));
};

const passagesOf = (record: SearchRecord, bodyRest: string): Passage[] => {
	const ofBody = cutText(bodyRest, passageLetters);
	const passages: Passage[] = ofBody.map((text) => ({ file: null, text, fileUrl: null, page: null }));
	let left = fileLetters;
	for (const { name, text, url } of record.files) {
		const read = text.slice(0, left);
		left -= read.length;
		for (const { page, text: ofPage } of pagesOf(read)) {
			const pieces = cutText(ofPage, passageLetters);
			passages.push(...pieces.map((piece) => ({ file: name, text: piece, fileUrl: url ?? null, page })));
		}
	}
	return passages;
};

const facetValue = (value: string, label: string): string => `${value}|${label}`;

const fileTwins = (record: SearchRecord, polish: PolishText): Record<string, string> => {
	const text = record.files
		.map((file) => file.text)
		.join('\n')
		.slice(0, fileLetters);
	if (text === '') return {};
	const twins = cutText(text, lettersPerFileField).map((piece) => polish.twin(piece));
	const forms = new Set(twins.flatMap((twin) => twin.forms.split(' ')));
	return {
		...Object.fromEntries(fileFields.map((field, index) => [field, twins[index]?.bases ?? ''])),
		files_f: [...forms].slice(0, 60_000).join(' '),
	};
};

const twins = (record: SearchRecord, polish: PolishText): Record<string, string> => {
	const texts = {
		title: record.title,
		headings: record.headings.join(' . '),
		unit: [record.unitName, record.county ?? ''].join(' . '),
		labels: [record.kindLabel, record.sectionLabel].join(' . '),
		lead: record.lead,
		body: record.body,
		fileNames: record.files.map(({ name }) => name).join(' . '),
	};
	const pairs = Object.entries(texts).flatMap(([field, text]): [string, string][] => {
		const { bases, forms } = polish.twin(text);
		return [
			[`${field}_n`, bases],
			[`${field}_f`, forms],
		];
	});
	return {
		...Object.fromEntries(pairs),
		...fileTwins(record, polish),
		signatures_n: record.signatures.flatMap(variantsOf).join(' . '),
	};
};

const headOf = (record: SearchRecord, body: string, parts: number, polish: PolishText): EngineDocument => ({
	id: record.id,
	doc: record.id,
	part: 0,
	parts,
	rev: record.rev,
	unit: record.unit,
	county: record.county,
	kind: record.kind,
	section: record.section,
	sectionGroup: record.sectionGroup,
	year: record.year,
	publishedAt: record.publishedAt,
	from: record.from,
	until: record.to ?? openEnd,
	archived: record.archived,
	numbers: [...new Set(record.signatures.flatMap(numbersOf))],
	unitFacet: facetValue(record.unit, record.unitName),
	kindFacet: facetValue(record.kind, record.kindLabel),
	sectionFacet: facetValue(record.section, record.sectionLabel),
	title: record.title,
	lead: record.lead,
	body,
	url: record.url,
	unitName: record.unitName,
	kindLabel: record.kindLabel,
	sectionLabel: record.sectionLabel,
	...twins(record, polish),
});

/** The head of a record and its passages, the head first. */
export const documentsOf = (record: SearchRecord, polish: PolishText): EngineDocument[] => {
	const [body = ''] = cutText(record.body, headLetters);
	const rest = record.body.length > headLetters ? record.body.trimStart().slice(body.length) : '';
	const passages = passagesOf(record, rest);
	const parts = passages.map(({ file, text, fileUrl, page }, index): EngineDocument => {
		const { bases, forms } = polish.twin(text);
		const part = index + 1;
		return {
			id: `${record.id}-part-${part}`,
			doc: record.id,
			part,
			rev: record.rev,
			file,
			fileUrl,
			page,
			text,
			text_n: bases,
			text_f: forms,
		};
	});
	return [headOf(record, body, parts.length, polish), ...parts];
};
