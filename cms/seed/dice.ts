/** A source of choices that is fully decided by its key: the same key gives the same region on every machine. */
export interface Dice {
	/** Whole number from `min` to `max`, both included. */
	int(min: number, max: number): number;
	pick<T>(list: readonly T[]): T;
	chance(share: number): boolean;
	/** A new list with the same members in another order. */
	shuffle<T>(list: readonly T[]): T[];
}

/** 32-bit FNV-1a; enough to spread keys, not meant for security. */
const hashOf = (key: string): number => {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
	return hash >>> 0;
};

/** One step of a 32-bit generator (mulberry32): next state and a fraction in [0, 1). */
const step = (state: number): { state: number; fraction: number } => {
	const next = (state + 0x6d2b79f5) >>> 0;
	let mixed = Math.imul(next ^ (next >>> 15), next | 1);
	mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
	return { state: next, fraction: ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 };
};

export const diceOf = (key: string): Dice => {
	let state = hashOf(key);
	const roll = (): number => {
		const rolled = step(state);
		state = rolled.state;
		return rolled.fraction;
	};
	const int = (min: number, max: number): number => min + Math.floor(roll() * (max - min + 1));
	const pick = <T>(list: readonly T[]): T => {
		const chosen = list[int(0, list.length - 1)];
		if (chosen === undefined) throw new Error('Cannot pick from an empty list.');
		return chosen;
	};
	const shuffle = <T>(list: readonly T[]): T[] => {
		const left = [...list];
		const out: T[] = [];
		while (left.length > 0) out.push(...left.splice(int(0, left.length - 1), 1));
		return out;
	};
	return { int, pick, chance: (share) => roll() < share, shuffle };
};
