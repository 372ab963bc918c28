import type { PolishText } from '../text/polish-text.ts';
import type { Head, PassageHit } from './answers.ts';
import { excerptOf, toHtml } from './excerpt.ts';
import { coveredBy, findMarks, type Mark } from './marks.ts';
import type { Term } from './terms.ts';

export interface SearchHit {
	/** `{collection}_{document}`. */
	readonly id: string;
	readonly title: string;
	/** Safe HTML: escaped, with `<mark>` around what answers the question. */
	readonly titleHtml: string;
	readonly url: string;
	readonly unit: string;
	readonly unitName: string;
	readonly kind: string;
	readonly kindLabel: string;
	readonly section: string;
	readonly sectionLabel: string;
	/** ISO instant. */
	readonly publishedAt: string;
	readonly archived: boolean;
	/** Safe HTML like `titleHtml`; empty when there is no text. */
	readonly excerptHtml: string;
	/** Name of the attached file in which it was found, when the page itself does not say all that was asked. */
	readonly foundInFile: string | null;
	/** Page of that file, from 1; null where it has no pages. */
	readonly foundOnPage: number | null;
	/** Path of that file on the site, with the page as its fragment; null where the record does not say it. */
	readonly fileUrl: string | null;
}

/** A head with what of it answers the question. */
export interface MarkedHead {
	readonly head: Head;
	readonly titleMarks: readonly Mark[];
	readonly text: string;
	readonly textMarks: readonly Mark[];
	readonly covered: ReadonlySet<number>;
}

/** Reads the head's texts for the words of the question; the lead or the body becomes the excerpt. */
export const markHead = (head: Head, terms: readonly Term[], polish: PolishText): MarkedHead => {
	const titleMarks = findMarks(head.title, terms, polish);
	const [lead, body] = [head.lead, head.body].map((text) => ({ text, marks: findMarks(text, terms, polish) }));
	const isBodyBetter = body && (!lead?.text || coveredBy(body.marks).size > coveredBy(lead.marks).size);
	const { text, marks } = (isBodyBetter ? body : lead) ?? { text: '', marks: [] };
	const all = [...titleMarks, ...(lead?.marks ?? []), ...(body?.marks ?? [])];
	return { head, titleMarks, text, textMarks: marks, covered: coveredBy(all) };
};

type Excerpt = Pick<SearchHit, 'excerptHtml' | 'foundInFile' | 'foundOnPage' | 'fileUrl'>;

const ofPassage = ({ file, fileUrl, page }: PassageHit): Omit<Excerpt, 'excerptHtml'> => ({
	foundInFile: file,
	foundOnPage: page,
	fileUrl: fileUrl && page ? `${fileUrl}#page=${page}` : fileUrl,
});

const chooseExcerpt = (
	{ text, textMarks, covered }: MarkedHead,
	passage: PassageHit | undefined,
	terms: readonly Term[],
	polish: PolishText,
): Excerpt => {
	const marks = passage ? findMarks(passage.text, terms, polish) : [];
	const saysMore = marks.some(({ term }) => !covered.has(term));
	return passage && saysMore
		? { excerptHtml: excerptOf(passage.text, marks), ...ofPassage(passage) }
		: { excerptHtml: excerptOf(text, textMarks), foundInFile: null, foundOnPage: null, fileUrl: null };
};

export const toHit = (
	marked: MarkedHead,
	passage: PassageHit | undefined,
	terms: readonly Term[],
	polish: PolishText,
	nowSeconds: number,
): SearchHit => {
	const { head } = marked;
	const { id, title, url, unit, unitName, kind, kindLabel, section, sectionLabel } = head;
	return {
		...{ id, title, url, unit, unitName, kind, kindLabel, section, sectionLabel },
		titleHtml: toHtml(title, marked.titleMarks),
		publishedAt: new Date(head.publishedAt * 1000).toISOString(),
		archived: head.archived || head.until <= nowSeconds,
		...chooseExcerpt(marked, passage, terms, polish),
	};
};
