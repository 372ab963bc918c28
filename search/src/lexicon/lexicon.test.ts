import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEntries, parseSuffixRules } from './affixes.ts';
import { dictionaryVersion, parseRules, ruleOf } from './format.ts';
import { loadLexicon, openLexicon } from './lexicon.ts';
import { pack, sortWords } from './pack.ts';
import { readingsByLetter } from './paradigms.ts';

const aff = `
SFX A Y 2
SFX A ek ku ek
SFX A ek ki ek
SFX B Y 2
SFX B a y [^i]a
SFX B ia i ia
SFX I Y 1
SFX I ać am ać
`;

const packed = (dic: string): Buffer => {
	const words = [...readingsByLetter(parseEntries(dic), parseSuffixRules(aff))].flatMap(sortWords);
	return pack(words, 'digest');
};

describe('a packed lexicon', () => {
	const lexicon = openLexicon(packed('4\nwniosek/A\nopłata/B\nziemia/B\nwydać/I\n'));

	it.each([
		['wniosku', ['wniosek']],
		['wniosek', ['wniosek']],
		['oplaty', ['oplata']],
		['ziemi', ['ziemia']],
		['ziemy', []],
		['wydam', ['wydac']],
		['wnioskach', []],
		['w', []],
		['', []],
		['zażółć', []],
		['<script>', []],
	])('%s', (form, bases) => {
		expect(lexicon.basesOf(form)).toEqual(bases);
	});

	it('finds every word of many blocks and nothing between them', () => {
		const letters = [...'abcdefghijklmnopqrst'];
		const words = letters.flatMap((one) => letters.map((two) => `za${one}${two}ek`));
		const many = openLexicon(packed(`${words.length}\n${words.map((word) => `${word}/A`).join('\n')}\n`));
		expect(many.words).toBeGreaterThanOrEqual(1200);
		expect(words.filter((word) => many.basesOf(word.replace(/ek$/, 'ku'))[0] !== word)).toEqual([]);
		expect(words.filter((word) => many.basesOf(`${word}a`).length > 0)).toEqual([]);
	});

	it('refuses bytes that are no lexicon', () => {
		expect(() => openLexicon(Buffer.from('{"magic":"other"}\n'))).toThrow('not a lexicon file');
		expect(() => loadLexicon('/nowhere/lexicon.bin')).toThrow('npm run build -w search');
	});
});

describe('rules from a form to its base', () => {
	it.each([
		['wniosku', 'wniosek', '2ek'],
		['drog', 'droga', '0a'],
		['lata', 'rok', '4rok'],
		['psa', 'psa', '0'],
	])('%s → %s', (form, base, rule) => {
		expect(ruleOf(form, base)).toBe(rule);
	});

	it('reads a list back', () => {
		expect(parseRules('2ek,0,12a')).toEqual([
			{ strip: 2, add: 'ek' },
			{ strip: 0, add: '' },
			{ strip: 12, add: 'a' },
		]);
	});
});

describe('the built lexicon', () => {
	const lexicon = loadLexicon();

	it.each([
		['wniosku', 'wniosek'],
		['dni', 'dzien'],
		['drog', 'droga'],
		['urzedzie', 'urzad'],
		['szkol', 'szkola'],
		['psow', 'pies'],
		['soli', 'sol'],
		['zagania', 'zagan'],
		['zaganiu', 'zagan'],
		['smieci', 'smiec'],
		['slubicach', 'slubice'],
		['gminy', 'gmina'],
		['oplat', 'oplata'],
		['ludzi', 'czlowiek'],
		['czlowiekiem', 'czlowiek'],
		['latach', 'rok'],
		['tygodni', 'tydzien'],
		['wydaniu', 'wydanie'],
		['zlobka', 'zlobek'],
		['radnych', 'radny'],
		['swiat', 'swieto'],
	])('leads %s to %s first', (form, base) => {
		expect(lexicon.basesOf(form)[0]).toBe(base);
	});

	it('keeps the other readings behind the likeliest', () => {
		expect(lexicon.basesOf('zaganiu')).toEqual(['zagan']);
		expect(lexicon.basesOf('zamowien')).toEqual(['zamowienie', 'zamowic']);
	});

	it('does not know what is no Polish word', () => {
		expect(lexicon.basesOf('xyzzy')).toEqual([]);
		expect(lexicon.basesOf('kanalziacja')).toEqual([]);
	});

	it('holds the whole dictionary', () => {
		expect(lexicon.words).toBeGreaterThan(2_800_000);
	});

	it('is made from the dictionary that the settings name', () => {
		const folder = dirname(createRequire(import.meta.url).resolve('dictionary-pl'));
		const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
		expect(version).toBe(dictionaryVersion);
	});
});
