import { describe, expect, it } from 'vitest';
import { SearchRefused } from '../errors.ts';
import { parseRecord, type SearchRecord } from '../records.ts';
import { polishText } from '../text/polish-text.ts';
import { cutText, documentsOf } from './documents.ts';
import { engineSettings, settingsHash } from './settings.ts';
import { engineSynonyms } from './synonyms.ts';

const record: SearchRecord = {
	...{ id: 'bip-entries_7', collection: 'bip-entries', document: '7', unit: 'zagan', unitName: 'Miasto Żagań' },
	...{ county: 'żagański', kind: 'uchwala', kindLabel: 'Uchwała', section: 'uchwaly', sectionGroup: 'prawo-lokalne' },
	...{ sectionLabel: 'Uchwały', title: 'Uchwała o psach', lead: 'Krótko.', headings: [], body: 'Treść.', files: [] },
	...{ signatures: ['IX/112/2026'], publishedAt: 1_780_000_000, from: 1_780_000_000, to: null, archived: false },
	...{ year: 2026, url: '/bip/zagan/uchwaly/7-uchwala-o-psach', rev: 'r1' },
};
const polish = polishText();

describe('documents of a record', () => {
	it('is one head when the text is short', () => {
		const [head, ...passages] = documentsOf(record, polish);
		expect(passages).toEqual([]);
		expect(head).toMatchObject({
			id: 'bip-entries_7',
			doc: 'bip-entries_7',
			part: 0,
			parts: 0,
			until: 99_999_999_999,
			title_n: 'uchwala pies . uchwalac uchwalic psach',
			unitFacet: 'zagan|Miasto Żagań',
			signatures_n: 'ix1122026 . 1122026 . ix112 . 2026 . 112 . ix',
		});
	});

	it('cuts a long file into passages of the same record, and the head still holds all its words', () => {
		const text = `${'odpady komunalne '.repeat(1000)}jednorożec`;
		const [head, ...passages] = documentsOf({ ...record, files: [{ name: 'Mapa', text }] }, polish);
		expect(passages.map(({ id, doc, part, file }) => [id, doc, part, file])).toEqual([
			['bip-entries_7-part-1', 'bip-entries_7', 1, 'Mapa'],
			['bip-entries_7-part-2', 'bip-entries_7', 2, 'Mapa'],
			['bip-entries_7-part-3', 'bip-entries_7', 3, 'Mapa'],
			['bip-entries_7-part-4', 'bip-entries_7', 4, 'Mapa'],
			['bip-entries_7-part-5', 'bip-entries_7', 5, 'Mapa'],
			['bip-entries_7-part-6', 'bip-entries_7', 6, 'Mapa'],
		]);
		expect(head).toMatchObject({ parts: 6, files_f: 'odpady komunalne jednorozec' });
	});

	it('loses no word when it cuts', () => {
		const words = Array.from({ length: 3000 }, (_, index) => `słowo${index}`);
		expect(cutText(words.join(' '), 3000).join(' ').split(' ')).toEqual(words);
		expect(cutText('a'.repeat(7000), 3000).map(({ length }) => length)).toEqual([3000, 3000, 1000]);
	});

	it('keeps the rest of a long body in passages without a file', () => {
		const body = 'zdanie o budżecie gminy '.repeat(400);
		const [head, ...passages] = documentsOf({ ...record, body }, polish);
		const texts = [head?.body, ...passages.map(({ text }) => text)];
		expect(texts.join(' ').replaceAll(/\s+/g, ' ')).toBe(body.trim());
		expect(passages.every(({ file }) => file === null)).toBe(true);
	});
});

describe('parseRecord', () => {
	it('takes what is right', () => {
		expect(parseRecord(record)).toEqual(record);
	});

	it.each([
		['id', 'no underscore'],
		['id', 'bip-entries_7"; DROP'],
		['url', 'https://elsewhere.example/'],
		['publishedAt', 1.5],
		['to', undefined],
		['rev', ''],
		['files', [{ name: 'x' }]],
	])('refuses %s = %j and names the record', (key, value) => {
		expect(() => parseRecord({ ...record, [key]: value })).toThrow(SearchRefused);
		expect(() => parseRecord({ ...record, [key]: value })).toThrow(key);
	});
});

describe('settings', () => {
	const synonyms = engineSynonyms(polish);

	it('has synonyms in base forms, within the limits of the engine', () => {
		expect(synonyms.smiec).toEqual(['odpad']);
		expect(synonyms.odpad).toContain('smiec');
		expect(synonyms.mops).toContain('osrodek pomoc spoleczny');
		const phrases = Object.entries(synonyms).flatMap(([from, to]) => [from, ...to]);
		expect(phrases.filter((phrase) => phrase.split(' ').length > 3)).toEqual([]);
		expect(Object.values(synonyms).filter((to) => to.length > 50)).toEqual([]);
	});

	it('does not turn the question for an office word into one for its narrow resident word', () => {
		expect(synonyms['podatek dochodowy']).toBeUndefined();
		expect(synonyms.malzenstwo).toBeUndefined();
	});

	it('has a hash that names an index and stands in the settings', () => {
		expect(settingsHash).toMatch(/^[0-9a-f]{12}$/);
		expect(engineSettings(polish).displayedAttributes).toContain(`settings-${settingsHash}`);
	});
});
