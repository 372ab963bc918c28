/** What a list shows of a publication, kept on the head so that lists read one collection. */
export interface Listing {
	readonly section: string;
	readonly kind: string;
	readonly title: string;
	readonly lead: string | null;
	readonly fileCount: number;
}

export interface Publication {
	readonly version: number;
	readonly from: Date;
	readonly to: Date | null;
	readonly listing: Listing;
}

/** What commands decide of a head. */
export interface HeadFacts {
	readonly _id: string;
	readonly collection: string;
	readonly document: string;
	readonly unit: string;
	readonly state: 'public' | 'withdrawn';
	readonly current: Publication;
	/** An approved version whose time has not come; from its second on it is public, also after a withdrawal. */
	readonly next: Publication | null;
	readonly firstPublishedAt: Date;
	readonly changedAt: Date;
	readonly withdrawal: { readonly at: Date; readonly reason: string; readonly by: string } | null;
}

/** The list that a head belongs to. */
export type Shelf = 'hidden' | 'current' | 'archive';

/** The one public head of a document: which version holds, from when to when, and what comes next. */
export interface PublicationHead extends HeadFacts {
	/** Next instant at which the public state changes by itself; the worker announces it. */
	readonly boundaryAt: Date | null;
	/** The list it belongs to until `boundaryAt`; after that instant it must be worked out anew (`shelfAt`). */
	readonly shelf: Shelf;
}

export type PublicState = 'hidden' | 'current' | 'expired' | 'withdrawn';

/** The head as it is at an instant: a `next` whose second has come has taken over, whatever the worker does. */
export const settledAt = <Head extends HeadFacts>(head: Head, now: Date): Head =>
	head.next && head.next.from <= now
		? { ...head, state: 'public', withdrawal: null, current: head.next, next: null, changedAt: head.next.from }
		: head;

/** The publication that holds at an instant. */
export const publicationAt = (head: HeadFacts, now: Date): Publication => settledAt(head, now).current;

/** Public state of a head at an instant. `hidden`: nothing of it was public yet. */
export const stateAt = (head: HeadFacts, now: Date): PublicState => {
	const { state, current } = settledAt(head, now);
	if (current.from > now) return 'hidden';
	if (state === 'withdrawn') return 'withdrawn';
	return current.to && current.to <= now ? 'expired' : 'current';
};

/** The list that a head belongs to at an instant. */
export const shelfAt = (head: HeadFacts, now: Date): Shelf => {
	const state = stateAt(head, now);
	return state === 'hidden' || state === 'current' ? state : 'archive';
};

/** Next instant after `now` at which `stateAt` or `publicationAt` changes, or null. */
export const nextBoundary = (head: HeadFacts, now: Date): Date | null => {
	const { state, current, next } = settledAt(head, now);
	const running = state === 'public' ? [current.from, current.to] : [];
	const instants = [...running, next?.from]
		.filter((instant): instant is Date => instant instanceof Date && instant > now)
		.sort((a, b) => a.getTime() - b.getTime());
	return instants[0] ?? null;
};

/** A head as it is stored: with what lists and the worker need to find it by. */
export const storedHead = (head: HeadFacts, now: Date): PublicationHead => ({
	...head,
	boundaryAt: nextBoundary(head, now),
	shelf: shelfAt(head, now),
});

export const headId = (collection: string, document: string): string => `${collection}/${document}`;

/**
 * Head after a publication at `publication.from`. Whatever readers see of the document now (a running version, an
 * archived one) stays as it is until then.
 */
export const headWith = (
	before: HeadFacts | null,
	base: Pick<HeadFacts, 'collection' | 'document' | 'unit'>,
	publication: Publication,
	now: Date,
): HeadFacts => {
	const seen = before && stateAt(before, now) !== 'hidden' ? settledAt(before, now) : null;
	if (seen && publication.from > now) return { ...seen, next: publication };
	return {
		_id: headId(base.collection, base.document),
		...base,
		state: 'public',
		current: publication,
		next: null,
		firstPublishedAt: seen?.firstPublishedAt ?? publication.from,
		changedAt: publication.from,
		withdrawal: null,
	};
};
