import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FixtureCms, SITE_KEY, startFixtureCms } from './fixture-cms.ts';
import { fillFixtureIndex } from './fixture-index.ts';
import { type RunningSite, runSite } from './run-site.ts';

const needed = (name: string): string => {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: this test needs a running Meilisearch`);
	return value;
};

const auction =
	'/bip/zagan/nieruchomosci/48213-drugi-przetarg-ustny-nieograniczony-na-sprzedaz-dzialek-przy-ul-lotnikow-alianck';

let cms: FixtureCms;
let site: RunningSite;
const engine = { url: '', apiKey: '', index: `site_int_${process.pid}` };

const settings = () => ({
	cmsUrl: cms.url,
	siteKey: SITE_KEY,
	meiliUrl: engine.url,
	meiliKey: engine.apiKey,
	index: engine.index,
});

const get = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init });
const text = async (path: string) => (await get(path)).text();

beforeAll(async () => {
	engine.url = needed('MEILI_URL');
	engine.apiKey = needed('MEILI_MASTER_KEY');
	cms = await startFixtureCms();
	await fillFixtureIndex(engine);
	site = await runSite(settings());
});

afterAll(async () => {
	await site?.stop();
	await cms?.stop();
	const headers = { authorization: `Bearer ${engine.apiKey}` };
	await fetch(`${engine.url}/indexes/${engine.index}`, { method: 'DELETE', headers });
});

describe('a unit that has not filled in its contacts yet', () => {
	test.each([
		['/jednostki/ilowa', 'Urząd jeszcze tego nie podał.'],
		['/bip/ilowa', 'Redakcja nie podała jeszcze swoich danych.'],
		['/bip/ilowa/redakcja', 'Urząd jeszcze tego nie podał.'],
	])('%s says so and links nowhere', async (path, words) => {
		const page = await text(path);
		expect(page).toContain(words);
		expect(page).not.toMatch(/href="(tel:|mailto:)"/);
	});
});

describe('pages', () => {
	test.each([
		['/', 'Czego szukasz'],
		['/jednostki', 'Urzędy w'],
		['/jednostki/zagan', 'Gmina miejska w powiecie żagańskim'],
		['/jednostki/gmina-zielona-gora', 'Tej jednostki już nie ma'],
		['/bip', 'Biuletyny Informacji Publicznej'],
		['/bip/zagan', 'Mapa biuletynu'],
		['/bip/zagan/prawo-lokalne', 'Zarządzenie nr'],
		['/bip/zagan/prawo-lokalne?strona=2', 'Strona </span>2'],
		['/bip/zagan/konsultacje', 'nie ma aktualnych wpisów'],
		['/bip/zagan/konsultacje?archiwum=1', 'Konsultacje projektu programu'],
		['/bip/zagan/uchwaly?archiwum=1', 'W archiwum tego działu nie ma wpisów'],
		['/bip/zagan/rejestr-zmian', 'Rejestr zmian biuletynu'],
		['/bip/zagan/redakcja', 'Jagoda Wierzbińska'],
		['/bip/zagan/instrukcja', 'Jak korzystać'],
		[auction, 'Metryka wpisu'],
		[`${auction}/wersje/1`, 'To wersja 1 – nieaktualna'],
		[`${auction}/rejestr-zmian`, 'Wersja 1: pierwsza publikacja'],
		['/szukaj', 'Albo wybierz dział'],
		['/dane', 'Dane dla każdego'],
		['/bip/zagan/dane', 'Kanały Atom'],
		['/podglad/dobry-token', 'wpis nie jest opublikowany'],
	])('%s answers with "%s"', async (path, words) => {
		const response = await get(path);
		const html = await response.text();
		expect(response.status).toBe(200);
		expect(html).toContain(words);
		expect(html).toContain('Dane demonstracyjne.');
		expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script(?![^>]*(?:src=|application\/ld\+json))/);
		expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	test.each([
		'/nic',
		'/jednostki/nie-ma',
		'/bip/nie-ma',
		'/bip/zagan/nie-ma',
		'/bip/zagan/uchwaly/999999-nie-ma',
		'/bip/zagan/uchwaly/bez-numeru',
		`${auction}/wersje/9`,
		`${auction}/wersje/x`,
		'/bip/zagan/prawo-lokalne?strona=99',
		`/pliki/${'e'.repeat(64)}/a.pdf`,
		'/400',
		'/429',
		'/503',
	])('%s is 404 and helps', async (path) => {
		const response = await get(path);
		expect(response.status).toBe(404);
		const html = await response.text();
		expect(html).toContain('Co możesz zrobić teraz');
		expect(html).toContain('name="robots" content="noindex"');
	});

	test('the id of an entry decides; everything else is led to the one address', async () => {
		for (const path of ['/bip/zagan/nieruchomosci/48213', '/bip/lagow/uchwaly/48213-stare-slowa']) {
			const response = await get(path);
			expect([response.status, response.headers.get('location')]).toEqual([308, auction]);
		}
		const version = await get('/bip/zagan/nieruchomosci/48213-inne/wersje/2');
		expect([version.status, version.headers.get('location')]).toEqual([308, `${auction}/wersje/2`]);
		const versions = await get('/bip/zagan/nieruchomosci/48213-inne/wersje');
		expect([versions.status, versions.headers.get('location')]).toEqual([308, `${auction}/rejestr-zmian`]);
		expect((await get('/bip/zagan/uchwaly/999999-nie-ma/wersje')).status).toBe(404);
		const slash = await get('/bip/zagan/');
		expect([slash.status, slash.headers.get('location')]).toEqual([308, '/bip/zagan']);
	});

	test.each([
		['/bip/zagan', '1<span class="hide"> wpis</span>'],
		['/bip/zagan', '25<span class="hide"> wpisów</span>'],
		['/bip/zagan/prawo-lokalne', '24<span class="hide"> wpisy</span>'],
		['/jednostki/zagan', '1<span class="hide"> wpis</span>'],
		['/jednostki?nazwa=kozuchow', 'Pasuje 1\u00A0jednostka'],
		['/jednostki?nazwa=zagan', 'Pasują 3\u00A0jednostki'],
	])('%s counts in Polish: %s', async (path, words) => {
		expect(await text(path)).toContain(words);
	});

	test('the head of a bulletin leads to the site of the office and to its address, by their names', async () => {
		const html = await text('/bip/zagan');
		expect(html).toContain('<a href="/jednostki/zagan">Adres i&nbsp;godziny urzędu</a>');
		expect(html).toContain('<a href="https://www.zagan.example/">Strona urzędu</a>');
	});

	test('the name of a commune leads to its page', async () => {
		const response = await get('/jednostki?nazwa=kozuchow&otworz=1');
		expect([response.status, response.headers.get('location')]).toEqual([303, '/jednostki/kozuchow']);
	});

	test('current pages name themselves, versions name the entry and are not indexed', async () => {
		const html = await text(auction);
		expect(html).toContain(`<link rel="canonical" href="https://wrota.example${auction}">`);
		expect(html).not.toContain('content="noindex"');
		const version = await text(`${auction}/wersje/1`);
		expect(version).toContain(`<link rel="canonical" href="https://wrota.example${auction}">`);
		expect(version).toContain('content="noindex"');
	});

	test('the archive of a section holds what is not current and nothing else', async () => {
		const current = await text('/bip/zagan/nabory');
		expect(current).toContain('Zobacz archiwum działu');
		expect(current).not.toContain('/48215-');
		const everything = await text('/bip/zagan/majatek-i-finanse');
		expect(everything).toContain('/48213-');
		expect(await text('/bip/zagan/majatek-i-finanse?archiwum=1')).not.toContain('/48213-');
		const archive = await text('/bip/zagan/nabory?archiwum=1');
		expect(archive).toContain('/48215-');
		expect(archive).toContain('Wróć do aktualnych');
	});

	test('a withdrawn entry is shown as archive with its reason and is not indexed', async () => {
		const html = await text('/bip/zagan/ogloszenia-o-naborze/48215-inspektor-w-wydziale-komunikacji-nabor-nr-12-2026');
		expect(html).toContain('Ten wpis wycofano do archiwum');
		expect(html).toContain('Nabór odwołano zarządzeniem nr 214/2026.');
		expect(html).toContain('content="noindex"');
	});

	test('a preview is never cached or indexed and only the CMS may frame it', async () => {
		const response = await get('/podglad/dobry-token');
		expect(response.headers.get('cache-control')).toBe('no-store');
		expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
		expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${cms.url}`);
		expect((await get('/podglad/zly-token')).status).toBe(403);
	});

	test('nothing asked for by Host reaches the page', async () => {
		const html = await (await get('/bip', { headers: { 'x-forwarded-host': 'evil.example' } })).text();
		expect(html).not.toContain('evil.example');
	});
});

