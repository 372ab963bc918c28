import type { PolishText } from '../text/polish-text.ts';

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
const shortest = 5;
const most = 3;

/** Every word that one slip of the hand away: swapped neighbours first, then a letter too many, wrong, missing. */
function* slips(form: string): Generator<string> {
	const cuts = Array.from({ length: form.length + 1 }, (_, at) => [form.slice(0, at), form.slice(at)] as const);
	for (const [left, right] of cuts) {
		if (right.length > 1) yield `${left}${right.charAt(1)}${right.charAt(0)}${right.slice(2)}`;
	}
	for (const [left, right] of cuts) if (right !== '') yield left + right.slice(1);
	for (const [left, right] of cuts)
		if (right !== '') for (const letter of alphabet) yield left + letter + right.slice(1);
	for (const [left, right] of cuts) for (const letter of alphabet) yield left + letter + right;
}

/**
 * Base forms of dictionary words that a word outside the dictionary may have been meant for: the engine
 * forgives a slip only against forms that some text has, this one against all forms of the language.
 */
export const correctionsOf = (form: string, polish: PolishText): string[] => {
	const bases = new Set<string>();
	if (form.length < shortest || !/^[a-z]+$/.test(form)) return [];
	for (const slip of slips(form)) {
		const [base] = polish.basesOfForm(slip);
		if (base) bases.add(base);
		if (bases.size >= most) break;
	}
	return [...bases];
};
