/** The part of fontkit 2 that papers use; the package carries no types. */
declare module 'fontkit' {
	export interface Font {
		/** Code points of all characters. */
		readonly characterSet: readonly number[];
		layout(text: string): unknown;
	}
	export const create: (bytes: Uint8Array) => Font;
}