describe('for programs', () => {
	test('robots, sitemaps and security.txt', async () => {
		expect(await text('/robots.txt')).toContain('Sitemap: https://wrota.example/sitemap.xml');
		expect(await text('/sitemap.xml')).toContain(
			'<loc>https://wrota.example/bip/zagan/sitemap.xml</loc><lastmod>2026-11-18T12:02:41.000Z</lastmod>',
		);
		expect(await text('/bip/zagan/sitemap.xml')).toContain(
			`<loc>https://wrota.example${auction}</loc><lastmod>2026-11-18T12:02:41.000Z</lastmod>`,
		);
		expect(await text('/.well-known/security.txt')).toMatch(/^Contact: mailto:pomoc@wrota\.example\nExpires: \d{4}-/);
	});

	test.each([
		['POST', '/', 405],
		['DELETE', auction, 405],
		['GET', '/api/%00', 400],
		['GET', '/api/v1/nie-ma', 404],
		['GET', '/api/v1/search/x', 404],
	])('%s %s is %i with a sentence', async (method, path, status) => {
		const response = await get(path, { method });
		expect(response.status).toBe(status);
		expect(((await response.json()) as { message: string }).message).toMatch(/\.$/);
	});
});

describe('a broken address', () => {
	test.each(['/%zz', '/%00', '/bip/%5c'])('%s is answered with a page that helps', async (path) => {
		const response = await get(path);
		expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
		const html = await response.text();
		expect(html).toContain('Tego adresu nie da się odczytać');
		expect(html).toContain('Co możesz zrobić teraz');
		expect(html).toContain('content="noindex"');
	});

	test('two slashes at the front are no address of ours', async () => {
		const { hostname, port } = new URL(site.url);
		const status = await new Promise<[number | undefined, string | undefined]>((resolve, reject) =>
			request({ hostname, port, path: '//x' }, (response) => {
				response.resume();
				resolve([response.statusCode, response.headers['content-type']]);
			})
				.on('error', reject)
				.end(),
		);
		expect(status).toEqual([400, 'text/html; charset=utf-8']);
	});
});

