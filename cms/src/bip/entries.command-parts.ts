import { z } from 'zod';
import { accepted, type Outcome } from '#platform/command/refusal.ts';
import type { CommandContext, CommandDefinition } from '#platform/command/run-command.ts';
import { entriesAccess } from './entries.access.ts';
import { decideByState, type EntryFacts } from './entries.decide.ts';
import { collection, factsOf } from './entries.facts.ts';
import { digestOfEntry } from './entries.files.ts';
import type { EntryDocument } from './entry.ts';
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
export const move = async (
	context: CommandContext,
	entry: EntryDocument,
	set: Partial<EntryDocument>,
): Promise<void> => {
	await context.tx.step('entry');
	const result = await entriesOf(context).updateOne(
		{ _id: entry._id, state: entry.state, rev: entry.rev },
		{ $set: { ...set, updatedAt: context.tx.now }, $inc: { rev: 1 } },
		{ session: context.tx.session },
	);
	if (result.matchedCount !== 1) throw new Error(`Wpis ${entry._id} zmienił stan w trakcie polecenia.`);
};

export const answer = async (
	{ tx }: CommandContext,
	entry: EntryDocument,
	state: EntryState,
	message: string,
): Promise<EntryAnswer> => ({
	id: String(entry._id),
	state,
	digest: await digestOfEntry(tx.db, entry, tx.session),
	message,
});

/** A command on one entry. */
export type EntryCommand<Input, Change> = CommandDefinition<Input, EntryDocument, EntryFacts, Change, EntryAnswer>;

/** What all commands on an entry share; `checks` gathers the costly facts of hand-in. */
export const shared = (verb: CommandName, wanted: { checks?: boolean } = {}) => ({
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

export const reasonInput = z.object({
	reason: z
		.string('Podaj powód.')
		.trim()
		.min(3, 'Podaj powód, choćby krótko.')
		.max(1000, 'Powód może mieć najwyżej 1000 znaków.'),
});
export type ReasonInput = z.infer<typeof reasonInput>;

export const withReason = (
	verb: CommandName,
	entry: EntryDocument,
	input: ReasonInput,
	facts: EntryFacts,
): Outcome<ReasonInput> => {
	const decision = decideByState(verb)(entry, input, facts);
	return decision.ok ? accepted({ reason: input.reason }) : decision;
};
