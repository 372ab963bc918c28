import type { BeforeDocumentControlsServerProps, BeforeListTableServerProps, Payload } from 'payload';
import { type StaffUser, staffUserOf, unitsWith } from '#platform/admin/staff-user.ts';
import { InviteButton } from './invite-button.tsx';
import type { UnitChoice } from './person.ts';
import { StaffButtons } from './staff-buttons.tsx';

/** Units where this person gives roles: all living ones for the region's administrators, else those administered. */
const administered = async (payload: Payload, user: unknown, staff: StaffUser): Promise<readonly UnitChoice[]> => {
	const own = unitsWith(staff, 'unit-admin');
	if (!staff.isRegionalAdmin && own.length === 0) return [];
	const { docs } = await payload.find({
		collection: 'units',
		where: staff.isRegionalAdmin ? { validTo: { exists: false } } : { id: { in: [...own] } },
		select: { name: true },
		sort: 'name',
		limit: 200,
		depth: 0,
		overrideAccess: false,
		user: user as never,
	});
	const collator = new Intl.Collator('pl');
	return docs
		.map(({ id, name }) => ({ id: String(id), name: String(name) }))
		.sort((a, b) => collator.compare(a.name, b.name));
};

/** Stands in the control bar of an account. */
export const StaffBar = async ({ payload, user }: BeforeDocumentControlsServerProps) => {
	const staff = staffUserOf(user);
	const units = staff ? await administered(payload, user, staff) : [];
	return staff && (units.length > 0 || staff.isRegionalAdmin) ? <StaffButtons staff={staff} units={units} /> : null;
};

/** Stands above the list of accounts. */
export const InviteBar = async ({ payload, user }: BeforeListTableServerProps) => {
	const staff = staffUserOf(user);
	const units = staff ? await administered(payload, user, staff) : [];
	return staff && (units.length > 0 || staff.isRegionalAdmin) ? (
		<InviteButton units={units} isRegional={staff.isRegionalAdmin} />
	) : null;
};
