import { expect, it } from 'vitest';
import { signaturesIn } from './signatures.ts';

it.each([
	['Uchwała Nr XII/84/2026 Rady', ['XII/84/2026']],
	['uchwały 84/XII/26,', ['84/XII/26']],
	['znak: ŚR.6220.1.2026.', ['ŚR.6220.1.2026']],
	['OŚ.6220.12.2026', ['OŚ.6220.12.2026']],
	['(GN-III.6840.2.2026)', ['GN-III.6840.2.2026']],
	['GN.IV.6840.2.2026', ['GN.IV.6840.2.2026']],
	['Sprawa WI.271.1.2026.AB z maja', ['WI.271.1.2026.AB']],
	['WI.271.1.2026.Burmistrz', ['WI.271.1.2026']],
	['AB.6740.1.15.2026', ['AB.6740.1.15.2026']],
	['postępowanie ZP/271/3/2026', ['ZP/271/3/2026']],
	['Zarządzenie nr 0007.218.2026', ['0007.218.2026']],
	['Zarządzenie nr 120/2026 i 7/2025', ['120/2026', '7/2025']],
	['IX/112/2026, a potem jeszcze IX/112/2026', ['IX/112/2026']],
	['w dniu 24.11.2026 działka nr 1187/4', []],
	['w sezonie 2026/2027', []],
	['Dz.U.2024.773', []],
	['1.200.000 zł i 12.5.3', []],
	['księga ZG1G/00012345/6', []],
	['Łódź.5.6 żółtaGN.1.2', []],
	['', []],
])('in „%s” stand %j', (text, found) => {
	expect(signaturesIn(text)).toEqual(found);
});
