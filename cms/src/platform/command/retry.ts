const isTransient = (error: unknown): boolean => {
	let current = error as
		| {
				code?: unknown;
				cause?: unknown;
				originalError?: unknown;
				hasErrorLabel?: (label: string) => boolean;
				keyPattern?: Record<string, unknown>;
		  }
		| undefined;
	for (let depth = 0; current && depth < 5; depth += 1) {
		if (current.code === 112 || current.hasErrorLabel?.('TransientTransactionError')) return true;
		if (current.code === 11_000 && current.keyPattern?._id) return true;
		current = (current.cause ?? current.originalError) as typeof current;
	}
	return false;
};

/**
 * Runs `work` again while MongoDB reports a write conflict; each run must start a transaction of its own.
 * @param limit runs at most
 * @throws what `work` threw, when it is not a conflict or the limit is reached
 */
export const withRetry = async <Value>(work: () => Promise<Value>, limit = 40): Promise<Value> => {
	for (let attempt = 0; ; attempt += 1) {
		try {
			return await work();
		} catch (error) {
			if (!isTransient(error) || attempt + 1 >= limit) throw error;
			await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)));
		}
	}
};

const chains = new Map<string, Promise<unknown>>();

/** One queue per key in this process: a hot document is written by one command at a time, without conflicts. */
export const serial = <Value>(key: string, work: () => Promise<Value>): Promise<Value> => {
	const before = chains.get(key) ?? Promise.resolve();
	const mine = before.catch(() => {}).then(work);
	chains.set(key, mine);
	const forget = () => {
		if (chains.get(key) === mine) chains.delete(key);
	};
	mine.then(forget, forget);
	return mine;
};
