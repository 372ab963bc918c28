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

/** The one public head of a document: which version holds, from when to when, and what comes next. */
export interface PublicationHead {
	readonly _id: string;
	readonly collection: string;
	readonly document: string;
	readonly unit: string;
	readonly state: 'public' | 'withdrawn';
	readonly current: Publication;
	/** An approved correction whose time has not come. */
	readonly next: Publication | null;
	readonly firstPublishedAt: Date;
	readonly changedAt: Date;
	readonly withdrawal: { readonly at: Date; readonly reason: string; readonly by: string } | null;
	/** Next instant at which the public state changes by itself; the worker announces it. */
	readonly boundaryAt: Date | null;
}

export type PublicState = 'hidden' | 'current' | 'expired' | 'withdrawn';

/** The publication that holds at an instant; the head's `next` takes over at its second, whatever the worker does. */
export const publicationAt = (head: PublicationHead, now: Date): Publication =>
	head.next && head.next.from <= now ? head.next : head.current;

/** Public state of a head at an instant. `hidden`: nothing of it was public yet. */
export const stateAt = (head: PublicationHead, now: Date): PublicState => {
	const publication = publicationAt(head, now);
	if (publication.from > now) return 'hidden';
	if (head.state === 'withdrawn') return 'withdrawn';
	return publication.to && publication.to <= now ? 'expired' : 'current';
};

/** Next instant after `now` at which `stateAt` or `publicationAt` changes, or null. */
export const nextBoundary = (head: Pick<PublicationHead, 'state' | 'current' | 'next'>, now: Date): Date | null => {
	if (head.state === 'withdrawn') return null;
	const instants = [head.current.from, head.current.to, head.next?.from, head.next?.to]
		.filter((instant): instant is Date => instant instanceof Date && instant > now)
		.sort((a, b) => a.getTime() - b.getTime());
	return instants[0] ?? null;
};

export const headId = (collection: string, document: string): string => `${collection}/${document}`;
