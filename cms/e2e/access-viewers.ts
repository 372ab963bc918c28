import { expect } from 'vitest';

/** Columns of the tables, in their order: seven roles, two of another office, a resident, nobody. */
export const viewers = [
	'administrator@wrota',
	'unit-admin@zagan',
	'publisher@zagan',
	'editor@zagan',
	'clerk@zagan',
	'head@zagan',
	'analyst@zagan',
	'unit-admin@zary',
	'editor@zary',
	'resident',
	'anonymous',
] as const;
export type Viewer = (typeof viewers)[number];

export const address = (): string => {
	const url = process.env.CMS_URL;
	if (!url) throw new Error('CMS_URL is not set: start the journeys with "npm test".');
	return url;
};

const tokens = new Map<Viewer, string>();

const logIn = async (viewer: Viewer): Promise<string> => {
	const [collection, email] =
		viewer === 'resident' ? ['residents', 'jan.kowalski@mieszkaniec.example'] : ['staff', `${viewer}.example`];
	const answer = await fetch(`${address()}/api/${collection}/login`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ email, password: 'Wrota-demo-2026' }),
	});
	expect([viewer, answer.status]).toEqual([viewer, 200]);
	return ((await answer.json()) as { token: string }).token;
};

/** Logs every viewer in. */
export const enterAll = async (): Promise<void> => {
	for (const viewer of viewers) if (viewer !== 'anonymous') tokens.set(viewer, await logIn(viewer));
};

export const tokenOf = (viewer: Viewer): string => tokens.get(viewer) ?? '';
const cookieOf = (viewer: Viewer): Record<string, string> =>
	tokens.has(viewer) ? { cookie: `payload-token=${tokenOf(viewer)}` } : {};

/** A request to the API with a viewer's session. */
export const api = async (viewer: Viewer, method: string, path: string, body?: object | FormData) => {
	const isForm = body instanceof FormData;
	const answer = await fetch(`${address()}/api${path}`, {
		method,
		headers: { authorization: `JWT ${tokenOf(viewer)}`, ...(isForm ? {} : { 'content-type': 'application/json' }) },
		...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
	});
	return { status: answer.status, body: (await answer.json()) as { id: string; doc: { id: number | string } } };
};

/**
 * What a page of the admin did: it shows the marker, hides it on an ordinary page, sends the viewer away to log in,
 * or says that there is nothing. Anything else is named as it is. Bodies are read: Next answers 200 and redirects
 * inside the stream.
 */
export const openPage = async (viewer: Viewer, path: string, marker: string): Promise<string> => {
	const headers = { ...cookieOf(viewer), 'sec-fetch-site': 'same-origin' };
	const answer = await fetch(`${address()}${path}`, { headers, redirect: 'manual' });
	const body = await answer.text();
	if (body.includes(marker)) return 'shows';
	if (/NEXT_REDIRECT;replace;\/admin\/(login|unauthorized)/.test(body)) return 'away';
	if (/NEXT_REDIRECT;replace;[^;]*notFound=|NEXT_HTTP_ERROR_FALLBACK;404/.test(body)) return 'none';
	const isOrdinary = answer.status === 200 && body.includes('class="w-rail"') && !/\bE\{\\"digest\\"/.test(body);
	return isOrdinary ? 'hides' : `broken: ${answer.status} ${body.slice(-300)}`;
};

/** Id of the one server function through which the admin calls all of Payload's. */
export const findAction = async (): Promise<string> => {
	const login = await (await fetch(`${address()}/admin/login`)).text();
	const action = /\\"id\\":\\"(40[0-9a-f]{40})\\"/.exec(login)?.[1] ?? '';
	expect(action).not.toBe('');
	return action;
};

/** What a server function answered: `shows` the marker, `hides` it in a real answer, or `no` answer at all. */
export const callFunction = async (
	viewer: Viewer,
	action: string,
	call: { readonly name: string; readonly args: object },
	marker: string,
	origin = address(),
): Promise<string> => {
	const answer = await fetch(`${address()}/admin/login`, {
		method: 'POST',
		headers: {
			...cookieOf(viewer),
			'next-action': action,
			'content-type': 'text/plain;charset=UTF-8',
			accept: 'text/x-component',
			origin,
		},
		body: JSON.stringify([call]),
	});
	const body = await answer.text();
	if (body.includes(marker)) return 'shows';
	return answer.status !== 200 || /\n1:(?:E\{|\{"errors":)/.test(body) ? 'no' : 'hides';
};

/** Asks for every viewer, and reads a row of the table: both as viewer → word. */
export const asked = async (ask: (viewer: Viewer) => Promise<string>): Promise<Record<string, string>> => {
	const words: Record<string, string> = {};
	for (const viewer of viewers) words[viewer] = await ask(viewer);
	return words;
};
export const expected = (cells: string): Record<string, string> => {
	const words = cells.trim().split(/\s+/);
	expect(words).toHaveLength(viewers.length);
	return Object.fromEntries(viewers.map((viewer, at) => [viewer, words[at] ?? '']));
};
