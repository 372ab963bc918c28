/** The part of fontkit 2 that the seed uses; the package carries no types. */
declare module 'fontkit' {
	/** A parsed font, which pdfkit takes in place of its bytes. */
	export interface Font {
		layout(text: string): unknown;
	}
	export const create: (bytes: Uint8Array) => Font;
}
