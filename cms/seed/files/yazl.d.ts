/** The part of yazl 3 that the seed uses; the package carries no types. */
declare module 'yazl' {
	export class ZipFile {
		readonly outputStream: NodeJS.ReadableStream;
		addBuffer(bytes: Buffer, name: string, options: { mtime: Date; forceDosTimestamp: boolean }): void;
		end(): void;
	}
}
