import { describe, expect, it } from 'vitest';
import {
	type HeadFacts,
	headWith,
	nextBoundary,
	type Publication,
	publicationAt,
	shelfAt,
	stateAt,
	storedHead,
} from './heads.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 24, hour));
const listing = { section: 'petycje', kind: 'petycja', title: 'Petycja', lead: null, fileCount: 0 };
const publication = (version: number, from: Date, to: Date | null = null): Publication => ({
	version,
	from,
	to,
	listing,
});
const base = { collection: 'bip-entries', document: '7', unit: 'zagan' };
const head = (change: Partial<HeadFacts>): HeadFacts => ({
	...headWith(null, base, publication(1, at(8)), at(8)),
	...change,
});

describe('public state by the clock', () => {
	it('hides a first version until its second and shows it from that second on', () => {
		const first = headWith(null, base, publication(1, at(12)), at(8));
		expect(stateAt(first, new Date(at(12).getTime() - 1))).toBe('hidden');
		expect(stateAt(first, at(12))).toBe('current');
		expect(storedHead(first, at(8))).toMatchObject({ boundaryAt: at(12), shelf: 'hidden' });
	});

	it('keeps the running version until the next one is due', () => {
		const later = headWith(head({}), base, publication(2, at(12)), at(9));
		expect(publicationAt(later, at(11)).version).toBe(1);
		expect(publicationAt(later, at(12)).version).toBe(2);
		expect(later.firstPublishedAt).toEqual(at(8));
	});

	it('turns into archive at the end of its term', () => {
		const ending = head({ current: publication(1, at(8), at(10)) });
		expect([stateAt(ending, at(9)), stateAt(ending, at(10))]).toEqual(['current', 'expired']);
	});

	it('publishes again after a withdrawal with no trace of the old head state', () => {
		const withdrawn = head({ state: 'withdrawn', withdrawal: { at: at(9), reason: 'omyłka', by: 'A' } });
		const again = headWith(withdrawn, base, publication(2, at(10)), at(10));
		expect([again.state, again.withdrawal, again.current.version]).toEqual(['public', null, 2]);
	});

	it('names the next boundary and none for a withdrawn head', () => {
		const ending = head({ current: publication(1, at(8), at(10)), next: publication(2, at(9)) });
		expect(nextBoundary(ending, at(8))).toEqual(at(9));
		expect(nextBoundary(ending, at(9))).toBeNull();
		expect(nextBoundary({ ...ending, next: null }, at(8))).toEqual(at(10));
		expect(nextBoundary({ ...ending, next: null, state: 'withdrawn' }, at(8))).toBeNull();
	});

	it('leaves a withdrawn text in the archive until a version approved for later takes over', () => {
		const withdrawal = { at: at(9), reason: 'omyłka', by: 'A' };
		const later = headWith(head({ state: 'withdrawn', withdrawal }), base, publication(2, at(12)), at(10));
		expect([later.state, later.current.version, later.withdrawal, later.firstPublishedAt]).toEqual([
			'withdrawn',
			1,
			withdrawal,
			at(8),
		]);
		expect([stateAt(later, at(11)), shelfAt(later, at(11)), nextBoundary(later, at(11))]).toEqual([
			'withdrawn',
			'archive',
			at(12),
		]);
		expect([stateAt(later, at(12)), publicationAt(later, at(12)).version]).toEqual(['current', 2]);
		expect(storedHead(later, at(12))).toMatchObject({ shelf: 'current', boundaryAt: null });
	});
});
