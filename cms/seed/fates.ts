import type { Temporal } from 'temporal-polyfill';
import { type Day, instantOf } from './calendar.ts';
import { remarks } from './remarks.ts';
import type { Draft } from './templates/index.ts';

/** What happens to an entry after it was written. Instants are ISO 8601 in UTC. */
export type Fate =
	| { readonly kind: 'draft' }
	| { readonly kind: 'handed-in' }
	| { readonly kind: 'returned'; readonly remark: string }
	| { readonly kind: 'published'; readonly to: string | null }
	| { readonly kind: 'scheduled'; readonly from: string }
	| { readonly kind: 'corrected'; readonly reason: string; readonly to: string | null }
	/** `on`: the day, where the reason names one; else some weeks after publication. */
	| { readonly kind: 'withdrawn'; readonly reason: string; readonly on: string | null };

/** Fates that decide about the date of a document and so are wished for before it is written. */
export type Wish = 'draft' | 'handed-in' | 'returned' | 'scheduled';

/** The order in which unfinished and waiting entries are scattered among the others. */
const earlyOrder: readonly Wish[] = [
	'draft',
	'scheduled',
	'handed-in',
	'scheduled',
	'returned',
	'draft',
	'scheduled',
	'handed-in',
];
const earlyEvery = 9;
const lateEvery = { corrected: 8, withdrawn: 21, timed: 3 };

const keptDays = 90;

const atHour = (day: Day, hour: number): string => instantOf(day, hour).toISOString();

export interface Occasion {
	readonly wish: Wish | null;
	readonly draft: Draft;
	readonly on: Day;
	readonly key: string;
	/** Code of the template. */
	readonly template: string;
}

interface EarlyFacts {
	readonly isAhead: boolean;
	readonly isRecent: boolean;
	/** Code of the template. */
	readonly template: string;
}

/** Deals out fates evenly: a fate that does not fit an entry waits for the next one that it fits. */
export const wishes = (now: Temporal.Instant, last: Day) => {
	const today = now.toZonedDateTimeISO('Europe/Warsaw').toPlainDate();
	const due = { early: 0, corrected: 0, withdrawn: 0, timed: 0 };
	let given = 0;

	const early = ({ isAhead, isRecent, template }: EarlyFacts): Wish | null => {
		due.early += 1;
		const wish = earlyOrder[given % earlyOrder.length];
		const fits = wish === 'scheduled' ? isAhead : isRecent && (wish !== 'returned' || template in remarks);
		if (due.early < earlyEvery || !wish || !fits) return null;
		due.early = 0;
		given += 1;
		return wish;
	};

	const waiting = (wish: Wish, key: string, template: string): Fate => {
		if (wish === 'draft' || wish === 'handed-in') return { kind: wish };
		if (wish === 'returned') return { kind: 'returned', remark: remarks[template] ?? '' };
		const days = key.includes('przerwa-w-dostawie') ? 1 : 1 + (given % 3);
		return { kind: 'scheduled', from: atHour(today.add({ days }), 8) };
	};

	/** Old enough to be taken down, and the day that its reason needs has come. */
	const isOver = (on: Day, draft: Draft): boolean =>
		on.until(last, { largestUnit: 'days' }).days > 45 &&
		(!draft.withdrawnOn || draft.withdrawnOn.until(last, { largestUnit: 'days' }).days >= 0);

	/**
	 * End of publication: a quarter after the day on which a text stopped to matter, as offices leave it up for those who
	 * come late; of those whose end is still ahead only some are given one, so that the region shows both.
	 */
	const endOf = (draft: Draft): string | null => {
		const end = draft.validTo?.add({ days: keptDays });
		if (!end) return null;
		const left = today.until(end, { largestUnit: 'days' }).days;
		if (left < 0) return atHour(end.add({ days: 1 }), 0);
		if (left < 3) return null;
		due.timed += 1;
		if (due.timed < lateEvery.timed) return null;
		due.timed = 0;
		return atHour(end.add({ days: 1 }), 0);
	};

	const fateOf = ({ wish, draft, on, key, template }: Occasion): Fate => {
		if (wish) return waiting(wish, key, template);
		due.corrected += 1;
		due.withdrawn += 1;
		if (due.withdrawn >= lateEvery.withdrawn && draft.withdrawal && isOver(on, draft)) {
			due.withdrawn = 0;
			return { kind: 'withdrawn', reason: draft.withdrawal, on: draft.withdrawnOn?.toString() ?? null };
		}
		if (due.corrected >= lateEvery.corrected && draft.slip) {
			due.corrected = 0;
			return { kind: 'corrected', reason: draft.slip.reason, to: endOf(draft) };
		}
		return { kind: 'published', to: endOf(draft) };
	};

	return { early, fateOf };
};
