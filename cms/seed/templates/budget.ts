import { type Block, table } from '../blocks.ts';
import { diceOf } from '../dice.ts';
import type { Level, UnitWords } from '../unit-words.ts';
import { figure, roundTo } from '../wording.ts';
import type { Context } from './template.ts';

/** Whole grosze under a name. */
export interface Line {
	readonly name: string;
	readonly grosze: number;
}

export interface Budget {
	readonly income: number;
	readonly spending: number;
	readonly current: number;
	readonly capital: number;
	readonly sections: readonly Line[];
}

/** Sections of the budget classification and their share of spending, in percent. */
const shares: Readonly<Record<Level, readonly (readonly [string, number])[]>> = {
	gmina: [
		['600 Transport i łączność', 14],
		['700 Gospodarka mieszkaniowa', 4],
		['750 Administracja publiczna', 12],
		['754 Bezpieczeństwo publiczne i ochrona przeciwpożarowa', 2],
		['801 Oświata i wychowanie', 34],
		['852 Pomoc społeczna', 7],
		['855 Rodzina', 8],
		['900 Gospodarka komunalna i ochrona środowiska', 12],
		['921 Kultura i ochrona dziedzictwa narodowego', 4],
		['926 Kultura fizyczna', 3],
	],
	powiat: [
		['600 Transport i łączność', 17],
		['700 Gospodarka mieszkaniowa', 2],
		['710 Działalność usługowa', 3],
		['750 Administracja publiczna', 14],
		['754 Bezpieczeństwo publiczne i ochrona przeciwpożarowa', 9],
		['801 Oświata i wychowanie', 31],
		['852 Pomoc społeczna', 14],
		['855 Rodzina', 10],
	],
	wojewodztwo: [
		['600 Transport i łączność', 46],
		['750 Administracja publiczna', 14],
		['801 Oświata i wychowanie', 5],
		['851 Ochrona zdrowia', 13],
		['853 Pozostałe zadania w zakresie polityki społecznej', 6],
		['921 Kultura i ochrona dziedzictwa narodowego', 12],
		['926 Kultura fizyczna', 4],
	],
};

/** Smallest and greatest yearly spending of such a unit, in million złotys. */
const rangeOf = (words: UnitWords): readonly [number, number] => {
	if (words.level === 'wojewodztwo') return [790, 850];
	if (words.council.nom.startsWith('Rada Miasta')) return [960, 1180];
	if (words.level === 'powiat') return [80, 150];
	return words.isTown ? [70, 190] : [34, 96];
};

/** Figures of one unit and year: the same in every text that speaks of them, and parts always sum to their whole. */
export const budgetOf = ({ unit, words }: Pick<Context, 'unit' | 'words'>, year: number): Budget => {
	const size = diceOf(`budget:${unit.slug}`).int(...rangeOf(words)) * 100_000_000;
	const base = Math.round(size * (1 + 0.04 * (year - 2026)));
	const dice = diceOf(`budget:${unit.slug}/${year}`);
	const sections = shares[words.level].map(([name, percent]) => ({
		name,
		grosze: roundTo((base * percent * dice.int(90, 110)) / 10_000, 100_000),
	}));
	const spending = sections.reduce((sum, line) => sum + line.grosze, 0);
	const capital = roundTo((spending * dice.int(12, 24)) / 100, 100_000);
	const income = spending - roundTo((spending * dice.int(1, 6)) / 100, 100_000);
	return { income, spending, capital, current: spending - capital, sections };
};

/** A table of amounts in złotys whose last row sums the ones above. */
export const sumTable = (caption: string, head: readonly [string, string], lines: readonly Line[]): Block =>
	table(
		caption,
		head,
		[...lines, { name: 'Razem', grosze: lines.reduce((sum, line) => sum + line.grosze, 0) }].map(({ name, grosze }) => [
			name,
			figure(grosze),
		]),
	);
