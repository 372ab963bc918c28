import type { Access, CollectionConfig } from 'payload';
import { actorOf } from '#platform/access/actor.ts';
import { noAccess } from '#platform/access/payload-access.ts';
import { closedEndpoint, sessionEndpoints } from './auth-endpoints.ts';
import { residentsClosed } from './auth-words.ts';
import { byCommandOnly } from './staff.access.ts';

/** A resident reads the own account; an office reads none. */
const ownAccount: Access = ({ req }) => {
	const actor = actorOf(req.user);
	return actor.kind === 'resident' ? { id: { equals: actor.id } } : false;
};

/**
 * People outside the offices. Closed until the systems for residents open: nobody signs up, the demonstration seed
 * alone makes accounts. A resident never enters the admin.
 */
export const residentsCollection = (o: { readonly secureCookies: boolean }): CollectionConfig => ({
	slug: 'residents',
	dbName: 'residents',
	labels: { singular: 'Mieszkaniec', plural: 'Mieszkańcy' },
	access: {
		admin: () => false,
		create: noAccess,
		read: ownAccount,
		update: noAccess,
		delete: noAccess,
		readVersions: noAccess,
		unlock: noAccess,
	},
	admin: { useAsTitle: 'name', hidden: true },
	auth: {
		depth: 0,
		useSessions: true,
		tokenExpiration: 60 * 60,
		maxLoginAttempts: 5,
		lockTime: 10 * 60 * 1000,
		cookies: { sameSite: 'Lax', secure: o.secureCookies },
	},
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	endpoints: [
		...sessionEndpoints('residents'),
		...['/forgot-password', '/reset-password', '/first-register', '/verify/:id'].map((path) =>
			closedEndpoint(path, residentsClosed),
		),
	],
	fields: [
		{ name: 'name', type: 'text', label: 'Imię i nazwisko', required: true, maxLength: 120, access: byCommandOnly },
	],
});
