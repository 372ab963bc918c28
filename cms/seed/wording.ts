/** Small pieces of Polish office writing: amounts, numbers, plural forms. Money is whole grosze. */

const amount = new Intl.NumberFormat('pl-PL', {
	minimumFractionDigits: 2,
	maximumFractionDigits: 2,
	useGrouping: 'always',
});
const whole = new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 0, useGrouping: 'always' });
const share = new Intl.NumberFormat('pl-PL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "1 250,00" from 125000 grosze. */
export const figure = (grosze: number): string => amount.format(grosze / 100);

/** "1 250,00 zł" from 125000 grosze. */
export const money = (grosze: number): string => `${figure(grosze)} zł`;

/** "12 500" */
export const count = (value: number): string => whole.format(value);

/** "48,7%" of two amounts. */
export const percent = (part: number, all: number): string => `${share.format(all === 0 ? 0 : (part / all) * 100)}%`;

/** "0,1250 ha" from 1250 square metres. */
export const hectares = (squareMetres: number): string => `${(squareMetres / 10_000).toFixed(4).replace('.', ',')} ha`;

/** Grosze rounded to whole `unit` grosze. */
export const roundTo = (grosze: number, unit: number): number => Math.round(grosze / unit) * unit;

/** Polish plural: plural(5, 'dzień', 'dni', 'dni') = "dni". */
export const plural = (value: number, one: string, few: string, many: string): string => {
	if (value === 1) return one;
	const tens = value % 100;
	const ones = value % 10;
	return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
};

const romanParts: readonly [number, string][] = [
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];

/** Roman numeral of 1 to 399, as sessions are numbered. */
export const roman = (value: number): string => {
	const found = romanParts.find(([size]) => size <= value);
	return found ? found[1] + roman(value - found[0]) : '';
};

/** First letter made capital, the rest kept. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
