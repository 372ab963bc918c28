'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { useKeptWindow, useWaitingWindows } from '#platform/admin/kept-window.ts';
import { Question } from '#platform/admin/question.tsx';
import { ReasonField, RestoredHint } from '#platform/admin/reason-field.tsx';
import { useSending } from '#platform/admin/use-sending.ts';
import { useUnsaved } from '#platform/admin/use-unsaved.ts';

interface DialogProps {
	readonly unit: string;
	readonly isOn: boolean;
	readonly onClose: () => void;
}

const FourEyesDialog = ({ unit, isOn, onClose }: DialogProps) => {
	const kept = useKeptWindow({ collection: 'units', document: unit, window: 'set-four-eyes' }, { reason: '' });
	const [error, setError] = useState<string | null>(null);
	const close = (): void => {
		kept.drop();
		onClose();
	};
	const { send, problem, errorAt, isBusy } = useSending(close);
	const reason = kept.typed.reason.trim();
	const confirm = (): void => {
		const isMissing = isOn && reason === '';
		setError(isMissing ? 'Napisz, dlaczego wyłączasz zasadę dwóch osób.' : null);
		if (!isMissing) void send(`/units/${unit}/set-four-eyes`, { fourEyes: !isOn, ...(isOn ? { reason } : {}) });
	};
	return (
		<Question
			title={isOn ? 'Wyłącz zasadę dwóch osób' : 'Włącz zasadę dwóch osób'}
			problem={problem}
			isBusy={isBusy}
			confirm={isOn ? { words: 'Wyłącz', look: 'bad' } : { words: 'Włącz', look: 'main' }}
			onConfirm={confirm}
			onClose={close}
		>
			<p>
				{isOn
					? 'Autor będzie mógł sam zatwierdzić swój wpis. Nikt inny nie sprawdzi treści przed publikacją. Zmianę i jej powód zapiszemy w dzienniku.'
					: 'Wpis zatwierdzi tylko osoba, która go nie zmieniała. Zmianę zapiszemy w dzienniku.'}
			</p>
			{isOn && <RestoredHint isRestored={kept.isRestored} />}
			{isOn && (
				<ReasonField
					label="Dlaczego wyłączasz?"
					hint="Na przykład: „W sierpniu w urzędzie pracuje jedna osoba z redakcji”."
					value={kept.typed.reason}
					error={error ?? errorAt('reason')}
					onChange={(text) => kept.type({ reason: text })}
				/>
			)}
		</Question>
	);
};

/** Switches the rule that a second person approves each entry of the unit. */
export const FourEyesButton = () => {
	const { id, data } = useDocumentInfo();
	const unsaved = useUnsaved();
	const [isOpen, open] = useState(false);
	const waiting = useWaitingWindows('units', id ?? '', ['set-four-eyes']);
	if (!id) return null;
	const isOn = data?.fourEyes !== false;
	return (
		<div className="w-commands">
			{unsaved && <p className="w-commands__hint">Zapisz zmiany, aby użyć polecenia.</p>}
			{waiting.length > 0 && !isOpen && !unsaved && (
				<p className="w-commands__hint">Twój niewysłany tekst czeka pod tym przyciskiem.</p>
			)}
			<button type="button" className="w-btn w-btn--line" disabled={unsaved} onClick={() => open(true)}>
				{isOn ? 'Wyłącz zasadę dwóch osób' : 'Włącz zasadę dwóch osób'}
			</button>
			{isOpen && <FourEyesDialog unit={String(id)} isOn={isOn} onClose={() => open(false)} />}
		</div>
	);
};
