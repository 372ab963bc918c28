import { refused } from '#platform/command/refusal.ts';
import { type CommandDefinition, runCommand } from '#platform/command/run-command.ts';
import type { Services } from '#platform/services.ts';
import { regionalFacts, type StaffAnswer } from './command-parts.ts';
import { type InviteChange, type InviteFacts, type InviteState, inviteCommand } from './invite.command.ts';
import { passwordProblem } from './password.rules.ts';
import type { InviteInput } from './people.input.ts';
import type { RegionalFacts } from './people.rules.ts';
import { findStaff } from './staff.store.ts';

/** An invitation that only stands while the region has no administrator. Not reachable over REST. */
const foundCommand: CommandDefinition<
	InviteInput,
	InviteState,
	InviteFacts & RegionalFacts,
	InviteChange,
	StaffAnswer
> = {
	...inviteCommand,
	name: 'staff.found',
	rule: 'regional',
	facts: async (context, state, input) => ({
		...(await regionalFacts(context, true)),
		...(await inviteCommand.facts(context, state, input)),
	}),
	decide: (state, input, facts) =>
		facts.activeRegionalAdmins > 0
			? refused('conflict', undefined, 'Administrator regionalny już istnieje. Kolejnego zaprosi on sam, w panelu.')
			: inviteCommand.decide(state, input, facts),
};

export interface FirstAdministrator {
	readonly email: string;
	readonly name: string;
	/** Set at once; without it the administrator sets one by the link. */
	readonly password?: string;
}

/**
 * Opens the account of the region's first administrator. The letter with the link goes out too, in case mail works.
 * @returns id of the account and the link to set a password (good for 72 hours), or null when a password was given
 * @throws Error with a sentence for the terminal: an administrator exists, wrong data, weak password
 */
export const createFirstAdministrator = async (
	services: Services,
	{ email, name, password }: FirstAdministrator,
): Promise<{ readonly id: string; readonly link: string | null }> => {
	const problem = password === undefined ? null : passwordProblem(password, { email, name });
	if (problem) throw new Error(problem);
	const outcome = await runCommand(services, foundCommand, {
		actor: { kind: 'system', name: 'npm run admin', reason: 'first administrator of an installation' },
		target: '',
		input: { email, name, function: 'administrator regionalny', isRegionalAdmin: true },
	});
	if (!outcome.ok) {
		const { message, fields } = outcome.refusal;
		throw new Error([message, ...(fields ?? []).map((field) => field.message)].join(' '));
	}
	const { id } = outcome.value as StaffAnswer;
	const token = (await findStaff(services.db, id))?.resetPasswordToken;
	if (!token) throw new Error('The invitation left no link.');
	if (password === undefined) return { id, link: `${services.env.CMS_URL.replace(/\/+$/, '')}/admin/reset/${token}` };
	// As the system: the terminal on the server stands above the accounts.
	await services.payload.resetPassword({ collection: 'staff', data: { token, password }, overrideAccess: true });
	return { id, link: null };
};
