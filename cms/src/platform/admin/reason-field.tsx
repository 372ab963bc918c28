'use client';

import { useId } from 'react';

interface ReasonFieldProps {
	readonly label: string;
	readonly hint: string;
	readonly value: string;
	readonly error: string | null;
	readonly onChange: (value: string) => void;
}

/** A reason in whole sentences, as the windows of commands ask for it. */
export const ReasonField = ({ label, hint, value, error, onChange }: ReasonFieldProps) => {
	const id = useId();
	return (
		<div className="w-field">
			<label htmlFor={id}>{label}</label>
			<p className="w-field__hint" id={`${id}-hint`}>
				{hint}
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

/** Says that the window opened with text of an earlier visit. */
export const RestoredHint = ({ isRestored }: { readonly isRestored: boolean }) =>
	isRestored ? (
		<p className="w-dialog__restored">
			Ten tekst wpisano tu wcześniej i nie został wysłany. Przejrzyj go przed wysłaniem.
		</p>
	) : null;
