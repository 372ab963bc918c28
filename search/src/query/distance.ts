/** Typing errors that the engine forgives in a word of this length: the same numbers as in the settings. */
export const forgivenErrors = (letters: number): number => (letters < 5 ? 0 : letters < 9 ? 1 : 2);

const far = Number.MAX_SAFE_INTEGER;
const at = (row: readonly number[], column: number): number => row[column] ?? far;

interface Rows {
	readonly older: readonly number[];
	readonly previous: readonly number[];
}

/** The next row of the table of Damerau and Levenshtein, for letter `index` of `a`. */
const nextRow = (a: string, b: string, index: number, { older, previous }: Rows): number[] => {
	const row = [index + 1];
	for (let column = 1; column <= b.length; column++) {
		const isSame = a[index] === b[column - 1];
		const isSwap = index > 0 && column > 1 && a[index] === b[column - 2] && a[index - 1] === b[column - 1];
		const least = Math.min(
			at(previous, column) + 1,
			at(row, column - 1) + 1,
			at(previous, column - 1) + (isSame ? 0 : 1),
		);
		row.push(isSwap ? Math.min(least, at(older, column - 2) + 1) : least);
	}
	return row;
};

/** True when `limit` letters changed, added, left out or swapped with their neighbour make `a` into `b`. */
export const isWithin = (a: string, b: string, limit: number): boolean => {
	if (Math.abs(a.length - b.length) > limit) return false;
	let rows: Rows = { older: [], previous: Array.from({ length: b.length + 1 }, (_, column) => column) };
	for (let index = 0; index < a.length; index++) {
		const row = nextRow(a, b, index, rows);
		if (Math.min(...row) > limit) return false;
		rows = { older: rows.previous, previous: row };
	}
	return at(rows.previous, b.length) <= limit;
};
