import { LRUCache } from 'lru-cache';

/** A value with what it was made of. */
export interface Kept<V> {
	readonly value: V;
	readonly tags: readonly string[];
	readonly storedAt: number;
	/** Not fresh from this instant (ms). */
	readonly freshUntil: number;
	/** From this instant the value is known to be wrong; null when nothing is known. */
	readonly changesAt: number | null;
}

export interface Filled<V> {
	value: V;
	tags: readonly string[];
	changesAt: number | null;
	/** The value is older than now: it was made of something read at this instant (ms). */
	asOf?: number;
	/** False for what must not be kept: failures, private pages. */
	keep: boolean;
}

export interface TaggedCache<V> {
	fresh(key: string): Kept<V> | undefined;
	/** A value that is only too old: nothing says that it is wrong. For the time when its source does not answer. */
	lastGood(key: string): Kept<V> | undefined;
	/** Makes the value once for all who ask at the same time; keeps it unless its tags were invalidated meanwhile. */
	fill(key: string, make: () => Promise<Filled<V>>): Promise<Filled<V>>;
	invalidate(tags: readonly string[]): void;
	dropAll(): void;
	size(): { count: number; bytes: number };
}

export interface TaggedCacheOptions<V> {
	maxBytes: number;
	sizeOf: (value: V) => number;
	/** Longest time a value is fresh. */
	maxAgeMs: number;
	/** Longest time a value may stand in for a source that does not answer. */
	lastGoodMs: number;
	now: () => number;
}

interface Flight<V> {
	readonly begun: number;
	readonly promise: Promise<Filled<V>>;
}

interface Invalidation {
	readonly generation: number;
	readonly tags: readonly string[] | 'all';
}

/** The invalidations that running fills must still be compared with. */
const createInvalidations = () => {
	let generation = 0;
	let recent: Invalidation[] = [];
	const running = new Map<symbol, number>();
	return {
		current: () => generation,
		add(tags: Invalidation['tags']) {
			generation += 1;
			if (running.size > 0) recent.push({ generation, tags });
		},
		begin(): symbol {
			const fill = Symbol('fill');
			running.set(fill, generation);
			return fill;
		},
		/** Ends a fill; true when something it was made of changed since it began. */
		end(fill: symbol, tags: readonly string[]): boolean {
			const begun = running.get(fill) ?? generation;
			running.delete(fill);
			const isOutdated = recent.some(
				(one) => one.generation > begun && (one.tags === 'all' || one.tags.some((tag) => tags.includes(tag))),
			);
			const oldest = Math.min(...running.values());
			recent = running.size === 0 ? [] : recent.filter((one) => one.generation > oldest);
			return isOutdated;
		},
	};
};

const keptOf = <V>(filled: Filled<V>, now: number, maxAgeMs: number): Kept<V> => {
	const storedAt = filled.asOf ?? now;
	const freshUntil = Math.min(storedAt + maxAgeMs, filled.changesAt ?? Number.POSITIVE_INFINITY);
	return { value: filled.value, tags: filled.tags, storedAt, freshUntil, changesAt: filled.changesAt };
};

/**
 * Values kept by key in memory under a cap of bytes, dropped by tag, never fresh longer than `maxAgeMs` nor past their
 * own `changesAt`. Who asks after an invalidation never gets a fill that began before it.
 */
export const createTaggedCache = <V>(options: TaggedCacheOptions<V>): TaggedCache<V> => {
	const { maxAgeMs, lastGoodMs, now } = options;
	const store = new LRUCache<string, Kept<V>>({
		maxSize: options.maxBytes,
		sizeCalculation: (kept, key) => Math.ceil(options.sizeOf(kept.value)) + key.length * 2 + 200,
	});
	const flights = new Map<string, Flight<V>>();
	const invalidations = createInvalidations();

	const run = async (key: string, make: () => Promise<Filled<V>>): Promise<Filled<V>> => {
		const fill = invalidations.begin();
		let filled: Filled<V> | undefined;
		try {
			filled = await make();
			return filled;
		} finally {
			const isOutdated = invalidations.end(fill, filled?.tags ?? []);
			if (filled?.keep && !isOutdated) store.set(key, keptOf(filled, now(), maxAgeMs));
		}
	};

	return {
		fresh(key) {
			const kept = store.get(key);
			return kept !== undefined && now() < kept.freshUntil ? kept : undefined;
		},
		lastGood(key) {
			const kept = store.get(key);
			if (kept === undefined) return undefined;
			const isWrong = kept.changesAt !== null && now() >= kept.changesAt;
			return isWrong || now() - kept.storedAt > lastGoodMs ? undefined : kept;
		},
		fill(key, make) {
			const running = flights.get(key);
			if (running !== undefined && running.begun === invalidations.current()) return running.promise;
			const promise = run(key, make).finally(() => {
				if (flights.get(key)?.promise === promise) flights.delete(key);
			});
			flights.set(key, { begun: invalidations.current(), promise });
			return promise;
		},
		invalidate(tags) {
			invalidations.add(tags);
			const touched = new Set(tags);
			for (const [key, kept] of store.entries()) if (kept.tags.some((tag) => touched.has(tag))) store.delete(key);
		},
		dropAll() {
			invalidations.add('all');
			store.clear();
		},
		size: () => ({ count: store.size, bytes: store.calculatedSize }),
	};
};
