const letters: Readonly<Record<string, string>> = {
	ł: 'l',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
};

/**
 * Lower case without marks: "Żółć" → "zolc".
 *
 * The engine folds marks but keeps ł, which has no Unicode decomposition; so both sides of the
 * search, the indexed text and the query, go through this first.
 */
export const fold = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[łßæœøđðþ]/g, (letter) => letters[letter] ?? letter);
