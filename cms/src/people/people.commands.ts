import type { AnyCommand } from '#platform/command/run-command.ts';
import { inviteCommand } from './invite.command.ts';
import { deactivateCommand, grantCommand, revokeCommand } from './rights.commands.ts';

/** Commands of people by their verb. */
export const peopleCommands: Readonly<Record<'invite' | 'grant' | 'revoke' | 'deactivate', AnyCommand>> = {
	invite: inviteCommand,
	grant: grantCommand,
	revoke: revokeCommand,
	deactivate: deactivateCommand,
};
