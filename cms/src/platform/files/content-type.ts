import { XMLValidator } from 'fast-xml-parser';
import { fileTypeFromBuffer } from 'file-type';

export interface FileKind {
	readonly extension: string;
	readonly mimeType: string;
	/** Short label for people. */
	readonly label: string;
}

/** Formats that an entry may carry. Source: annexes of the KRI regulation (Dz.U. 2024 poz. 773); the choice is ours. */
export const fileKinds: readonly FileKind[] = [
	{ extension: 'pdf', mimeType: 'application/pdf', label: 'PDF' },
	{
		extension: 'docx',
		mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		label: 'DOCX',
	},
	{ extension: 'odt', mimeType: 'application/vnd.oasis.opendocument.text', label: 'ODT' },
	{ extension: 'xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', label: 'XLSX' },
	{ extension: 'ods', mimeType: 'application/vnd.oasis.opendocument.spreadsheet', label: 'ODS' },
	{ extension: 'csv', mimeType: 'text/csv', label: 'CSV' },
	{ extension: 'txt', mimeType: 'text/plain', label: 'TXT' },
	{ extension: 'jpg', mimeType: 'image/jpeg', label: 'JPG' },
	{ extension: 'png', mimeType: 'image/png', label: 'PNG' },
	{ extension: 'xml', mimeType: 'application/xml', label: 'XML' },
	{ extension: 'zip', mimeType: 'application/zip', label: 'ZIP' },
];
const kindOf = (extension: string): FileKind | undefined => fileKinds.find((kind) => kind.extension === extension);

const isText = (bytes: Uint8Array): boolean => {
	if (bytes.length === 0 || bytes.subarray(0, 65_536).includes(0)) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
};

const extensionOfName = (name: string): string => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const textKind = (bytes: Uint8Array, name: string): FileKind | undefined => {
	if (!isText(bytes)) return undefined;
	const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
	const claimed = extensionOfName(name);
	if (/^\s*<(!doctype html|html|script|svg)\b/i.test(text)) return undefined;
	if (text.trimStart().startsWith('<?xml') || claimed === 'xml')
		return XMLValidator.validate(text) === true ? kindOf('xml') : undefined;
	if (claimed === 'csv') return kindOf('csv');
	return claimed === 'txt' ? kindOf('txt') : undefined;
};

/** The kind of a file by its content (the name decides only between text formats); null = not accepted. */
export const detectKind = async (bytes: Uint8Array, name: string): Promise<FileKind | null> => {
	const found = await fileTypeFromBuffer(bytes);
	const kind = found && found.ext !== 'xml' ? kindOf(found.ext) : textKind(bytes, name);
	if (!kind) return null;
	if (kind.extension === 'pdf' && !new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF'))
		return null;
	return kind;
};

const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32);

/** A text file by its name whose letters are of another code page (Windows-1250, UTF-16): it can be saved anew as UTF-8. */
export const isForeignText = (bytes: Uint8Array, name: string): boolean => {
	if (!['csv', 'txt'].includes(extensionOfName(name)) || bytes.length === 0 || isText(bytes)) return false;
	const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
	return isUtf16 || !bytes.subarray(0, 65_536).some(isControl);
};

/** Download name: letters and digits of any language, spaces and a few marks; no paths, no control characters; right ending. */
export const safeFileName = (name: string, kind: FileKind): string => {
	const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
	const stem = last
		.replace(/\.[^.]{1,5}$/, '')
		.replaceAll(/[^\p{L}\p{N} ._()–-]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.replace(/^[ .]+|[ .]+$/g, '')
		.slice(0, 120);
	return `${stem || 'plik'}.${kind.extension}`;
};