describe('files', () => {
	const address = `/pliki/${'a'.repeat(64)}/og%C5%82oszenie-przetarg-2.pdf`;

	test('come with their name, for ever, and can run nothing', async () => {
		const response = await get(address);
		expect(response.status).toBe(200);
		expect(await response.text()).toBe('%PDF-1.7 Ogłoszenie o przetargu z podpisem\n');
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-disposition':
				'inline; filename="ogloszenie-przetarg-2.pdf"; filename*=UTF-8\'\'og%C5%82oszenie-przetarg-2.pdf',
			'cache-control': 'public, max-age=31536000, immutable',
			'content-security-policy':
				"default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
			'x-content-type-options': 'nosniff',
			etag: `"${'a'.repeat(64)}"`,
		});
	});

	test('are not sent again to who holds them, nor at all for HEAD', async () => {
		const again = await get(address, { headers: { 'if-none-match': `"${'a'.repeat(64)}"` } });
		expect(again.status).toBe(304);
		const head = await get(address, { method: 'HEAD' });
		expect([head.status, await head.text()]).toEqual([200, '']);
	});
});

describe('search', () => {
	test('finds other forms of a word, marks them and links the entry', async () => {
		const html = await text('/szukaj?q=przetargi%20na%20dzia%C5%82k%C4%99');
		expect(html).toContain('<mark>przetarg</mark>');
		expect(html).toContain(`href="${auction}"`);
	});

	test('the year asked for is that of the document, not of its publication', async () => {
		const old = await text('/szukaj?q=monitoring&rok=2025');
		expect(old).toContain('/48217-');
		expect(old).toContain('dokument z 2025 roku');
		expect(await text('/szukaj?q=monitoring&rok=2026')).not.toContain('/48217-');
	});

	test('archived entries come only when asked for', async () => {
		expect(await text('/szukaj?q=komunikacji%20nab%C3%B3r')).not.toContain('/48215-');
		expect(await text('/szukaj?q=komunikacji%20nab%C3%B3r&archiwum=1')).toContain('/48215-');
	});

	test('without results it says what to try and shows the way through the offices', async () => {
		const html = await text('/szukaj?q=zzqqxx&jednostka=zagan');
		expect(html).toContain('Brak wyników dla „zzqqxx”');
		expect(html).toContain('href="/szukaj?q=zzqqxx"');
		expect(html).toContain('href="/bip/zagan/majatek-i-finanse"');
	});

	test('the search box of a unit stays in the unit and offers the whole region', async () => {
		for (const question of ['przetarg', 'zzqqxx']) {
			const html = await text(`/szukaj?q=${question}&jednostka=zagan`);
			expect(html).toContain('<input type="hidden" name="jednostka" value="zagan">');
			expect(html).toContain('Szukaj w biuletynie: Miasto Żagań</label>');
			expect(html).toContain(`<a href="/szukaj?q=${question}">Szukaj w&nbsp;całym regionie</a>`);
		}
		const region = await text('/szukaj?q=przetarg');
		expect(region).not.toContain('type="hidden" name="jednostka"');
		expect(region).toContain('Czego szukasz?</label>');
	});

	test('script in a question stays text', async () => {
		const html = await text(`/szukaj?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
		expect(html).toContain('„&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;”');
		expect(html.replaceAll(/"[^"]*"/g, '')).not.toContain('<script>alert');
	});

	test('a question that cannot be read is refused with a sentence and kept in the field', async () => {
		const response = await get(`/szukaj?q=${'a'.repeat(250)}`);
		expect(response.status).toBe(400);
		const html = await response.text();
		expect(html).toContain('Zapytanie jest za długie.');
		expect(html).toContain(`value="${'a'.repeat(250)}"`);
	});

	test('the API answers with plain text and absolute addresses', async () => {
		const response = await get('/api/v1/search?q=przetarg&kind=przetarg');
		const body = (await response.json()) as { hits: object[]; total: number; page: number; facets: object };
		expect(response.headers.get('access-control-allow-origin')).toBe('*');
		expect(body).toMatchObject({ total: 1, page: 1 });
		expect(body.hits[0]).toMatchObject({
			id: 'bip-entries_48213',
			title: 'Drugi przetarg ustny nieograniczony na sprzedaż działek przy ul. Lotników Alianckich',
			url: `https://wrota.example${auction}`,
			unit: 'zagan',
			kind: 'przetarg',
			publishedAt: '2026-11-12T08:14:22.000Z',
		});
		expect(JSON.stringify(body.hits)).not.toContain('<mark>');
	});

	test('a best bet stands above the results of its words, on their first page in the region', async () => {
		const shown = async (query: string) =>
			(await (await get(`/szukaj?${query}`)).text()).includes('Jak kupić działkę od gminy');
		expect(await shown('q=przetargi+na+dzia%C5%82ki')).toBe(true);
		expect(await shown('q=przetarg+na+dzia%C5%82k%C4%99+%C5%BBaga%C5%84')).toBe(true);
		expect(await shown('q=przetarg')).toBe(false);
		expect(await shown('q=przetarg+na+dzia%C5%82k%C4%99&jednostka=zagan')).toBe(false);
		expect(await shown('q=przetarg+na+dzia%C5%82k%C4%99&strona=2')).toBe(false);
	});

	test('suggestions are offices, sections and titles; a question that cannot be read has none', async () => {
		const suggest = async (query: string) => (await get(`/api/v1/suggest?${query}`)).json();
		expect(await suggest('q=przet')).toMatchObject({
			suggestions: [{ type: 'entry', detail: 'Miasto Żagań', url: auction }],
		});
		expect(await suggest('q=p')).toEqual({ suggestions: [] });
		expect(await suggest(`q=${'a'.repeat(250)}`)).toEqual({ suggestions: [] });
		expect(await suggest('q=prze&unit=Nie%20ma')).toEqual({ suggestions: [] });
	});

	test('the API refuses with code, sentence and field', async () => {
		const response = await get('/api/v1/search?q=a&year=26');
		expect([response.status, await response.json()]).toEqual([
			400,
			{
				type: '/dane#blad-bad-question',
				title: 'Złe zapytanie',
				status: 400,
				detail: 'Podaj rok czterema cyframi, np. 2026.',
				code: 'bad-question',
				message: 'Podaj rok czterema cyframi, np. 2026.',
				field: 'year',
			},
		]);
		const described = (await (await get('/api/v1/openapi.json')).json()) as { openapi: string };
		expect(described.openapi).toBe('3.1.0');
	});
});
