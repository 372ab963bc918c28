import type { CollectionAfterChangeHook, CollectionConfig, Field } from 'payload';
import { tagOf, unitKinds } from '#contract';
import { actorOf } from '#platform/access/actor.ts';
import { accessBy, noAccess } from '#platform/access/payload-access.ts';
import { recordChange } from '#platform/changes/changes.ts';
import { commandEndpoint } from '#platform/command/endpoint.ts';
import { hookTx } from '#platform/command/hook-transaction.ts';
import { env } from '#platform/env.ts';
import { appendJournal } from '#platform/journal/journal.ts';
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
const text = (name: string, label: string, required = false): Field => ({
	name,
	type: 'text',
	label,
	required,
	maxLength: 200,
});

const announce: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
	const tx = await hookTx(req);
	const unit = String(doc.id);
	await appendJournal(tx, env().JOURNAL_KEY, {
		action: `units.${operation}`,
		outcome: 'done',
		actor: req.user ? actorOf(req.user) : { kind: 'system', name: 'units', reason: 'set-up' },
		collection: 'units',
		document: unit,
		unit,
	});
	await recordChange(tx, {
		collection: 'units',
		document: unit,
		unit,
		tags: [tagOf.unit(unit), tagOf.units, tagOf.home],
	});
	return doc;
};

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
	admin: { useAsTitle: 'name', defaultColumns: ['name', 'kind', 'county', 'email'], group: 'Region' },
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	endpoints: [commandEndpoint(setFourEyes, '/:id/set-four-eyes')],
	hooks: { afterChange: [announce] },
	fields: [
		{ name: 'id', type: 'text', required: true, label: 'Adres w portalu', admin: fixed },
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
			admin: { hidden: true },
			access: { update: () => false },
		},
		text('street', 'Ulica i numer', true),
		text('postalCode', 'Kod pocztowy', true),
		text('city', 'Miejscowość', true),
		text('phone', 'Telefon', true),
		text('fax', 'Faks'),
		{ name: 'email', type: 'email', required: true, label: 'E-mail urzędu' },
		text('website', 'Strona internetowa urzędu'),
		text('officeHours', 'Godziny pracy'),
		text('editorialOffice', 'Redakcja biuletynu', true),
		text('editorialAddress', 'Adres redakcji', true),
		text('editorName', 'Redaktor biuletynu', true),
		text('editorPhone', 'Telefon redaktora', true),
		text('editorFax', 'Faks redaktora'),
		{ name: 'editorEmail', type: 'email', required: true, label: 'E-mail redaktora' },
		{
			name: 'isDemonstration',
			type: 'checkbox',
			label: 'Dane demonstracyjne',
			admin: fixed,
			access: { update: () => false },
		},
		{
			name: 'fourEyes',
			type: 'checkbox',
			defaultValue: true,
			label: 'Wpis zatwierdza druga osoba',
			admin: fixed,
			access: { update: () => false },
		},
	],
};
