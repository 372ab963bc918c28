/** A cell as spreadsheets read it: quoted where needed, and never a formula. */
const cell = (value: string): string => {
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** One line of CSV with semicolons, as Polish spreadsheets expect it. */
export const csvLine = (values: readonly string[]): string => `${values.map(cell).join(';')}\r\n`;

/** Tells a spreadsheet that the text is UTF-8. */
export const csvMark = '\uFEFF';
