import { Temporal } from 'temporal-polyfill';
import type { Rhythm } from '#contract';

const zone = 'Europe/Warsaw';
const morning = Temporal.PlainTime.from('07:00');

/** When a piece of news that came at `now` is due: at once, or at the next seven in the morning in Warsaw. */
export const dueAt = (rhythm: Rhythm, now: Date): Date => {
	if (rhythm === 'at-once') return now;
	const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
	const today = here.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: morning });
	const due = Temporal.ZonedDateTime.compare(here, today) < 0 ? today : today.add({ days: 1 });
	return new Date(due.epochMilliseconds);
};
