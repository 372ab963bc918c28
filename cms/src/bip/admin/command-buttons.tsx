'use client';

import { toast, useDocumentInfo, useForm, useFormProcessing } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useState, useTransition } from 'react';
import { useWaitingWindows } from '#platform/admin/kept-window.ts';
import type { CommandAnswer, FieldMessage } from '#platform/admin/send-command.ts';
import { rolesIn, type StaffUser } from '#platform/admin/staff-user.ts';
import { useUnsaved } from '#platform/admin/use-unsaved.ts';
import { availableCommands, type CommandName } from '../lifecycle.ts';
import { CommandDialog } from './command-dialog.tsx';
import { commandWords } from './command-words.ts';
import { type EntryData, entryDataOf, isScheduled } from './entry-data.ts';
import { runCommand } from './run-command.ts';

interface Asking {
	readonly command: CommandName;
	readonly warnings: readonly FieldMessage[];
	readonly problems: readonly string[];
}

/** After these the page no longer shows the truth. */
const staleCodes = ['unknown', 'wrong-state', 'stale-digest'];

const commandsFor = (staff: StaffUser | null, entry: EntryData): CommandName[] =>
	availableCommands(entry.state, [...rolesIn(staff, entry.unit)], {
		hasPublicVersion: entry.version > 0,
		isCorrection: entry.version > 0,
		isScheduled: isScheduled(entry, new Date()),
		isRegionalAdmin: staff?.isRegionalAdmin ?? false,
	});

/** Messages of the server stand at their fields; the first one is brought into view. */
const useFieldErrors = () => {
	const { dispatchFields, setSubmitted } = useForm();
	return {
		clear: () => setSubmitted(false),
		show: (fields: readonly FieldMessage[]) => {
			dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: [...fields] });
			setSubmitted(true); // Payload shows errors only in a form that was submitted
			const first = fields[0]?.path.replaceAll('.', '__');
			document.getElementById(`field-${first}`)?.scrollIntoView({ block: 'center' });
		},
	};
};

const useCommands = (id: number | string | undefined, entry: EntryData) => {
	const errors = useFieldErrors();
	const router = useRouter();
	const [isRefreshing, start] = useTransition();
	const [isRunning, setRunning] = useState(false);
	const [asking, ask] = useState<Asking | null>(null);

	const settle = (command: CommandName, answer: CommandAnswer): void => {
		if (answer.kind === 'done') {
			errors.clear();
			ask(null);
			toast.success(answer.message);
			// The text itself is another now, and an open form would keep the dropped one.
			if (command === 'drop-correction') window.location.reload();
			else start(() => router.refresh());
			return;
		}
		const { code, fields } = answer.kind === 'refused' ? answer : { code: 'unknown', fields: [] };
		if (code === 'needs-confirmation') {
			ask({ command, warnings: fields, problems: [] });
			return;
		}
		const atFields = command === 'hand-in' ? fields.filter(({ path }) => path) : [];
		if (atFields.length > 0) errors.show(atFields);
		if (asking && atFields.length === 0) {
			ask({ ...asking, problems: problemsOf({ message: answer.message, fields }) });
		} else {
			ask(null);
			toast.error(answer.message);
		}
		if (staleCodes.includes(code)) start(() => router.refresh());
	};

	const run = async (command: CommandName, input: object): Promise<boolean> => {
		if (!id) return false;
		setRunning(true);
		const answer = await runCommand(id, command, command === 'publish' ? { digest: entry.digest, ...input } : input);
		settle(command, answer);
		setRunning(false);
		return answer.kind === 'done';
	};

	return { run, asking, ask, isBusy: isRunning || isRefreshing };
};

/** What a refusal says in the window: its sentences about what was typed there, else its own. */
export const problemsOf = (answer: { readonly message: string; readonly fields: readonly FieldMessage[] }): string[] =>
	answer.fields.length > 0 ? answer.fields.map(({ message }) => message) : [answer.message];

/** The command that most people come for stands first. */
const lookOrder = { main: 0, line: 1, bad: 2 } as const;

interface CommandButtonsProps {
	readonly staff: StaffUser | null;
}

export const CommandButtons = ({ staff }: CommandButtonsProps) => {
	const { id, data } = useDocumentInfo();
	const entry = entryDataOf(data);
	const unsaved = useUnsaved();
	const processing = useFormProcessing();
	const { run, asking, ask, isBusy } = useCommands(id, entry);
	const commands = commandsFor(staff, entry).sort(
		(a, b) => lookOrder[commandWords[a].look] - lookOrder[commandWords[b].look],
	);
	const waiting = useWaitingWindows('bip-entries', id ?? '', commands) as readonly CommandName[];
	if (!id) return null;

	const press = (command: CommandName): void => {
		if (command === 'hand-in') void run(command, {});
		else ask({ command, warnings: [], problems: [] });
	};
	return (
		<div className="w-commands">
			{unsaved && commands.length > 0 && <p className="w-commands__hint">Zapisz zmiany, aby użyć poleceń.</p>}
			{waiting.length > 0 && !asking && (
				<p className="w-commands__hint">
					Twój niewysłany tekst czeka pod: {waiting.map((command) => `„${commandWords[command].button}”`).join(', ')}.
				</p>
			)}
			<a className="w-btn w-btn--quiet" href={`/api/bip-entries/${id}/preview`} target="_blank" rel="noreferrer">
				Podgląd<span className="w-hide"> (w nowej karcie)</span>
			</a>
			{commands.map((command) => (
				<button
					key={command}
					type="button"
					className={`w-btn w-btn--${commandWords[command].look}`}
					disabled={unsaved || processing || isBusy}
					onClick={() => press(command)}
				>
					{commandWords[command].button}
				</button>
			))}
			{asking && (
				<CommandDialog
					key={asking.command}
					{...asking}
					id={id}
					entry={entry}
					isBusy={isBusy}
					onClose={() => ask(null)}
					onRun={(input) => run(asking.command, input)}
				/>
			)}
		</div>
	);
};
