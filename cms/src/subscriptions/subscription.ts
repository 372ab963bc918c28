import type { Db, ObjectId } from 'mongodb';
import type { Rhythm, Topic } from '#contract';

/** Who wants to hear of what. Holds an address and nothing else of a person; gone with the leaving. */
export interface SubscriptionDocument {
	readonly _id: ObjectId;
	readonly email: string;
	readonly topic: Topic;
	readonly topicKey: string;
	readonly title: string;
	readonly rhythm: Rhythm;
	/** Asked for but not confirmed yet by who reads the address. */
	readonly wanted: Rhythm | null;
	readonly state: 'waiting' | 'active';
	readonly createdAt: Date;
	/** News are told of entries that were first published after this. */
	readonly confirmedAt: Date | null;
	/** Last letter that asked for a confirmation. */
	readonly letterAt: Date;
	/** For a saved search: when the engine was asked last. */
	readonly searchedAt: Date | null;
}

/** One entry for one subscription: the key makes sure that nobody is told twice. */
export interface NewsRow {
	/** `{subscription}/{entry}`. */
	readonly _id: string;
	readonly subscription: ObjectId;
	readonly document: string;
	readonly state: 'waiting' | 'sent' | 'dropped';
	readonly dueAt: Date;
	readonly createdAt: Date;
}

export const subscriptionsOf = (db: Db) => db.collection<SubscriptionDocument>('subscriptions');
export const newsOf = (db: Db) => db.collection<NewsRow>('subscription_news');

/** Days for which an entry counts as new. Older ones are not told of, so that what was told need be kept no longer. */
export const newForDays = 14;
const newsKeptDays = 30;
const waitingHours = 48;

/** Forgets addresses that were never confirmed, and what was told long ago. */
export const forgetSubscriptions = async (db: Db, now: Date): Promise<void> => {
	const ago = (ms: number) => new Date(now.getTime() - ms);
	await subscriptionsOf(db).deleteMany({ state: 'waiting', createdAt: { $lt: ago(waitingHours * 3_600_000) } });
	await newsOf(db).deleteMany({ createdAt: { $lt: ago(newsKeptDays * 86_400_000) } });
};
