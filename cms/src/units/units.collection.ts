import { isDeepStrictEqual } from 'node:util';
import type { CollectionAfterChangeHook, CollectionConfig, Field, UIField, Validate } from 'payload';
import { tagOf, unitKinds } from '#contract';
import { actorOf } from '#platform/access/actor.ts';
import { accessBy, noAccess } from '#platform/access/payload-access.ts';
import { recordChange } from '#platform/changes/changes.ts';
import { commandEndpoint } from '#platform/command/endpoint.ts';
import { hookTx } from '#platform/command/hook-transaction.ts';
import { env } from '#platform/env.ts';
import { appendJournal } from '#platform/journal/journal.ts';
import { type ContactField, contactFields, contactProblem } from './contact.ts';
import { unitsAccess } from './units.access.ts';
import { setFourEyes } from './units.commands.ts';

const fixedLabels: Readonly<Record<string, string>> = {
	county: 'Powiat',
	seat: 'Siedziba',
	teryt: 'TERYT',
	validTo: 'Istniała do',
	successor: 'Następca',
	lat: 'Szerokość geograficzna',
	lon: 'Długość geograficzna',
	areaKm2: 'Powierzchnia (km²)',
};
const fixed = { readOnly: true } as const;
/** A unit that the system sets up may lack contacts; whoever saves the form must give them. */
const validated =
	(field: ContactField): Validate =>
	(value, { req }) =>
		contactProblem(field, value, !req.user) ?? true;

const contactInput = (field: ContactField): Field =>
	({
		name: field.name,
		type: field.shape === 'email' ? 'email' : 'text',
		label: field.label,
		validate: validated(field),
	}) as Field;

/** Fields of the form whose values differ; times and the like are no change of an office. */
const changedFields = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])]
		.filter((name) => !['id', 'createdAt', 'updatedAt'].includes(name))
		.filter((name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null))
		.toSorted();

/** Fields of the form that no office fills in. */
const notAsked =
	'id name officialName kind county seat teryt validTo successor lat lon areaKm2 neighbours codeHistory isDemonstration fourEyes createdAt updatedAt missing recovery';

type FormPart = NonNullable<UIField['admin']['components']>['Field'];
const formPart = (name: string, component: FormPart): Field => ({
	name,
	type: 'ui',
	admin: { components: { Field: component }, disableListColumn: true },
});

const announce: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
	const tx = await hookTx(req);
	const unit = String(doc.id);
	await appendJournal(tx, env().JOURNAL_KEY, {
		action: `units.${operation}`,
		outcome: 'done',
		actor: req.user ? actorOf(req.user) : { kind: 'system', name: 'units', reason: 'set-up' },
		collection: 'units',
		document: unit,
		unit,
		...(operation === 'update' ? { detail: { changed: changedFields(previousDoc ?? {}, doc) } } : {}),
	});
	await recordChange(tx, {
		collection: 'units',
		document: unit,
		unit,
		tags: [tagOf.unit(unit), tagOf.units, tagOf.home],
	});
	return doc;
};

/** What the state and the portal say of a unit: to read only. */
const registerFields: Field[] = [
	{ name: 'name', type: 'text', required: true, label: 'Nazwa', admin: fixed, access: { update: () => false } },
	{
		name: 'officialName',
		type: 'text',
		required: true,
		label: 'Nazwa urzędowa',
		admin: fixed,
		access: { update: () => false },
	},
	{
		name: 'kind',
		type: 'select',
		required: true,
		label: 'Rodzaj',
		admin: fixed,
		access: { update: () => false },
		options: Object.entries(unitKinds).map(([value, label]) => ({ value, label })),
	},
	...['county', 'seat', 'teryt', 'validTo', 'successor'].map(
		(name): Field => ({
			name,
			type: 'text',
			label: fixedLabels[name] ?? name,
			admin: fixed,
			access: { update: () => false },
		}),
	),
	...['lat', 'lon', 'areaKm2'].map(
		(name): Field => ({
			name,
			type: 'number',
			label: fixedLabels[name] ?? name,
			admin: fixed,
			access: { update: () => false },
		}),
	),
	{ name: 'neighbours', type: 'json', label: 'Sąsiedzi', admin: { hidden: true }, access: { update: () => false } },
	{
		name: 'codeHistory',
		type: 'json',
		label: 'Historia kodu TERYT',
		admin: { ...fixed, components: { Field: '/units/admin/code-history.tsx#CodeHistory' }, disableListColumn: true },
		access: { update: () => false },
	},
	{
		name: 'isDemonstration',
		type: 'checkbox',
		label: 'Dane demonstracyjne',
		admin: fixed,
		access: { update: () => false },
	},
];

/** Offices of the region. Source of the editorial fields: § 11 of the BIP regulation of 18 January 2007. */
export const units: CollectionConfig = {
	slug: 'units',
	labels: { singular: 'Jednostka', plural: 'Jednostki' },
	access: {
		read: accessBy(unitsAccess.read),
		create: noAccess,
		update: accessBy(unitsAccess.update, 'id'),
		delete: noAccess,
	},
	admin: {
		useAsTitle: 'name',
		defaultColumns: ['name', 'kind', 'county', 'email', 'phone'],
		group: 'Region',
		components: {
			edit: { beforeDocumentControls: ['/units/admin/unit-bar.tsx#UnitBar'] },
			views: { edit: { api: { tab: { condition: () => false } } } },
		},
	},
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	endpoints: [commandEndpoint(setFourEyes, '/:id/set-four-eyes')],
	hooks: { afterChange: [announce] },
	fields: [
		formPart('missing', '/units/admin/missing-contacts.tsx#MissingContacts'),
		formPart('recovery', {
			path: '/platform/admin/recovery.tsx#Recovery',
			clientProps: { ofServer: notAsked.split(' ') },
		}),
		...contactFields.map(contactInput),
		{
			name: 'fourEyes',
			type: 'checkbox',
			defaultValue: true,
			label: 'Wpis zatwierdza druga osoba',
			admin: {
				...fixed,
				description: 'Zmienia to administrator jednostki, przyciskiem u góry. Zapiszemy to w dzienniku.',
			},
			access: { update: () => false },
		},
		// Not inside the group: Payload finds the id's type among the topmost fields only.
		{ name: 'id', type: 'text', required: true, label: 'Adres w portalu', admin: fixed },
		{ type: 'collapsible', label: 'Dane z rejestrów państwa', fields: registerFields },
	],
};
