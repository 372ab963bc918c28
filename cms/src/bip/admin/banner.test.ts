import { describe, expect, it } from 'vitest';
import { bannerOf } from './banner.ts';
import { entryDataOf } from './entry-data.ts';

const facts = {
	isNew: false,
	userId: '7',
	roles: ['editor'],
	mayApproveOwn: false,
	now: new Date('2026-11-24T09:00:00.000Z'),
};
const publisher = { ...facts, roles: ['publisher'] };

describe('the sentence above the form', () => {
	it.each([
		['a new entry', {}, { ...facts, isNew: true }, 'info', 'Nowy wpis'],
		['a draft', { state: 'draft' }, facts, 'info', 'Szkic – widzi go tylko Twój urząd'],
		[
			'a returned one',
			{ state: 'draft', remark: 'Brak daty' },
			facts,
			'turn',
			'Zwrócony do poprawy – teraz kolej redakcji',
		],
		['a correction', { state: 'draft', version: 2 }, facts, 'info', 'Poprawiasz wpis opublikowany w wersji 2'],
		[
			'handed in, for the editor',
			{ state: 'handed-in' },
			facts,
			'quiet',
			'Przekazany – teraz kolej osoby zatwierdzającej',
		],
		[
			'handed in, for the publisher',
			{ state: 'handed-in' },
			publisher,
			'turn',
			'Teraz Twoja kolej: przeczytaj i zdecyduj',
		],
		[
			'handed in by the publisher',
			{ state: 'handed-in', editors: [7] },
			publisher,
			'warn',
			'Ten wpis musi zatwierdzić ktoś inny',
		],
		[
			'handed in by the publisher of a unit without four eyes',
			{ state: 'handed-in', editors: [7] },
			{ ...publisher, mayApproveOwn: true },
			'turn',
			'Teraz Twoja kolej: przeczytaj i zdecyduj',
		],
		[
			'published',
			{ state: 'published', version: 3, publicFrom: '2026-11-20T07:00:00.000Z' },
			facts,
			'good',
			'Opublikowany od 20\u00a0listopada 2026, wersja 3',
		],
		[
			'scheduled',
			{ state: 'published', version: 1, publicFrom: '2026-12-02T07:00:00.000Z' },
			facts,
			'good',
			'Zaplanowany na 2\u00a0grudnia 2026, 8:00',
		],
		['withdrawn', { state: 'withdrawn' }, facts, 'quiet', 'Wycofany – jest w archiwum biuletynu'],
	])('%s', (_, data, given, tone, title) => {
		expect(bannerOf(entryDataOf(data), given)).toMatchObject({ tone, title });
	});

	it('repeats the words of the person who returned it', () => {
		const entry = entryDataOf({ state: 'draft', remark: ' Brak daty ', remarkByName: 'Jan Lis' });
		expect(bannerOf(entry, facts).quote).toEqual({ label: 'Uwaga, którą zostawia Jan Lis', words: 'Brak daty' });
	});

	it('shows the reason of a correction to the publisher too', () => {
		const entry = entryDataOf({ state: 'handed-in', correctionReason: 'Zła kwota' });
		expect(bannerOf(entry, publisher).quote).toEqual({ label: 'Powód poprawki', words: 'Zła kwota' });
	});
});
