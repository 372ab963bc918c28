import { z } from 'zod';
import { recordChange } from '#platform/changes/changes.ts';
import { accepted, type Outcome } from '#platform/command/refusal.ts';
import type { CommandContext, CommandDefinition } from '#platform/command/run-command.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { nextBoundary } from '#platform/publishing/heads.ts';
import { addRegisterLine, findHead, headsOf, putHead, removeUnseenVersion } from '#platform/publishing/store.ts';
import { entriesAccess } from './entries.access.ts';
import { decideByState, decideHandIn, decidePublish, type EntryFacts, type PublishChange } from './entries.decide.ts';
import { collection, factsOf } from './entries.facts.ts';
import { personOf, publishVersion, tagsOfEntry, urlOfHead } from './entries.publish.ts';
import { digestOf, type EntryDocument } from './entry.ts';
import type { CommandName, EntryState } from './lifecycle.ts';

/** Answer of every command on an entry. */
export interface EntryAnswer {
	readonly id: string;
	readonly state: EntryState;
	readonly digest: string;
	readonly version?: number;
	readonly url?: string;
	readonly message: string;
}

const entriesOf = (context: CommandContext) => context.tx.db.collection<EntryDocument>(collection);

const load = async (context: CommandContext): Promise<EntryDocument | null> => {
	const id = Number(context.target);
	if (!Number.isSafeInteger(id)) return null;
	return entriesOf(context).findOne({ _id: id }, { session: context.tx.session });
};

/** Moves the working copy; the filter on `rev` makes a concurrent save a conflict, never a lost text. */
const move = async (context: CommandContext, entry: EntryDocument, set: Partial<EntryDocument>): Promise<void> => {
	await context.tx.step('entry');
	const result = await entriesOf(context).updateOne(
		{ _id: entry._id, state: entry.state },
		{ $set: { ...set, updatedAt: context.tx.now }, $inc: { rev: 1 } },
		{ session: context.tx.session },
	);
	if (result.matchedCount !== 1) throw new Error(`Wpis ${entry._id} zmienił stan w trakcie polecenia.`);
};

const answer = (entry: EntryDocument, state: EntryState, message: string): EntryAnswer => ({
	id: String(entry._id),
	state,
	digest: digestOf(entry as unknown as Record<string, unknown>),
	message,
});

const tellByMail = async (
	context: CommandContext,
	ids: readonly string[],
	subject: string,
	text: string,
): Promise<void> => {
	const { ObjectId } = await import('mongodb');
	const people = await context.tx.db
		.collection<{ email: string }>('staff')
		.find({
			_id: { $in: ids.filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id)) },
			isActive: { $ne: false },
		} as never)
		.project<{ email: string }>({ email: 1 })
		.toArray();
	for (const { email } of people) await sendMail(context.tx, { to: email, subject, text });
};

const publishersOf = async (context: CommandContext, unit: string): Promise<string[]> => {
	const rows = await context.tx.db
		.collection('staff')
		.find({ units: { $elemMatch: { unit, roles: 'publisher' } }, isActive: { $ne: false } })
		.project<{ _id: { toString(): string } }>({ _id: 1 })
		.toArray();
	return rows.map(({ _id }) => _id.toString());
};

type EntryCommand<Input, Change> = CommandDefinition<Input, EntryDocument, EntryFacts, Change, EntryAnswer>;

const shared = (verb: CommandName, wanted: { checks?: boolean } = {}) => ({
	name: `bip.${verb}`,
	collection,
	rule: entriesAccess[verb],
	visibleTo: entriesAccess.read,
	load,
	unitOf: (entry: EntryDocument) => entry.unit,
	facts: (context: CommandContext, entry: EntryDocument) => factsOf(context, entry, wanted),
	journal: (_change: unknown, value: EntryAnswer) => ({
		detail: { state: value.state, digest: value.digest, ...(value.version ? { version: value.version } : {}) },
	}),
});

const reasonInput = z.object({
	reason: z
		.string('Podaj powód.')
		.trim()
		.min(3, 'Podaj powód, choćby krótko.')
		.max(1000, 'Powód może mieć najwyżej 1000 znaków.'),
});
type ReasonInput = z.infer<typeof reasonInput>;

const withReason = (
	verb: CommandName,
	entry: EntryDocument,
	input: ReasonInput,
	facts: EntryFacts,
): Outcome<ReasonInput> => {
	const decision = decideByState(verb)(entry, input, facts);
	return decision.ok ? accepted({ reason: input.reason }) : decision;
};

const titleOf = (entry: EntryDocument): string => (entry.title ?? '').slice(0, 120) || 'wpis bez tytułu';
const adminUrl = (context: CommandContext, entry: EntryDocument): string =>
	`${context.services.env.CMS_URL}/admin/collections/${collection}/${entry._id}`;

const handIn: EntryCommand<{ confirm?: boolean | undefined }, null> = {
	...shared('hand-in', { checks: true }),
	input: z.object({ confirm: z.boolean().optional() }),
	decide: decideHandIn,
	write: async (context, _change, entry) => {
		const person = personOf(context.actor);
		const by = context.actor.kind === 'staff' ? context.actor.id : null;
		await move(context, entry, {
			state: 'handed-in',
			handedInBy: by,
			handedInByName: person.name,
			handedInByFunction: person.function,
			handedInAt: context.tx.now,
			remark: null,
			editors: [...new Set([...(entry.editors ?? []), ...(by ? [by] : [])])],
		} as Partial<EntryDocument>);
		await tellByMail(
			context,
			(await publishersOf(context, entry.unit)).filter((id) => id !== by),
			`Do zatwierdzenia: ${titleOf(entry)}`,
			`${person.name} przekazuje do zatwierdzenia wpis „${titleOf(entry)}”.\n\nOtwórz wpis: ${adminUrl(context, entry)}\n`,
		);
		return answer(entry, 'handed-in', 'Wpis czeka na zatwierdzenie. Do tego czasu nie można go zmieniać.');
	},
};

