import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Warsaw';

/** Plain date (`2026-11-24`) of an instant in Warsaw. */
export const plainDateInWarsaw = (instant: Date): string =>
	Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
