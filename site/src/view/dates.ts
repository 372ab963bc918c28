const zone = 'Europe/Warsaw';
const NBSP = '\u00A0';

const format = (options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat('pl-PL', { timeZone: zone, ...options });

const longDay = format({ day: 'numeric', month: 'long', year: 'numeric' });
const dayAndMonth = format({ day: 'numeric', month: 'long' });
const shortTime = format({ hour: 'numeric', minute: '2-digit' });
const fullTime = format({ hour: 'numeric', minute: '2-digit', second: '2-digit' });
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const plainDay = new Intl.DateTimeFormat('pl-PL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

const bound = (text: string): string => text.replaceAll(' ', NBSP);
const instant = (value: string | Date): Date => (typeof value === 'string' ? new Date(value) : value);

/** Day in Poland as `2026-11-24`. */
export const isoDateOf = (value: string | Date): string => isoDay.format(instant(value));

/** "12 listopada 2026", in Poland. */
export const longDate = (value: string | Date): string => bound(longDay.format(instant(value)));

/** "9:14", in Poland. */
export const timeOfDay = (value: string | Date): string => shortTime.format(instant(value));

/** "12 listopada 2026, 9:14:22": for the metryka, the register and receipts. */
export const exactTime = (value: string | Date): string => `${longDate(value)}, ${fullTime.format(instant(value))}`;

/** "12 listopada 2026" of a plain date `2026-11-12`. */
export const plainDate = (value: string): string => bound(plainDay.format(new Date(`${value}T00:00:00Z`)));

const dayBefore = (isoDate: string): string => {
	const day = new Date(`${isoDate}T00:00:00Z`);
	day.setUTCDate(day.getUTCDate() - 1);
	return day.toISOString().slice(0, 10);
};

/** How a list says when: "dziś, 9:14", "wczoraj, 15:02", "20 listopada", with the year when it is another one. */
export const listTime = (value: string | Date, now: Date): string => {
	const when = instant(value);
	const [day, today] = [isoDateOf(when), isoDateOf(now)];
	if (day === today) return `dziś,${NBSP}${timeOfDay(when)}`;
	if (day === dayBefore(today)) return `wczoraj,${NBSP}${timeOfDay(when)}`;
	return day.slice(0, 4) === today.slice(0, 4) ? bound(dayAndMonth.format(when)) : longDate(when);
};

/** The last day on which something that ends at this instant is still there ("do 17 grudnia"): midnight ends the day before. */
export const lastDayOf = (end: string | Date): string => longDate(new Date(instant(end).getTime() - 1));

const isMidnight = (value: Date): boolean => fullTime.format(value) === '0:00:00';

/** When something ends, exactly: "17 grudnia 2026, do końca dnia" for midnight, else date and time. */
export const endTime = (end: string | Date): string =>
	isMidnight(instant(end)) ? `${lastDayOf(end)}, do końca dnia` : exactTime(end);
