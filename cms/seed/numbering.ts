import type { Day } from './calendar.ts';
import { dayOf } from './calendar.ts';
import { diceOf } from './dice.ts';

/** How many documents of a series an office makes in a year; classes of the list of files. */
const yearly: Readonly<Record<string, number>> = {
	'0003': 42,
	'0050': 168,
	'152': 9,
	'1710': 7,
	'2110': 16,
	'271': 38,
	'6220': 24,
	'6733': 19,
	'6740': 31,
	'6840': 33,
	'6845': 58,
	wykaz: 44,
};

/** Acts of the council are numbered through the whole term, which began on this day. */
const termStart = dayOf('2024-05-07');
const actsAYear = 92;

const expected = (series: string, on: Day, pace: number): number => {
	if (series === 'uchwala')
		return Math.floor((termStart.until(on, { largestUnit: 'days' }).days / 365) * actsAYear * pace) + 1;
	return Math.floor((on.dayOfYear / 366) * (yearly[series] ?? 20) * pace) + 1;
};

/**
 * Numbers of one unit's documents, drawn in the order of their days: each is greater than the one before it in its
 * series and year, and about as great as an office would have reached by that day.
 */
export const drawerOf = (slug: string): ((on: Day) => (series: string) => number) => {
	const pace = diceOf(`pace:${slug}`).int(70, 130) / 100;
	const reached = new Map<string, number>();
	return (on) => (series) => {
		const key = series === 'uchwala' ? series : `${series}/${on.year}`;
		const number = Math.max((reached.get(key) ?? 0) + 1, expected(series, on, pace));
		reached.set(key, number);
		return number;
	};
};
