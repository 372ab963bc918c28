import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { isAllowedIn, type Rule } from '../access/table.ts';
import { appendJournal } from '../journal/journal.ts';
import { journalRefused } from '../journal/refused.ts';
import { countCommand } from '../metrics/metrics.ts';
import type { Services } from '../services.ts';
import { accepted, type FieldProblem, type Outcome, type Refusal, refusal } from './refusal.ts';
import { serial } from './retry.ts';
import { inTransaction, rollback, type Tx } from './transaction.ts';

/** What a command accepted, ready to be written. */
export type Decision<Change> = Outcome<Change>;

export interface CommandContext {
	readonly tx: Tx;
	readonly actor: Actor;
	readonly services: Services;
	readonly target: string;
}

/** A change that means something. The steps are always the same; only their content differs. */
export interface CommandDefinition<Input, State, Facts, Change, Value> {
	/** `{feature}.{verb}`, e.g. `bip.publish`. */
	readonly name: string;
	readonly collection: string;
	readonly input: z.ZodType<Input>;
	/** Who may do it in the unit of the state. */
	readonly rule: Rule;
	/** Who may know that the document exists (others get `not-found`). */
	readonly visibleTo: Rule;
	/** Commands with the same key queue up in this process. */
	readonly lockKey?: (target: string, input: Input) => string;
	readonly load: (context: CommandContext, input: Input) => Promise<State | null>;
	/** Slug of the unit whose rights count; null = the region. */
	readonly unitOf: (state: State) => string | null;
	readonly facts: (context: CommandContext, state: State, input: Input) => Promise<Facts>;
	/** Pure: no clock, no database, no randomness. */
	readonly decide: (state: State, input: Input, facts: Facts) => Decision<Change>;
	readonly write: (context: CommandContext, change: Change, state: State) => Promise<Value>;
	/** What the journal keeps of an accepted command. */
	readonly journal: (change: Change, value: Value) => { document?: string; detail: Readonly<Record<string, unknown>> };
}

// biome-ignore lint/suspicious/noExplicitAny: the registry holds commands of many types; each is parsed by its own schema
export type AnyCommand = CommandDefinition<any, any, any, any, any>;

export interface CommandCall {
	readonly actor: Actor;
	readonly target: string;
	readonly input: unknown;
}

const fieldProblems = (error: z.ZodError): FieldProblem[] =>
	error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));

/** Nobody we know: such a caller learns nothing, not even that a document exists. */
const isStranger = (command: AnyCommand, actor: Actor): boolean =>
	actor.kind === 'anonymous' || actor.kind === 'resident' || (actor.kind === 'visitor' && command.rule !== 'visitor');

const accessRefusal = (command: AnyCommand, actor: Actor, unit: string | null): Refusal | null => {
	if (isStranger(command, actor)) return refusal('unauthenticated');
	const within = unit ?? '*';
	if (isAllowedIn(actor, command.rule, within)) return null;
	return refusal(isAllowedIn(actor, command.visibleTo, within) ? 'forbidden' : 'not-found');
};

const attempt = async (
	services: Services,
	command: AnyCommand,
	call: CommandCall,
): Promise<[Outcome<unknown>, string | null]> => {
	if (isStranger(command, call.actor)) return [{ ok: false, refusal: refusal('unauthenticated') }, null];
	const parsed = command.input.safeParse(call.input ?? {});
	let unit: string | null = null;
	const stop = (why: Refusal) => rollback<Outcome<unknown>>({ ok: false, refusal: why });
	const work = () =>
		inTransaction<Outcome<unknown>>(services, async (tx) => {
			const context: CommandContext = { tx, actor: call.actor, services, target: call.target };
			const state = await command.load(context, parsed.data);
			if (state === null) return stop(refusal('not-found'));
			unit = command.unitOf(state);
			const denied = accessRefusal(command, call.actor, unit);
			if (denied) return stop(denied);
			if (!parsed.success) return stop(refusal('invalid', fieldProblems(parsed.error)));
			const decision = command.decide(state, parsed.data, await command.facts(context, state, parsed.data));
			if (!decision.ok) return stop(decision.refusal);
			const value = await command.write(context, decision.value, state);
			const line = command.journal(decision.value, value);
			await appendJournal(tx, services.env.JOURNAL_KEY, {
				action: command.name,
				outcome: 'done',
				actor: call.actor,
				collection: command.collection,
				document: line.document ?? call.target,
				unit,
				detail: line.detail,
			});
			return accepted(value);
		});
	const key =
		parsed.success && command.lockKey
			? command.lockKey(call.target, parsed.data)
			: `${command.collection}/${call.target}`;
	return [await serial(key, work), unit];
};

/**
 * The one road of every command: authenticate, access table, load, decide, write, journal, in one transaction
 * that is retried on write conflicts. A refusal is a value and is journaled in a transaction of its own.
 * @throws on faults (database away, broken invariant); nothing was written then
 */
export const runCommand = async (
	services: Services,
	command: AnyCommand,
	call: CommandCall,
): Promise<Outcome<unknown>> => {
	const [outcome, unit] = await attempt(services, command, call);
	countCommand(command.name, outcome.ok ? 'done' : outcome.refusal.code);
	if (!outcome.ok) {
		await journalRefused(services, {
			action: command.name,
			outcome: 'refused',
			code: outcome.refusal.code,
			actor: call.actor,
			collection: command.collection,
			document: call.target.slice(0, 60) || null,
			unit,
		});
	}
	return outcome;
};
