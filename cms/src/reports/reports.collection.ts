import type { CollectionConfig, Field } from 'payload';
import { accessBy, noAccess } from '#platform/access/payload-access.ts';
import { commandEndpoint } from '#platform/command/endpoint.ts';
import { reportsCollection } from './report.ts';
import { reportsAccess } from './reports.access.ts';
import { reportCommands } from './reports.commands.ts';

const shown = (name: string, type: 'text' | 'textarea' | 'number' | 'date', label: string, admin: object = {}): Field =>
	({ name, type, label, admin: { readOnly: true, ...admin } }) as Field;
const moment = { date: { displayFormat: 'dd.MM.yyyy HH:mm' } };

/** Errors that readers reported. Written by the readers' command alone; the office reads and settles. */
export const reports: CollectionConfig = {
	slug: reportsCollection,
	labels: { singular: 'Zgłoszenie błędu', plural: 'Zgłoszenia błędów' },
	access: { read: accessBy(reportsAccess.read), create: noAccess, update: noAccess, delete: noAccess },
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	defaultSort: '-createdAt',
	admin: {
		useAsTitle: 'entryTitle',
		group: 'Biuletyn',
		description: 'Co czytelnicy zgłosili z wpisów Twojej jednostki. Zgłoszenie znika po 90 dniach.',
		defaultColumns: ['number', 'entryTitle', 'state', 'createdAt'],
		listSearchableFields: ['entryTitle'],
		components: {
			edit: { beforeDocumentControls: ['/reports/admin/settle-bar.tsx#SettleBar'] },
			views: { edit: { api: { tab: { condition: () => false } } } },
		},
	},
	endpoints: [commandEndpoint(reportCommands.settle, '/:id/settle')],
	indexes: [{ fields: ['unit', 'createdAt'] }],
	fields: [
		shown('number', 'number', 'Numer'),
		shown('entryTitle', 'text', 'Wpis'),
		shown('entryUrl', 'text', 'Adres wpisu'),
		shown('version', 'number', 'Wersja, którą czytano'),
		shown('message', 'textarea', 'Co jest nie tak'),
		shown('email', 'text', 'E-mail do odpowiedzi'),
		{
			name: 'state',
			type: 'select',
			label: 'Stan',
			options: [
				{ value: 'new', label: 'Nowe' },
				{ value: 'settled', label: 'Załatwione' },
			],
			admin: { readOnly: true },
		},
		shown('settledByName', 'text', 'Kto załatwił'),
		shown('settledAt', 'date', 'Kiedy załatwiono', moment),
		shown('entry', 'text', 'Numer wpisu', { hidden: true }),
	],
};
