import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import { address, api, asked, callFunction, enterAll, expected, findAction, openPage } from './access-viewers.ts';

/**
 * What the running product shows, by the roads that only exist there: pages of the admin, its server functions, and the
 * routes that the server closes. Each row has a marker that its own viewers see, so that a cell can fail.
 */
const letters = (): string =>
	randomUUID()
		.replaceAll(/[^a-f]/g, '')
		.slice(0, 10);
const markers = {
	entry: `Tajny projekt ${randomUUID()}`,
	file: `Tajny plik ${randomUUID()}`,
	person: `Jola Tajna ${letters()}`,
	otherPerson: `Ela Obca ${letters()}`,
	unit: 'urzad@zagan.example',
	otherUnit: 'urzad@zary.example',
};
type Marker = keyof typeof markers;
const ids = { entry: '', file: '', person: '', otherPerson: '' };
let action = '';

const invite = async (name: string, unit: string): Promise<string> => {
	const email = `${randomUUID()}@${unit}.example`;
	const answer = await api('administrator@wrota', 'POST', '/staff/invite', { email, name, unit, roles: ['clerk'] });
	expect(answer.status).toBe(200);
	return answer.body.id;
};

beforeAll(async () => {
	await enterAll();
	const entry = await api('editor@zagan', 'POST', '/bip-entries', { unit: 'zagan', title: markers.entry });
	const form = new FormData();
	form.set('file', new File(['Treść tajnego pliku.'], 'tajny.txt', { type: 'text/plain' }));
	form.set('_payload', JSON.stringify({ unit: 'zagan', title: markers.file }));
	const file = await api('editor@zagan', 'POST', '/files', form);
	expect([entry.status, file.status]).toEqual([201, 201]);
	ids.entry = String(entry.body.doc.id);
	ids.file = String(file.body.doc.id);
	ids.person = await invite(markers.person, 'zagan');
	ids.otherPerson = await invite(markers.otherPerson, 'zary');
	action = await findAction();
});

const filled = (words: string): string => words.replaceAll(/\{(\w+)\}/g, (_, name) => ids[name as keyof typeof ids]);

describe('pages of the admin', () => {
	test.each<[string, Marker, string]>([
		['/admin', 'entry', 'hides hides hides shows hides hides hides hides hides away away'],
		['/admin/collections/bip-entries', 'entry', 'shows shows shows shows none shows none hides hides away away'],
		['/admin/collections/bip-entries/{entry}', 'entry', 'shows shows shows shows none shows none none none away away'],
		[
			'/admin/collections/bip-entries/{entry}/porownanie',
			'entry',
			'shows shows shows shows none shows none none none away away',
		],
		[
			'/admin/collections/bip-entries/{entry}/api',
			'entry',
			'shows shows shows shows none shows none none none away away',
		],
		['/admin/collections/files?limit=100', 'file', 'shows shows shows shows none shows none hides hides away away'],
		['/admin/collections/files/{file}', 'file', 'shows shows shows shows none shows none none none away away'],
		['/admin/collections/staff?search=Tajna', 'person', 'shows shows none none none none none hides none away away'],
		['/admin/collections/staff/{person}', 'person', 'shows shows none none none none none none none away away'],
		[
			'/admin/collections/staff/{otherPerson}',
			'otherPerson',
			'shows none none none none none none shows none away away',
		],
		['/admin/collections/units?limit=100', 'unit', 'shows shows shows shows shows shows shows hides hides away away'],
		['/admin/collections/units/zagan', 'unit', 'shows shows shows shows shows shows shows none none away away'],
		['/admin/collections/units/zary', 'otherUnit', 'shows none none none none none none shows shows away away'],
	])('%s', async (path, marker, cells) => {
		expect(await asked((viewer) => openPage(viewer, filled(path), markers[marker]))).toEqual(expected(cells));
	});

	test('/admin/account shows everybody the own address and nobody else', async () => {
		const own = (viewer: string) => `${viewer}.example`;
		expect(await asked((viewer) => openPage(viewer, '/admin/account', own(viewer)))).toEqual(
			expected('shows shows shows shows shows shows shows shows shows away away'),
		);
	});
});

