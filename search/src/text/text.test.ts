import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { compact, variantsOf } from './numbers.ts';
import { polishText } from './polish-text.ts';
import { tokenize } from './tokens.ts';

describe('fold', () => {
	it.each([
		['Zażółć GĘŚLĄ jaźń', 'zazolc gesla jazn'],
		['ŁÓDŹ', 'lodz'],
		['Großmann', 'grossmann'],
		['', ''],
	])('%s', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});
});

describe('tokenize', () => {
	const texts = (text: string): string[] => tokenize(text).map((token) => token.text);

	it('keeps numbers whole and parts words', () => {
		expect(texts('Uchwała nr IX/112/2026, ul.Długa społeczno-gospodarczy')).toEqual([
			'Uchwała',
			'nr',
			'IX/112/2026',
			'ul',
			'Długa',
			'społeczno',
			'gospodarczy',
		]);
	});

	it('says where a word stands', () => {
		expect(tokenize('  gęś. 12')).toEqual([
			{ kind: 'word', text: 'gęś', start: 2, end: 5 },
			{ kind: 'word', text: '12', start: 7, end: 9 },
		]);
	});

	it('does not stumble over what is no text', () => {
		expect(texts('')).toEqual([]);
		expect(texts('*** ??? ---')).toEqual([]);
		expect(texts('a'.repeat(100_000))).toEqual([]);
		expect(texts(`1${'.1'.repeat(50_000)}`)).toHaveLength(50_001);
	});
});

describe('numbers', () => {
	it('loses separators, case and marks', () => {
		expect(compact('OŚ.6220.12.2026')).toBe('os6220122026');
	});

	it('knows how people shorten them', () => {
		expect(variantsOf('IX/112/2026')).toEqual(['ix1122026', '1122026', 'ix112', '2026', '112', 'ix']);
	});

	it('stays small for a long one', () => {
		expect(variantsOf('1.2.3.4.5.6.7.8.9.10.11.12').length).toBeLessThanOrEqual(22);
	});
});

describe('Polish text', () => {
	const polish = polishText();

	it('makes twins: likeliest bases in order, other bases behind, forms as written', () => {
		expect(polish.twin('Zmiany opłat za wydanie dowodów')).toEqual({
			bases: 'zmiana oplata wydanie dowod . oplat wydac',
			forms: 'zmiany oplat wydanie dowodow',
		});
	});

	it('puts a number whole in its place and its parts behind', () => {
		expect(polish.twin('uchwała IX/112/2026 rady').bases.split(' . ')[0]).toBe('uchwala ix1122026 rada');
	});

	it('takes the stem of a word that the dictionary lacks, the same with and without marks', () => {
		expect(polish.read('Kłobuczynkówce')).toEqual({ form: 'klobuczynkowce', bases: ['klobuczynkowc'], isKnown: false });
		expect(polish.read('klobuczynkowcem').bases).toEqual(['klobuczynkowc']);
	});

	it('finds the word behind a negation', () => {
		expect(polish.read('nieprzyznanego')).toMatchObject({ isKnown: true });
		expect(polish.read('nieprzyznanego').bases[0]).toBe(polish.read('nieprzyznany').bases[0]);
	});

	it('stops at the limit of words', () => {
		expect(polish.twin('dom '.repeat(1000), 10).bases.split(' ')).toHaveLength(10);
	});

	it('leaves stop words out', () => {
		expect(polish.basesOf('ocena oddziaływania na środowisko')).toEqual([
			'ocena',
			polish.basesOf('oddziaływanie')[0],
			'srodowisko',
		]);
	});
});
