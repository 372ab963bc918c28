import { describe, expect, test } from 'vitest';
import { units } from '../../test/fixture-units.ts';
import { bubbleMap, surroundingsOf } from './map.ts';
import { countyNames, directoryGroups, filterUnits, kindInPlace, mappedUnits, unitByName } from './units.ts';

const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);
const none = { name: '', county: '', kind: '' };

describe('the directory', () => {
	test('is found without accents, by name, seat or code', () => {
		expect(slugs(filterUnits(units, { ...none, name: 'zagan' }))).toEqual(['gmina-zagan', 'zagan', 'powiat-zaganski']);
		expect(slugs(filterUnits(units, { ...none, name: 'KOŻUCHÓW' }))).toEqual(['kozuchow']);
		expect(slugs(filterUnits(units, { ...none, name: '0808022' }))).toEqual(['lagow']);
	});

	test('is narrowed by county and kind', () => {
		expect(slugs(filterUnits(units, { ...none, county: 'żagański', kind: 'gmina-wiejska' }))).toEqual(['gmina-zagan']);
	});

	test('goes from the region to the communes and puts history last', () => {
		expect(directoryGroups(units).map(({ title }) => title)).toEqual([
			'Województwo',
			'Miasta na prawach powiatu',
			'Powiaty',
			'Gminy w powiecie gorzowskim',
			'Gminy w powiecie nowosolskim',
			'Gminy w powiecie świebodzińskim',
			'Gminy w powiecie żagańskim',
			'Jednostki, których już nie ma',
		]);
	});

	test('names the counties that have an office', () => {
		expect(countyNames(units)).toEqual(['gorzowski', 'żagański']);
	});

	test('a whole name or a single match leads straight to the unit', () => {
		expect(unitByName(units, 'miasto żagań')?.slug).toBe('zagan');
		expect(unitByName(units, 'ilowa')?.slug).toBe('ilowa');
		expect(unitByName(units, 'żagań')).toBeNull();
		expect(unitByName(units, 'zielona góra')?.slug).toBe('zielona-gora');
	});

	test('a kind says where it is', () => {
		expect(kindInPlace({ kind: 'gmina-miejska', county: 'żagański' })).toBe('Gmina miejska w powiecie żagańskim');
		expect(kindInPlace({ kind: 'powiat', county: 'żagański' })).toBe('Powiat');
	});
});

describe('the map', () => {
	const map = bubbleMap(mappedUnits(units));

	test('shows communes and cities that exist, nothing else', () => {
		expect(slugs(map.bubbles).toSorted()).toEqual([
			'bogdaniec',
			'gmina-zagan',
			'gorzow-wielkopolski',
			'ilowa',
			'kostrzyn-nad-odra',
			'kozuchow',
			'lagow',
			'zagan',
			'zielona-gora',
		]);
	});

	test('no circle covers another and none leaves the drawing', () => {
		const pairs = map.bubbles.flatMap((a, at) => map.bubbles.slice(at + 1).map((b) => [a, b] as const));
		expect(pairs.filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 1)).toEqual([]);
		expect(map.bubbles.filter(({ x, y, r }) => x < r || y < r || x + r > map.width || y + r > map.height)).toEqual([]);
	});

	test('north is up: Gorzów stands above Zielona Góra, Kostrzyn west of Gorzów', () => {
		const at = (slug: string) => map.bubbles.find((one) => one.slug === slug) ?? { x: Number.NaN, y: Number.NaN };
		expect(at('gorzow-wielkopolski').y).toBeLessThan(at('zielona-gora').y);
		expect(at('kostrzyn-nad-odra').x).toBeLessThan(at('gorzow-wielkopolski').x);
	});
});

describe('the surroundings of a unit', () => {
	const map = bubbleMap(mappedUnits(units));
	const [own, other] = map.bubbles;

	test('hold the unit, its neighbours and a frame around both', () => {
		if (own === undefined || other === undefined) throw new Error('no units on the map');
		const found = surroundingsOf(map, own.slug, [other.slug]);
		const roles = new Map(found?.bubbles.map(({ slug, role }) => [slug, role]));
		expect([roles.get(own.slug), roles.get(other.slug)]).toEqual(['self', 'neighbour']);
		const [left = 0, top = 0, width = 0, height = 0] = found?.viewBox.split(' ').map(Number) ?? [];
		for (const { x, y, r } of [own, other]) {
			expect(x - r).toBeGreaterThan(left);
			expect(y - r).toBeGreaterThan(top);
			expect(x + r).toBeLessThan(left + width);
			expect(y + r).toBeLessThan(top + height);
		}
	});

	test('are not drawn for a unit without a place', () => {
		expect(surroundingsOf(map, 'powiat-zaganski', [])).toBeNull();
	});
});