describe('server functions of the admin', () => {
	const list = { drawerSlug: 'x', disableBulkDelete: true, disableBulkEdit: true, enableRowSelections: false };
	const byId = (id: string) => ({ limit: 10, where: { id: { equals: id } } });
	const document = (collectionSlug: string, docID: string) => ({
		collectionSlug,
		docID,
		paramsOverride: { segments: ['collections', collectionSlug, docID] },
		searchParams: {},
	});

	test.each<[string, string, object, string, string]>([
		[
			'table-state',
			'entries',
			{
				collectionSlug: 'bip-entries',
				columns: [{ accessor: 'title', active: true }],
				enableRowSelections: false,
				renderRowTypes: false,
				query: byId('{entry}'),
			},
			markers.entry,
			'shows shows shows shows no shows no hides hides no no',
		],
		[
			'render-list',
			'entries',
			{ ...list, collectionSlug: 'bip-entries', query: byId('{entry}') },
			markers.entry,
			'shows shows shows shows no shows no hides hides no no',
		],
		[
			'render-list',
			'files',
			{ ...list, collectionSlug: 'files', query: byId('{file}') },
			markers.file,
			'shows shows shows shows no shows no hides hides no no',
		],
		[
			'render-list',
			'staff',
			{ ...list, collectionSlug: 'staff', query: byId('{person}') },
			markers.person,
			'shows shows no no no no no hides no no no',
		],
		[
			'render-document',
			'an entry',
			document('bip-entries', '{entry}'),
			markers.entry,
			'shows shows shows shows hides shows hides hides hides no no',
		],
		[
			'render-document',
			'a file',
			document('files', '{file}'),
			markers.file,
			'shows shows shows shows hides shows hides hides hides no no',
		],
		[
			'render-document',
			'a person',
			document('staff', '{person}'),
			markers.person,
			'shows shows hides hides hides hides hides hides hides no no',
		],
		[
			'render-document',
			'another office',
			document('units', 'zary'),
			markers.otherUnit,
			'shows hides hides hides hides hides hides shows shows no no',
		],
		[
			'render-document-slots',
			'the commands of an office',
			{ collectionSlug: 'units', id: 'zagan' },
			'FourEyesButton',
			'shows shows hides hides hides hides hides hides hides no no',
		],
		[
			'render-field',
			'of an entry',
			{ schemaPath: 'collection.bip-entries.banner', path: 'banner' },
			'StateBanner',
			'shows shows shows shows shows shows shows shows shows no no',
		],
		[
			'form-state',
			'what the caller typed',
			{
				collectionSlug: 'bip-entries',
				id: '{entry}',
				schemaPath: 'bip-entries',
				operation: 'update',
				data: { title: 'Wpisane przez pytającego' },
				docPermissions: { fields: true },
				docPreferences: { fields: {} },
				renderAllFields: true,
				returnLockStatus: true,
			},
			'Wpisane przez pytającego',
			'shows shows shows shows shows shows shows shows shows no no',
		],
		[
			'form-state',
			'never what is stored',
			{
				collectionSlug: 'bip-entries',
				id: '{entry}',
				schemaPath: 'bip-entries',
				operation: 'update',
				data: {},
				docPermissions: { fields: true },
				docPreferences: { fields: {} },
				renderAllFields: true,
				returnLockStatus: true,
			},
			markers.entry,
			'hides hides hides hides hides hides hides hides hides no no',
		],
	])('%s: %s', async (name, _, args, marker, cells) => {
		const call = () => ({ name, args: JSON.parse(filled(JSON.stringify(args))) as object });
		expect(await asked((viewer) => callFunction(viewer, action, call(), marker))).toEqual(expected(cells));
	});

	test.each<[string, object]>([
		['render-widget', { widgetSlug: 'collections', widgetData: {} }],
		['get-default-layout', {}],
		['get-folder-results-component-and-data', { collectionsToDisplay: ['bip-entries'], displayAs: 'list' }],
		['get-upcoming-scheduled-publish', { collectionSlug: 'bip-entries', id: '{entry}' }],
		['schedule-publish', { type: 'publish', doc: { relationTo: 'bip-entries', value: '{entry}' }, date: '2030-01-01' }],
		['copy-data-from-locale', { collectionSlug: 'bip-entries', docID: '{entry}', fromLocale: 'pl', toLocale: 'pl' }],
		['slugify', { collectionSlug: 'bip-entries', path: 'title', valueToSlugify: 'Ala' }],
		['constructor', {}],
	])('%s, which belongs to nothing of ours, answers nobody', async (name, args) => {
		const call = () => ({ name, args: JSON.parse(filled(JSON.stringify(args))) as object });
		expect(await asked((viewer) => callFunction(viewer, action, call(), markers.entry))).toEqual(
			expected('no no no no no no no no no no no'),
		);
	});

	test('a page of another site gets nothing with the cookie of an editor', async () => {
		const call = { name: 'render-document', args: document('bip-entries', ids.entry) };
		const from = (origin: string) => callFunction('editor@zagan', action, call, markers.entry, origin);
		expect(await from(address())).toBe('shows');
		expect(await from('https://evil.example')).toBe('no');
	});

	test('nothing of this changed the entry', async () => {
		const { body } = await api('editor@zagan', 'GET', `/bip-entries/${ids.entry}?depth=0`);
		expect(body).toMatchObject({ title: markers.entry, state: 'draft', rev: 0 });
	});
});

describe('routes that the server closes', () => {
	test.each([
		['GET', '/api/access', 401],
		['GET', '/api/access/', 401],
		['GET', '/api/ACCESS', 401],
		['GET', '/api/globals/access', 401],
		['GET', '/api/payload-locked-documents', 404],
		['POST', '/api/payload-locked-documents', 404],
		['GET', '/api/payload-migrations', 404],
		['POST', '/api/graphql', 404],
		['GET', '/api/bip-entries/versions', 404],
		['POST', '/api/staff/first-register', 403],
		['GET', '/api/public/v1/home', 401],
	])('%s %s: %i', async (method, path, status) => {
		const answer = await fetch(`${address()}${path}`, {
			method,
			headers: { 'content-type': 'application/json' },
			...(method === 'POST' ? { body: '{}' } : {}),
		});
		expect(answer.status).toBe(status);
	});

	/** Begins an upload of 20 MB, sends its first bytes only, and hears whether the answer waits for the rest. */
	const beginUpload = (method: string, path: string): Promise<number> =>
		new Promise((done, fail) => {
			const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 20 * 1024 * 1024 };
			const request = http.request(`${address()}${path}`, { method, headers }, (answer) => {
				done(answer.statusCode ?? 0);
				request.destroy();
			});
			request.on('error', fail);
			request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\naaa');
		});
	test.each([
		['POST', '/api/files'],
		['POST', '/api/files/'],
		['POST', '/api/files//'],
		['PATCH', '/api/files/000000000000000000000000'],
		['POST', '/api/bip-entries'],
		['PATCH', '/api/units/zagan'],
		['POST', '/api/units/zagan/set-four-eyes'],
		['POST', '/api/staff/invite'],
	])('%s %s refuses a nameless upload before its body has come', async (method, path) => {
		expect(await beginUpload(method, path)).toBe(401);
	});
});
