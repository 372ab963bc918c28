'use client';

import { useId, useState } from 'react';
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
	/** Refusal of the last try; what was typed stays. */
	readonly problem: string | null;
	readonly entry: EntryData;
	readonly isBusy: boolean;
	readonly onClose: () => void;
	readonly onRun: (input: object) => Promise<void>;
}

interface ReasonProps {
	readonly words: { readonly label: string; readonly hint: string };
	readonly value: string;
	readonly error: string | null;
	readonly onChange: (value: string) => void;
}

const Reason = ({ words, value, error, onChange }: ReasonProps) => {
	const id = useId();
	return (
		<div className="w-field">
			<label htmlFor={id}>{words.label}</label>
			<p className="w-field__hint" id={`${id}-hint`}>
				{words.hint}
			</p>
			{error && (
				<p className="w-field__error" id={`${id}-error`}>
					{error}
				</p>
			)}
			<textarea
				id={id}
				rows={4}
				maxLength={1000}
				required
				value={value}
				aria-invalid={error !== null}
				aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
				onChange={(event) => onChange(event.target.value)}
			/>
		</div>
	);
};

export const CommandDialog = ({ command, warnings, problem, entry, isBusy, onClose, onRun }: CommandDialogProps) => {
	const words = commandWords[command];
	const [reason, setReason] = useState('');
	const [times, setTimes] = useState<Times>({ isLater: false, from: '', to: '' });
	const [error, setError] = useState<string | null>(null);

	const confirm = (): void => {
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
		void onRun({
			...(words.reason ? { reason: reason.trim() } : {}),
			...(command === 'hand-in' ? { confirm: true } : {}),
			...set?.input,
		});
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
			{words.reason && <Reason words={words.reason} value={reason} error={error} onChange={setReason} />}
			{command === 'publish' && <PublishTimes times={times} error={error} onChange={setTimes} digest={entry.digest} />}
			{problem && (
				<p className="w-dialog__problem" role="alert">
					{problem}
				</p>
			)}
			<div className="w-dialog__buttons">
				<button
					type="button"
					className={`w-btn w-btn--${words.look === 'bad' ? 'bad' : 'main'}`}
					disabled={isBusy}
					onClick={confirm}
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
