import { accepted, type FieldProblem, type Outcome, refused } from '#platform/command/refusal.ts';
import type { EntryDocument } from './entry.ts';
import { type CommandName, isPossible, type LifecycleFacts } from './lifecycle.ts';

/** What `decide` may know besides the entry; gathered in the command's transaction. */
export interface EntryFacts extends LifecycleFacts {
	readonly now: Date;
	/** Id of the person who acts; null for the system. */
	readonly actorId: string | null;
	readonly digest: string;
	readonly missing: readonly FieldProblem[];
	readonly warnings: readonly FieldProblem[];
	readonly fourEyes: boolean;
}

const guard = (command: CommandName, entry: EntryDocument, facts: EntryFacts) =>
	isPossible(command, entry.state, facts) ? null : refused('wrong-state');

/** Frozen for review; incomplete or suspicious texts are named field by field. */
export const decideHandIn = (
	entry: EntryDocument,
	input: { confirm?: boolean | undefined },
	facts: EntryFacts,
): Outcome<null> => {
	const wrong = guard('hand-in', entry, facts);
	if (wrong) return wrong;
	if (facts.missing.length > 0) return refused('invalid', facts.missing);
	if (facts.warnings.length > 0 && !input.confirm) return refused('needs-confirmation', facts.warnings);
	return accepted(null);
};

export interface PublishInput {
	readonly digest: string;
	readonly from?: string | null | undefined;
	readonly to?: string | null | undefined;
}
export interface PublishChange {
	readonly from: Date;
	readonly to: Date | null;
}

const maxAheadMs = 366 * 86_400_000;

/** Approves exactly the reviewed text; the approver may not have edited it (four eyes), unless the unit switched that off. */
export const decidePublish = (entry: EntryDocument, input: PublishInput, facts: EntryFacts): Outcome<PublishChange> => {
	const wrong = guard('publish', entry, facts);
	if (wrong) return wrong;
	if (input.digest !== facts.digest) return refused('stale-digest');
	const own = facts.actorId !== null && (entry.editors ?? []).includes(facts.actorId);
	if (facts.fourEyes && own) return refused('four-eyes');
	const asked = input.from ? new Date(input.from) : facts.now;
	// Nobody publishes into the past: an earlier time means "at once", and the end is measured from there.
	const from = asked > facts.now ? asked : facts.now;
	const to = input.to ? new Date(input.to) : null;
	if (from.getTime() > facts.now.getTime() + maxAheadMs)
		return refused('invalid', [{ path: 'from', message: 'Publikację można zaplanować najwyżej na rok naprzód.' }]);
	if (to && to <= from)
		return refused('invalid', [{ path: 'to', message: 'Koniec publikacji musi być po jej początku.' }]);
	return accepted({ from, to });
};

/** Return, correct, withdraw, cancel: only the state matters. */
export const decideByState =
	(command: CommandName) =>
	(entry: EntryDocument, _input: unknown, facts: EntryFacts): Outcome<null> =>
		guard(command, entry, facts) ?? accepted(null);
