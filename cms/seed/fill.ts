import { ensurePlatform } from '#platform/indexes.ts';
import { outboxOf } from '#platform/outbox/outbox.ts';
import type { Services } from '#platform/services.ts';
import { createSeedPort } from './product-port.ts';
import { type SeedProgress, type SeedSummary, seedDemonstration } from './run.ts';

interface Mark {
	readonly _id: 'demonstration';
	readonly state: 'filling' | 'done';
	readonly at: Date;
}
const marksOf = ({ db }: Services) => db.collection<Mark>('seed_marks');

const KEPT = ['payload-migrations', 'seed_marks'];

const isLoopback = (uri: string): boolean =>
	/^mongodb:\/\/(?:[^@/]*@)?(?:127\.0\.0\.1|localhost|\[::1\])[:/,]/.test(uri);

/**
 * A fill that was broken off left only demonstration data behind: it is cleared, and the fill starts anew. The mark stays,
 * so that a clearing that is broken off too is done again.
 */
const clearBrokenFill = async (services: Services): Promise<void> => {
	const names = (await services.db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()).map(
		({ name }) => name,
	);
	for (const name of names.filter((name) => !name.startsWith('system.') && !KEPT.includes(name)))
		await services.db.collection(name).deleteMany({});
	await ensurePlatform(services.db, services.env.JOURNAL_KEY);
};

/** Real people or entries without a unit are somebody's work too. */
const isEmpty = async ({ db }: Services): Promise<boolean> => {
	for (const name of ['units', 'staff', 'bip-entries'])
		if ((await db.collection(name).countDocuments({}, { limit: 1 })) > 0) return false;
	return true;
};

export type FillAnswer =
	| { readonly filled: true; readonly summary: SeedSummary }
	| { readonly filled: false; readonly why: 'not-loopback' | 'not-empty' };

/**
 * Fills an empty database on this machine with the demonstration region; anything else is left untouched.
 * The port's clock goes through the days of the documents, so that registers, lists and journal have a past (ADR 14).
 * Letters that the demonstration caused are not sent: nobody waits for them.
 */
export const fillDemonstration = async (
	services: Services,
	onProgress: (progress: SeedProgress) => void,
): Promise<FillAnswer> => {
	if (!isLoopback(services.env.MONGODB_URI)) return { filled: false, why: 'not-loopback' };
	const mark = await marksOf(services).findOne({ _id: 'demonstration' });
	if (mark?.state === 'filling') await clearBrokenFill(services);
	else if (!(await isEmpty(services))) return { filled: false, why: 'not-empty' };
	await marksOf(services).updateOne(
		{ _id: 'demonstration' },
		{ $set: { state: 'filling', at: new Date() } },
		{ upsert: true },
	);
	const summary = await seedDemonstration(createSeedPort(services), { now: new Date(), onProgress });
	await outboxOf(services.db).deleteMany({ state: 'waiting' });
	await marksOf(services).updateOne({ _id: 'demonstration' }, { $set: { state: 'done', at: new Date() } });
	return { filled: true, summary };
};
