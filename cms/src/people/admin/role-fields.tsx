'use client';

import { useId } from 'react';
import type { UnitRole } from '#platform/access/actor.ts';
import { roleHints, roleLabels } from '../role-labels.ts';
import type { UnitChoice } from './person.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

interface UnitFieldProps {
	readonly units: readonly UnitChoice[];
	readonly value: string;
	readonly onChange: (unit: string) => void;
}

export const UnitField = ({ units, value, onChange }: UnitFieldProps) => {
	const id = useId();
	return (
		<div className="w-field">
			<label htmlFor={id}>Jednostka</label>
			<select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
				{units.map((unit) => (
					<option key={unit.id} value={unit.id}>
						{unit.name}
					</option>
				))}
			</select>
		</div>
	);
};

interface RoleFieldProps {
	readonly roles: readonly string[];
	readonly chosen: readonly string[];
	readonly error: string | null;
	readonly onChange: (roles: readonly string[]) => void;
}

export const RoleField = ({ roles, chosen, error, onChange }: RoleFieldProps) => {
	const id = useId();
	const toggle = (role: string): void =>
		onChange(chosen.includes(role) ? chosen.filter((other) => other !== role) : [...chosen, role]);
	return (
		<fieldset className="w-field w-choices" aria-describedby={error ? `${id}-error` : undefined}>
			<legend>Role</legend>
			{error && (
				<p className="w-field__error" id={`${id}-error`}>
					{error}
				</p>
			)}
			{roles.map((role) => (
				<label key={role}>
					<input type="checkbox" checked={chosen.includes(role)} onChange={() => toggle(role)} />
					<span>
						{capital(roleLabels[role as UnitRole] ?? role)}
						<span className="w-field__hint"> – {roleHints[role as UnitRole]}</span>
					</span>
				</label>
			))}
		</fieldset>
	);
};

interface TextFieldProps {
	readonly label: string;
	readonly hint?: string;
	readonly type?: 'text' | 'email';
	readonly value: string;
	readonly error: string | null;
	readonly onChange: (value: string) => void;
}

export const TextField = ({ label, hint, type = 'text', value, error, onChange }: TextFieldProps) => {
	const id = useId();
	const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
	return (
		<div className="w-field">
			<label htmlFor={id}>{label}</label>
			{hint && (
				<p className="w-field__hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
			{error && (
				<p className="w-field__error" id={`${id}-error`}>
					{error}
				</p>
			)}
			<input
				id={id}
				type={type}
				value={value}
				maxLength={200}
				autoComplete="off"
				aria-invalid={error !== null}
				aria-describedby={describedBy || undefined}
				onChange={(event) => onChange(event.target.value)}
			/>
		</div>
	);
};
