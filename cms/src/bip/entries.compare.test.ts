import { expect, it } from 'vitest';
import type { EntryView } from '#contract';
import { comparedParts } from './entries.compare.ts';

const view: Omit<EntryView, 'approvedBy'> = {
	schema: 1,
	id: '7',
	unit: { slug: 'zagan', name: 'Żagań', officialName: 'Gmina Żagań', teryt: '0810011', county: 'żagański' },
	section: 'komunikaty',
	kind: 'informacja',
	title: 'Tytuł',
	lead: null,
	html: '<p>Treść</p>',
	files: [],
	publisher: 'Gmina Żagań',
	producedBy: { name: 'Tymon Próbny', function: 'inspektor' },
	responsible: { name: 'Halina Próbna', function: 'burmistrz' },
	enteredBy: { name: 'Ewa Próbna', function: null },
	producedOn: '2026-11-20',
	validFrom: null,
	validTo: '2026-12-31',
	exclusion: null,
};

it('shows the approver every part beside the text, old and new', () => {
	const now = {
		...view,
		section: 'uchwaly',
		responsible: { name: 'Jan Próbny', function: 'sekretarz' },
		validTo: '2027-01-31',
		exclusion: { scope: 'Adres', legalBasis: 'art. 5 ust. 2', excludedBy: 'Jan Próbny', inInterestOf: null },
	};
	const rows = comparedParts(view, now).map((part) => [part.name, part.before, part.now]);
	expect(rows).toEqual([
		['Dział biuletynu', 'Ogłoszenia i obwieszczenia › Komunikaty urzędu', 'Prawo lokalne › Uchwały'],
		['Rodzaj wpisu', 'Informacja', 'Informacja'],
		['Podmiot udostępniający', 'Gmina Żagań', 'Gmina Żagań'],
		['Informację wytworzyła osoba', 'Tymon Próbny, inspektor', 'Tymon Próbny, inspektor'],
		['Za treść odpowiada', 'Halina Próbna, burmistrz', 'Jan Próbny, sekretarz'],
		['Data wytworzenia', '20.11.2026', '20.11.2026'],
		['Obowiązuje od', '–', '–'],
		['Obowiązuje do', '31.12.2026', '31.01.2027'],
		['Czego nie ujawniamy', '–', 'Adres'],
		['Podstawa prawna ograniczenia', '–', 'art. 5 ust. 2'],
		['Kto ograniczył jawność', '–', 'Jan Próbny'],
		['W czyim interesie', '–', '–'],
	]);
});
