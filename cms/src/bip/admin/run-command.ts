import { type CommandAnswer, sendCommand } from '#platform/admin/send-command.ts';
import type { CommandName } from '../lifecycle.ts';

/** Sends a command on an entry. Never throws. */
export const runCommand = (id: number | string, command: CommandName, input: object): Promise<CommandAnswer> =>
	sendCommand(`/bip-entries/${id}/${command}`, input);
