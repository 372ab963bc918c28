import { ObjectId } from 'mongodb';
import { z } from 'zod';
import { urlOfHead } from '#bip';
import { accepted, refused } from '#platform/command/refusal.ts';
import type { CommandContext, CommandDefinition } from '#platform/command/run-command.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { nextNumber } from '#platform/numbering/numbering.ts';
import { type PublicationHead, publicationAt, stateAt } from '#platform/publishing/heads.ts';
import { findHead } from '#platform/publishing/store.ts';
import { findUnit, type UnitDocument } from '#units';
import { type ReportDocument, reportsCollection, reportsOf } from './report.ts';
import { reportsAccess } from './reports.access.ts';

const fileInput = z.object({
	version: z.int('Podaj numer wersji.').positive(),
	message: z
		.string('Napisz, co jest nie tak.')
		.trim()
		.min(10, 'Napisz, co jest nie tak, choć jednym zdaniem.')
		.max(2000, 'Opis może mieć najwyżej 2000 znaków.'),
	email: z.union([z.literal(''), z.email('Ten adres e-mail jest niepełny. Popraw go albo zostaw puste pole.')]),
});
type FileInput = z.infer<typeof fileInput>;

interface Reported {
	readonly head: PublicationHead;
	readonly unit: UnitDocument;
}

/** Reports of one unit in an hour; more than that is not people reading. */
const hourlyLimit = 60;

const letterOf = ({ head, unit }: Reported, input: FileInput, number: number, context: CommandContext) => {
	const { SITE_URL, CMS_URL } = context.services.env;
	const { title } = publicationAt(head, context.tx.now).listing;
	return {
		to: unit.editorEmail,
		subject: `Zgłoszenie błędu nr ${number}: ${title}`.slice(0, 200),
		text: [
			`Ktoś zgłosił błąd we wpisie „${title}” (wersja ${input.version}).`,
			`${SITE_URL}${urlOfHead(head)}`,
			`Treść zgłoszenia:\n${input.message}`,
			input.email ? `Odpowiedź na adres: ${input.email}` : 'Zgłaszający nie podał adresu do odpowiedzi.',
			`Zgłoszenie w panelu: ${CMS_URL}/admin/collections/${reportsCollection}`,
			'Zgłoszenie znika z panelu po 90 dniach. Nie przechowuj tej wiadomości dłużej, niż trzeba.',
		].join('\n\n'),
	};
};

const fileReport: CommandDefinition<
	FileInput,
	Reported,
	{ readonly lastHour: number },
	FileInput,
	{ id: string; number: number }
> = {
	name: 'reports.file',
	collection: reportsCollection,
	input: fileInput,
	rule: reportsAccess.file,
	visibleTo: reportsAccess.file,
	load: async ({ tx, target }) => {
		const head = /^\d{1,15}$/.test(target) ? await findHead(tx, 'bip-entries', target) : null;
		if (!head || stateAt(head, tx.now) === 'hidden') return null;
		const unit = await findUnit(tx.db, head.unit, tx.session);
		return unit && { head, unit };
	},
	unitOf: ({ unit }) => unit._id,
	facts: async ({ tx }, { unit }) => {
		const since = new Date(tx.now.getTime() - 3_600_000);
		const mine = { unit: unit._id, createdAt: { $gt: since } };
		return { lastHour: await reportsOf(tx.db).countDocuments(mine, { session: tx.session }) };
	},
	decide: (_state, input, { lastHour }) => (lastHour >= hourlyLimit ? refused('rate-limited') : accepted(input)),
	write: async (context, input, state) => {
		const { tx } = context;
		const number = await nextNumber(tx, `reports/${state.unit._id}`);
		const _id = new ObjectId();
		await tx.step('report');
		await reportsOf(tx.db).insertOne(
			{
				_id,
				number,
				unit: state.unit._id,
				entry: state.head.document,
				entryTitle: publicationAt(state.head, tx.now).listing.title,
				entryUrl: urlOfHead(state.head),
				version: input.version,
				message: input.message,
				email: input.email || null,
				state: 'new',
				settledByName: null,
				settledAt: null,
				createdAt: tx.now,
				updatedAt: tx.now,
			},
			{ session: tx.session },
		);
		await sendMail(tx, letterOf(state, input, number, context));
		return { id: _id.toHexString(), number };
	},
	// Neither words nor address: the journal outlives the report.
	journal: (_input, { id, number }) => ({ document: id, detail: { number } }),
};

const settle: CommandDefinition<
	Record<string, never>,
	ReportDocument,
	null,
	null,
	{ id: string; state: string; message: string }
> = {
	name: 'reports.settle',
	collection: reportsCollection,
	input: z.object({}),
	rule: reportsAccess.settle,
	visibleTo: reportsAccess.read,
	load: ({ tx, target }) =>
		ObjectId.isValid(target)
			? reportsOf(tx.db).findOne({ _id: new ObjectId(target) }, { session: tx.session })
			: Promise.resolve(null),
	unitOf: ({ unit }) => unit,
	facts: async () => null,
	decide: ({ state }) => (state === 'settled' ? refused('wrong-state') : accepted(null)),
	write: async ({ tx, actor }, _change, { _id }) => {
		await tx.step('report');
		const settledByName = actor.kind === 'staff' ? actor.name : 'System Wrota';
		await reportsOf(tx.db).updateOne(
			{ _id },
			{ $set: { state: 'settled', settledByName, settledAt: tx.now, updatedAt: tx.now } },
			{ session: tx.session },
		);
		return { id: _id.toHexString(), state: 'settled', message: 'Zgłoszenie oznaczono jako załatwione.' };
	},
	journal: () => ({ detail: {} }),
};

export const reportCommands = { file: fileReport, settle } as const;
