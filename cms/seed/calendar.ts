import { Temporal } from 'temporal-polyfill';

export type Day = Temporal.PlainDate;

export const dayOf = (iso: string): Day => Temporal.PlainDate.from(iso);

/** Days off that move with Easter: Easter Monday and Corpus Christi, for the years the seed writes about. */
const movable = new Set([
	'2024-04-01',
	'2024-05-30',
	'2025-04-21',
	'2025-06-19',
	'2026-04-06',
	'2026-06-04',
	'2027-03-29',
	'2027-05-27',
]);

/** Days off with a fixed date; 24 December is one since 2025. */
const fixed = new Set(['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24', '12-25', '12-26']);

export const isWorkingDay = (day: Day): boolean => {
	const iso = day.toString();
	return day.dayOfWeek <= 5 && !movable.has(iso) && !fixed.has(iso.slice(5));
};

/** The day itself when offices work then, else the next one when they do. */
export const onWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : onWorkingDay(day.add({ days: 1 })));

/** The day itself when offices work then, else the last one before when they did. */
export const backToWorkingDay = (day: Day): Day =>
	isWorkingDay(day) ? day : backToWorkingDay(day.subtract({ days: 1 }));

/** A working day at least `days` calendar days later. */
export const daysLater = (day: Day, days: number): Day => onWorkingDay(day.add({ days }));

/** A working day at least `days` calendar days earlier. */
export const daysEarlier = (day: Day, days: number): Day => backToWorkingDay(day.subtract({ days }));

/** The instant at which the clocks of Warsaw show that time of the day. */
export const instantOf = (day: Day, hour: number, minute = 0): Date =>
	new Date(
		day.toZonedDateTime({ timeZone: 'Europe/Warsaw', plainTime: Temporal.PlainTime.from({ hour, minute }) })
			.epochMilliseconds,
	);

const long = new Intl.DateTimeFormat('pl-PL', { dateStyle: 'long', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('pl-PL', { weekday: 'long', timeZone: 'UTC' });

const utc = (day: Day): Date => new Date(`${day.toString()}T00:00:00Z`);

/** "24 września 2026 r." */
export const inWords = (day: Day): string => `${long.format(utc(day))} r.`;

/** "24 września 2026" (for places where "r." would end a sentence twice). */
export const inWordsShort = (day: Day): string => long.format(utc(day));

/** "czwartek" */
export const weekdayOf = (day: Day): string => weekday.format(utc(day));

/** "24.09.2026", for tables. */
export const inDigits = (day: Day): string =>
	`${String(day.day).padStart(2, '0')}.${String(day.month).padStart(2, '0')}.${day.year}`;

const monthNames = [
	'styczeń',
	'luty',
	'marzec',
	'kwiecień',
	'maj',
	'czerwiec',
	'lipiec',
	'sierpień',
	'wrzesień',
	'październik',
	'listopad',
	'grudzień',
];

/** Nominative name of a month, 1 to 12. */
export const monthName = (month: number): string => monthNames[month - 1] ?? '';

export interface Session {
	readonly number: number;
	readonly on: Day;
}

/** Sessions of the term that began in May 2024: one a month but August, on the unit's own weekday of its fourth week. */
export const sessionsOf = (weekdayNumber: number): readonly Session[] => {
	const sessions: Session[] = [];
	for (let month = Temporal.PlainYearMonth.from('2024-05'); month.year < 2027; month = month.add({ months: 1 })) {
		if (month.month === 8) continue;
		const first = month.toPlainDate({ day: month.month === 12 ? 15 : 22 });
		const on = onWorkingDay(first.add({ days: (weekdayNumber - first.dayOfWeek + 7) % 7 }));
		sessions.push({ number: sessions.length + 1, on });
	}
	return sessions;
};
