import { dirname } from 'node:path';

/**
 * Why the product cannot start (or go on), as one sentence for the person at the terminal.
 * Everything else that is thrown is a fault of the launcher and shows its stack.
 */
export class StartRefused extends Error {
	override readonly name = 'StartRefused';
}

/** The one about a full disk. */
export class DiskFull extends StartRefused {}

interface SystemFault {
	code: string;
	/** The file that was to be written; empty when the system does not tell. */
	path: string;
	/** What was asked of the system: `open`, `write`, `spawn mongod` … */
	call: string;
}

const faultOf = (cause: unknown): SystemFault | null => {
	for (let at = cause, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		const { code, path, syscall } = at as NodeJS.ErrnoException;
		if (typeof code === 'string') return { code, path: path ?? '', call: syscall ?? '' };
	}
	return null;
};

/** The sentence for a full disk; `folder` names it where that is known. */
export const diskFull = (folder: string | null, cause?: unknown): DiskFull =>
	new DiskFull(
		`Na dysku${folder === null ? '' : ` z folderem ${folder}`} zabrakło miejsca. Zwolnij co najmniej 1 GB i uruchom ponownie.`,
		{ cause },
	);

const notWritable = (folder: string, cause: unknown): StartRefused =>
	new StartRefused(
		`W folderze ${folder} nie wolno pisać. Nadaj sobie prawo zapisu albo wskaż inny folder, np. WROTA_DATA=~/wrota-dane npm start.`,
		{ cause },
	);

/** Whether a program's words say that it met a full disk. */
export const saysDiskFull = (words: string): boolean => /\bENOSPC\b|no space left on device/i.test(words);

/** The sentence for a failed write into a folder, or null when the cause is something else. */
export const writeRefusal = (folder: string, cause: unknown): StartRefused | null => {
	switch (faultOf(cause)?.code) {
		case 'ENOSPC':
		case 'EDQUOT':
			return diskFull(folder, cause);
		case 'EROFS':
		case 'EACCES':
		case 'EPERM':
		// A new folder on a read-only disk is answered with this one.
		case 'ENOENT':
			return notWritable(folder, cause);
		default:
			return null;
	}
};

/** The sentence for a failed write anywhere; null when the cause is something else, a program that may not be run included. */
const anyWriteRefusal = (cause: unknown): StartRefused | null => {
	const fault = faultOf(cause);
	if (fault === null) return null;
	const folder = fault.path === '' ? null : dirname(fault.path);
	if (['ENOSPC', 'EDQUOT'].includes(fault.code)) return diskFull(folder, cause);
	const isForbidden = ['EROFS', 'EACCES', 'EPERM'].includes(fault.code) && !fault.call.startsWith('spawn');
	return isForbidden && folder !== null ? notWritable(folder, cause) : null;
};

/** What to print for anything that was thrown: the sentence, or the stack of a fault. */
export const describe = (cause: unknown): string => {
	const refusal = cause instanceof StartRefused ? cause : anyWriteRefusal(cause);
	if (refusal !== null) return refusal.message;
	if (!(cause instanceof Error)) return String(cause);
	return saysDiskFull(cause.message) ? diskFull(null, cause).message : (cause.stack ?? cause.message);
};
