import { type Day, dayOf, daysLater, instantOf } from './calendar.ts';
import { diceOf } from './dice.ts';
import type { SeedEntry } from './plan.ts';

/** One round of an entry through the office: its text is saved, handed in, and decided by the publisher. */
export interface Round {
	readonly saved: Date;
	readonly handedIn: Date;
	readonly decided: Date;
}

/** When the things that happen to an entry happen; every instant lies in the past of the seed. */
export interface Timeline {
	readonly first: Round;
	/** Opening of the correction and the round after it. */
	readonly correction: (Round & { readonly opened: Date }) | null;
	readonly withdrawn: Date | null;
}

/** Day on which the region got its bulletins and accounts: before the first document. */
export const openingDay = dayOf('2025-01-07');

const later = (instant: Date, minutes: number, seconds = 0): Date =>
	new Date(instant.getTime() + minutes * 60_000 + seconds * 1_000);

/** A working day some days on, not after the last day of the text: a correction of a past event helps nobody. */
const within = (day: Day, days: number, last: string | null): Day => {
	const wanted = daysLater(day, days);
	return last !== null && wanted.toString() > last ? day : wanted;
};

/**
 * Office hours of one entry, decided by its key: the document's own day, and for corrections and withdrawals the days after
 * it. Nothing comes after `now`; what would, happens now.
 */
export const timelineOf = (entry: SeedEntry, now: Date): Timeline => {
	const dice = diceOf(`time:${entry.key}`);
	const past = (instant: Date): Date => (instant > now ? now : instant);
	const round = (saved: Date, quick: number): Round => {
		const handedIn = later(saved, dice.int(10, quick), dice.int(0, 59));
		const decided = later(handedIn, dice.int(10, quick * 2), dice.int(0, 59));
		return { saved: past(saved), handedIn: past(handedIn), decided: past(decided) };
	};
	const { producedOn, validTo } = entry.text.fields;
	const day = dayOf(producedOn);
	const first = round(instantOf(day, 8, dice.int(0, 100)), 70);
	const correctionDay = within(day, dice.int(1, 9), validTo);
	const opened = instantOf(correctionDay, 13, dice.int(30, 59));
	const leave = entry.fate.kind === 'withdrawn' ? entry.fate.on : null;
	const leaveDay = leave === null ? within(day, dice.int(20, 40), validTo) : dayOf(leave);
	return {
		first,
		correction:
			entry.fate.kind === 'corrected' ? { opened: past(opened), ...round(later(opened, dice.int(5, 15)), 30) } : null,
		withdrawn:
			entry.fate.kind === 'withdrawn' ? past(later(instantOf(leaveDay, 14), dice.int(0, 59), dice.int(0, 59))) : null,
	};
};
