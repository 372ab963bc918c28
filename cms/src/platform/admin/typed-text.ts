/**
 * Copies of unsaved text in the browser, so that nothing typed is lost when a session ends.
 * They hold what an office writes, perhaps about people: log-out erases all of them.
 */
export interface TypedCopy {
	/** One opened form; its copy is overwritten while it is typed in. */
	readonly session: string;
	/** Instant of the last change, by the browser's clock. */
	readonly at: string;
	/** `updatedAt` of the document that the text started from; '' for a new one. */
	readonly base: string;
	readonly values: Readonly<Record<string, unknown>>;
}

const prefix = 'wrota-typed:';
const keptCopies = 3;

export const typedKey = (user: string | number, collection: string, document: string | number | undefined): string =>
	`${prefix}${user}:${collection}:${document ?? 'new'}`;

const isCopy = (value: unknown): value is TypedCopy =>
	typeof value === 'object' && value !== null && 'session' in value && 'at' in value && 'values' in value;

/** Copies under a key, newest first; unreadable ones are passed over. */
export const copiesAt = (storage: Storage, key: string): readonly TypedCopy[] => {
	try {
		const stored: unknown = JSON.parse(storage.getItem(key) ?? '[]');
		return Array.isArray(stored) ? stored.filter(isCopy) : [];
	} catch {
		return [];
	}
};

const write = (storage: Storage, key: string, copies: readonly TypedCopy[]): boolean => {
	try {
		if (copies.length === 0) storage.removeItem(key);
		else storage.setItem(key, JSON.stringify(copies));
		return true;
	} catch {
		return false;
	}
};

/** Keeps a copy instead of the earlier one of its session, with at most two older ones. False when the browser refuses. */
export const keepCopy = (storage: Storage, key: string, copy: TypedCopy): boolean => {
	const others = copiesAt(storage, key).filter(({ session }) => session !== copy.session);
	return write(storage, key, [copy, ...others].slice(0, keptCopies)) || write(storage, key, [copy]);
};

export const dropCopy = (storage: Storage, key: string, session: string): void => {
	write(
		storage,
		key,
		copiesAt(storage, key).filter((copy) => copy.session !== session),
	);
};

/** Erases every copy of every user. */
export const dropAllCopies = (storage: Storage): void => {
	for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
};
