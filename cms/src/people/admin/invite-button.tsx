'use client';

import { useState } from 'react';
import { unitRoles } from '#platform/access/actor.ts';
import { type UnitChoice, wholeRegion } from './person.ts';
import { Frame } from './person-dialogs.tsx';
import { RoleField, TextField, UnitField } from './role-fields.tsx';
import { useSending } from './use-sending.ts';

interface InviteProps {
	readonly units: readonly UnitChoice[];
	readonly isRegional: boolean;
}

const InviteDialog = ({ units, isRegional, onClose }: InviteProps & { readonly onClose: () => void }) => {
	const [typed, type] = useState({ email: '', name: '', function: '' });
	const [unit, setUnit] = useState(units[0]?.id ?? wholeRegion);
	const [roles, setRoles] = useState<readonly string[]>(['editor']);
	const { send, problem, errorAt, isBusy } = useSending(onClose);
	const choices = isRegional
		? [...units, { id: wholeRegion, name: 'Całe województwo (administrator regionalny)' }]
		: units;
	const rights = unit === wholeRegion ? { isRegionalAdmin: true } : { units: [{ unit, roles }] };
	return (
		<Frame
			title="Zaproś pracownika"
			problem={problem}
			isBusy={isBusy}
			confirm={{ words: 'Wyślij zaproszenie', look: 'main' }}
			onConfirm={() => void send('/staff/invite', { ...typed, ...rights })}
			onClose={onClose}
		>
			<TextField
				label="Adres e-mail"
				hint="Wyślemy tu odnośnik do ustawienia hasła, ważny 72 godziny."
				type="email"
				value={typed.email}
				error={errorAt('email')}
				onChange={(email) => type({ ...typed, email })}
			/>
			<TextField
				label="Imię i nazwisko"
				value={typed.name}
				error={errorAt('name')}
				onChange={(name) => type({ ...typed, name })}
			/>
			<TextField
				label="Stanowisko"
				hint="Pojawi się w metryce wpisów, np. inspektor w Referacie Organizacyjnym."
				value={typed.function}
				error={errorAt('function')}
				onChange={(job) => type({ ...typed, function: job })}
			/>
			<UnitField units={choices} value={unit} onChange={setUnit} />
			{unit !== wholeRegion && (
				<RoleField roles={unitRoles} chosen={roles} error={errorAt('units.0.roles')} onChange={setRoles} />
			)}
		</Frame>
	);
};

export const InviteButton = (props: InviteProps) => {
	const [isOpen, open] = useState(false);
	return (
		<div className="w-invite">
			<button type="button" className="w-btn w-btn--main" onClick={() => open(true)}>
				Zaproś pracownika
			</button>
			{isOpen && <InviteDialog {...props} onClose={() => open(false)} />}
		</div>
	);
};
