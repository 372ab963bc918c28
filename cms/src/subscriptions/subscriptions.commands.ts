import { ObjectId } from 'mongodb';
import { z } from 'zod';
import { findSection, type Rhythm, rhythms, type Topic, topicSchema } from '#contract';
import { accepted, refused } from '#platform/command/refusal.ts';
import type { CommandContext, CommandDefinition } from '#platform/command/run-command.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { findUnit } from '#units';
import { confirmLetter, type LetterFacts } from './letters.ts';
import { newsOf, type SubscriptionDocument, subscriptionsOf } from './subscription.ts';
import { subscriptionsAccess } from './subscriptions.access.ts';
import { isToken } from './tokens.ts';
import { topicKey, topicTitle } from './topic.ts';

const collection = 'subscriptions';
/** An address gets at most so many letters a day that it did not confirm, and one about a topic in ten minutes. */
const lettersADay = 5;
const pauseMs = 10 * 60_000;

const askInput = z.object({
	email: z
		.string('Podaj adres e-mail.')
		.trim()
		.toLowerCase()
		.pipe(z.email('Podaj pełny adres e-mail, np. jan@example.pl.').max(200, 'Adres jest za długi.')),
	rhythm: z.enum(rhythms, 'Wybierz, jak często.'),
	topic: topicSchema,
});
type AskInput = z.infer<typeof askInput>;

interface Asked {
	readonly unitName: string | null | undefined;
	readonly existing: SubscriptionDocument | null;
	readonly lettersToday: number;
}

interface AskChange {
	readonly email: string;
	readonly rhythm: Rhythm;
	readonly topic: Topic;
	readonly title: string;
	readonly existing: SubscriptionDocument | null;
	readonly isToldByLetter: boolean;
}

export const letterFacts = ({ services }: Pick<CommandContext, 'services'>): LetterFacts => ({
	siteUrl: services.env.SITE_URL,
	secret: services.env.PAYLOAD_SECRET,
});

const writeAsked = async (context: CommandContext, change: AskChange): Promise<{ title: string }> => {
	const { tx } = context;
	const { existing, email, rhythm, topic, title } = change;
	const _id = existing?._id ?? new ObjectId();
	await tx.step('subscription');
	if (change.isToldByLetter) {
		const waiting = { email, topic, topicKey: topicKey(topic), title, rhythm, state: 'waiting' as const };
		await subscriptionsOf(tx.db).updateOne(
			{ _id },
			{
				$set: { wanted: rhythm, letterAt: tx.now },
				...(existing ? {} : { $setOnInsert: { ...waiting, createdAt: tx.now, confirmedAt: null, searchedAt: null } }),
			},
			{ session: tx.session, upsert: existing === null },
		);
		await sendMail(tx, confirmLetter({ _id, email, title, rhythm }, letterFacts(context)));
	}
	return { title };
};

/** Asks for news by e-mail; nothing is sent before the reader of the address has confirmed. */
const ask: CommandDefinition<AskInput, Record<string, never>, Asked, AskChange, { title: string }> = {
	name: 'subscriptions.ask',
	collection,
	input: askInput,
	rule: subscriptionsAccess.ask,
	visibleTo: subscriptionsAccess.ask,
	lockKey: (_target, input) => `${collection}/${input.email}`,
	load: async () => ({}),
	unitOf: () => null,
	facts: async ({ tx }, _state, { email, topic }) => {
		const mine = subscriptionsOf(tx.db);
		const day = new Date(tx.now.getTime() - 86_400_000);
		return {
			unitName: topic.unit === '' ? null : ((await findUnit(tx.db, topic.unit, tx.session))?.name ?? undefined),
			existing: await mine.findOne({ email, topicKey: topicKey(topic) }, { session: tx.session }),
			lettersToday: await mine.countDocuments({ email, letterAt: { $gt: day } }, { session: tx.session }),
		};
	},
	decide: (_state, { email, rhythm, topic }, { unitName, existing, lettersToday }) => {
		if (unitName === undefined)
			return refused('invalid', [{ path: 'topic.unit', message: 'Nie ma takiej jednostki. Wybierz ją z listy.' }]);
		if (topic.section !== '' && findSection(topic.section) === undefined)
			return refused('invalid', [{ path: 'topic.section', message: 'Nie ma takiego działu.' }]);
		const title = topicTitle(topic, { unit: unitName });
		// What happens behind is not told: else anybody could learn whether an address is known.
		const isToldByLetter = existing === null ? lettersToday < lettersADay : lettersToday <= lettersADay;
		return accepted({ email, rhythm, topic, title, existing, isToldByLetter });
	},
	write: (context, change) => {
		const { existing } = change;
		const isTooSoon = existing !== null && context.tx.now.getTime() - existing.letterAt.getTime() < pauseMs;
		return writeAsked(context, isTooSoon ? { ...change, isToldByLetter: false } : change);
	},
	journal: ({ topic, rhythm }) => ({ document: '', detail: { unit: topic.unit, rhythm } }),
};

const byTokenInput = z.object({ token: z.string().max(200) });
type ByToken = z.infer<typeof byTokenInput>;

const loadByToken = async (
	{ tx, target, services }: CommandContext,
	input: ByToken | undefined,
): Promise<SubscriptionDocument | null> => {
	const isKnown = /^[0-9a-f]{24}$/.test(target) && isToken(services.env.PAYLOAD_SECRET, target, input?.token ?? '');
	return isKnown ? subscriptionsOf(tx.db).findOne({ _id: new ObjectId(target) }, { session: tx.session }) : null;
};

const byToken = {
	collection,
	input: byTokenInput,
	load: loadByToken,
	unitOf: () => null,
	facts: async () => null,
	journal: () => ({ detail: {} }),
};

/** Confirms by the link of the letter; from now on news are told. */
const confirm: CommandDefinition<ByToken, SubscriptionDocument, null, Rhythm, { title: string }> = {
	...byToken,
	name: 'subscriptions.confirm',
	rule: subscriptionsAccess.confirm,
	visibleTo: subscriptionsAccess.confirm,
	decide: ({ wanted, rhythm }) => accepted(wanted ?? rhythm),
	write: async ({ tx }, rhythm, { _id, title, confirmedAt }) => {
		await tx.step('subscription');
		await subscriptionsOf(tx.db).updateOne(
			{ _id },
			{ $set: { state: 'active', rhythm, wanted: null, confirmedAt: confirmedAt ?? tx.now } },
			{ session: tx.session },
		);
		return { title };
	},
};

/** Leaves: the address and everything that was noted for it are deleted. */
const leave: CommandDefinition<ByToken, SubscriptionDocument, null, null, { left: true }> = {
	...byToken,
	name: 'subscriptions.leave',
	rule: subscriptionsAccess.leave,
	visibleTo: subscriptionsAccess.leave,
	decide: () => accepted(null),
	write: async ({ tx }, _change, { _id }) => {
		await tx.step('subscription');
		await newsOf(tx.db).deleteMany({ subscription: _id }, { session: tx.session });
		await subscriptionsOf(tx.db).deleteOne({ _id }, { session: tx.session });
		return { left: true };
	},
};

export const subscriptionCommands = { ask, confirm, leave } as const;
