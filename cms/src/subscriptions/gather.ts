import { createSearcher, type Searcher } from '@wrota/search';
import type { Db, Filter } from 'mongodb';
import { isSearchTopic, type Topic } from '#contract';
import { readFeed } from '#platform/changes/changes.ts';
import { type PublicationHead, publicationAt, stateAt } from '#platform/publishing/heads.ts';
import { headsOf } from '#platform/publishing/store.ts';
import { plainDateInWarsaw } from '#platform/warsaw.ts';
import { dueAt } from './rhythm.ts';
import { newForDays, newsOf, type SubscriptionDocument, subscriptionsOf } from './subscription.ts';
import { matches } from './topic.ts';

interface Cursor {
	readonly _id: 'news';
	readonly epoch: string;
	readonly seq: number;
}

const cursorOf = (db: Db) => db.collection<Cursor>('subscription_cursor');
const collection = 'bip-entries';
const newSince = (now: Date): Date => new Date(now.getTime() - newForDays * 86_400_000);

/** Whether an entry is news for a subscription: first published after it was confirmed, and not long ago. */
const isNews = (head: PublicationHead, { confirmedAt }: SubscriptionDocument, now: Date): boolean =>
	confirmedAt !== null && head.firstPublishedAt > confirmedAt && head.firstPublishedAt > newSince(now);

/** Notes pieces of news; what was noted before stays as it is, so the same change can be read again without harm. */
const note = async (
	db: Db,
	pairs: readonly (readonly [SubscriptionDocument, PublicationHead])[],
	now: Date,
): Promise<void> => {
	const writes = pairs.map(([subscription, head]) => ({
		updateOne: {
			filter: { _id: `${subscription._id.toHexString()}/${head.document}` },
			update: {
				$setOnInsert: {
					subscription: subscription._id,
					document: head.document,
					state: 'waiting' as const,
					dueAt: dueAt(subscription.rhythm, now),
					createdAt: now,
				},
			},
			upsert: true,
		},
	}));
	if (writes.length > 0) await newsOf(db).bulkWrite(writes, { ordered: false });
};

const noteHeads = async (db: Db, filter: Filter<PublicationHead>, now: Date): Promise<void> => {
	const heads = await headsOf(db)
		.find({ collection, firstPublishedAt: { $gt: newSince(now) }, ...filter })
		.toArray();
	const current = heads.filter((head) => stateAt(head, now) === 'current');
	if (current.length === 0) return;
	const subscriptions = await subscriptionsOf(db)
		.find({ state: 'active', 'topic.q': '', 'topic.county': '' })
		.toArray();
	const pairs = subscriptions.flatMap((subscription) =>
		current
			.filter((head) => isNews(head, subscription, now))
			.filter((head) => matches(subscription.topic, { unit: head.unit, ...publicationAt(head, now).listing }))
			.map((head) => [subscription, head] as const),
	);
	await note(db, pairs, now);
};

/**
 * Reads the feed of changes and notes what subscriptions of units, sections and kinds should hear of. The cursor moves after
 * the notes are written: a stop in between reads the same changes again. A new epoch, or a cursor too old, goes over
 * everything that still counts as new.
 * @returns how many changes were read
 */
export const gatherNews = async (db: Db, now = new Date()): Promise<number> => {
	const before = await cursorOf(db).findOne({ _id: 'news' });
	const feed = await readFeed(db, { epoch: before?.epoch ?? null, after: before?.seq ?? 0 }, 200);
	const documents = [...new Set(feed.rows.filter((row) => row.collection === collection).map((row) => row.document))];
	if (feed.reset) await noteHeads(db, {}, now);
	else if (documents.length > 0)
		await noteHeads(db, { _id: { $in: documents.map((document) => `${collection}/${document}`) } }, now);
	const seq = feed.reset ? feed.head : (feed.rows.at(-1)?.seq ?? before?.seq ?? 0);
	if (feed.reset || feed.rows.length > 0)
		await cursorOf(db).updateOne({ _id: 'news' }, { $set: { epoch: feed.epoch, seq } }, { upsert: true });
	return feed.rows.length;
};

const searchEveryMs = 5 * 60_000;
const deepestPage = 4;

/** Engine that is asked for saved searches: the first of those that the product has. */
export interface NewsEngine {
	readonly url: string;
	readonly apiKey: string;
	readonly index: string;
}

export const createNewsSearcher = ({ url, apiKey, index }: NewsEngine): Searcher =>
	createSearcher({ url, apiKey, index });

/** Entries that fit a saved search and were published in the days that count as new. */
const searchNews = async ({ search }: Pick<Searcher, 'search'>, topic: Topic, now: Date): Promise<string[]> => {
	const chosen = Object.entries({ unit: topic.unit, section: topic.section, kind: topic.kind, county: topic.county });
	const query = {
		q: topic.q,
		...Object.fromEntries(chosen.filter(([, value]) => value !== '')),
		from: plainDateInWarsaw(newSince(now)),
		pageSize: 50,
	};
	const found: string[] = [];
	for (let page = 1; page <= deepestPage; page += 1) {
		const { hits, total } = await search({ ...query, page });
		found.push(...hits.map(({ id }) => id).filter((id) => id.startsWith(`${collection}_`)));
		if (hits.length === 0 || found.length >= total) break;
	}
	return found.map((id) => id.slice(collection.length + 1));
};

/**
 * Asks the engine for the saved search that waits longest, and notes what is new for all who saved it.
 * @returns false when none is due
 */
export const gatherSearchNews = async (
	db: Db,
	searcher: Pick<Searcher, 'search'>,
	now = new Date(),
): Promise<boolean> => {
	const due = new Date(now.getTime() - searchEveryMs);
	const first = await subscriptionsOf(db).findOne(
		{
			state: 'active',
			$and: [
				{ $or: [{ 'topic.q': { $ne: '' } }, { 'topic.county': { $ne: '' } }] },
				{ $or: [{ searchedAt: null }, { searchedAt: { $lt: due } }] },
			],
		},
		{ sort: { searchedAt: 1 } },
	);
	if (!first || !isSearchTopic(first.topic)) return false;
	const documents = await searchNews(searcher, first.topic, now);
	const [heads, subscriptions] = await Promise.all([
		headsOf(db)
			.find({ _id: { $in: documents.map((document) => `${collection}/${document}`) } })
			.toArray(),
		subscriptionsOf(db).find({ state: 'active', topicKey: first.topicKey }).toArray(),
	]);
	const pairs = subscriptions.flatMap((subscription) =>
		heads
			.filter((head) => stateAt(head, now) === 'current' && isNews(head, subscription, now))
			.map((head) => [subscription, head] as const),
	);
	await note(db, pairs, now);
	await subscriptionsOf(db).updateMany({ topicKey: first.topicKey }, { $set: { searchedAt: now } });
	return true;
};
