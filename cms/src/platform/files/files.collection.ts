import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
	APIError,
	type CollectionBeforeChangeHook,
	type CollectionBeforeOperationHook,
	type CollectionConfig,
	Forbidden,
	type PayloadRequest,
} from 'payload';
import { actorOf } from '../access/actor.ts';
import { accessBy, accessSomewhere, guardNewUnit, noAccess } from '../access/payload-access.ts';
import { type AccessRows, unitsAllowed } from '../access/table.ts';
import { retriedSave } from '../command/retried-save.ts';
import { env } from '../env.ts';
import { driverOf } from '../services.ts';
import { archiveProblem } from './archive-limits.ts';
import { createBlobStore } from './blob-store.ts';
import { detectKind, fileKinds, isForeignText, safeFileName } from './content-type.ts';
import { extractText } from './extract.ts';

export const filesAccess: AccessRows = {
	read: ['editor', 'publisher', 'unit-admin', 'head'],
	create: ['editor', 'publisher'],
	update: ['editor', 'publisher'],
	delete: 'nobody',
};

export const maxFileBytes = 20 * 1024 * 1024;
const accepted = fileKinds.map((kind) => kind.label).join(', ');
const zipped = new Set(['docx', 'odt', 'xlsx', 'ods', 'zip']);

export const blobs = () => createBlobStore(path.join(env().WROTA_DATA, 'files'));

interface Checked {
	sha256: string;
	filename: string;
	label: string;
	hasText: boolean;
	textProblem: string | null;
}

/** Asked before a byte is looked at: this hook runs ahead of Payload's own access check. */
const refuseStranger = (req: PayloadRequest, unit: unknown): void => {
	const units = unitsAllowed(actorOf(req.user), filesAccess.create);
	if (units === 'all') return;
	if (units.length === 0 || (typeof unit === 'string' && !units.includes(unit))) throw new Forbidden(req.t);
};

const checkUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
	if (operation === 'update' && req.file)
		throw new APIError('Pliku nie można podmienić. Dodaj nowy.', 400, undefined, true);
	if (operation !== 'create' || !req.file) return args;
	const { data, overrideAccess } = args as { data?: { unit?: unknown }; overrideAccess?: boolean };
	if (!overrideAccess) refuseStranger(req, data?.unit);
	const bytes = Buffer.from(req.file.data);
	const original = req.file.name;
	const kind = await detectKind(bytes, original);
	if (!kind && isForeignText(bytes, original))
		throw new APIError(
			`Pliku „${safeLabel(original)}” nie można dodać: nie jest zapisany w UTF-8, więc polskie litery by zginęły. Zapisz go jako UTF-8 (w Excelu: „CSV UTF-8”) i dodaj jeszcze raz.`,
			400,
			undefined,
			true,
		);
	if (!kind)
		throw new APIError(
			`Pliku „${safeLabel(original)}” nie można dodać. Przyjmujemy: ${accepted}.`,
			400,
			undefined,
			true,
		);
	if (zipped.has(kind.extension)) {
		const problem = await archiveProblem(bytes);
		if (problem) throw new APIError(`Plik „${safeLabel(original)}”: ${problem}`, 400, undefined, true);
	}
	const extraction = await extractText(bytes, kind.mimeType);
	const sha256 = await blobs().put(bytes);
	if (extraction.ok && extraction.text)
		await driverOf(req.payload)
			.collection<{ _id: string; text: string }>('file_texts')
			.updateOne({ _id: sha256 }, { $setOnInsert: { text: extraction.text } }, { upsert: true });
	const checked: Checked = {
		sha256,
		filename: safeFileName(original, kind),
		label: kind.label,
		hasText: extraction.ok && extraction.text.length > 0,
		textProblem: extraction.ok ? null : extraction.why,
	};
	req.context.checkedFile = checked;
	req.file.mimetype = kind.mimeType;
	req.file.name = `${randomUUID()}.${kind.extension}`;
	return args;
};

