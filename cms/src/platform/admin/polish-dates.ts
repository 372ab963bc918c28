const zone = 'Europe/Warsaw';
const dayFormat = new Intl.DateTimeFormat('pl-PL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
const timeFormat = new Intl.DateTimeFormat('pl-PL', { hour: 'numeric', minute: '2-digit', timeZone: zone });
const weekdayFormat = new Intl.DateTimeFormat('pl-PL', { weekday: 'long', timeZone: zone });

/** "24 listopada 2026" in Warsaw, with a non-breaking space after the day. */
export const polishDay = (instant: string | Date): string => dayFormat.format(new Date(instant)).replace(' ', '\u00a0');

/** "24 listopada 2026, 8:05" in Warsaw. */
export const polishMoment = (instant: string | Date): string =>
	`${polishDay(instant)}, ${timeFormat.format(new Date(instant))}`;

/** "wtorek, 24 listopada 2026" in Warsaw. */
export const polishWeekday = (instant: string | Date): string =>
	`${weekdayFormat.format(new Date(instant))}, ${polishDay(instant)}`;

const partsFormat = new Intl.DateTimeFormat('en-GB', {
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23',
	timeZone: zone,
});

/** The wall clock of Warsaw at an instant, as a field of type `datetime-local` writes it: "2026-11-24T08:05". */
export const warsawClock = (instant: Date): string => {
	const part = Object.fromEntries(partsFormat.formatToParts(instant).map(({ type, value }) => [type, value]));
	return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
};

/**
 * The instant at which the clocks of Warsaw show a given local time, whatever zone the browser is in.
 * @returns ISO instant, or null for an empty or impossible time (also the hour that the spring change skips).
 */
export const instantInWarsaw = (local: string): string | null => {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
	for (const offset of ['+01:00', '+02:00']) {
		const instant = new Date(`${local}:00${offset}`);
		if (!Number.isNaN(instant.getTime()) && warsawClock(instant) === local) return instant.toISOString();
	}
	return null;
};

/** A count with the right Polish form: forms(1, 'wpis', 'wpisy', 'wpisów') -> "1 wpis", 2 -> "2 wpisy", 5 -> "5 wpisów". */
export const counted = (count: number, one: string, few: string, many: string): string => {
	const word = { one, few, many, other: many, zero: many, two: few }[new Intl.PluralRules('pl').select(count)];
	return `${count}\u00a0${word}`;
};
