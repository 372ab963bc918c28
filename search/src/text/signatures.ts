const year = '(?:19|20)\\d{2}';
/** Initials of the clerk behind a case number. */
const initials = '(?:\\.\\p{Lu}{1,4})?';

/** Number of an act with the session in Roman figures: XII/84/2026, 84/XII/2026. */
const act = `[IVXLC]+/\\d{1,5}/\\d{2,4}|\\d{1,5}/[IVXLC]+/\\d{2,4}`;
/** Case or tender by the office's cell: GN.6840.12.2026, GN-III.6840.2.2026, ZP/271/3/2026, WI.271.1.2026.AB. */
const caseNumber = `\\p{Lu}{1,8}(?:[-.]\\p{Lu}{1,8})*(?:[./]\\d{1,6}){2,}${initials}`;
/** The same without the cell, by the class of the office's file plan: 0007.218.2026, 271.5.2026. */
const classNumber = `\\d{3,4}(?:\\.\\d{1,5}){1,2}\\.${year}${initials}`;
/** Order, call or tender of a year: 120/2026, but not a school year (2026/2027). */
const ofYear = `(?!${year}/)\\d{1,5}/${year}`;

const signature = new RegExp(
	`(?<![\\p{L}\\p{N}./-])(?:${act}|${caseNumber}|${classNumber}|${ofYear})(?![\\p{L}\\p{N}])`,
	'gu',
);

/** Numbers of acts, cases, orders and tenders as they stand in a text, each once. */
export const signaturesIn = (text: string): string[] => [...new Set(text.match(signature) ?? [])];
