import { runCommand } from '#platform/command/run-command.ts';
import { inTransaction } from '#platform/command/transaction.ts';
import type { Services } from '#platform/services.ts';
import { inviteCommand } from './invite.command.ts';
import type { Grant } from './people.rules.ts';
import { type Credential, normalEmail } from './staff.store.ts';

export interface DemonstrationPerson {
	readonly email: string;
	readonly name: string;
	readonly function: string;
	readonly isRegionalAdmin: boolean;
	readonly grants: readonly Grant[];
}

/**
 * Opens an account of the demonstration by the command `invite`, with a password and without a letter.
 * @throws Error with the refusal
 */
export const inviteForDemonstration = async (
	services: Services,
	person: DemonstrationPerson,
	credential: Credential,
): Promise<void> => {
	const outcome = await runCommand(services, inviteCommand, {
		actor: { kind: 'system', name: 'seed', reason: 'demonstration region' },
		target: '',
		input: { ...person, units: person.grants, credential },
	});
	if (!outcome.ok) {
		const fields = (outcome.refusal.fields ?? []).map(({ path, message }) => `${path}: ${message}`);
		throw new Error([outcome.refusal.code, outcome.refusal.message, ...fields].join(' '));
	}
};

/** An account of a resident for the demonstration; residents cannot sign up yet. */
export const addDemonstrationResident = (
	services: Services,
	resident: { readonly email: string; readonly name: string },
	credential: Credential,
): Promise<void> =>
	inTransaction(services, async ({ db, session, now }) => {
		const row = {
			email: normalEmail(resident.email),
			name: resident.name,
			...credential,
			loginAttempts: 0,
			sessions: [],
			createdAt: now,
			updatedAt: now,
		};
		await db.collection('residents').insertOne(row, { session });
	});
