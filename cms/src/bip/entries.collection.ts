import {
	BoldFeature,
	EXPERIMENTAL_TableFeature,
	FixedToolbarFeature,
	HeadingFeature,
	InlineToolbarFeature,
	ItalicFeature,
	LinkFeature,
	lexicalEditor,
	OrderedListFeature,
	ParagraphFeature,
	SubscriptFeature,
	SuperscriptFeature,
	UnorderedListFeature,
	UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { CollectionConfig, Field } from 'payload';
import { entryKinds, sectionTree } from '#contract';
import { accessBy, accessSomewhere, guardNewUnit, noAccess } from '#platform/access/payload-access.ts';
import { commandEndpoint } from '#platform/command/endpoint.ts';
import { hookSession } from '#platform/command/hook-transaction.ts';
import { retriedSave } from '#platform/command/retried-save.ts';
import { driverOf } from '#platform/services.ts';
import { officeFeature } from './admin/office.feature.ts';
import { entriesAccess } from './entries.access.ts';
import { entryCommands } from './entries.commands.ts';
import { digestOfEntry } from './entries.files.ts';
import { previewEndpoint } from './entries.preview.ts';
import { drawEntryId, guardSave, refuseMalformedText } from './entries.save.ts';
import type { EntryDocument } from './entry.ts';
import { entryStates } from './lifecycle.ts';

const hidden = { hidden: true } as const;
const text = (name: string, label: string, description?: string): Field => ({
	name,
	type: 'text',
	label,
	maxLength: 300,
	admin: description ? { description } : {},
});
const day = (name: string, label: string, description?: string): Field => ({
	name,
	type: 'text',
	label,
	maxLength: 10,
	admin: { components: { Field: '/platform/admin/day-field.tsx#DayField' }, ...(description ? { description } : {}) },
});
const kept = (name: string, type: 'text' | 'number' | 'date' | 'json'): Field =>
	({ name, type, admin: hidden }) as Field;

/** Offers typed text that was not saved; what the server sets never comes back with it. */
const recovery = {
	path: '/platform/admin/recovery.tsx#Recovery',
	clientProps: {
		ofServer:
			'id state digest rev unit version remark remarkByName correctionReason publicFrom publicTo editors changedByName handedInBy handedInByName handedInByFunction handedInAt createdAt updatedAt banner recovery'.split(
				' ',
			),
	},
};

const sectionOptions = sectionTree.flatMap((group) => [
	{ value: group.code, label: group.name },
	...group.children.map((section) => ({ value: section.code, label: `${group.name} › ${section.name}` })),
]);
const stateLabels = {
	draft: 'Szkic',
	'handed-in': 'Do zatwierdzenia',
	published: 'Opublikowany',
	withdrawn: 'W archiwum',
} as const;

const contentFields: Field[] = [
	{ name: 'title', type: 'text', label: 'Tytuł', required: true, maxLength: 300 },
	{
		type: 'row',
		fields: [
			{ name: 'section', type: 'select', label: 'Dział biuletynu', options: sectionOptions },
			{
				name: 'kind',
				type: 'select',
				label: 'Rodzaj wpisu',
				options: Object.entries(entryKinds).map(([value, label]) => ({ value, label })),
			},
		],
	},
	{
		name: 'lead',
		type: 'textarea',
		label: 'Wstęp',
		maxLength: 1000,
		admin: { description: 'Najważniejsze w dwóch zdaniach: co, kiedy, dla kogo.' },
	},
	{
		name: 'content',
		type: 'richText',
		label: 'Treść',
		editor: lexicalEditor({
			features: [
				ParagraphFeature(),
				HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
				BoldFeature(),
				ItalicFeature(),
				SubscriptFeature(),
				SuperscriptFeature(),
				UnorderedListFeature(),
				OrderedListFeature(),
				LinkFeature({ enabledCollections: [], maxDepth: 0 }),
				EXPERIMENTAL_TableFeature(),
				UploadFeature({ enabledCollections: ['files'], maxDepth: 0 }),
				FixedToolbarFeature(),
				InlineToolbarFeature(),
				officeFeature(),
			],
		}),
	},
	{
		name: 'files',
		type: 'upload',
		relationTo: 'files',
		hasMany: true,
		maxRows: 50,
		label: 'Pliki do pobrania',
		admin: { components: { Field: '/platform/admin/files-field.tsx#FilesField' } },
	},
];

const legalFields: Field[] = [
	{
		type: 'row',
		fields: [text('producedByName', 'Informację wytworzyła osoba'), text('producedByFunction', 'Jej funkcja')],
	},
	{
		type: 'row',
		fields: [
			text('responsibleName', 'Za treść odpowiada'),
			text('responsibleFunction', 'Funkcja odpowiadającej osoby'),
		],
	},
	{
		type: 'row',
		fields: [day('producedOn', 'Data wytworzenia'), day('validFrom', 'Obowiązuje od'), day('validTo', 'Obowiązuje do')],
	},
	text(
		'publisher',
		'Podmiot udostępniający',
		'Zostaw puste, jeśli to sam urząd. Wpisz nazwę jednostki podległej, np. Szkoła Podstawowa nr 1.',
	),
	{
		type: 'collapsible',
		label: 'Ograniczenie jawności (art. 8 ust. 5 ustawy)',
		admin: { initCollapsed: true },
		fields: [
			text('exclusionScope', 'Czego nie ujawniamy'),
			text('exclusionBasis', 'Podstawa prawna'),
			text('exclusionBy', 'Kto ograniczył jawność'),
			text('exclusionInterest', 'W czyim interesie (przy tajemnicy przedsiębiorcy)'),
		],
	},
];

const keptFields: Field[] = [
	{
		name: 'state',
		type: 'select',
		label: 'Stan',
		defaultValue: 'draft',
		index: true,
		options: entryStates.map((value) => ({ value, label: stateLabels[value] })),
		access: { create: () => false, update: () => false },
		admin: {
			readOnly: true,
			components: { Field: '/bip/admin/state-cell.tsx#NoField', Cell: '/bip/admin/state-cell.tsx#StateCell' },
		},
	},
	{ name: 'rev', type: 'number', defaultValue: 0, admin: hidden },
	{
		name: 'digest',
		type: 'text',
		virtual: true,
		admin: hidden,
		hooks: {
			afterRead: [
				async ({ data, originalDoc, req }) =>
					digestOfEntry(driverOf(req.payload), (originalDoc ?? data ?? {}) as EntryDocument, await hookSession(req)),
			],
		},
	},
	kept('version', 'number'),
	kept('publicFrom', 'date'),
	kept('publicTo', 'date'),
	kept('remark', 'text'),
	kept('remarkByName', 'text'),
	kept('correctionReason', 'text'),
	kept('changedByName', 'text'),
	kept('handedInBy', 'text'),
	kept('handedInByName', 'text'),
	kept('handedInByFunction', 'text'),
	kept('handedInAt', 'date'),
	kept('editors', 'json'),
];

/** Working copies of BIP entries: staff only, may be half finished, never read by the public. */
export const entries: CollectionConfig = {
	slug: 'bip-entries',
	labels: { singular: 'Wpis', plural: 'Wpisy' },
	access: {
		read: accessBy(entriesAccess.read),
		create: accessSomewhere(entriesAccess.create),
		update: accessBy(entriesAccess.update, 'unit', { state: { equals: 'draft' } }),
		delete: noAccess,
	},
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	defaultSort: '-updatedAt',
	admin: {
		useAsTitle: 'title',
		group: 'Biuletyn',
		defaultColumns: ['title', 'state', 'unit', 'updatedAt'],
		listSearchableFields: ['title'],
		components: {
			edit: { beforeDocumentControls: ['/bip/admin/command-bar.tsx#CommandBar'] },
			beforeListTable: ['/bip/admin/list-tabs.tsx#ListTabs'],
			views: {
				edit: {
					compare: {
						Component: '/bip/admin/compare.tsx#Compare',
						path: '/porownanie',
						tab: { label: 'Porównanie', href: '/porownanie' },
					},
					api: { tab: { condition: () => false } },
				},
			},
		},
	},
	hooks: {
		beforeOperation: [refuseMalformedText],
		beforeValidate: [guardNewUnit(entriesAccess.create), drawEntryId],
		beforeChange: [guardSave],
	},
	endpoints: [
		retriedSave('bip-entries', (id) => (Number.isSafeInteger(Number(id)) ? Number(id) : -1)),
		previewEndpoint,
		...Object.entries(entryCommands).map(([verb, command]) => commandEndpoint(command, `/:id/${verb}`)),
	],
	indexes: [{ fields: ['unit', 'state', 'updatedAt'] }],
	fields: [
		{ name: 'id', type: 'number', required: true, admin: hidden },
		{
			name: 'banner',
			type: 'ui',
			admin: { components: { Field: '/bip/admin/state-banner.tsx#StateBanner' }, disableListColumn: true },
		},
		{
			name: 'recovery',
			type: 'ui',
			admin: { components: { Field: recovery }, disableListColumn: true },
		},
		...contentFields,
		{ type: 'collapsible', label: 'Metryka wpisu', fields: legalFields },
		...keptFields,
	],
};
