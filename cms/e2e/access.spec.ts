import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';

/**
 * What the running product shows of a draft, by the roads that only exist there: pages of the admin, its server
 * functions, and the routes that the server closes. Bodies are read: Next answers 200 and redirects inside the stream.
 */
const viewers = ['editor@zagan', 'editor@zary', 'clerk@zagan', 'resident', 'anonymous'] as const;
type Viewer = (typeof viewers)[number];

const address = (): string => {
	const url = process.env.CMS_URL;
	if (!url) throw new Error('CMS_URL is not set: start the journeys with "npm test".');
	return url;
};

const marker = `Tajny projekt ${randomUUID()}`;
let entry = '';
let action = '';
const tokens = new Map<Viewer, string>();

const logIn = async (collection: 'staff' | 'residents', email: string): Promise<string> => {
	const answer = await fetch(`${address()}/api/${collection}/login`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ email, password: 'Wrota-demo-2026' }),
	});
	expect(answer.status).toBe(200);
	return ((await answer.json()) as { token: string }).token;
};

const cookieOf = (viewer: Viewer): Record<string, string> => {
	const token = tokens.get(viewer);
	return token ? { cookie: `payload-token=${token}` } : {};
};

beforeAll(async () => {
	tokens.set('editor@zagan', await logIn('staff', 'editor@zagan.example'));
	tokens.set('editor@zary', await logIn('staff', 'editor@zary.example'));
	tokens.set('clerk@zagan', await logIn('staff', 'clerk@zagan.example'));
	tokens.set('resident', await logIn('residents', 'jan.kowalski@mieszkaniec.example'));
	const created = await fetch(`${address()}/api/bip-entries`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', authorization: `JWT ${tokens.get('editor@zagan')}` },
		body: JSON.stringify({ unit: 'zagan', title: marker }),
	});
	expect(created.status).toBe(201);
	entry = String(((await created.json()) as { doc: { id: number } }).doc.id);
	const login = await (await fetch(`${address()}/admin/login`)).text();
	action = /\\"id\\":\\"(40[0-9a-f]{40})\\"/.exec(login)?.[1] ?? '';
	expect(action).not.toBe('');
});

const wordOf = (body: string): string => {
	if (body.includes(marker)) return 'shows';
	return /NEXT_REDIRECT;replace;\/admin\/(login|unauthorized)/.test(body) ? 'away' : 'hides';
};

const openPage = async (viewer: Viewer, path: string): Promise<string> => {
	const headers = { ...cookieOf(viewer), 'sec-fetch-site': 'same-origin' };
	return wordOf(await (await fetch(`${address()}${path}`, { headers, redirect: 'manual' })).text());
};

const callFunction = async (viewer: Viewer, name: string, args: object): Promise<string> => {
	const answer = await fetch(`${address()}/admin/login`, {
		method: 'POST',
		headers: {
			...cookieOf(viewer),
			'next-action': action,
			'content-type': 'text/plain;charset=UTF-8',
			accept: 'text/x-component',
			origin: address(),
		},
		body: JSON.stringify([{ name, args }]),
	});
	return (await answer.text()).includes(marker) ? 'shows' : 'hides';
};

const asked = async (ask: (viewer: Viewer) => Promise<string>): Promise<Record<string, string>> =>
	Object.fromEntries(await Promise.all(viewers.map(async (viewer) => [viewer, await ask(viewer)] as const)));
const expected = (cells: string): Record<string, string> =>
	Object.fromEntries(viewers.map((viewer, at) => [viewer, cells.split(' ')[at] ?? '']));

describe('pages of the admin', () => {
	test.each([
		['/admin', 'shows hides hides away away'],
		['/admin/collections/bip-entries', 'shows hides hides away away'],
		['/admin/collections/bip-entries/{id}', 'shows hides hides away away'],
		['/admin/collections/bip-entries/{id}/porownanie', 'shows hides hides away away'],
		['/admin/collections/bip-entries/{id}/api', 'shows hides hides away away'],
		['/admin/collections/files', 'hides hides hides away away'],
		['/admin/collections/staff', 'hides hides hides away away'],
		['/admin/account', 'hides hides hides away away'],
	])('%s', async (path, cells) => {
		expect(await asked((viewer) => openPage(viewer, path.replace('{id}', entry)))).toEqual(expected(cells));
	});
});

describe('server functions of the admin', () => {
	test.each<[string, object, string]>([
		[
			'table-state',
			{ columns: [{ accessor: 'title', active: true }], renderRowTypes: false },
			'shows hides hides hides hides',
		],
		[
			'render-list',
			{ drawerSlug: 'x', disableBulkDelete: true, disableBulkEdit: true },
			'shows hides hides hides hides',
		],
	])('%s', async (name, args, cells) => {
		const query = { limit: 10, where: { id: { equals: entry } } };
		const full = { collectionSlug: 'bip-entries', enableRowSelections: false, query, ...args };
		expect(await asked((viewer) => callFunction(viewer, name, full))).toEqual(expected(cells));
	});

	test('render-document', async () => {
		const args = () => ({
			collectionSlug: 'bip-entries',
			docID: entry,
			paramsOverride: { segments: ['collections', 'bip-entries', entry] },
			searchParams: {},
		});
		expect(await asked((viewer) => callFunction(viewer, 'render-document', args()))).toEqual(
			expected('shows hides hides hides hides'),
		);
	});

	test('copy-data-from-locale and schedule-publish change nothing', async () => {
		for (const viewer of viewers.slice(1)) {
			for (const name of ['copy-data-from-locale', 'schedule-publish']) {
				const args = { collectionSlug: 'bip-entries', docID: entry, doc: { relationTo: 'bip-entries', value: entry } };
				await callFunction(viewer, name, {
					...args,
					fromLocale: 'pl',
					toLocale: 'pl',
					type: 'publish',
					date: new Date(),
				});
			}
		}
		const answer = await fetch(`${address()}/api/bip-entries/${entry}?depth=0`, {
			headers: { authorization: `JWT ${tokens.get('editor@zagan')}` },
		});
		expect(await answer.json()).toMatchObject({ title: marker, state: 'draft', rev: 0 });
	});
});

describe('routes that the server closes', () => {
	test.each([
		['GET', '/api/access', 401],
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
});
