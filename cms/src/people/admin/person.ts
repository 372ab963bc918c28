import { unitRoles } from '#platform/access/actor.ts';
import { idOf, type StaffUser, staffUserOf, unitsWith } from '#platform/admin/staff-user.ts';

export type RoleAction = 'grant' | 'revoke';

/** A unit in which the administrator gives and takes roles. */
export interface UnitChoice {
	readonly id: string;
	readonly name: string;
}

/** The person on the screen, as far as the buttons read it. */
export interface ShownPerson {
	readonly id: string;
	readonly name: string;
	readonly isActive: boolean;
	readonly isRegionalAdmin: boolean;
	readonly grants: StaffUser['grants'];
}

export const personOf = (data: unknown): ShownPerson | null => {
	const user = staffUserOf(data);
	if (!user) return null;
	const { isActive } = data as { isActive?: unknown };
	return { ...user, id: idOf(user.id), isActive: isActive !== false };
};

/** Where a person's account no longer shows: the list is the place to go on. */
export const peopleList = '/admin/collections/staff';

/** Choice that stands for the whole region in the list of units. */
export const wholeRegion = '*';

/** Roles that can still be given, or that can be taken, in a unit. */
export const rolesFor = (action: RoleAction, person: ShownPerson, unit: string): readonly string[] => {
	const held = person.grants.find((grant) => grant.unit === unit)?.roles ?? [];
	return unitRoles.filter((role) => held.includes(role) === (action === 'revoke'));
};

/** Units where the action has something to offer; the region only for its administrators. */
export const unitsFor = (
	action: RoleAction,
	person: ShownPerson,
	units: readonly UnitChoice[],
	isRegional: boolean,
): readonly UnitChoice[] => [
	...units.filter(({ id }) => rolesFor(action, person, id).length > 0),
	...(isRegional && person.isRegionalAdmin === (action === 'revoke')
		? [{ id: wholeRegion, name: 'Całe województwo (administrator regionalny)' }]
		: []),
];

/** Whether the account can be closed by this administrator: nobody closes the own one or a shared one. */
export const mayClose = (staff: StaffUser, person: ShownPerson): boolean => {
	if (idOf(staff.id) === person.id || !person.isActive) return false;
	if (staff.isRegionalAdmin) return true;
	const own = unitsWith(staff, 'unit-admin');
	return !person.isRegionalAdmin && person.grants.length > 0 && person.grants.every(({ unit }) => own.includes(unit));
};

/** Body of `grant` and `revoke`. */
export const roleBody = (unit: string, roles: readonly string[]): object =>
	unit === wholeRegion ? { isRegionalAdmin: true } : { unit, roles };
