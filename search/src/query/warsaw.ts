const zone = 'Europe/Warsaw';
const secondsPerDay = 86_400;

const offsetFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });

/** Seconds by which the clock in Warsaw is ahead of UTC at an instant. */
const offsetAt = (epochSeconds: number): number => {
	const name = offsetFormat.formatToParts(epochSeconds * 1000).find(({ type }) => type === 'timeZoneName')?.value;
	const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? [];
	const seconds = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
	return sign === '-' ? -seconds : seconds;
};

/** Midnight as UTC of a plain date, or null for a date that does not exist. */
const utcMidnight = (date: string): number | null => {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
	if (!year || !month || !day) return null;
	const millis = Date.UTC(Number(year), Number(month) - 1, Number(day));
	const isReal = new Date(millis).toISOString().startsWith(date);
	return isReal ? millis / 1000 : null;
};

/**
 * First second of a plain date ("2026-03-29") in Poland, moved by whole days; null for no date.
 * Clocks change at two or three in the morning, so there is always exactly one midnight.
 */
export const startOfDay = (date: string, plusDays = 0): number | null => {
	const midnight = utcMidnight(date);
	if (midnight === null) return null;
	const wanted = midnight + plusDays * secondsPerDay;
	return wanted - offsetAt(wanted - 2 * 3600);
};
