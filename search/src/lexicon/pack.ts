import { blockSize, type LexiconHeader, ruleOf } from './format.ts';
import type { Reading } from './paradigms.ts';

const maxBases = 4;

export interface PackedWord {
	readonly form: string;
	readonly list: string;
}

/** Sorted forms of one letter, each with the rules to its likeliest bases. */
export const sortWords = (readings: ReadonlyMap<string, readonly Reading[]>): PackedWord[] =>
	[...readings]
		.map(([form, known]) => ({ form, list: listOf(form, known) }))
		.sort((a, b) => (a.form < b.form ? -1 : 1));

const listOf = (form: string, readings: readonly Reading[]): string => {
	const byRank = readings.toSorted((a, b) => a.rank - b.rank || (a.base < b.base ? -1 : 1));
	const bases = [...new Set(byRank.map(({ base }) => base))].slice(0, maxBases);
	return bases.map((base) => ruleOf(form, base)).join(',');
};

/** Frequent lists first, so that most numbers take one byte. */
const numberLists = (words: readonly PackedWord[]): string[] => {
	const counts = new Map<string, number>();
	for (const { list } of words) counts.set(list, (counts.get(list) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([list]) => list);
};

const sharedLetters = (before: string, form: string): number => {
	let shared = 0;
	while (shared < before.length && shared < form.length - 1 && before[shared] === form[shared]) shared++;
	return shared;
};

const appendNumber = (bytes: Buffer, at: number, value: number): number => {
	if (value < 0x80) return bytes.writeUInt8(value, at);
	if (value > 0x3fff) throw new Error(`${value} rule lists do not fit in two bytes`);
	return bytes.writeUInt8(value & 0x7f, bytes.writeUInt8(0x80 | (value >> 7), at));
};

/** Packs words sorted by form; see `format.ts`. */
export const pack = (words: readonly PackedWord[], digest: string): Buffer => {
	const lists = numberLists(words);
	const numbers = new Map(lists.map((list, number) => [list, number]));
	const bytes = Buffer.alloc(words.reduce((sum, { form }) => sum + form.length + 3, 0));
	const offsets: number[] = [];
	let at = 0;
	let before = '';
	for (const [index, { form, list }] of words.entries()) {
		const isHead = index % blockSize === 0;
		if (isHead) offsets.push(at);
		const shared = isHead ? 0 : sharedLetters(before, form);
		at = bytes.writeUInt8(shared, at);
		at += bytes.write(form.slice(shared), at, 'ascii');
		bytes.writeUInt8((bytes[at - 1] ?? 0) | 0x80, at - 1);
		at = appendNumber(bytes, at, numbers.get(list) ?? 0);
		before = form;
	}
	const header: LexiconHeader = {
		magic: 'wrota-lexicon',
		digest,
		words: words.length,
		blockSize,
		blockCount: offsets.length,
		lists,
	};
	const index = Buffer.alloc(offsets.length * 4);
	for (const [block, offset] of offsets.entries()) index.writeUInt32LE(offset, block * 4);
	return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), index, bytes.subarray(0, at)]);
};
