'use client';

import { useState } from 'react';
import { Question } from '#platform/admin/question.tsx';
import { useSending } from '#platform/admin/use-sending.ts';
import {
	peopleList,
	type RoleAction,
	roleBody,
	rolesFor,
	type ShownPerson,
	type UnitChoice,
	wholeRegion,
} from './person.ts';
import { RoleField, UnitField } from './role-fields.tsx';

interface DialogProps {
	readonly person: ShownPerson;
	/** The administrator sees only people of own units: after this the account may be out of sight. */
	readonly mayVanish: boolean;
	readonly onClose: () => void;
}

const words = {
	grant: { title: 'Nadaj role', confirm: { words: 'Nadaj', look: 'main' } },
	revoke: { title: 'Odbierz role', confirm: { words: 'Odbierz', look: 'bad' } },
} as const;

interface RolesDialogProps extends DialogProps {
	readonly action: RoleAction;
	readonly units: readonly UnitChoice[];
}

export const RolesDialog = ({ action, person, units, mayVanish, onClose }: RolesDialogProps) => {
	const [unit, setUnit] = useState(units[0]?.id ?? '');
	const [roles, setRoles] = useState<readonly string[]>([]);
	const [error, setError] = useState<string | null>(null);
	const { send, problem, isBusy } = useSending(onClose, mayVanish ? peopleList : undefined);

	const confirm = (): void => {
		const isMissing = unit !== wholeRegion && roles.length === 0;
		setError(isMissing ? 'Wybierz co najmniej jedną rolę.' : null);
		if (!isMissing) void send(`/staff/${person.id}/${action}`, roleBody(unit, roles));
	};
	return (
		<Question
			{...words[action]}
			title={`${words[action].title}: ${person.name}`}
			problem={problem}
			isBusy={isBusy}
			onConfirm={confirm}
			onClose={onClose}
		>
			<UnitField
				units={units}
				value={unit}
				onChange={(chosen) => {
					setUnit(chosen);
					setRoles([]);
				}}
			/>
			{unit !== wholeRegion && (
				<RoleField roles={rolesFor(action, person, unit)} chosen={roles} error={error} onChange={setRoles} />
			)}
		</Question>
	);
};

export const CloseDialog = ({ person, mayVanish, onClose }: DialogProps) => {
	const { send, problem, isBusy } = useSending(onClose, mayVanish ? peopleList : undefined);
	return (
		<Question
			title={`Zamknij konto: ${person.name}`}
			problem={problem}
			isBusy={isBusy}
			confirm={{ words: 'Zamknij konto', look: 'bad' }}
			onConfirm={() => void send(`/staff/${person.id}/deactivate`, {})}
			onClose={onClose}
		>
			<p>
				Ta osoba od razu straci dostęp i wszystkie role. Jej wpisy i ślad w dzienniku zostaną. Konto otworzysz ponownie
				zaproszeniem na ten sam adres.
			</p>
		</Question>
	);
};
