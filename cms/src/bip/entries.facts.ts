import type { FieldProblem } from '#platform/command/refusal.ts';
import type { CommandContext } from '#platform/command/run-command.ts';
import type { Tx } from '#platform/command/transaction.ts';
import { settledAt, stateAt } from '#platform/publishing/heads.ts';
import { findHead } from '#platform/publishing/store.ts';
import { plainDateInWarsaw } from '#platform/warsaw.ts';
import { findUnit } from '#units';
import { missingIn } from './completeness.ts';
import type { EntryFacts } from './entries.decide.ts';
import { type EntryFiles, filesOf } from './entries.files.ts';
import { digestOf, type EntryDocument } from './entry.ts';
import { suspicionsIn, warningOf } from './personal-data.ts';
import { plainText } from './rich-text/nodes.ts';

export const collection = 'bip-entries';

const texted: readonly [path: keyof EntryDocument, where: string][] = [
	['title', 'Tytuł'],
	['lead', 'Wstęp'],
	['producedByName', 'Informację wytworzyła osoba'],
	['producedByFunction', 'Funkcja osoby, która wytworzyła informację'],
	['responsibleName', 'Za treść odpowiada'],
	['responsibleFunction', 'Funkcja odpowiadającej osoby'],
	['publisher', 'Podmiot udostępniający'],
	['exclusionScope', 'Czego nie ujawniamy'],
	['exclusionBasis', 'Podstawa prawna ograniczenia'],
	['exclusionBy', 'Kto ograniczył jawność'],
	['exclusionInterest', 'W czyim interesie'],
];

const unread = (title: string): string =>
	`Plik „${title}”: tego pliku nie dało się przeczytać, więc nie wiemy, czy są w nim dane osobowe. Otwórz go, sprawdź i potwierdź.`;

/** Everything that readers will see, searched for personal data; a file that nobody could read is named as such. */
const warningsOf = async (tx: Tx, entry: EntryDocument, files: EntryFiles): Promise<FieldProblem[]> => {
	const rows = await tx.db
		.collection<{ _id: string; text: string }>('file_texts')
		.find({ _id: { $in: files.attached.map((file) => file.sha256) } }, { session: tx.session })
		.toArray();
	const texts = new Map(rows.map(({ _id, text }) => [_id, text]));
	const places: [path: string, where: string, text: string][] = [
		...texted.map(([path, where]): [string, string, string] => [path, where, String(entry[path] ?? '')]),
		['content', 'Treść', plainText(entry.content)],
		...files.attached.map((file): [string, string, string] => [
			'files',
			`Plik „${file.title}”`,
			[file.title, file.filename, file.description, texts.get(file.sha256)].filter(Boolean).join('\n'),
		]),
	];
	return [
		...places.flatMap(([path, where, text]) =>
			suspicionsIn(text).map((suspicion) => ({ path, message: warningOf(suspicion, where) })),
		),
		...files.attached
			.filter((file) => !texts.has(file.sha256))
			.map((file) => ({ path: 'files', message: unread(file.title) })),
	];
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
	const files = await filesOf(tx.db, entry, tx.session);
	const isHiddenFirst = head !== null && stateAt(head, tx.now) === 'hidden';
	return {
		now: tx.now,
		actorId: actor.kind === 'staff' ? actor.id : null,
		digest: digestOf(entry as unknown as Record<string, unknown>, files.attached),
		hasPublicVersion: head !== null && !isHiddenFirst && settledAt(head, tx.now).state === 'public',
		isCorrection: entry.state === 'draft' && (entry.version ?? 0) > 0 && head !== null,
		isScheduled: head !== null && (isHiddenFirst || (head.next !== null && head.next.from > tx.now)),
		fourEyes: unit?.fourEyes !== false,
		missing: wanted.checks ? missingIn(entry, plainDateInWarsaw(tx.now), files) : [],
		warnings: wanted.checks ? await warningsOf(tx, entry, files) : [],
	};
};
