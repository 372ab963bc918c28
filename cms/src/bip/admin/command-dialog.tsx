'use client';

import { useState } from 'react';
import { useKeptWindow } from '#platform/admin/kept-window.ts';
import { ReasonField, RestoredHint } from '#platform/admin/reason-field.tsx';
import type { FieldMessage } from '#platform/admin/send-command.ts';
import { Window } from '#platform/admin/window.tsx';
import type { CommandName } from '../lifecycle.ts';
import { commandWords } from './command-words.ts';
import type { EntryData } from './entry-data.ts';
import { type Times, timesInput } from './publish-times.ts';
import { PublishTimes } from './publish-times-fields.tsx';

interface CommandDialogProps {
	readonly command: CommandName;
	readonly warnings: readonly FieldMessage[];
	/** Why the last try was refused; what was typed stays. */
	readonly problems: readonly string[];
	readonly id: string | number;
	readonly entry: EntryData;
	readonly isBusy: boolean;
	readonly onClose: () => void;
	/** True when the server carried the command out. */
	readonly onRun: (input: object) => Promise<boolean>;
}

export const CommandDialog = (props: CommandDialogProps) => {
	const { command, warnings, problems, id, entry, isBusy, onRun } = props;
	const words = commandWords[command];
	const kept = useKeptWindow({ collection: 'bip-entries', document: id, window: command }, { reason: '' });
	const { reason } = kept.typed;
	const [times, setTimes] = useState<Times>({ isLater: false, from: '', to: '' });
	const [error, setError] = useState<string | null>(null);

	const onClose = (): void => {
		kept.drop();
		props.onClose();
	};
	const confirm = async (): Promise<void> => {
		if (words.reason && !reason.trim()) {
			setError('Napisz choć jedno zdanie.');
			return;
		}
		const set = command === 'publish' ? timesInput(times, new Date()) : null;
		if (set && 'error' in set) {
			setError(set.error);
			return;
		}
		setError(null);
		const isDone = await onRun({
			...(words.reason ? { reason: reason.trim() } : {}),
			...(command === 'hand-in' ? { confirm: true } : {}),
			...set?.input,
		});
		if (isDone) kept.drop();
	};
	return (
		<Window title={words.title} onClose={onClose}>
			<p>{words.text}</p>
			{warnings.length > 0 && (
				<ul className="w-dialog__warnings">
					{warnings.map(({ path, message }) => (
						<li key={`${path} ${message}`}>{message}</li>
					))}
				</ul>
			)}
			<RestoredHint isRestored={kept.isRestored} />
			{words.reason && (
				<ReasonField {...words.reason} value={reason} error={error} onChange={(text) => kept.type({ reason: text })} />
			)}
			{command === 'publish' && <PublishTimes times={times} error={error} onChange={setTimes} digest={entry.digest} />}
			{problems.length > 0 && (
				<div className="w-dialog__problem" role="alert">
					{problems.map((problem) => (
						<p key={problem}>{problem}</p>
					))}
				</div>
			)}
			<div className="w-dialog__buttons">
				<button
					type="button"
					className={`w-btn w-btn--${words.look === 'bad' ? 'bad' : 'main'}`}
					disabled={isBusy}
					onClick={() => void confirm()}
				>
					{words.confirm}
				</button>
				<button type="button" className="w-btn w-btn--line" disabled={isBusy} onClick={onClose}>
					{command === 'hand-in' ? 'Wróć do wpisu' : 'Nie teraz'}
				</button>
			</div>
		</Window>
	);
};
