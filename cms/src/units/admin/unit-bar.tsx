import type { BeforeDocumentControlsServerProps } from 'payload';
import { staffUserOf, unitsWith } from '#platform/admin/staff-user.ts';
import { FourEyesButton } from './four-eyes-button.tsx';

/** Stands in the control bar of a unit: its commands, for who administers it. */
export const UnitBar = ({ id, user }: BeforeDocumentControlsServerProps) => {
	const staff = staffUserOf(user);
	const isOwn = staff?.isRegionalAdmin || unitsWith(staff, 'unit-admin').includes(String(id));
	return isOwn ? <FourEyesButton /> : null;
};
