import { getPayload, type Payload } from 'payload';
import { authLimitsCollection, authLimitsIndexes } from '#people';
import { env } from '#platform/env.ts';
import { ensurePlatform } from '#platform/indexes.ts';
import { requireReplicaSet } from '#platform/replica-set.ts';
import { driverOf, type Services, servicesOf } from '#platform/services.ts';

/** Connects, checks the replica set and makes all collections and indexes: the same step in product, tools and tests. */
export const boot = async (): Promise<Services & { payload: Payload }> => {
	const settings = env();
	await requireReplicaSet(settings.MONGODB_URI);
	const { default: config } = await import('./payload.config.ts');
	const payload = await getPayload({ config, cron: false });
	const services = servicesOf(payload, settings);
	await ensurePlatform(services.db, settings.JOURNAL_KEY);
	for (const { key, options } of authLimitsIndexes)
		await driverOf(payload).collection(authLimitsCollection).createIndex(key, options);
	return { ...services, payload };
};
