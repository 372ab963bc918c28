import { Temporal } from 'temporal-polyfill';
import {
	backToWorkingDay,
	type Day,
	dayOf,
	daysEarlier,
	daysLater,
	onWorkingDay,
	type Session,
	sessionsOf,
} from './calendar.ts';
import { type Dice, diceOf } from './dice.ts';
import type { Timing } from './templates/template.ts';

export interface Moment {
	readonly on: Day;
	readonly session: Session;
}

const isBefore = (one: Day, other: Day): boolean => Temporal.PlainDate.compare(one, other) < 0;

/** Sessions of a unit's council: each unit has its own weekday, Tuesday to Friday. */
export const sessionsOfUnit = (slug: string): readonly Session[] => sessionsOf(diceOf(`sessions:${slug}`).int(2, 5));

/** The last session held by that day. */
export const sessionBy = (sessions: readonly Session[], on: Day): Session => {
	const held = sessions.filter((session) => !isBefore(on, session.on)).at(-1) ?? sessions[0];
	if (!held) throw new Error('A council without sessions.');
	return held;
};

/** Periods cut at the last day that the demonstration knows. */
const openPeriods = (timing: Timing, last: Day): [Day, Day][] =>
	timing.periods
		.map(([from, to]): [Day, Day] => [dayOf(from), isBefore(last, dayOf(to)) ? last : dayOf(to)])
		.filter(([from, to]) => !isBefore(to, from));

const someDay = (dice: Dice, periods: readonly [Day, Day][]): Day => {
	const lengths = periods.map(([from, to]) => from.until(to).days + 1);
	let at = dice.int(0, lengths.reduce((sum, length) => sum + length, 0) - 1);
	const which = lengths.findIndex((length) => {
		if (at < length) return true;
		at -= length;
		return false;
	});
	const [from, to] = periods[which] as [Day, Day];
	const day = onWorkingDay(from.add({ days: at }));
	return isBefore(to, day) ? backToWorkingDay(to) : day;
};

const producedOn = (timing: Timing, session: Session): Day => {
	if (timing.at === 'before-session') return daysEarlier(session.on, 8);
	return timing.at === 'after-session' ? daysLater(session.on, 9) : session.on;
};

const someSession = (timing: Timing, last: Day, sessions: readonly Session[], taken: ReadonlySet<number>): Moment[] =>
	sessions
		.filter((session) => !taken.has(session.number))
		.filter(({ on }) => timing.periods.some(([from, to]) => !isBefore(on, dayOf(from)) && !isBefore(dayOf(to), on)))
		.map((session) => ({ session, on: producedOn(timing, session) }))
		.filter(({ on }) => !isBefore(last, on));

export interface Choice {
	readonly timing: Timing;
	readonly dice: Dice;
	/** Last day on which a document may be produced. */
	readonly last: Day;
	readonly sessions: readonly Session[];
	/** Sessions that this template already used in the unit. */
	readonly taken: ReadonlySet<number>;
}

/** A day (and session) that fits the timing, later ones more often; null when none has come yet. */
export const momentOf = ({ timing, dice, last, sessions, taken }: Choice): Moment | null => {
	if (timing.at === 'day') {
		const periods = openPeriods(timing, last);
		if (periods.length === 0) return null;
		const [one, other] = [someDay(dice, periods), someDay(dice, periods)];
		const on = isBefore(one, other) ? other : one;
		return { on, session: sessionBy(sessions, on) };
	}
	const moments = someSession(timing, last, sessions, taken);
	return moments.length === 0
		? null
		: (moments[Math.max(dice.int(0, moments.length - 1), dice.int(0, moments.length - 1))] ?? null);
};

/** A working day of the last ten days, for texts that are still being worked on. Null out of the timing's season. */
export const recentDay = (timing: Timing, dice: Dice, last: Day): Day | null => {
	if (timing.at !== 'day') return null;
	const from = last.subtract({ days: 9 });
	const open = openPeriods(timing, last).some(([start, end]) => !isBefore(end, last) && !isBefore(from, start));
	return open ? backToWorkingDay(last.subtract({ days: dice.int(0, 9) })) : null;
};
