import type { FieldProblem } from '#platform/command/refusal.ts';
import type { CommandContext } from '#platform/command/run-command.ts';
import { stateAt } from '#platform/publishing/heads.ts';
import { findHead } from '#platform/publishing/store.ts';
import { plainDateInWarsaw } from '#platform/warsaw.ts';
import { findUnit, unitRef } from '#units';
import { missingIn } from './completeness.ts';
import type { EntryFacts } from './entries.decide.ts';
import { filesOf } from './entries.view.ts';
import { digestOf, type EntryDocument } from './entry.ts';
import { suspicionsIn, warningOf } from './personal-data.ts';
import { plainText } from './rich-text/nodes.ts';

export const collection = 'bip-entries';

const warningsOf = async (context: CommandContext, entry: EntryDocument): Promise<FieldProblem[]> => {
	const { attached } = await filesOf(context.tx.db, entry);
	const texts = await context.tx.db
		.collection<{ _id: string; text: string }>('file_texts')
		.find({ _id: { $in: attached.map((file) => file.sha256) } })
		.toArray();
	const places: [path: string, where: string, text: string][] = [
		['title', 'Tytuł', entry.title ?? ''],
		['lead', 'Wstęp', entry.lead ?? ''],
		['content', 'Treść', plainText(entry.content)],
		...attached.map((file): [string, string, string] => [
			'files',
			`Plik „${file.title}”`,
			texts.find(({ _id }) => _id === file.sha256)?.text ?? '',
		]),
	];
	return places.flatMap(([path, where, text]) =>
		suspicionsIn(text).map((suspicion) => ({ path, message: warningOf(suspicion, where) })),
	);
};

/** Facts common to all commands on an entry; the costly ones only where a command asks for them. */
export const factsOf = async (
	context: CommandContext,
	entry: EntryDocument,
	wanted: { checks?: boolean } = {},
): Promise<EntryFacts> => {
	const { tx, actor } = context;
	const head = await findHead(tx, collection, String(entry._id));
	const unit = await findUnit(tx.db, entry.unit, tx.session);
	const isHiddenFirst = head !== null && stateAt(head, tx.now) === 'hidden';
	return {
		now: tx.now,
		actorId: actor.kind === 'staff' ? actor.id : null,
		digest: digestOf(entry as unknown as Record<string, unknown>),
		hasPublicVersion: head !== null && !isHiddenFirst && head.state === 'public',
		isScheduled: head !== null && (isHiddenFirst || (head.next !== null && head.next.from > tx.now)),
		fourEyes: unit?.fourEyes !== false,
		missing: wanted.checks ? missingIn(entry, plainDateInWarsaw(tx.now)) : [],
		warnings: wanted.checks ? await warningsOf(context, entry) : [],
	};
};

export { unitRef };
