import { ObjectId } from 'mongodb';
import type { CommandContext } from '#platform/command/run-command.ts';
import { type Mail, sendMail } from '#platform/mail/mail.ts';
import { collection } from './entries.facts.ts';
import type { EntryDocument } from './entry.ts';

type Letter = Pick<Mail, 'subject' | 'text'>;

const staffOf = (context: CommandContext) =>
	context.tx.db.collection<{ _id: ObjectId; email: string; isActive?: boolean }>('staff');

/** Active people who hold a role in a unit; `regional-admin` stands over all units. */
const peopleWith = async (context: CommandContext, filter: object): Promise<string[]> => {
	const found = staffOf(context).find({ ...filter, isActive: { $ne: false } }, { session: context.tx.session });
	return (await found.project<{ _id: ObjectId }>({ _id: 1 }).toArray()).map(({ _id }) => _id.toHexString());
};

const holding = (unit: string, role: string) => ({ units: { $elemMatch: { unit, roles: role } } });

const tell = async (context: CommandContext, ids: readonly string[], letter: Letter): Promise<void> => {
	const known = [...new Set(ids)].filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id));
	const people = await staffOf(context)
		.find({ _id: { $in: known }, isActive: { $ne: false } }, { session: context.tx.session })
		.sort({ _id: 1 })
		.toArray();
	for (const { email } of people) await sendMail(context.tx, { to: email, ...letter });
};

const titleOf = (entry: EntryDocument): string => (entry.title ?? '').slice(0, 120) || 'wpis bez tytułu';
const open = ({ services }: CommandContext, entry: EntryDocument): string =>
	`Otwórz wpis: ${services.env.CMS_URL}/admin/collections/${collection}/${entry._id}\n`;

/**
 * Tells the unit's publishers that a text waits. A unit without one would leave it lying unseen: then its administrators
 * and the region's learn that nobody can approve.
 */
export const tellOfHandIn = async (
	context: CommandContext,
	entry: EntryDocument,
	by: { readonly id: string | null; readonly name: string },
): Promise<void> => {
	const publishers = (await peopleWith(context, holding(entry.unit, 'publisher'))).filter((id) => id !== by.id);
	const handed = `${by.name} przekazuje do zatwierdzenia wpis „${titleOf(entry)}”.`;
	if (publishers.length > 0)
		return tell(context, publishers, {
			subject: `Do zatwierdzenia: ${titleOf(entry)}`,
			text: `${handed}\n\n${open(context, entry)}`,
		});
	const administrators = [
		...(await peopleWith(context, holding(entry.unit, 'unit-admin'))),
		...(await peopleWith(context, { isRegionalAdmin: true })),
	];
	await tell(context, administrators, {
		subject: `Nie ma kto zatwierdzić: ${titleOf(entry)}`,
		text: `${handed}\n\nW tej jednostce nikt inny nie ma roli „publikujący”, więc wpis czeka. Nadaj komuś tę rolę.\n\n${open(context, entry)}`,
	});
};

/** Tells the person who handed a text in that it came back, with the remark. */
export const tellOfReturn = (
	context: CommandContext,
	entry: EntryDocument,
	by: string,
	remark: string,
): Promise<void> =>
	tell(context, entry.handedInBy ? [entry.handedInBy] : [], {
		subject: `Do poprawy: ${titleOf(entry)}`,
		text: `${by} zwraca wpis „${titleOf(entry)}” do poprawy.\n\nUwaga: ${remark}\n\n${open(context, entry)}`,
	});

const moment = new Intl.DateTimeFormat('pl', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Warsaw' });

/** Tells the person who handed a text in that it was approved, where it is read and from when. */
export const tellOfPublication = (
	context: CommandContext,
	entry: EntryDocument,
	by: { readonly id: string | null; readonly name: string },
	publication: { readonly url: string; readonly from: Date },
): Promise<void> => {
	const { tx, services } = context;
	const isLater = publication.from > tx.now;
	const address = `${services.env.SITE_URL}${publication.url}`;
	const when = isLater
		? `Ukaże się ${moment.format(publication.from)} pod adresem:\n${address}`
		: `Czytelnicy widzą go pod adresem:\n${address}`;
	return tell(context, entry.handedInBy && entry.handedInBy !== by.id ? [entry.handedInBy] : [], {
		subject: `${isLater ? 'Zatwierdzono' : 'Opublikowano'}: ${titleOf(entry)}`,
		text: `${by.name} zatwierdza wpis „${titleOf(entry)}”.\n\n${when}\n`,
	});
};
