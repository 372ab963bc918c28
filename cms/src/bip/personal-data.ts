export interface Suspicion {
	readonly kind: 'pesel' | 'bank-account' | 'phone';
	/** Masked, so that the warning does not repeat what it warns about. */
	readonly sample: string;
}

const peselWeights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];

/** PESEL by its check digit and a real month. Source: art. 15 of the Act on population records (24.09.2010). */
export const isPesel = (digits: string): boolean => {
	if (!/^\d{11}$/.test(digits)) return false;
	const month = Number(digits.slice(2, 4)) % 20;
	const day = Number(digits.slice(4, 6));
	if (month < 1 || month > 12 || day < 1 || day > 31) return false;
	const sum = peselWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
	return (10 - (sum % 10)) % 10 === Number(digits[10]);
};

/** Polish bank account number by its check digits (ISO 13616, mod 97). */
export const isBankAccount = (digits: string): boolean => {
	if (!/^\d{26}$/.test(digits)) return false;
	let rest = 0;
	for (const digit of `${digits.slice(2)}2521${digits.slice(0, 2)}`) rest = (rest * 10 + Number(digit)) % 97;
	return rest === 1;
};

const mask = (text: string): string => `${text.slice(0, 3)}…${text.slice(-2)}`;
/** What people put between the digits of a number. */
const gap = '[ \\u00a0.-]?';
const prefixes = '(?:45|50|51|53|57|60|66|69|72|73|78|79|88)';
const mobile = new RegExp(
	`(?<![\\d-])(?:(?:(?:\\+|00)?48|0)${gap}|\\((?:\\+|00)?48\\)${gap})?\\(?${prefixes}\\d\\)?${gap}(?:\\d{3}${gap}\\d{3}|\\d{2}${gap}\\d{2}${gap}\\d{2})(?![\\d-])`,
	'g',
);
const elevenDigits = /(?<!\d)\d(?:[ \u00a0-]?\d){10}(?!\d)/g;
const accountDigits = /(?<!\d)\d{2}(?:[ \u00a0-]?\d{4}){6}(?!\d)/g;
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** What in a text looks like personal data; a person decides, so every kind is named once with a masked sample. */
export const suspicionsIn = (text: string): Suspicion[] => {
	const found = new Map<Suspicion['kind'], string>();
	for (const [match] of text.matchAll(elevenDigits)) if (isPesel(digitsOf(match))) found.set('pesel', mask(match));
	for (const [match] of text.matchAll(accountDigits))
		if (isBankAccount(digitsOf(match))) found.set('bank-account', mask(match));
	for (const [match] of text.matchAll(mobile)) found.set('phone', mask(match));
	return [...found].map(([kind, sample]) => ({ kind, sample }));
};

const words: Readonly<Record<Suspicion['kind'], string>> = {
	pesel: 'numer PESEL',
	'bank-account': 'numer rachunku bankowego',
	phone: 'numer telefonu komórkowego',
};

/** Sentence for the person who hands in. */
export const warningOf = (suspicion: Suspicion, where: string): string =>
	`${where}: to wygląda na ${words[suspicion.kind]} (${suspicion.sample}). Usuń go albo potwierdź, że może być publiczny.`;
