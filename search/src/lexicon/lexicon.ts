import { readFileSync } from 'node:fs';
import { type BaseRule, type LexiconHeader, parseRules } from './format.ts';
import { lexiconPath } from './location.ts';

/** Base forms of Polish words. */
export interface Lexicon {
	/** Folded base forms of a folded form, the likeliest first; empty for a word that the dictionary lacks. */
	readonly basesOf: (form: string) => readonly string[];
	readonly words: number;
}

/** Reads the JSON line and says where the rest begins. Throws when the bytes are no lexicon. */
export const readHeader = (bytes: Buffer): { header: LexiconHeader; end: number } => {
	const end = bytes.indexOf(10) + 1;
	const header: unknown = end > 0 && bytes[0] === 0x7b ? JSON.parse(bytes.toString('utf8', 0, end)) : null;
	if (typeof header !== 'object' || header === null || !('magic' in header) || header.magic !== 'wrota-lexicon') {
		throw new Error('not a lexicon file');
	}
	return { header: header as LexiconHeader, end };
};

const last = 0x80;

/** Minus when the head of the block at `at` sorts before `form`, plus when after, zero when equal. */
const compareHead = (words: Buffer, at: number, form: string): number => {
	for (let index = 0; ; index++) {
		const byte = words[at + 1 + index] ?? last;
		const difference = (byte & 0x7f) - (index < form.length ? form.charCodeAt(index) : 0);
		if (difference !== 0) return difference;
		if (byte & last) return index + 1 < form.length ? -1 : 0;
	}
};

const findBlock = (offsets: Uint32Array, words: Buffer, form: string): number => {
	let low = 0;
	let high = offsets.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (compareHead(words, offsets[middle] ?? 0, form) <= 0) low = middle;
		else high = middle - 1;
	}
	return low;
};

interface Cursor {
	at: number;
	/** Letters of the wanted form that the word before the cursor begins with. */
	matched: number;
}

/**
 * Reads one word's own letters from the cursor on. True when it is the wanted form. A word that
 * shares more with the one before than that one with the form differs at the same letter as it did.
 */
const readWord = (words: Buffer, cursor: Cursor, shared: number, form: string): boolean => {
	let isSame = shared === cursor.matched;
	for (let length = shared; ; length++) {
		const byte = words[cursor.at++] ?? last;
		isSame &&= (byte & 0x7f) === form.charCodeAt(length);
		if (isSame) cursor.matched = length + 1;
		if (byte & last) return isSame && length + 1 === form.length;
	}
};

/** Number of the rule list of `form`, or -1. A word that shares less than what matched sorts behind the form. */
const findInBlock = (words: Buffer, start: number, end: number, form: string): number => {
	const cursor: Cursor = { at: start, matched: 0 };
	while (cursor.at < end) {
		const shared = words[cursor.at++] ?? 0;
		if (shared < cursor.matched) return -1;
		const isFound = readWord(words, cursor, shared, form);
		const first = words[cursor.at++] ?? 0;
		const list = first & last ? ((first & 0x7f) << 7) | (words[cursor.at++] ?? 0) : first;
		if (isFound) return list;
	}
	return -1;
};

const apply = (form: string, { strip, add }: BaseRule): string => form.slice(0, form.length - strip) + add;

/** A reader over the packed bytes, which stay packed: about 20 MB in memory, some microseconds a look-up. */
export const openLexicon = (bytes: Buffer): Lexicon => {
	const { header, end } = readHeader(bytes);
	const offsets = new Uint32Array(header.blockCount);
	for (let block = 0; block < offsets.length; block++) offsets[block] = bytes.readUInt32LE(end + block * 4);
	const words = bytes.subarray(end + header.blockCount * 4);
	const rules = header.lists.map(parseRules);
	const basesOf = (form: string): string[] => {
		if (!/^[a-z]{2,40}$/.test(form)) return [];
		const block = findBlock(offsets, words, form);
		const list = findInBlock(words, offsets[block] ?? 0, offsets[block + 1] ?? words.length, form);
		return list < 0 ? [] : (rules[list] ?? []).map((rule) => apply(form, rule));
	};
	return { basesOf, words: header.words };
};

/** Opens the built lexicon. Throws an error that names the build command when it is not there. */
export const loadLexicon = (path: string = lexiconPath()): Lexicon => {
	try {
		return openLexicon(readFileSync(path));
	} catch (cause) {
		throw new Error(`cannot read the lexicon at ${path}; build it with: npm run build -w search`, { cause });
	}
};
