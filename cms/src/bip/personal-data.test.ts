import { describe, expect, it } from 'vitest';
import { suspicionsIn } from './personal-data.ts';

/** A number with a right check digit, built here: no real identifier stands in the sources. */
const pesel = (birth: string, serial: string): string => {
	const digits = birth + serial;
	const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3].reduce(
		(total, weight, index) => total + weight * Number(digits[index]),
		0,
	);
	return digits + String((10 - (sum % 10)) % 10);
};
const account = (bank: string): string => {
	const rest = [...`${bank}252100`].reduce((value, digit) => (value * 10 + Number(digit)) % 97, 0);
	return String(98 - rest).padStart(2, '0') + bank;
};
const spaced = (digits: string): string =>
	`${digits.slice(0, 2)} ${digits.slice(2).replaceAll(/(\d{4})(?=\d)/g, '$1 ')}`;

describe('suspicionsIn', () => {
	it('finds a PESEL, a bank account with and without spaces, and a mobile number', () => {
		const bank = account('102000000000000000000001');
		expect(suspicionsIn(`Jan Próbny, ${pesel('440514', '0145')}`).map(({ kind }) => kind)).toEqual(['pesel']);
		expect(suspicionsIn(`rachunek ${bank}`).map(({ kind }) => kind)).toEqual(['bank-account']);
		expect(suspicionsIn(`rachunek ${spaced(bank)}`).map(({ kind }) => kind)).toEqual(['bank-account']);
		expect(suspicionsIn('tel. 601 000 001').map(({ kind }) => kind)).toEqual(['phone']);
	});

	it.each([
		'601 00 00 01',
		'(601) 000-001',
		'601.000.001',
		'601-000-001',
		'0601 000 001',
		'+48 601 000 001',
		'0048601000001',
		'(+48) 601 000 001',
		'48-601-00-00-01',
		'601\u00a0000\u00a0001',
	])('knows a mobile number written %s', (number) => {
		expect(suspicionsIn(`Dzwoń: ${number}, pytaj o Jana.`).map(({ kind }) => kind)).toEqual(['phone']);
	});

	it('knows a PESEL written with spaces or hyphens', () => {
		const digits = pesel('440514', '0145');
		const [birth, rest] = [digits.slice(0, 6), digits.slice(6)];
		expect(suspicionsIn(`${birth} ${rest}`).map(({ kind }) => kind)).toEqual(['pesel']);
		expect(suspicionsIn(`${birth}-${rest}`).map(({ kind }) => kind)).toEqual(['pesel']);
		expect(suspicionsIn(`${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4, 6)} ${rest}`)).toHaveLength(1);
	});

	it('never repeats what it warns about', () => {
		const digits = pesel('440514', '0145');
		expect(suspicionsIn(digits)[0]?.sample).not.toContain(digits.slice(3, 9));
	});

	it.each([
		['44051401450', 'a PESEL with a wrong check digit'],
		['00 000 01 34', 'a fixed line of the demonstration'],
		['GN.6840.12.2026', 'a case number'],
		['XII/84/2026', 'an act number'],
		['96 500 zł', 'an amount'],
		['24.11.2026 60.100.2026', 'a date and a sign'],
		['0050.601.2026', 'an order with its year'],
		['601 000', 'six digits'],
		['08 1000 0000 0000 0000 0000 0001', 'an account with wrong check digits'],
	])('leaves %s alone: %s', (text) => {
		expect(suspicionsIn(text)).toEqual([]);
	});
});
