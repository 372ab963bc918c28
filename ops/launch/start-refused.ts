/**
 * Why the product cannot start (or go on), as one sentence for the person at the terminal.
 * Everything else that is thrown is a fault of the launcher and shows its stack.
 */
export class StartRefused extends Error {
	override readonly name = 'StartRefused';
}

const codeOf = (cause: unknown): string => {
	for (let at = cause, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		if ('code' in at && typeof at.code === 'string') return at.code;
	}
	return '';
};

/** The sentence for a failed write into a folder, or null when the cause is something else. */
export const writeRefusal = (folder: string, cause: unknown): StartRefused | null => {
	switch (codeOf(cause)) {
		case 'ENOSPC':
		case 'EDQUOT':
			return new StartRefused(
				`Na dysku z folderem ${folder} zabrakło miejsca. Zwolnij co najmniej 1 GB i uruchom ponownie.`,
				{ cause },
			);
		case 'EROFS':
		case 'EACCES':
		case 'EPERM':
		// A new folder on a read-only disk is answered with this one.
		case 'ENOENT':
			return new StartRefused(
				`W folderze ${folder} nie wolno pisać. Nadaj sobie prawo zapisu albo wskaż inny folder, np. WROTA_DATA=~/wrota-dane npm start.`,
				{ cause },
			);
		default:
			return null;
	}
};

/** What to print for anything that was thrown: the sentence, or the stack of a fault. */
export const describe = (cause: unknown): string => {
	if (cause instanceof StartRefused) return cause.message;
	return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
};
