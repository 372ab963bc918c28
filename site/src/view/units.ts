import { type UnitCard, type UnitKind, unitKinds } from '@wrota/cms/contract';
import { byName, folded } from './words.ts';

/** "Gmina miejska w powiecie żagańskim", "Powiat", "Miasto na prawach powiatu". */
export const kindInPlace = ({ kind, county }: Pick<UnitCard, 'kind' | 'county'>): string => {
	const word = unitKinds[kind];
	return kind.startsWith('gmina') && county !== null ? `${word} w powiecie ${locative(county)}` : word;
};

/** Name of a county after "w powiecie": żagański → żagańskim. All county names of the region are adjectives in -ski/-cki. */
const locative = (county: string): string => (/(sk|ck)i$/.test(county) ? `${county}m` : county);

/** Units that exist; those that ended are history and stand apart. */
export const livingUnits = (units: readonly UnitCard[]): readonly UnitCard[] =>
	units.filter((unit) => unit.validTo === null);

const isCommune = (unit: UnitCard): boolean =>
	unit.kind.startsWith('gmina') || unit.kind === 'miasto-na-prawach-powiatu';

export interface DirectoryFilter {
	readonly name: string;
	readonly county: string;
	readonly kind: string;
}

export interface DirectoryGroup {
	readonly title: string;
	readonly units: readonly UnitCard[];
}

const matchesName = (unit: UnitCard, name: string): boolean => {
	const wanted = folded(name).split(' ').filter(Boolean);
	const text = folded(`${unit.name} ${unit.officialName} ${unit.seat} ${unit.teryt}`);
	return wanted.every((word) => text.includes(word));
};

/** Units that fit the filter, in Polish alphabetical order. Empty fields of the filter allow everything. */
export const filterUnits = (units: readonly UnitCard[], filter: DirectoryFilter): readonly UnitCard[] =>
	units
		.filter((unit) => filter.name === '' || matchesName(unit, filter.name))
		.filter((unit) => filter.county === '' || unit.county === filter.county)
		.filter((unit) => filter.kind === '' || unit.kind === filter.kind)
		.toSorted(byName);

/** The list by kinds of office: region, cities, counties, then communes by county; history last. */
export const directoryGroups = (units: readonly UnitCard[]): readonly DirectoryGroup[] => {
	const living = livingUnits(units);
	const of = (...kinds: UnitKind[]) => living.filter((unit) => kinds.includes(unit.kind));
	const communes = living.filter((unit) => unit.kind.startsWith('gmina'));
	const counties = [...new Set(communes.map((unit) => unit.county ?? ''))].toSorted(new Intl.Collator('pl-PL').compare);
	const groups: DirectoryGroup[] = [
		{ title: 'Województwo', units: of('wojewodztwo') },
		{ title: 'Miasta na prawach powiatu', units: of('miasto-na-prawach-powiatu') },
		{ title: 'Powiaty', units: of('powiat') },
		...counties.map((county) => ({
			title: `Gminy w powiecie ${locative(county)}`,
			units: communes.filter((unit) => (unit.county ?? '') === county),
		})),
		{ title: 'Jednostki, których już nie ma', units: units.filter((unit) => unit.validTo !== null) },
	];
	return groups
		.filter((group) => group.units.length > 0)
		.map((group) => ({ ...group, units: group.units.toSorted(byName) }));
};

/** Names of counties for the filter. */
export const countyNames = (units: readonly UnitCard[]): readonly string[] =>
	[...new Set(units.filter((unit) => unit.kind === 'powiat').map((unit) => unit.county ?? ''))]
		.filter(Boolean)
		.toSorted(new Intl.Collator('pl-PL').compare);

/** Communes with a place on the map. */
export const mappedUnits = (units: readonly UnitCard[]): readonly UnitCard[] =>
	livingUnits(units).filter((unit) => isCommune(unit) && unit.lat !== null && unit.lon !== null);

/** The one unit that somebody meant who typed its whole name; null when none or several fit. */
export const unitByName = (units: readonly UnitCard[], typed: string): UnitCard | null => {
	const wanted = folded(typed);
	const exact = livingUnits(units).filter(
		(unit) => folded(unit.name) === wanted || folded(unit.officialName) === wanted,
	);
	if (exact.length === 1) return exact[0] ?? null;
	const words = wanted.split(' ');
	const found = livingUnits(units).filter((unit) => {
		const names = folded(`${unit.name} ${unit.officialName}`).split(' ');
		return words.every((word) => names.includes(word));
	});
	return found.length === 1 ? (found[0] ?? null) : null;
};
