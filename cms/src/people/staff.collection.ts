import type { ArrayField, CollectionConfig, Field } from 'payload';
import { unitRoles } from '#platform/access/actor.ts';
import { commandEndpoint } from '#platform/command/endpoint.ts';
import { staffAuthEndpoints } from './auth-endpoints.ts';
import { peopleCommands } from './people.commands.ts';
import { roleLabels } from './role-labels.ts';
import { byCommandOnly, staffAccess } from './staff.access.ts';
import { checkPassword, refuseClosed } from './staff.hooks.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Roles of one row of `units`. */
export const unitRowFields: Field[] = [
	{
		name: 'roles',
		type: 'select',
		label: 'Role',
		hasMany: true,
		required: true,
		access: byCommandOnly,
		admin: { isSortable: false },
		options: unitRoles.map((value) => ({ value, label: capital(roleLabels[value]) })),
	},
];

/** Units of a person with the roles in each. The multi-tenant plugin reads it; it does not go into the session token. */
const unitsField: ArrayField = {
	name: 'units',
	type: 'array',
	label: 'Jednostki i role',
	labels: { singular: 'Jednostka', plural: 'Jednostki' },
	access: byCommandOnly,
	fields: [
		{ name: 'unit', type: 'relationship', relationTo: 'units', label: 'Jednostka', required: true, index: true },
		...unitRowFields,
	],
};

const moment = { readOnly: true, date: { displayFormat: 'dd.MM.yyyy HH:mm' } } as const;

/** Idle time after which a session ends, in seconds; typing in the admin renews it. */
export const idleSessionSeconds = 60 * 60;

const fields: Field[] = [
	{ name: 'email', type: 'email', label: 'Adres e-mail', required: true, unique: true, access: byCommandOnly },
	{ name: 'name', type: 'text', label: 'Imię i nazwisko', required: true, maxLength: 120, access: byCommandOnly },
	{ name: 'function', type: 'text', label: 'Stanowisko', maxLength: 160, access: byCommandOnly },
	{
		name: 'isRegionalAdmin',
		type: 'checkbox',
		label: 'Administrator regionalny (wszystkie jednostki)',
		defaultValue: false,
		access: byCommandOnly,
	},
	unitsField,
	{ name: 'isActive', type: 'checkbox', label: 'Konto czynne', defaultValue: true, index: true, access: byCommandOnly },
	{ name: 'invitedAt', type: 'date', label: 'Zaproszenie wysłano', access: byCommandOnly, admin: moment },
	{ name: 'lastLoginAt', type: 'date', label: 'Ostatnie logowanie', access: byCommandOnly, admin: moment },
];

interface Administers {
	readonly isRegionalAdmin?: boolean;
	readonly units?: readonly { readonly roles?: readonly string[] | null }[] | null;
}

const administersSomeone = (user: unknown): boolean => {
	const { isRegionalAdmin, units } = (user ?? {}) as Administers;
	return isRegionalAdmin === true || Boolean(units?.some(({ roles }) => roles?.includes('unit-admin')));
};

/**
 * People of the offices. Accounts change by the commands invite, grant, revoke, deactivate; over plain REST a person
 * can only read, and change the own password.
 * @param o.secureCookies the admin is served over https
 */
export const staffCollection = (o: { readonly secureCookies: boolean }): CollectionConfig => ({
	slug: 'staff',
	// Without it the adapter would call the collection "staffs", and the driver's writes here would go elsewhere.
	dbName: 'staff',
	labels: { singular: 'Pracownik', plural: 'Pracownicy' },
	access: staffAccess,
	admin: {
		useAsTitle: 'name',
		defaultColumns: ['name', 'function', 'email', 'isActive', 'lastLoginAt'],
		group: 'Ludzie',
		hidden: ({ user }) => !administersSomeone(user),
		components: {
			edit: { beforeDocumentControls: ['/people/admin/staff-bar.tsx#StaffBar'] },
			beforeListTable: ['/people/admin/staff-bar.tsx#InviteBar'],
			views: { edit: { api: { tab: { condition: () => false } } } },
		},
	},
	auth: {
		depth: 0,
		useSessions: true,
		tokenExpiration: idleSessionSeconds,
		maxLoginAttempts: 5,
		lockTime: 10 * 60 * 1000,
		cookies: { sameSite: 'Lax', secure: o.secureCookies },
	},
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	endpoints: [
		...staffAuthEndpoints,
		commandEndpoint(peopleCommands.invite, '/invite'),
		commandEndpoint(peopleCommands.grant, '/:id/grant'),
		commandEndpoint(peopleCommands.revoke, '/:id/revoke'),
		commandEndpoint(peopleCommands.deactivate, '/:id/deactivate'),
	],
	hooks: { beforeOperation: [checkPassword], beforeLogin: [refuseClosed] },
	fields,
});
