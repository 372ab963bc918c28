import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const require = createRequire(import.meta.url);
/** pdfkit takes a parsed font in place of its bytes, which its types do not say. */
export type FontSource = Font & Uint8Array;

/**
 * A parsed font remembers each glyph with the character that asked for it first; a glyph that is only met as a part of
 * another could then not be copied out of any document. So every character of the font is asked for once.
 */
const fontOf = (name: string): FontSource => {
	const font = create(readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`)));
	for (const point of font.characterSet) font.layout(String.fromCodePoint(point));
	return font as FontSource;
};

/** Read and parsed once; they hold all Polish letters and may be embedded (SIL OFL 1.1). */
export const fonts = {
	regular: fontOf('400Regular/AtkinsonHyperlegibleNext_400Regular'),
	bold: fontOf('700Bold/AtkinsonHyperlegibleNext_700Bold'),
	italic: fontOf('400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic'),
};
export type FontName = keyof typeof fonts;

const known = new Set(fonts.regular.characterSet);
const replacements: Readonly<Record<string, string>> = { '\u00A0': ' ', '\u2011': '-', '\u2002': ' ', '\u2009': ' ' };

/** Text in characters that the fonts have; what they lack becomes a question mark instead of nothing. */
export const writable = (text: string): string =>
	[...text.normalize('NFC')]
		.map((character) => {
			if (character === '\n' || known.has(character.codePointAt(0) ?? 0)) return character;
			return replacements[character] ?? '?';
		})
		.join('');
