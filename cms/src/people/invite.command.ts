import { ObjectId } from 'mongodb';
import { unitsAllowed } from '#platform/access/table.ts';
import { accepted, refused } from '#platform/command/refusal.ts';
import type { CommandContext, CommandDefinition } from '#platform/command/run-command.ts';
import { sendMail } from '#platform/mail/mail.ts';
import { administratorOf, answer, noSuchUnit, plain, type StaffAnswer, unitNames } from './command-parts.ts';
import { invitationHours, issuePasswordLink } from './password-link.ts';
import { type InviteInput, inviteInput } from './people.input.ts';
import { invitationLetter, joinedLetter, type LetterFacts } from './people.mail.ts';
import { type Administrator, decideInvite, type Invitation, type Rights } from './people.rules.ts';
import { staffRows } from './staff.access.ts';
import { findStaffByEmail, personOf, rightsRow, type StaffRow, staffOf } from './staff.store.ts';

export interface InviteState {
	readonly existing: StaffRow | null;
	readonly administrator: Administrator;
	readonly unit: string | null;
}

export interface InviteFacts {
	readonly names: ReadonlyMap<string, string>;
}

export interface InviteChange {
	readonly invitation: Invitation;
	readonly request: InviteInput;
	readonly before: Rights | null;
	readonly names: ReadonlyMap<string, string>;
}

const inviteMessages: Readonly<Record<Invitation['kind'], string>> = {
	created: 'Konto założone. Zaproszenie wysłano pocztą.',
	reopened: 'Konto otwarte ponownie. Zaproszenie wysłano pocztą.',
	joined: 'Ta osoba ma już konto. Nadano jej role i powiadomiono ją pocztą.',
	reminded: 'Ta osoba jeszcze nie ustawiła hasła. Wysłano nowe zaproszenie.',
};

const loadInvite = async (context: CommandContext, request: InviteInput | undefined): Promise<InviteState> => {
	const administrator = await administratorOf(context);
	const own = unitsAllowed(context.actor, staffRows.invite);
	const foreign = request?.grants.find(({ unit }) => own !== 'all' && !own.includes(unit))?.unit;
	return {
		administrator,
		existing: request ? await findStaffByEmail(context.tx.db, request.email, context.tx.session) : null,
		unit: foreign ?? request?.grants[0]?.unit ?? administrator.units[0] ?? null,
	};
};

const decideInvitation = ({ existing, administrator }: InviteState, request: InviteInput, { names }: InviteFacts) => {
	if (request.credential !== null && administrator.id !== null) return refused('forbidden');
	const outcome = decideInvite(administrator, existing ? personOf(existing) : null, request);
	if (!outcome.ok) return outcome;
	if (request.grants.some(({ unit }) => !names.has(unit))) return noSuchUnit();
	const before = existing ? personOf(existing) : null;
	return accepted({ invitation: outcome.value, request, before, names });
};

/** Fields of the account that an invitation writes. */
const accountOf = ({ invitation, request }: InviteChange, now: Date): Partial<StaffRow> => ({
	...rightsRow(invitation.rights),
	...(invitation.takesName ? { name: request.name, function: request.function } : {}),
	...(invitation.kind === 'reopened' ? { hash: null, salt: null } : {}),
	...(request.credential ?? {}),
	...(invitation.needsLink ? { invitedAt: now } : {}),
	updatedAt: now,
});

const isDuplicate = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 11_000;

const insertAccount = async ({ tx }: CommandContext, change: InviteChange): Promise<ObjectId> => {
	const fresh = { loginAttempts: 0, sessions: [], createdAt: tx.now, email: change.request.email };
	try {
		const row = { _id: new ObjectId(), ...accountOf(change, tx.now), ...fresh };
		return (await staffOf(tx.db).insertOne(row as unknown as StaffRow, { session: tx.session })).insertedId;
	} catch (error) {
		// Another process opened the account meanwhile: as a write conflict the command runs again and finds it.
		if (isDuplicate(error))
			throw Object.assign(new Error('account appeared meanwhile', { cause: error }), { code: 112 });
		throw error;
	}
};

const sendLetter = async (context: CommandContext, id: ObjectId, change: InviteChange, name: string): Promise<void> => {
	const { invitation, request, names } = change;
	if (request.credential) return;
	const facts: LetterFacts = {
		email: request.email,
		name,
		grants: invitation.rights.grants
			.filter(({ unit }) => names.has(unit))
			.map(({ unit, roles }) => ({ unit: names.get(unit) ?? unit, roles })),
		isRegionalAdmin: invitation.rights.isRegionalAdmin,
		cmsUrl: context.services.env.CMS_URL,
	};
	if (!invitation.needsLink) return sendMail(context.tx, joinedLetter(facts));
	const link = await issuePasswordLink(context.tx, id, invitationHours);
	return sendMail(context.tx, invitationLetter(facts, link));
};

const writeInvitation = async (context: CommandContext, change: InviteChange, { existing }: InviteState) => {
	const { tx } = context;
	const { invitation, request } = change;
	await tx.step('staff');
	if (existing) {
		await staffOf(tx.db).updateOne({ _id: existing._id }, { $set: accountOf(change, tx.now) }, { session: tx.session });
	}
	const id = existing?._id ?? (await insertAccount(context, change));
	await sendLetter(context, id, change, invitation.takesName ? request.name : (existing?.name ?? request.name));
	return answer(id, invitation.rights, inviteMessages[invitation.kind]);
};

/** `POST /api/staff/invite` `{email, name, function?, unit, roles}`, or `units: [{unit, roles}]`, or `isRegionalAdmin`. */
export const inviteCommand: CommandDefinition<InviteInput, InviteState, InviteFacts, InviteChange, StaffAnswer> = {
	name: 'staff.invite',
	collection: 'staff',
	input: inviteInput,
	rule: staffRows.invite,
	visibleTo: 'staff',
	lockKey: (_, { email }) => `staff/${email}`,
	load: loadInvite,
	unitOf: ({ unit }) => unit,
	facts: async (context, _, { grants }) => ({
		names: await unitNames(
			context,
			grants.map(({ unit }) => unit),
		),
	}),
	decide: decideInvitation,
	write: writeInvitation,
	journal: ({ invitation, before }, value) => ({
		document: value.id,
		detail: { kind: invitation.kind, before: before && plain(before), after: plain(invitation.rights) },
	}),
};
