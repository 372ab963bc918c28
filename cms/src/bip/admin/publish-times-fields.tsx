'use client';

import { useId } from 'react';
import type { Times } from './publish-times.ts';

interface PublishTimesProps {
	readonly times: Times;
	readonly error: string | null;
	readonly digest: string;
	readonly onChange: (times: Times) => void;
}

/** When a version appears and, if ever, when it ends; hours of Warsaw. */
export const PublishTimes = ({ times, error, digest, onChange }: PublishTimesProps) => {
	const id = useId();
	return (
		<>
			<fieldset className="w-field w-choices" aria-describedby={error ? `${id}-error` : undefined}>
				<legend>Kiedy ma się ukazać?</legend>
				{error && (
					<p className="w-field__error" id={`${id}-error`}>
						{error}
					</p>
				)}
				<label>
					<input
						type="radio"
						name={id}
						checked={!times.isLater}
						onChange={() => onChange({ ...times, isLater: false })}
					/>
					Od razu
				</label>
				<label>
					<input
						type="radio"
						name={id}
						checked={times.isLater}
						onChange={() => onChange({ ...times, isLater: true })}
					/>
					O wybranej porze
				</label>
				{times.isLater && (
					<div className="w-field w-field--inner">
						<label htmlFor={`${id}-from`}>Początek publikacji</label>
						<input
							id={`${id}-from`}
							type="datetime-local"
							value={times.from}
							onChange={(event) => onChange({ ...times, from: event.target.value })}
						/>
					</div>
				)}
			</fieldset>
			<div className="w-field">
				<label htmlFor={`${id}-to`}>Koniec publikacji (jeśli ma się skończyć)</label>
				<p className="w-field__hint" id={`${id}-to-hint`}>
					Potem wpis przejdzie do archiwum. Puste pole oznacza bezterminowo.
				</p>
				<input
					id={`${id}-to`}
					type="datetime-local"
					aria-describedby={`${id}-to-hint`}
					value={times.to}
					onChange={(event) => onChange({ ...times, to: event.target.value })}
				/>
			</div>
			{digest && (
				<p className="w-dialog__digest">
					Skrót zatwierdzanej treści: <code>{digest.slice(0, 16)}</code>
				</p>
			)}
		</>
	);
};