const giveBack: EntryCommand<ReasonInput, { reason: string }> = {
	...shared('return'),
	input: reasonInput,
	decide: (entry, input, facts) => withReason('return', entry, input, facts),
	write: (context, { reason }, entry) => giveBackWith(context, entry, reason),
};

const giveBackWith = async (context: CommandContext, entry: EntryDocument, remark: string): Promise<EntryAnswer> => {
	const person = personOf(context.actor);
	await move(context, entry, { state: 'draft', remark, remarkByName: person.name } as Partial<EntryDocument>);
	const text = `${person.name} zwraca wpis „${titleOf(entry)}” do poprawy.\n\nUwaga: ${remark}\n\nOtwórz wpis: ${adminUrl(context, entry)}\n`;
	await tellByMail(context, entry.handedInBy ? [entry.handedInBy] : [], `Do poprawy: ${titleOf(entry)}`, text);
	return answer(entry, 'draft', 'Wpis wrócił do autora z Twoją uwagą.');
};

const instant = z.iso.datetime({ offset: true, error: 'Podaj datę i godzinę, np. 2026-11-24T10:00:00+01:00.' });

const publish: EntryCommand<
	{ digest: string; from?: string | null | undefined; to?: string | null | undefined },
	PublishChange
> = {
	...shared('publish'),
	input: z.object({
		digest: z.string('Podaj skrót przejrzanej treści.').length(64, 'Skrót treści jest niepełny.'),
		from: instant.nullish(),
		to: instant.nullish(),
	}),
	decide: decidePublish,
	write: async (context, change, entry) => {
		const { number, url } = await publishVersion(context, entry, change);
		const isLater = change.from > context.tx.now;
		await move(context, entry, {
			state: 'published',
			version: number,
			publicFrom: change.from,
			publicTo: change.to,
			correctionReason: null,
			remark: null,
			editors: [],
		});
		const message = isLater
			? 'Zatwierdzono. Wpis pojawi się w biuletynie o ustawionej godzinie.'
			: 'Opublikowano w biuletynie.';
		return { ...answer(entry, 'published', message), version: number, url };
	},
};

const correct: EntryCommand<ReasonInput, { reason: string }> = {
	...shared('correct'),
	input: reasonInput,
	decide: (entry, input, facts) => withReason('correct', entry, input, facts),
	write: async (context, change, entry) => {
		await move(context, entry, { state: 'draft', correctionReason: change.reason });
		return answer(
			entry,
			'draft',
			'Możesz poprawiać. Czytelnicy widzą dotychczasową wersję, aż nowa zostanie zatwierdzona.',
		);
	},
};

const withdraw: EntryCommand<ReasonInput, { reason: string }> = {
	...shared('withdraw'),
	input: reasonInput,
	decide: (entry, input, facts) => withReason('withdraw', entry, input, facts),
	write: async (context, { reason }, entry) => {
		const { tx } = context;
		const document = String(entry._id);
		const head = await findHead(tx, collection, document);
		if (!head) throw new Error(`Wpis ${document} nie ma publikacji.`);
		const by = personOf(context.actor).name;
		await putHead(tx, {
			...head,
			state: 'withdrawn',
			withdrawal: { at: tx.now, reason, by },
			changedAt: tx.now,
			boundaryAt: null,
		});
		const url = urlOfHead(head);
		const version = head.current.version;
		const line = {
			collection,
			document,
			unit: entry.unit,
			at: tx.now,
			version,
			title: head.current.listing.title,
			url,
			by,
			reason,
		};
		await addRegisterLine(tx, { ...line, action: 'withdrawn' });
		await recordChange(tx, {
			collection,
			document,
			unit: entry.unit,
			tags: tagsOfEntry({ unit: entry.unit, document }),
		});
		await move(context, entry, { state: 'withdrawn' });
		return { ...answer(entry, 'withdrawn', 'Wpis przeniesiono do archiwum. Czytelnicy zobaczą powód.'), version, url };
	},
};

const cancel: EntryCommand<Record<string, never>, null> = {
	...shared('cancel'),
	input: z.object({}) as never,
	decide: decideByState('cancel'),
	write: async (context, _change, entry) => {
		const { tx } = context;
		const document = String(entry._id);
		const head = await findHead(tx, collection, document);
		if (!head) throw new Error(`Wpis ${document} nie ma publikacji.`);
		const waiting = head.next ?? head.current;
		const { reason } = await removeUnseenVersion(tx, collection, document, waiting.version);
		if (head.next)
			await putHead(tx, { ...head, next: null, boundaryAt: nextBoundary({ ...head, next: null }, tx.now) });
		else await headsOf(tx.db).deleteOne({ _id: head._id }, { session: tx.session });
		await recordChange(tx, {
			collection,
			document,
			unit: entry.unit,
			tags: tagsOfEntry({ unit: entry.unit, document }),
		});
		await move(context, entry, {
			state: 'handed-in',
			correctionReason: reason,
			version: head.next ? head.current.version : null,
			publicFrom: head.next ? head.current.from : null,
			publicTo: head.next ? head.current.to : null,
		});
		return answer(entry, 'handed-in', 'Odwołano zaplanowaną publikację. Wpis znów czeka na zatwierdzenie.');
	},
};

/** Commands on a BIP entry, by verb. */
export const entryCommands = { 'hand-in': handIn, return: giveBack, publish, correct, withdraw, cancel } as const;
