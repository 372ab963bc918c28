/** The part of yazl 3 that parcels use; its own types want more of Node's. */
declare module 'yazl' {
	import type { Readable } from 'node:stream';

	export class ZipFile {
		readonly outputStream: Readable;
		addReadStreamLazy(
			path: string,
			options: { compress?: boolean; mtime?: Date },
			open: (give: (error: Error | null, stream?: Readable) => void) => void,
		): void;
		end(): void;
		on(event: 'error', listener: (error: Error) => void): this;
	}
}
