'use client';

import { useState } from 'react';
import { unitRoles } from '#platform/access/actor.ts';
import { useKeptWindow, useWaitingWindows } from '#platform/admin/kept-window.ts';
import { Question } from '#platform/admin/question.tsx';
import { RestoredHint } from '#platform/admin/reason-field.tsx';
import { useSending } from '#platform/admin/use-sending.ts';
import { type UnitChoice, wholeRegion } from './person.ts';
import { RoleField, TextField, UnitField } from './role-fields.tsx';

interface InviteProps {
	readonly units: readonly UnitChoice[];
	readonly isRegional: boolean;
}

const keptAs = { collection: 'staff', document: 'new', window: 'invite' } as const;

const InviteDialog = ({ units, isRegional, onClose }: InviteProps & { readonly onClose: () => void }) => {
	const { typed, type, drop, isRestored } = useKeptWindow(keptAs, { email: '', name: '', function: '' });
	const [unit, setUnit] = useState(units[0]?.id ?? wholeRegion);
	const [roles, setRoles] = useState<readonly string[]>(['editor']);
	const { send, problem, errorAt, isBusy } = useSending(() => {
		drop();
		onClose();
	});
	const choices = isRegional
		? [...units, { id: wholeRegion, name: 'Całe województwo (administrator regionalny)' }]
		: units;
	const rights = unit === wholeRegion ? { isRegionalAdmin: true } : { units: [{ unit, roles }] };
	return (
		<Question
			title="Zaproś pracownika"
			problem={problem}
			isBusy={isBusy}
			confirm={{ words: 'Wyślij zaproszenie', look: 'main' }}
			onConfirm={() => void send('/staff/invite', { ...typed, ...rights })}
			onClose={() => {
				drop();
				onClose();
			}}
		>
			<RestoredHint isRestored={isRestored} />
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
		</Question>
	);
};

export const InviteButton = (props: InviteProps) => {
	const [isOpen, open] = useState(false);
	const waiting = useWaitingWindows(keptAs.collection, keptAs.document, [keptAs.window]);
	return (
		<div className="w-invite">
			<button type="button" className="w-btn w-btn--main" onClick={() => open(true)}>
				Zaproś pracownika
			</button>
			{waiting.length > 0 && !isOpen && (
				<p className="w-commands__hint">Niewysłane zaproszenie czeka pod tym przyciskiem.</p>
			)}
			{isOpen && <InviteDialog {...props} onClose={() => open(false)} />}
		</div>
	);
};
