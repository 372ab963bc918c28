import { describe, expect, it } from 'vitest';
import { polishText } from '../text/polish-text.ts';
import { createPlaces, type Place } from './places.ts';

const place = (slug: string, name: string, kind: string, validTo: string | null = null): Place => ({
	...{ slug, name, kind, validTo },
});

const guess = createPlaces(
	[
		place('gmina-zagan', 'Gmina Żagań', 'gmina-wiejska'),
		place('zagan', 'Miasto Żagań', 'gmina-miejska'),
		place('zary', 'Miasto Żary', 'gmina-miejska'),
		place('gmina-zary', 'Gmina Żary', 'gmina-wiejska'),
		place('nowa-sol', 'Miasto Nowa Sól', 'gmina-miejska'),
		place('gmina-nowa-sol', 'Gmina Nowa Sól', 'gmina-wiejska'),
		place('gorzow-wielkopolski', 'Miasto Gorzów Wielkopolski', 'miasto-na-prawach-powiatu'),
		place('zielona-gora', 'Miasto Zielona Góra', 'miasto-na-prawach-powiatu'),
		place('gmina-zielona-gora', 'Gmina Zielona Góra', 'gmina-wiejska', '2014-12-31'),
		place('kostrzyn-nad-odra', 'Miasto Kostrzyn nad Odrą', 'gmina-miejska'),
		place('ilowa', 'Gmina Iłowa', 'gmina-miejsko-wiejska'),
		place('brody', 'Gmina Brody', 'gmina-miejsko-wiejska'),
		place('przewoz', 'Gmina Przewóz', 'gmina-wiejska'),
		place('powiat-zaganski', 'Powiat żagański', 'powiat'),
		place('wojewodztwo-lubuskie', 'Województwo Lubuskie', 'wojewodztwo'),
	],
	polishText(),
);

describe('the office that a question names', () => {
	it.each([
		['odpady Żagań', 'zagan', ['gmina-zagan'], 'odpady'],
		['harmonogram odpadów w Żaganiu', 'zagan', ['gmina-zagan'], 'harmonogram odpadów'],
		['odpady gmina Żagań', 'gmina-zagan', ['zagan'], 'odpady'],
		['bezpańskie psy gm. żary', 'gmina-zary', ['zary'], 'bezpańskie psy'],
		['podatek od nieruchomości w Żarach 2026', 'zary', ['gmina-zary'], 'podatek od nieruchomości 2026'],
		['śmieci nowa sol', 'nowa-sol', ['gmina-nowa-sol'], 'śmieci'],
		['wójt gminy Nowa Sól petycje', 'gmina-nowa-sol', ['nowa-sol'], 'wójt petycje'],
		['prawo jazdy w Gorzowie', 'gorzow-wielkopolski', [], 'prawo jazdy'],
		['gorzow wielkopolski budżet', 'gorzow-wielkopolski', [], 'budżet'],
		['plan gmina Zielona Góra', 'zielona-gora', [], 'plan'],
		['sesja w Kostrzynie nad Odrą', 'kostrzyn-nad-odra', [], 'sesja'],
		['ślub w Iłowej', 'ilowa', [], 'ślub'],
		['meldunek Brody', 'brody', [], 'meldunek'],
		['meldunek gmina brody', 'brody', [], 'meldunek'],
		['rejestracja auta powiat żagański', 'powiat-zaganski', [], 'rejestracja auta'],
		['starostwo powiatowe w żagańskim', null, [], ''],
		['starosta żagański prawo jazdy', 'powiat-zaganski', [], 'prawo jazdy'],
		['sejmik województwa lubuskiego', 'wojewodztwo-lubuskie', [], 'lubuskiego'],
		['Żagań', 'zagan', ['gmina-zagan'], ''],
	])('%s', (q, slug, others, rest) => {
		const found = guess(q);
		expect(found?.place.slug ?? null).toBe(slug);
		expect(found?.others.map((one) => one.slug) ?? []).toEqual(others);
		expect(found?.rest ?? '').toBe(rest);
	});

	it.each([
		['wycinka drzew', 'no office'],
		['przewóz osób', 'a word of every day'],
		['Przewóz osób', 'the same at the start of the question, where a capital says nothing'],
		['przycinanie brody', 'the same'],
		['droga Żary – Żagań', 'two places'],
		['', 'nothing'],
	])('is none in „%s”: %s', (q) => {
		expect(guess(q)).toBeNull();
	});
});
