import type { RestAnswer } from '../testing/boot.ts';
import type { Column, Region, Target } from './access-table.fixture.ts';

type Operation = (region: Region, who: Column, target: Target) => Promise<string>;

const status = async (answer: Promise<RestAnswer>): Promise<string> => String((await answer).status);
/** How many documents an answer shows or changed; its status when it is not 200. */
const counted = async (answer: Promise<RestAnswer>): Promise<string> => {
	const { status: code, body } = await answer;
	return code === 200 ? String(body.docs.length) : String(code);
};

const newDocument: Readonly<Record<string, (unit: string) => object>> = {
	'bip-entries': (unit) => ({ unit, title: 'Nowy wpis' }),
	'error-reports': (unit) => ({ unit, message: 'Wpisane z zewnątrz' }),
	units: () => ({ id: 'nowa', name: 'Nowa', officialName: 'Nowa', kind: 'gmina-miejska', teryt: '1' }),
	staff: (unit) => ({
		email: 'nowa@table.example',
		name: 'Nowa',
		password: 'Wrota-demo-2026',
		units: [{ unit, roles: ['editor'] }],
	}),
	residents: () => ({ email: 'nowa@table.example', name: 'Nowa', password: 'Wrota-demo-2026' }),
	'payload-preferences': () => ({ key: 'x', value: {} }),
	'search-bets': () => ({ phrases: ['dowód'], title: 'Dowód', url: '/szukaj' }),
	'search-synonyms': () => ({ asked: ['kopciuch'], meant: ['piec'] }),
};

const changes: Readonly<Record<string, object>> = {
	'bip-entries': { title: 'Zmieniony' },
	files: { title: 'Zmieniony' },
	'error-reports': { message: 'Zmienione', state: 'settled' },
	units: { phone: '68 000 00 00' },
	staff: { name: 'Zmieniona', isRegionalAdmin: true },
	residents: { name: 'Zmieniona' },
	'payload-preferences': { value: { changed: true } },
	'search-bets': { title: 'Zmieniony' },
	'search-synonyms': { meant: ['kocioł'] },
};

/** A form with a file, as the admin sends it. */
export const upload = (unit: string | undefined): FormData => {
	const form = new FormData();
	form.set('file', new File(['treść pliku'], 'plik.txt', { type: 'text/plain' }));
	form.set('_payload', JSON.stringify({ unit, title: 'Plik' }));
	return form;
};

const byId = ({ collection, id }: Target): string => `/${collection}?where[id][equals]=${id}&depth=0`;
const changeOf = ({ collection }: Target): object => changes[collection] ?? {};

const post: Operation = (region, who, { collection, unit }) =>
	collection === 'files'
		? status(region.as(who, 'POST', '/files', { form: upload(unit) }))
		: status(region.as(who, 'POST', `/${collection}`, { body: newDocument[collection]?.(unit) ?? {} }));

