import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type FixtureCms, SITE_KEY, startFixtureCms } from './fixture-cms.ts';
import { fillFixtureIndex } from './fixture-index.ts';
import { eventually, type RunningSite, runSite } from './run-site.ts';

const needed = (name: string): string => {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: this test needs a running Meilisearch`);
	return value;
};

const auction =
	'/bip/zagan/nieruchomosci/48213-drugi-przetarg-ustny-nieograniczony-na-sprzedaz-dzialek-przy-ul-lotnikow-alianck';
const origin = 'https://wrota.example';
const engine = { url: '', apiKey: '', index: `open_data_${process.pid}` };

let cms: FixtureCms;
let site: RunningSite;

beforeAll(async () => {
	engine.url = needed('MEILI_URL');
	engine.apiKey = needed('MEILI_MASTER_KEY');
	cms = await startFixtureCms();
	await fillFixtureIndex(engine);
	const at = { cmsUrl: cms.url, siteKey: SITE_KEY, meiliUrl: engine.url, meiliKey: engine.apiKey, index: engine.index };
	site = await runSite({ ...at, more: { SITE_PAPERS_PER_MINUTE: '5' } });
	await eventually(
		async () => (await fetch(`${site.url}/readyz`)).text(),
		(body) => !body.includes('cms'),
	);
});
afterAll(async () => {
	await site?.stop();
	await cms?.stop();
	const headers = { authorization: `Bearer ${engine.apiKey}` };
	await fetch(`${engine.url}/indexes/${engine.index}`, { method: 'DELETE', headers });
});

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(site.url + path, { redirect: 'manual', headers });
const json = async (path: string) => (await get(path)).json();

describe('Atom channels', () => {
	const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
	const ids = async (path: string): Promise<string[]> => {
		const { feed } = parser.parse(await (await get(path)).text());
		return (feed.entry ?? []).map(({ id }: { id: string }) => id.replace('tag:wrota.example,2026:wpis:', ''));
	};

	test.each([
		['/bip.atom?rodzaj=przetarg', ['48213']],
		['/bip/zagan.atom?dzial=nieruchomosci', ['48213']],
		['/bip/zagan.atom?dzial=majatek-i-finanse', ['48213']],
		['/bip/zagan.atom?rodzaj=petycja', []],
		['/szukaj.atom?q=przetarg&jednostka=zagan&rodzaj=przetarg', ['48213']],
	])('%s tells of %j', async (path, expected) => {
		expect(await ids(path)).toEqual(expected);
	});

	test('leave out what is archived', async () => {
		const told = await ids('/bip/zagan.atom');
		expect(told).toContain('48213');
		expect([told.includes('48215'), told.includes('48216')]).toEqual([false, false]);
	});

	test.each(['/bip/nie-ma.atom', '/bip/zagan.atom?dzial=nie-ma', '/bip.atom?rodzaj=nie-ma'])(
		'%s is 404',
		async (path) => {
			expect((await get(path)).status).toBe(404);
		},
	);

	test('a channel of a search without a question says what to do', async () => {
		expect([(await get('/szukaj.atom')).status, (await json('/szukaj.atom')).code]).toEqual([400, 'bad-question']);
	});

	test.each(['/bip/zagan.atom', '/szukaj.atom?q=przetarg'])('%s is not sent again to who holds it', async (path) => {
		const first = await get(path);
		expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^W\/"/);
		await first.text();
		expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
	});

	test('a channel follows a change of its unit at once', async () => {
		const before = (await get('/bip/zagan.atom')).headers.get('etag') ?? '';
		cms.change('48213', (draft) => ({ ...draft, title: 'Przetarg po zmianie' }));
		const xml = await eventually(
			async () => (await get('/bip/zagan.atom', { 'if-none-match': before })).text(),
			(body) => body !== '',
		);
		expect(xml).toContain('Przetarg po zmianie');
		cms.change('48213', (draft) => ({
			...draft,
			title: 'Drugi przetarg ustny nieograniczony na sprzedaż działek przy ul. Lotników Alianckich',
		}));
		await eventually(
			async () => (await get('/bip/zagan.atom')).text(),
			(body) => !body.includes('Przetarg po zmianie'),
		);
	});

	test('pages name their channels for programs and for people', async () => {
		const html = await (await get('/bip/zagan/nieruchomosci')).text();
		expect(html).toContain(
			'<link rel="alternate" type="application/atom+xml" title="Miasto Żagań: Sprzedaż i dzierżawa nieruchomości" href="/bip/zagan.atom?dzial=nieruchomosci">',
		);
		expect(html).toContain('<a href="/bip/zagan.atom?dzial=nieruchomosci" type="application/atom+xml">');
	});
});

describe('formats of an entry', () => {
	test('JSON says what the page says, with whole addresses', async () => {
		const response = await get(`${auction}.json`);
		expect(response.headers.get('link')).toBe(`<${origin}${auction}>; rel="canonical"`);
		const entry = (await response.json()) as { html: string; title: string; formats: object; version: number };
		expect(entry).toMatchObject({ id: '48213', version: 3, currentVersion: 3, kindName: 'Przetarg na nieruchomość' });
		expect(entry.html).not.toMatch(/(href|src)="\//);
		expect(entry.formats).toEqual({
			html: origin + auction,
			json: `${origin}${auction}.json`,
			xml: `${origin}${auction}.xml`,
			pdf: `${origin}${auction}.pdf`,
		});
	});

	test('a version has its own addresses', async () => {
		const entry = (await json(`${auction}/wersje/1.json`)) as { version: number; formats: { pdf: string } };
		expect([entry.version, entry.formats.pdf]).toEqual([1, `${origin}${auction}/wersje/1.pdf`]);
	});

	test.each([auction, `${auction}/wersje/2`])('XML of %s keeps to the schema that it names', async (path) => {
		const xml = await (await get(`${path}.xml`)).text();
		expect(xml).toContain(`xsi:schemaLocation="urn:wrota-lubuskie:wpis:1 ${origin}/dane/wpis-1.xsd"`);
		const served = await (await get('/dane/wpis-1.xsd')).text();
		expect(served).toBe(await readFile(new URL('../public/dane/wpis-1.xsd', import.meta.url), 'utf8'));
		const schema = served.replace(/<xs:import[^>]*\/>/, '');
		const checked = await validateXML({
			xml: [{ fileName: 'wpis.xml', contents: xml.replace(' xml:lang="pl"', '') }],
			schema: [{ fileName: 'wpis-1.xsd', contents: schema }],
		});
		expect(checked.errors.map(({ message }) => message)).toEqual([]);
	});

	test('PDF has structure, language, title, links and all words', async () => {
		const response = await get(`${auction}.pdf`);
		expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
		const { info } = await pdf.getMetadata();
		expect(info).toMatchObject({
			Language: 'pl-PL',
			Title: 'Drugi przetarg ustny nieograniczony na sprzedaż działek przy ul. Lotników Alianckich',
		});
		const page = await pdf.getPage(1);
		const tree = JSON.stringify(await page.getStructTree());
		for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TH', 'TD', 'Link'])
			expect(tree).toContain(`"role":"${role}"`);
		const last = await pdf.getPage(pdf.numPages);
		expect(JSON.stringify(await last.getStructTree())).toContain(
			`"alt":"Kod QR z adresem tego wpisu: ${origin}/bip/zagan/nieruchomosci/48213"`,
		);
		const texts = await Promise.all(
			Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items),
		);
		const words = texts
			.flat()
			.map((item) => ('str' in item ? item.str : ''))
			.join(' ')
			.replaceAll(/\s+/g, ' ');
		for (const wanted of [
			'sprzedaż działek',
			'Metryka wpisu',
			'Suma kontrolna wersji 3',
			'Halina Borowik',
			'strona 1 z',
		])
			expect(words).toContain(wanted);
	});

	test('other words of an address lead to the one address, unknown entries and endings nowhere', async () => {
		const other = await get('/bip/zagan/nieruchomosci/48213-stare-slowa.json');
		expect([other.status, other.headers.get('location')]).toEqual([308, `${auction}.json`]);
		const version = await get('/bip/zagan/nieruchomosci/48213/wersje/2.xml');
		expect([version.status, version.headers.get('location')]).toEqual([308, `${auction}/wersje/2.xml`]);
		for (const path of [`${auction}.csv`, '/bip/zagan/uchwaly/999999-nie-ma.json', `${auction}/wersje/9.pdf`])
			expect((await get(path)).status).toBe(404);
	});

	test('who has too many papers made waits; kept papers are not counted', async () => {
		const statuses: number[] = [];
		for (const number of [1, 2, 3, 1, 2, 3]) statuses.push((await get(`${auction}/wersje/${number}.pdf`)).status);
		expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
		expect((await get('/bip/zagan/ogloszenia-o-naborze/48215.pdf')).status).toBe(429);
	});
});

describe('the API', () => {
	const paths: readonly (readonly [string, string])[] = [
		['/api/v1/units', '/api/v1/units'],
		['/api/v1/units/zagan', '/api/v1/units/{unit}'],
		['/api/v1/units/zagan/entries', '/api/v1/units/{unit}/entries'],
		['/api/v1/units/zagan/entries?archive=1&pageSize=1', '/api/v1/units/{unit}/entries'],
		['/api/v1/entries/48213', '/api/v1/entries/{id}'],
		['/api/v1/entries/48215', '/api/v1/entries/{id}'],
		['/api/v1/entries/48213/versions/1', '/api/v1/entries/{id}/versions/{number}'],
		['/api/v1/changes', '/api/v1/changes'],
		['/api/v1/search?q=przetarg', '/api/v1/search'],
		['/api/v1/units/nie-ma', '/api/v1/units/{unit}'],
		['/api/v1/entries/999999', '/api/v1/entries/{id}'],
		['/api/v1/entries/x', '/api/v1/entries/{id}'],
		['/api/v1/units/zagan/entries?section=nie-ma', '/api/v1/units/{unit}/entries'],
		['/api/v1/units/zagan/entries?pageSize=500', '/api/v1/units/{unit}/entries'],
		['/api/v1/changes?after=-1', '/api/v1/changes'],
		['/api/v1/search?q=a&year=26', '/api/v1/search'],
	];

	type Described = Record<string, { get: { responses: Record<string, { $ref?: string; content?: object }> } }>;
	const described = async () =>
		(await json('/api/v1/openapi.json')) as { paths: Described; components: { responses: Record<string, object> } };

	test('its description is valid OpenAPI 3.1', async () => {
		const validator = new Validator();
		const checked = await validator.validate((await described()) as never);
		expect(checked.errors ?? []).toEqual([]);
		expect([checked.valid, validator.version]).toEqual([true, '3.1']);
	});

	const compile = async () => {
		const document = await described();
		const ajv = new Ajv2020({ strict: false, allErrors: true });
		addFormats.default(ajv);
		ajv.addSchema(document, 'api');
		const contentOf = (template: string, status: number) => {
			const response = document.paths[template]?.get.responses[String(status)];
			const named = response?.$ref?.split('/').at(-1);
			const where = named
				? `components/responses/${named}`
				: `paths/${template.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/get/responses/${status}`;
			const content = (named ? document.components.responses[named] : response) as { content: Record<string, object> };
			const [type = ''] = Object.keys(content.content);
			return { type, check: ajv.getSchema(`api#/${where}/content/${type.replaceAll('/', '~1')}/schema`), content };
		};
		return { ajv, contentOf };
	};

	test.each(paths)('%s answers as described', async (path, template) => {
		const { contentOf } = await compile();
		const response = await get(path);
		const { type, check } = contentOf(template, response.status);
		expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
		expect(check).toBeTypeOf('function');
		check?.(await response.json());
		expect(check?.errors ?? []).toEqual([]);
	});

	test.each([...new Map(paths.map(([, template]) => [template, template])).keys()])(
		'the example of %s keeps to its schema',
		async (template) => {
			const { contentOf } = await compile();
			const { check, content, type } = contentOf(template, 200);
			check?.((content.content[type] as { example: object }).example);
			expect(check?.errors ?? []).toEqual([]);
		},
	);

	test('pages of a list lead to each other', async () => {
		const response = await get('/api/v1/units/zagan/entries?pageSize=2&page=2');
		const body = (await response.json()) as { next: string; previous: string };
		expect(body.next).toBe(`${origin}/api/v1/units/zagan/entries?page=3&pageSize=2`);
		expect(body.previous).toBe(`${origin}/api/v1/units/zagan/entries?page=1&pageSize=2`);
		expect(response.headers.get('link')).toBe(`<${body.next}>; rel="next", <${body.previous}>; rel="prev"`);
	});

	test('changes are told from a number on, and name no person', async () => {
		const begin = (await json('/api/v1/changes')) as { reset: boolean; next: string };
		expect(begin.reset).toBe(true);
		cms.change('48213', (draft) => draft);
		const changes = (await json(begin.next.replace(origin, ''))) as { reset: boolean; rows: object[] };
		expect(changes.reset).toBe(false);
		expect(changes.rows.at(-1)).toEqual({
			seq: expect.any(Number),
			entry: '48213',
			unit: 'zagan',
			state: 'current',
			api: `${origin}/api/v1/entries/48213`,
		});
	});

	test('an answer is asked about again by its ETag, and says how many requests are left', async () => {
		const first = await get('/api/v1/entries/48214');
		expect(first.headers.get('ratelimit-policy')).toBe('"pages";q=3000;w=60');
		expect(first.headers.get('ratelimit')).toMatch(/^"pages";r=\d+;t=\d+$/);
		expect(first.headers.get('access-control-allow-origin')).toBe('*');
		const etag = first.headers.get('etag') ?? '';
		expect((await get('/api/v1/entries/48214', { 'if-none-match': etag })).status).toBe(304);
		const search = await get('/api/v1/search?q=przetarg');
		expect(search.headers.get('ratelimit-policy')).toBe('"searches";q=600;w=60');
		expect(search.headers.get('etag')).toMatch(/^W\/"/);
	});
});
