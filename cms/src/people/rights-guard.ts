import type { DatabaseAdapterObj, UpdateOneArgs } from 'payload';

/** Fields of `staff` that only commands write, through the driver. */
const rights = ['email', 'name', 'function', 'units', 'isRegionalAdmin', 'isActive'] as const;

const takeRights = (data: Record<string, unknown>): Record<string, unknown> => {
	const taken: Record<string, unknown> = {};
	for (const field of rights) {
		if (!(field in data)) continue;
		taken[field] = data[field];
		delete data[field];
	}
	return taken;
};

/**
 * Keeps Payload's writes of accounts away from rights. Log-in, log-out, reset and the count of failed tries write the
 * whole account back as it was read a moment before; a role revoked in between would return.
 * (payload `auth/sessions.js`, `auth/strategies/local/incrementLoginAttempts.js`, 3.90.1)
 */
export const keepingRights = <Adapter extends DatabaseAdapterObj>(adapter: Adapter): Adapter => ({
	...adapter,
	init: (args: Parameters<Adapter['init']>[0]) => {
		const db = adapter.init(args);
		const updateOne = db.updateOne;
		db.updateOne = async (call: UpdateOneArgs) => {
			if (call.collection !== 'staff') return updateOne.call(db, call);
			const taken = takeRights(call.data);
			try {
				return await updateOne.call(db, call);
			} finally {
				Object.assign(call.data, taken);
			}
		};
		return db;
	},
});
