import { fold } from './fold.ts';

const maxParts = 6;

const partsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A number without its separators: "OŚ.6220.12.2026" → "os6220122026". */
export const compact = (text: string): string => partsOf(text).join('');

/** Numbers of several parts that a number may be asked for by: itself and its runs of parts that hold a figure. */
export const numbersOf = (text: string): string[] => {
	const parts = partsOf(text).slice(0, maxParts);
	const single = new Set(parts);
	return variantsOf(text).filter((variant) => parts.length > 1 && !single.has(variant) && /\d/.test(variant));
};

/**
 * All ways in which people shorten a number: its runs of neighbouring parts without separators, and
 * the parts themselves. "IX/112/2026" → "ix1122026", "ix112", "1122026", "ix", "112", "2026".
 */
export const variantsOf = (text: string): string[] => {
	const parts = partsOf(text).slice(0, maxParts);
	const runs = parts.flatMap((_, from) =>
		parts.slice(from).map((__, length) => parts.slice(from, from + length + 1).join('')),
	);
	return [...new Set([compact(text), ...runs])].sort((a, b) => b.length - a.length);
};
