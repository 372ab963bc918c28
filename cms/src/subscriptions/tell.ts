import { newsOf as newsItems } from '#bip';
import { type EntryKind, entryKinds } from '#contract';
import { inTransaction } from '#platform/command/transaction.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { headsOf } from '#platform/publishing/store.ts';
import type { Services } from '#platform/services.ts';
import { type NewsLine, newsLetter } from './letters.ts';
import { newsOf, subscriptionsOf } from './subscription.ts';
import { letterFacts } from './subscriptions.commands.ts';

/** Entries in one letter; the rest waits for the next one, which follows at once. */
const mostLines = 50;

/**
 * Sends one subscription what is due: the letter goes into the outbox and the news are marked as sent in one transaction, so
 * a stop in between neither loses nor repeats. What was withdrawn meanwhile is dropped.
 * @returns false when nothing is due
 */
export const tellNews = async (services: Services, now = new Date()): Promise<boolean> => {
	const { db } = services;
	const first = await newsOf(db).findOne({ state: 'waiting', dueAt: { $lte: now } }, { sort: { dueAt: 1 } });
	if (!first) return false;
	const { subscription: id } = first;
	await inTransaction(services, async (tx) => {
		const session = tx.session;
		const subscription = await subscriptionsOf(tx.db).findOne({ _id: id, state: 'active' }, { session });
		const due = await newsOf(tx.db)
			.find({ subscription: id, state: 'waiting', dueAt: { $lte: now } }, { session })
			.sort({ createdAt: 1, _id: 1 })
			.limit(mostLines)
			.toArray();
		const heads = await headsOf(tx.db)
			.find({ _id: { $in: due.map(({ document }) => `bip-entries/${document}`) } }, { session })
			.toArray();
		const items = subscription ? await newsItems(tx.db, heads, now) : [];
		const lines = items.map(
			(item): NewsLine => ({
				title: item.title,
				unit: item.unit.name,
				kind: entryKinds[item.kind as EntryKind] ?? item.kind,
				url: `${services.env.SITE_URL.replace(/\/+$/, '')}${item.url}`,
			}),
		);
		const told = new Set(items.map((item) => item.id));
		await tx.step('news');
		for (const { _id, document } of due)
			await newsOf(tx.db).updateOne(
				{ _id, state: 'waiting' },
				{ $set: { state: told.has(document) ? 'sent' : 'dropped' } },
				{ session },
			);
		if (subscription && lines.length > 0)
			await sendMail(tx, newsLetter(subscription, lines, letterFacts({ services })));
	});
	return true;
};
