'use client';

import { type ReactNode, useState } from 'react';
import { Window } from '#platform/admin/window.tsx';
import { type RoleAction, roleBody, rolesFor, type ShownPerson, type UnitChoice, wholeRegion } from './person.ts';
import { RoleField, UnitField } from './role-fields.tsx';
import { peopleList, useSending } from './use-sending.ts';

interface FrameProps {
	readonly title: string;
	readonly problem: string | null;
	readonly isBusy: boolean;
	readonly confirm: { readonly words: string; readonly look: 'main' | 'bad' };
	readonly onConfirm: () => void;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

/** A window with a question, its refusal and two buttons. */
export const Frame = ({ title, problem, isBusy, confirm, onConfirm, onClose, children }: FrameProps) => (
	<Window title={title} onClose={onClose}>
		{children}
		{problem && (
			<p className="w-dialog__problem" role="alert">
				{problem}
			</p>
		)}
		<div className="w-dialog__buttons">
			<button type="button" className={`w-btn w-btn--${confirm.look}`} disabled={isBusy} onClick={onConfirm}>
				{confirm.words}
			</button>
			<button type="button" className="w-btn w-btn--line" disabled={isBusy} onClick={onClose}>
				Nie teraz
			</button>
		</div>
	</Window>
);

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
		<Frame
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
		</Frame>
	);
};

export const CloseDialog = ({ person, mayVanish, onClose }: DialogProps) => {
	const { send, problem, isBusy } = useSending(onClose, mayVanish ? peopleList : undefined);
	return (
		<Frame
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
		</Frame>
	);
};
