/**
 * The packed lexicon: one JSON line that says what follows, then
 * - `blockCount` offsets (uint32, little endian) into the words,
 * - the words: sorted folded forms in blocks of `blockSize`, front-coded. A word is one byte (letters
 *   shared with the word before; 0 at the head of a block), its other letters (the last with its
 *   high bit set), and the number of its rule list in one or two bytes (high bit: one more follows).
 * Rule lists stand in the JSON line: each rule says how many letters to strip from the form and
 * what to add to get a base form, the likeliest base first.
 */
export interface LexiconHeader {
	readonly magic: 'wrota-lexicon';
	/** Digest of the inputs and of the builder; the same digest means the same file. */
	readonly digest: string;
	readonly words: number;
	readonly blockSize: number;
	readonly blockCount: number;
	readonly lists: readonly string[];
}

/** Raise when the builder's code changes what it writes. */
export const builderVersion = 3;

/** Version of dictionary-pl that the search settings were made for; another one changes every twin. */
export const dictionaryVersion = '2.0.0';

export const blockSize = 16;

/** "2ek,1" strips two letters and adds "ek", or strips one. */
export const ruleOf = (form: string, base: string): string => {
	let shared = 0;
	while (shared < form.length && shared < base.length && form[shared] === base[shared]) shared++;
	return `${form.length - shared}${base.slice(shared)}`;
};

export interface BaseRule {
	readonly strip: number;
	readonly add: string;
}

/** The reverse of a comma-joined list of `ruleOf`. */
export const parseRules = (list: string): BaseRule[] =>
	list.split(',').map((rule) => {
		const strip = Number.parseInt(rule, 10);
		return { strip, add: rule.slice(String(strip).length) };
	});