/** Every road of Payload's REST layer to a document. */
export const operations: Readonly<Record<string, Operation>> = {
	create: post,
	list: (region, who, target) => counted(region.as(who, 'GET', byId(target))),
	'list with overrideAccess': (region, who, target) =>
		counted(region.as(who, 'GET', `${byId(target)}&overrideAccess=true&draft=true&trash=true&limit=0`)),
	'list by POST': (region, who, { collection, id }) =>
		counted(
			region.as(who, 'POST', `/${collection}`, {
				body: `where[id][equals]=${id}&depth=0&overrideAccess=true`,
				headers: { 'x-payload-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' },
			}),
		),
	count: async (region, who, { collection, id }) => {
		const answer = await region.as(who, 'GET', `/${collection}/count?where[id][equals]=${id}`);
		return answer.status === 200 ? String(answer.body.totalDocs) : String(answer.status);
	},
	read: (region, who, { collection, id }) => status(region.as(who, 'GET', `/${collection}/${id}?depth=0`)),
	change: (region, who, target) =>
		status(region.as(who, 'PATCH', `/${target.collection}/${target.id}`, { body: changeOf(target) })),
	'change many': (region, who, target) => counted(region.as(who, 'PATCH', byId(target), { body: changeOf(target) })),
	delete: (region, who, { collection, id }) => status(region.as(who, 'DELETE', `/${collection}/${id}`)),
	'delete many': (region, who, target) => counted(region.as(who, 'DELETE', byId(target))),
	duplicate: (region, who, { collection, id }) =>
		status(region.as(who, 'POST', `/${collection}/${id}/duplicate`, { body: {} })),
	versions: (region, who, { collection }) => status(region.as(who, 'GET', `/${collection}/versions`)),
	restore: (region, who, { collection, id }) =>
		status(region.as(who, 'POST', `/${collection}/versions/${id}`, { body: {} })),
	unlock: (region, who, { collection, email }) =>
		status(region.as(who, 'POST', `/${collection}/unlock`, { body: { email } })),
	/** The admin's selector of offices fills a missing unit from its cookie. */
	'create by cookie': (region, who, { collection, unit }) => {
		const headers = { cookie: `payload-tenant=${unit}` };
		const body = { ...newDocument[collection]?.(unit), unit };
		if (collection === 'files') return status(region.as(who, 'POST', '/files', { form: upload(undefined), headers }));
		return status(region.as(who, 'POST', `/${collection}`, { body: { ...body, unit: undefined }, headers }));
	},
	/** Taking a document of the own office to the other: what is stored keeps its office. */
	move: async (region, who, { collection, unit }) => {
		const mine = await region.make(collection, 'own');
		const answer = await region.as(who, 'PATCH', `/${collection}/${mine.id}`, { body: { unit } });
		const moved = JSON.parse(await region.stored(mine)).unit !== mine.unit;
		return moved ? `${answer.status}, and moved` : String(answer.status);
	},
	'first-register': (region, who, { collection }) =>
		status(region.as(who, 'POST', `/${collection}/first-register`, { body: newDocument.residents?.('') })),
	'set password': (region, who, { collection, id }) =>
		status(region.as(who, 'PATCH', `/${collection}/${id}`, { body: { password: 'cztery zielone rowery' } })),
	'file by URL': (region, who) => status(region.as(who, 'GET', '/files/paste-url?src=http://127.0.0.1/x.txt')),
	'file bytes': (region, who, { filename }) => status(region.as(who, 'GET', `/files/file/${filename}`)),
	preview: (region, who, { id }) => status(region.as(who, 'GET', `/bip-entries/${id}/preview`)),
	'tenant options': async (region, who) => {
		const { status: code, body } = await region.as(who, 'GET', '/units/populate-tenant-options');
		return code === 200 ? String(JSON.parse(body).tenantOptions.length) : String(code);
	},
};

const bodies: Readonly<Record<string, (target: Target) => object>> = {
	publish: () => ({ digest: 'x'.repeat(64) }),
	return: () => ({ reason: 'Popraw datę' }),
	correct: () => ({ reason: 'Błędna kwota' }),
	withdraw: () => ({ reason: 'Powtórzony wpis' }),
	settle: () => ({}),
	'set-four-eyes': () => ({ fourEyes: true }),
	grant: ({ unit }) => ({ unit, roles: ['clerk'] }),
	revoke: ({ unit }) => ({ unit, roles: ['editor'] }),
	invite: ({ unit, id }) => ({ email: `${id}@invited.example`, name: 'Nowa Osoba', unit, roles: ['editor'] }),
};

/** A command by its verb: the status of its answer. */
export const command =
	(verb: string): Operation =>
	(region, who, target) => {
		const path = verb === 'invite' ? '/staff/invite' : `/${target.collection}/${target.id}/${verb}`;
		return status(region.as(who, 'POST', path, { body: bodies[verb]?.(target) ?? {} }));
	};
