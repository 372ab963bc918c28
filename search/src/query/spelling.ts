import type { PolishText } from '../text/polish-text.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenize } from '../text/tokens.ts';
import { forgivenErrors, isWithin } from './distance.ts';

interface Candidate {
	readonly form: string;
	readonly bases: readonly string[];
	/** As an office wrote it, in small letters. */
	readonly written: string;
	count: number;
}

/** Words of texts, each form once with how often it stands there. */
const wordsOf = (texts: readonly string[], polish: PolishText): Candidate[] => {
	const words = new Map<string, Candidate>();
	for (const token of texts.flatMap((text) => tokenize(text))) {
		if (token.kind === 'number') continue;
		const { form, bases } = polish.read(token.text);
		const known = words.get(form);
		if (known) known.count += 1;
		else words.set(form, { form, bases, written: token.text.toLowerCase(), count: 1 });
	}
	return [...words.values()];
};

const nearest = (form: string, words: readonly Candidate[]): Candidate | null => {
	for (const limit of [1, 2]) {
		if (limit > forgivenErrors(form.length)) return null;
		const near = words.filter((word) => word.form.length > 3 && isWithin(word.form, form, limit));
		if (near.length > 0) return near.reduce((best, word) => (word.count > best.count ? word : best));
	}
	return null;
};

/** With a capital where the reader wrote one. */
const likeTyped = (written: string, typed: string): string =>
	/^\p{Lu}/u.test(typed) ? `${written.charAt(0).toUpperCase()}${written.slice(1)}` : written;

/**
 * The question with its mistyped words as the found texts write them, or null. A word counts as mistyped when the
 * dictionary lacks it (or `isNothing`: when nothing was found by it) and no found text has it; numbers never do.
 */
export const respell = (q: string, texts: readonly string[], polish: PolishText, isNothing: boolean): string | null => {
	let words: Candidate[] | undefined;
	let written = '';
	let at = 0;
	for (const token of tokenize(q)) {
		const { form, bases, isKnown } = polish.read(token.text);
		const isDoubtful = token.kind === 'word' && !/\p{N}/u.test(form) && !stopWords.has(form) && (!isKnown || isNothing);
		if (!isDoubtful) continue;
		words ??= wordsOf(texts, polish);
		if (words.some((word) => word.form.startsWith(form) || word.bases.some((base) => bases.includes(base)))) continue;
		const better = nearest(form, words);
		if (!better) continue;
		written += q.slice(at, token.start) + likeTyped(better.written, token.text);
		at = token.end;
	}
	return at === 0 ? null : written + q.slice(at);
};
