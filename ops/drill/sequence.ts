/**
 * What is wrong with numbers that must run 1, 2, 3 … `last`, each once; one sentence a fault, empty when nothing is.
 */
export const faultsOfSequence = (name: string, numbers: readonly number[], last: number): string[] => {
	const seen = new Set<number>();
	const doubled = numbers.filter((number) => seen.size === seen.add(number).size);
	const missing = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !seen.has(number));
	const beyond = [...seen].filter((number) => number > last || number < 1);
	return [
		...(doubled.length > 0 ? [`${name}: doubled ${doubled.slice(0, 5).join(', ')}`] : []),
		...(missing.length > 0 ? [`${name}: missing ${missing.slice(0, 5).join(', ')} (${missing.length} in all)`] : []),
		...(beyond.length > 0 ? [`${name}: ${beyond.slice(0, 5).join(', ')} outside 1–${last}`] : []),
	];
};
