/** `npm run build -w search`: writes the lexicon from the Hunspell files of dictionary-pl. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseEntries, parseSuffixRules } from './affixes.ts';
import { builderVersion } from './format.ts';
import { irregular, preferred } from './irregular.ts';
import { readHeader } from './lexicon.ts';
import { lexiconPath } from './location.ts';
import { type PackedWord, pack, sortWords } from './pack.ts';
import { readingsByLetter } from './paradigms.ts';

const digestOf = (parts: readonly (string | Buffer)[]): string => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
};

const isFresh = (path: string, digest: string): boolean => {
	if (!existsSync(path)) return false;
	try {
		return readHeader(readFileSync(path)).header.digest === digest;
	} catch {
		// A file that cannot be read (cut by a full disk, older format) is simply built again.
		return false;
	}
};

const build = (path: string): void => {
	const startedAt = performance.now();
	const folder = dirname(createRequire(import.meta.url).resolve('dictionary-pl'));
	const aff = readFileSync(join(folder, 'index.aff'));
	const dic = readFileSync(join(folder, 'index.dic'));
	const digest = digestOf([String(builderVersion), JSON.stringify([irregular, preferred]), aff, dic]);
	if (isFresh(path, digest)) {
		console.log(`lexicon is up to date: ${path}`);
		return;
	}
	const words: PackedWord[] = [];
	for (const readings of readingsByLetter(parseEntries(dic.toString('utf8')), parseSuffixRules(aff.toString('utf8')))) {
		for (const word of sortWords(readings)) words.push(word);
	}
	const bytes = pack(words, digest);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.new`, bytes);
	renameSync(`${path}.new`, path);
	const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
	console.log(`lexicon: ${words.length} forms, ${(bytes.length / 1e6).toFixed(1)} MB, ${seconds} s -> ${path}`);
};

build(lexiconPath());
