import { describe, expect, test } from 'vitest';
import { units as fixtures } from '../../test/fixture-units.ts';
import { suggestionsOf } from './suggestions.ts';

const zagan = fixtures.find(({ slug }) => slug === 'zagan');
if (!zagan) throw new Error('the fixture lacks Żagań');
const units = [
	{ ...zagan, slug: 'powiat-zaganski', name: 'Powiat żagański', kind: 'powiat' as const },
	{ ...zagan, slug: 'gmina-zagan', name: 'Gmina Żagań', kind: 'gmina-wiejska' as const },
	zagan,
	{ ...zagan, slug: 'gmina-zielona-gora', name: 'Gmina Zielona Góra', validTo: '2014-12-31' },
];
const found = {
	phrases: ['Zarządzenie w sprawie'],
	titles: [{ title: 'Zarządzenie nr 1', url: '/bip/zagan/zarzadzenia/1-zarzadzenie', unitName: 'Miasto Żagań' }],
};

describe('suggestions', () => {
	test('are offices, the towns and communes before the county, then phrases and titles', () => {
		expect(suggestionsOf('żag', '', units, found)).toEqual([
			{ type: 'unit', label: 'Gmina Żagań', detail: 'Jednostka', url: '/jednostki/gmina-zagan' },
			{ type: 'unit', label: 'Miasto Żagań', detail: 'Jednostka', url: '/jednostki/zagan' },
			{ type: 'unit', label: 'Powiat żagański', detail: 'Jednostka', url: '/jednostki/powiat-zaganski' },
			{ type: 'phrase', label: 'Zarządzenie w sprawie', detail: 'Szukaj', url: '/szukaj?q=Zarz%C4%85dzenie+w+sprawie' },
			{
				type: 'entry',
				label: 'Zarządzenie nr 1',
				detail: 'Miasto Żagań',
				url: '/bip/zagan/zarzadzenia/1-zarzadzenie',
			},
		]);
	});

	test('in a unit are its sections, and no offices', () => {
		expect(suggestionsOf('uchw', 'zagan', units, { phrases: [], titles: [] })).toEqual([
			{ type: 'section', label: 'Uchwały', detail: 'Dział', url: '/bip/zagan/uchwaly' },
			{ type: 'section', label: 'Projekty uchwał', detail: 'Dział', url: '/bip/zagan/projekty-uchwal' },
		]);
	});

	test('name no office that is no more, and begin with the second letter', () => {
		expect(suggestionsOf('zielona', '', units, { phrases: [], titles: [] })).toEqual([]);
		expect(suggestionsOf(' ż ', '', units, found)).toEqual([]);
	});
});
