'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';
import { idOf, type StaffUser } from '#platform/admin/staff-user.ts';
import { mayClose, personOf, type UnitChoice, unitsFor } from './person.ts';
import { CloseDialog, RolesDialog } from './person-dialogs.tsx';

interface StaffButtonsProps {
	readonly staff: StaffUser;
	readonly units: readonly UnitChoice[];
}

/** Commands on the person whose account is open. Nobody has them on the own account. */
export const StaffButtons = ({ staff, units }: StaffButtonsProps) => {
	const { id, data } = useDocumentInfo();
	const [asking, ask] = useState<'grant' | 'revoke' | 'close' | null>(null);
	const person = id ? personOf({ ...data, id }) : null;
	if (!person || person.id === idOf(staff.id) || !person.isActive) return null;
	const choices = {
		grant: unitsFor('grant', person, units, staff.isRegionalAdmin),
		revoke: unitsFor('revoke', person, units, staff.isRegionalAdmin),
	};
	const close = () => ask(null);
	return (
		<div className="w-commands">
			{choices.grant.length > 0 && (
				<button type="button" className="w-btn w-btn--main" onClick={() => ask('grant')}>
					Nadaj role
				</button>
			)}
			{choices.revoke.length > 0 && (
				<button type="button" className="w-btn w-btn--line" onClick={() => ask('revoke')}>
					Odbierz role
				</button>
			)}
			{mayClose(staff, person) && (
				<button type="button" className="w-btn w-btn--bad" onClick={() => ask('close')}>
					Zamknij konto
				</button>
			)}
			{(asking === 'grant' || asking === 'revoke') && (
				<RolesDialog
					key={asking}
					action={asking}
					person={person}
					units={choices[asking]}
					mayVanish={asking === 'revoke' && !staff.isRegionalAdmin}
					onClose={close}
				/>
			)}
			{asking === 'close' && <CloseDialog person={person} mayVanish={!staff.isRegionalAdmin} onClose={close} />}
		</div>
	);
};
