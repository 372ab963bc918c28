import { describe, expect, it } from 'vitest';
import type { FileView } from '#contract';
import { missingIn } from './completeness.ts';
import type { EntryDocument } from './entry.ts';
import { headerParagraph } from './text.fixture.ts';

const entry: EntryDocument = {
	_id: 1,
	unit: 'zagan',
	state: 'draft',
	section: 'komunikaty',
	kind: 'informacja',
	title: 'Zamknięcie ulicy',
	content: headerParagraph('Treść'),
	producedByName: 'Tymon Próbny',
	responsibleName: 'Halina Próbna',
	responsibleFunction: 'burmistrz',
	producedOn: '2026-11-20',
	updatedAt: new Date('2026-11-20T10:00:00Z'),
};
const none = { attached: [], lostAttached: [], lostInText: [] };
const files = (count: number): FileView[] => Array.from({ length: count }, () => ({}) as FileView);

describe('what an entry lacks', () => {
	it('is nothing when it is complete', () => {
		expect(missingIn(entry, '2026-11-24', none)).toEqual([]);
	});

	it.each([
		['2026-02-31', 'Data wytworzenia: podaj datę w postaci RRRR-MM-DD, np. 2026-11-24.'],
		['2025-02-29', 'Data wytworzenia: podaj datę w postaci RRRR-MM-DD, np. 2026-11-24.'],
		['20.11.2026', 'Data wytworzenia: podaj datę w postaci RRRR-MM-DD, np. 2026-11-24.'],
		['2026-11-25', 'Data wytworzenia nie może być z przyszłości.'],
	])('is a day for "%s"', (producedOn, message) => {
		expect(missingIn({ ...entry, producedOn }, '2026-11-24', none)).toEqual([{ path: 'producedOn', message }]);
	});

	it('is a mended period when it ends before it begins', () => {
		const wrong = { ...entry, validFrom: '2026-12-02', validTo: '2026-12-01' };
		expect(missingIn(wrong, '2026-11-24', none).map(({ path }) => path)).toEqual(['validTo']);
	});

	it('is a file that belongs to nobody, attached or in the text', () => {
		const lost = { ...none, lostAttached: ['f1'], lostInText: ['f2'] };
		expect(missingIn(entry, '2026-11-24', lost)).toEqual([
			{
				path: 'files',
				message:
					'Jednego z plików nie można opublikować: nie ma go w Twojej jednostce. Usuń go z wpisu i dodaj jeszcze raz.',
			},
			{
				path: 'content',
				message:
					'Treść: jednego z plików nie można opublikować: nie ma go w Twojej jednostce. Usuń go z wpisu i dodaj jeszcze raz.',
			},
		]);
	});

	it('is less than 51 files, those in the text counted', () => {
		expect(missingIn(entry, '2026-11-24', { ...none, attached: files(50) })).toEqual([]);
		expect(missingIn(entry, '2026-11-24', { ...none, attached: files(51) })).toEqual([
			{ path: 'files', message: 'Wpis może mieć najwyżej 50 plików, razem z tymi w treści.' },
		]);
	});
});
