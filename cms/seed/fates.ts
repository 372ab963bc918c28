import { Temporal } from 'temporal-polyfill';
import type { Day } from './calendar.ts';
import type { Draft } from './templates/index.ts';

/** What happens to an entry after it was written. Instants are ISO 8601 in UTC. */
export type Fate =
	| { readonly kind: 'draft' }
	| { readonly kind: 'handed-in' }
	| { readonly kind: 'returned'; readonly remark: string }
	| { readonly kind: 'published'; readonly to: string | null }
	| { readonly kind: 'scheduled'; readonly from: string }
	| { readonly kind: 'corrected'; readonly reason: string }
	| { readonly kind: 'withdrawn'; readonly reason: string };

/** Fates that decide about the date of a document and so are wished for before it is written. */
export type Wish = 'draft' | 'handed-in' | 'returned' | 'scheduled';

const remarks = [
	'Proszę dopisać w streszczeniu, do kiedy mieszkańcy mogą zgłaszać uwagi.',
	'Brakuje pliku z podpisanym dokumentem. Proszę go dołączyć i przekazać wpis ponownie.',
	'Proszę sprawdzić datę w drugim akapicie: termin wypada w dniu wolnym od pracy.',
	'Proszę podać osobę odpowiedzialną za treść, nie tylko tę, która ją przygotowała.',
];

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

const atHour = (day: Day, hour: number): string =>
	day
		.toZonedDateTime({ timeZone: 'Europe/Warsaw', plainTime: Temporal.PlainTime.from({ hour }) })
		.toInstant()
		.toString();

export interface Occasion {
	readonly wish: Wish | null;
	readonly draft: Draft;
	readonly on: Day;
	readonly key: string;
}

/** Deals out fates evenly: a fate that does not fit an entry waits for the next one that it fits. */
export const wishes = (now: Temporal.Instant, last: Day) => {
	const today = now.toZonedDateTimeISO('Europe/Warsaw').toPlainDate();
	const due = { early: 0, corrected: 0, withdrawn: 0, timed: 0 };
	let given = 0;

	const early = ({ isAhead, isRecent }: { isAhead: boolean; isRecent: boolean }): Wish | null => {
		due.early += 1;
		const wish = earlyOrder[given % earlyOrder.length];
		const fits = wish === 'scheduled' ? isAhead : isRecent;
		if (due.early < earlyEvery || !wish || !fits) return null;
		due.early = 0;
		given += 1;
		return wish;
	};

	const waiting = (wish: Wish, key: string): Fate => {
		if (wish === 'draft' || wish === 'handed-in') return { kind: wish };
		if (wish === 'returned') return { kind: 'returned', remark: remarks[given % remarks.length] ?? '' };
		const days = key.includes('przerwa-w-dostawie') ? 1 : 1 + (given % 3);
		return { kind: 'scheduled', from: atHour(today.add({ days }), 8) };
	};

	const isOver = (on: Day): boolean => on.until(last, { largestUnit: 'days' }).days > 45;

	/** End of the day on which a text stops to matter, when that is still some days away. */
	const endOf = (draft: Draft): string | null => {
		const end = draft.validTo;
		if (!end || today.until(end, { largestUnit: 'days' }).days < 3) return null;
		due.timed += 1;
		if (due.timed < lateEvery.timed) return null;
		due.timed = 0;
		return atHour(end.add({ days: 1 }), 0);
	};

	const fateOf = ({ wish, draft, on, key }: Occasion): Fate => {
		if (wish) return waiting(wish, key);
		due.corrected += 1;
		due.withdrawn += 1;
		if (due.withdrawn >= lateEvery.withdrawn && draft.withdrawal && isOver(on)) {
			due.withdrawn = 0;
			return { kind: 'withdrawn', reason: draft.withdrawal };
		}
		if (due.corrected >= lateEvery.corrected && draft.slip) {
			due.corrected = 0;
			return { kind: 'corrected', reason: draft.slip.reason };
		}
		return { kind: 'published', to: endOf(draft) };
	};

	return { early, fateOf };
};
