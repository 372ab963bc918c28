import type { UnitCard } from '@wrota/cms/contract';
import { type BubbleMap, bubbleMap } from '../view/map.ts';
import { mappedUnits } from '../view/units.ts';

let last: { key: string; map: BubbleMap | null } | null = null;

/** The map of the region, drawn again only when a commune's name, place or area changed. Null without any commune. */
export const regionMap = (units: readonly UnitCard[]): BubbleMap | null => {
	const communes = mappedUnits(units);
	const key = communes.map(({ slug, name, lat, lon, areaKm2 }) => [slug, name, lat, lon, areaKm2].join()).join(';');
	if (last?.key !== key) last = { key, map: communes.length === 0 ? null : bubbleMap(communes) };
	return last.map;
};