const safeLabel = (name: string): string => name.replaceAll(/[^\p{L}\p{N} ._()-]/gu, ' ').slice(0, 80);
const readOnly = { readOnly: true } as const;

/**
 * Files of the offices: immutable bytes by SHA-256, type by content, text read once at upload.
 * @param o.guardDescription asked before a title or description changes, for features whose texts list files; throws a
 * sentence to refuse it
 */
export const filesCollection = (o: { readonly guardDescription: CollectionBeforeChangeHook }): CollectionConfig => ({
	slug: 'files',
	labels: { singular: 'Plik', plural: 'Pliki' },
	access: {
		read: accessBy(filesAccess.read),
		create: accessSomewhere(filesAccess.create),
		update: accessBy(filesAccess.update),
		delete: noAccess,
	},
	admin: { useAsTitle: 'title', defaultColumns: ['title', 'typeLabel', 'unit', 'createdAt'], group: 'Biuletyn' },
	lockDocuments: false,
	disableDuplicate: true,
	disableBulkEdit: true,
	endpoints: [retriedSave('files', (id) => id)],
	upload: {
		disableLocalStorage: true,
		crop: false,
		focalPoint: false,
		pasteURL: false,
		handlers: [
			async (req, { doc, params }) => {
				// Who may read every file gets no document from Payload, only the name.
				const file = ((doc as unknown) ??
					(await driverOf(req.payload).collection('files').findOne({ filename: params.filename })) ??
					{}) as { sha256?: string; downloadName?: string; mimeType?: string };
				const blob = await blobs().get(file.sha256 ?? '');
				if (!blob) return new Response('Nie ma takiego pliku.', { status: 404 });
				return new Response(Readable.toWeb(blob.stream()) as ReadableStream, {
					headers: {
						'content-type': file.mimeType ?? 'application/octet-stream',
						'content-length': String(blob.sizeBytes),
						'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.downloadName ?? 'plik')}`,
						'x-content-type-options': 'nosniff',
						'cache-control': 'private, no-store',
						'content-security-policy': "default-src 'none'; sandbox",
					},
				});
			},
		],
	},
	hooks: {
		beforeOperation: [checkUpload],
		beforeValidate: [guardNewUnit(filesAccess.create)],
		beforeChange: [
			o.guardDescription,
			({ data, operation, originalDoc, req }) => {
				const checked = req.context.checkedFile as Checked | undefined;
				const facts = [
					'sha256',
					'downloadName',
					'typeLabel',
					'hasText',
					'textProblem',
					'filename',
					'mimeType',
					'filesize',
				];
				if (operation === 'update') for (const key of facts) data[key] = originalDoc?.[key];
				if (operation === 'create' && !checked) throw new APIError('Dodaj plik.', 400, undefined, true);
				if (operation !== 'create' || !checked) return data;
				return {
					...data,
					title: data.title || checked.filename.replace(/\.[^.]+$/, ''),
					sha256: checked.sha256,
					downloadName: checked.filename,
					typeLabel: checked.label,
					hasText: checked.hasText,
					textProblem: checked.textProblem,
				};
			},
		],
	},
	fields: [
		{ name: 'title', type: 'text', label: 'Tytuł dla czytelników', maxLength: 200 },
		{ name: 'description', type: 'textarea', label: 'Opis (przy obrazie: co na nim widać)', maxLength: 1000 },
		{ name: 'downloadName', type: 'text', label: 'Nazwa pliku', admin: readOnly },
		{ name: 'typeLabel', type: 'text', label: 'Rodzaj', admin: readOnly },
		{ name: 'sha256', type: 'text', label: 'Suma SHA-256', index: true, admin: readOnly },
		{ name: 'hasText', type: 'checkbox', label: 'Tekst da się przeczytać', admin: readOnly },
		{ name: 'textProblem', type: 'text', admin: { hidden: true } },
	],
});
