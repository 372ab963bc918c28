import { describe, expect, test } from 'vitest';
import { unitViewSchema } from '#contract';
import { places } from './places.ts';
import { livingUnits, staff, units } from './units.ts';

const unit = (slug: string) => {
	const found = units.find((candidate) => candidate.slug === slug);
	if (!found) throw new Error(slug);
	return found;
};

describe('units', () => {
	test('95 living ones and one that is history', () => {
		expect(units.length).toBe(96);
		expect(livingUnits.length).toBe(95);
		expect(units.filter(({ validTo }) => validTo !== null).map(({ slug, successor }) => [slug, successor])).toEqual([
			['gmina-zielona-gora', 'zielona-gora'],
		]);
	});

	test('each gives everything of the public view, marked as demonstration', () => {
		for (const seed of units) {
			const view = unitViewSchema.parse({ ...seed, entryCount: 0, sectionCounts: {} });
			expect(view.isDemonstration).toBe(true);
			expect(view.phone).toMatch(/^00 000 \d\d \d\d$/);
			expect(view.editorial.email).toMatch(/^bip@[a-z-]+\.example$/);
			expect(view.address.postalCode).toMatch(/^6[5-9]-\d{3}$/);
		}
	});

	test('no two bear the same plain name of the same kind', () => {
		const names = livingUnits.map((seed) => `${seed.name} ${seed.county}`);
		expect(new Set(names).size).toBe(names.length);
	});

	test('codes of two that became towns are remembered', () => {
		expect(unit('otyn').codeHistory.map((row) => [row.teryt, row.from, row.to])).toEqual([
			['0804072', null, '2017-12-31'],
			['0804073', '2018-01-01', null],
		]);
		expect(unit('brody').codeHistory[1]?.from).toBe('2024-01-01');
	});
});

describe('declension', () => {
	test('every commune and seat has all its forms', () => {
		const needed = new Set(
			units.flatMap((seed) =>
				seed.kind === 'powiat' || seed.kind === 'wojewodztwo' ? [seed.seat] : [seed.seat, seed.words.seat.nom],
			),
		);
		for (const name of needed) {
			const place = places.get(name);
			expect([name, place?.gen, place?.loc, place?.postalCode]).not.toContain(undefined);
			expect(place?.loc).toMatch(/^we? \p{Lu}/u);
		}
	});

	test.each([
		['zagan', 'Miasto Żagań', 'Burmistrz Żagania', 'Rada Miejska w Żaganiu', 'w Urzędzie Miasta Żagań'],
		['gmina-zagan', 'Gmina Żagań', 'Wójt Gminy Żagań', 'Rada Gminy Żagań', 'w Urzędzie Gminy Żagań'],
		[
			'szprotawa',
			'Gmina Szprotawa',
			'Burmistrz Szprotawy',
			'Rada Miejska w Szprotawie',
			'w Urzędzie Miejskim w Szprotawie',
		],
		['brody', 'Gmina Brody', 'Burmistrz Brodów', 'Rada Miejska w Brodach', 'w Urzędzie Miejskim w Brodach'],
		['wschowa', 'Gmina Wschowa', 'Burmistrz Wschowy', 'Rada Miejska we Wschowie', 'w Urzędzie Miejskim we Wschowie'],
		['skape', 'Gmina Skąpe', 'Wójt Gminy Skąpe', 'Rada Gminy Skąpe', 'w Urzędzie Gminy Skąpe'],
		[
			'nowa-sol',
			'Miasto Nowa Sól',
			'Prezydent Miasta Nowej Soli',
			'Rada Miejska w Nowej Soli',
			'w Urzędzie Miasta Nowa Sól',
		],
		[
			'zielona-gora',
			'Miasto Zielona Góra',
			'Prezydent Miasta Zielonej Góry',
			'Rada Miasta Zielonej Góry',
			'w Urzędzie Miasta Zielonej Góry',
		],
		['powiat-zarski', 'Powiat żarski', 'Starosta Żarski', 'Rada Powiatu Żarskiego', 'w Starostwie Powiatowym w Żarach'],
		[
			'powiat-strzelecko-drezdenecki',
			'Powiat strzelecko-drezdenecki',
			'Starosta Strzelecko-Drezdenecki',
			'Rada Powiatu Strzelecko-Drezdeneckiego',
			'w Starostwie Powiatowym w Strzelcach Krajeńskich',
		],
		[
			'wojewodztwo-lubuskie',
			'Województwo Lubuskie',
			'Marszałek Województwa Lubuskiego',
			'Sejmik Województwa Lubuskiego',
			'w Urzędzie Marszałkowskim Województwa Lubuskiego',
		],
	])('%s', (slug, plain, head, council, office) => {
		const { words } = unit(slug);
		expect([words.plain.nom, words.head.nom, words.council.nom, words.office.loc]).toEqual([
			plain,
			head,
			council,
			office,
		]);
	});

	test.each([
		['Gubin', 'Gubina', 'w Gubinie'],
		['Żary', 'Żar', 'w Żarach'],
		['Łagów', 'Łagowa', 'w Łagowie'],
		['Skąpe', 'Skąpego', 'w Skąpem'],
		['Lubsko', 'Lubska', 'w Lubsku'],
		['Dąbie', 'Dąbia', 'w Dąbiu'],
		['Zabór', 'Zaboru', 'w Zaborze'],
		['Otyń', 'Otynia', 'w Otyniu'],
		['Sława', 'Sławy', 'w Sławie'],
		['Torzym', 'Torzymia', 'w Torzymiu'],
		['Iłowa', 'Iłowej', 'w Iłowej'],
		['Kargowa', 'Kargowej', 'w Kargowej'],
		['Szlichtyngowa', 'Szlichtyngowej', 'w Szlichtyngowej'],
		['Bojadła', 'Bojadeł', 'w Bojadłach'],
		['Strzelce Krajeńskie', 'Strzelec Krajeńskich', 'w Strzelcach Krajeńskich'],
		['Kostrzyn nad Odrą', 'Kostrzyna nad Odrą', 'w Kostrzynie nad Odrą'],
	])('%s, %s, %s', (nom, gen, loc) => {
		expect([places.get(nom)?.gen, places.get(nom)?.loc]).toEqual([gen, loc]);
	});
});

describe('accounts', () => {
	test('six in each office, one of the region, one for three offices', () => {
		expect(staff.length).toBe(95 * 6 + 2);
		expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length);
		expect(staff.filter(({ isRegionalAdmin }) => isRegionalAdmin).map(({ email }) => email)).toEqual([
			'administrator@wrota.example',
		]);
		expect(staff.find(({ grants }) => grants.length > 1)?.grants.map(({ unit }) => unit)).toEqual([
			'powiat-zarski',
			'zary',
			'gmina-zary',
		]);
	});

	test('roles of one office', () => {
		const roles = staff
			.filter(({ email }) => email.endsWith('@zagan.example'))
			.map(({ email, grants }) => [email, grants[0]?.roles]);
		expect(roles).toEqual([
			['unit-admin@zagan.example', ['unit-admin']],
			['publisher@zagan.example', ['publisher']],
			['editor@zagan.example', ['editor']],
			['clerk@zagan.example', ['clerk']],
			['head@zagan.example', ['head']],
			['analyst@zagan.example', ['analyst']],
		]);
	});
});
