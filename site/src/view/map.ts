import type { UnitCard } from '@wrota/cms/contract';

/** A commune on the map of circles: the circle's size is its area, its tone tells counties apart. */
export interface Bubble {
	readonly slug: string;
	readonly name: string;
	/** Name of the county; a city that is one itself bears its own. */
	readonly county: string | null;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly tone: Tone;
}

export interface BubbleMap {
	readonly width: number;
	readonly height: number;
	readonly bubbles: readonly Bubble[];
}

const tones = ['a', 'b', 'c', 'd', 'e'] as const;
type Tone = (typeof tones)[number] | 'city';

/** Tones of neighbouring counties differ. */
const toneOf: Readonly<Record<string, Tone>> = {
	gorzowski: 'a',
	'strzelecko-drezdenecki': 'c',
	międzyrzecki: 'e',
	sulęciński: 'd',
	słubicki: 'b',
	świebodziński: 'a',
	krośnieński: 'c',
	zielonogórski: 'e',
	nowosolski: 'd',
	wschowski: 'b',
	żagański: 'a',
	żarski: 'd',
};

/** Degrees to units of the drawing, around the middle of the region; a degree of longitude is shorter here. */
const MIDDLE = { lat: 52.25, lon: 15.45 };
const PER_DEGREE = { lat: 495, lon: 305 };
const RADIUS_PER_KM = 2.05;
const SMALLEST_RADIUS = 9;
const GAP = 2;
const ROUNDS = 900;
const MARGIN = 4;

interface Spot {
	readonly unit: UnitCard;
	readonly home: { readonly x: number; readonly y: number };
	readonly r: number;
	x: number;
	y: number;
}

const spotOf = (unit: UnitCard): Spot => {
	const x = ((unit.lon ?? MIDDLE.lon) - MIDDLE.lon) * PER_DEGREE.lon;
	const y = -((unit.lat ?? MIDDLE.lat) - MIDDLE.lat) * PER_DEGREE.lat;
	const r = Math.max(SMALLEST_RADIUS, Math.sqrt(unit.areaKm2 ?? 0) * RADIUS_PER_KM);
	return { unit, home: { x, y }, r, x, y };
};

const pushApart = (a: Spot, b: Spot): void => {
	const dx = b.x - a.x;
	const dy = b.y - a.y;
	const distance = Math.hypot(dx, dy) || 0.1;
	const overlap = a.r + b.r + GAP - distance;
	if (overlap <= 0) return;
	const share = overlap / 2 / distance;
	a.x -= dx * share;
	a.y -= dy * share;
	b.x += dx * share;
	b.y += dy * share;
};

/** Moves overlapping circles apart while each is drawn back to its place. */
const settle = (spots: readonly Spot[]): void => {
	for (let round = 0; round < ROUNDS; round++) {
		for (const spot of spots) {
			spot.x += (spot.home.x - spot.x) * 0.012;
			spot.y += (spot.home.y - spot.y) * 0.012;
		}
		spots.forEach((spot, at) => {
			for (const other of spots.slice(at + 1)) pushApart(spot, other);
		});
	}
};

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Places the communes as circles that do not overlap. Takes some 20 ms for the region: keep the result. */
export const bubbleMap = (units: readonly UnitCard[]): BubbleMap => {
	const spots = units.map(spotOf);
	settle(spots);
	const left = Math.min(...spots.map(({ x, r }) => x - r)) - MARGIN;
	const top = Math.min(...spots.map(({ y, r }) => y - r)) - MARGIN;
	return {
		width: Math.ceil(Math.max(...spots.map(({ x, r }) => x + r)) + MARGIN - left),
		height: Math.ceil(Math.max(...spots.map(({ y, r }) => y + r)) + MARGIN - top),
		bubbles: spots.map(({ unit, x, y, r }) => ({
			slug: unit.slug,
			name: unit.name,
			county: unit.county,
			x: rounded(x - left),
			y: rounded(y - top),
			r: rounded(r),
			tone: unit.kind === 'miasto-na-prawach-powiatu' ? 'city' : (toneOf[unit.county ?? ''] ?? 'b'),
		})),
	};
};

/** The part of the map around a unit: the unit itself, its neighbours, and what else lies in the frame. */
export interface Surroundings {
	/** `x y width height` of the frame. */
	readonly viewBox: string;
	readonly bubbles: readonly (Bubble & { readonly role: 'self' | 'neighbour' | 'other' })[];
}

const FRAME = 12;

/** Cuts the map to a unit and its neighbours; null for a unit without a place on it (a county, the voivodeship). */
export const surroundingsOf = (map: BubbleMap, slug: string, neighbours: readonly string[]): Surroundings | null => {
	const roleOf = (bubble: Bubble) =>
		bubble.slug === slug ? 'self' : neighbours.includes(bubble.slug) ? 'neighbour' : 'other';
	const near = map.bubbles.filter((bubble) => roleOf(bubble) !== 'other');
	if (!near.some((bubble) => bubble.slug === slug)) return null;
	const left = Math.min(...near.map(({ x, r }) => x - r)) - FRAME;
	const top = Math.min(...near.map(({ y, r }) => y - r)) - FRAME;
	const width = Math.max(...near.map(({ x, r }) => x + r)) + FRAME - left;
	const height = Math.max(...near.map(({ y, r }) => y + r)) + FRAME - top;
	const isInside = ({ x, y, r }: Bubble) => x + r > left && x - r < left + width && y + r > top && y - r < top + height;
	return {
		viewBox: [left, top, width, height].map(rounded).join(' '),
		bubbles: map.bubbles.filter(isInside).map((bubble) => ({ ...bubble, role: roleOf(bubble) })),
	};
};
