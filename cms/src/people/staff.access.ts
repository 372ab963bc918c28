import type { Access, CollectionConfig, FieldAccess } from 'payload';
import { actorOf } from '#platform/access/actor.ts';
import { accessBy, noAccess } from '#platform/access/payload-access.ts';
import { type AccessRows, unitsAllowed } from '#platform/access/table.ts';

/** Rows of the access table. Everyone reads the own account; accounts change by commands only. */
export const staffRows = {
	read: ['unit-admin'],
	unlock: 'regional',
	invite: ['unit-admin'],
	grant: ['unit-admin'],
	revoke: ['unit-admin'],
	deactivate: ['unit-admin'],
} as const satisfies AccessRows;

/** Own account, and the people of the units that the actor administers. */
const readAccess: Access = ({ req }) => {
	const actor = actorOf(req.user);
	if (actor.kind !== 'staff') return false;
	const units = unitsAllowed(actor, staffRows.read);
	if (units === 'all') return true;
	const own = { id: { equals: actor.id } };
	return units.length === 0 ? own : { or: [own, { 'units.unit': { in: [...units] } }] };
};

/** Own account only; its fields are closed, so that nothing but the password can change. */
const ownAccount: Access = ({ req }) => {
	const actor = actorOf(req.user);
	return actor.kind === 'staff' ? { id: { equals: actor.id } } : false;
};

export const staffAccess: CollectionConfig['access'] = {
	admin: ({ req }) => actorOf(req.user).kind === 'staff',
	create: noAccess,
	read: readAccess,
	update: ownAccount,
	delete: noAccess,
	readVersions: noAccess,
	unlock: accessBy(staffRows.unlock),
};

const never: FieldAccess = () => false;
/** A field that only the commands of people write. */
export const byCommandOnly = { create: never, update: never } as const;
