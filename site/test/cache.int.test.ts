import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FixtureCms, SITE_KEY, startFixtureCms } from './fixture-cms.ts';
import { eventually, type RunningSite, runSite } from './run-site.ts';

/** No engine answers here. */
const SILENT = 'http://127.0.0.1:9';
const entry = (words: string) => `/bip/zagan/uchwaly/48214-${words}`;
const path = entry('uchwala-nr-xxi-187-2026-w-sprawie-zgody-na-sprzedaz-dzialek-w-obrebie-2');

const auction =
	'/bip/zagan/nieruchomosci/48213-drugi-przetarg-ustny-nieograniczony-na-sprzedaz-dzialek-przy-ul-lotnikow-alianck';

let cms: FixtureCms;
let site: RunningSite;

const start = (more: Record<string, string> = {}) =>
	runSite({ cmsUrl: cms.url, siteKey: SITE_KEY, meiliUrl: SILENT, meiliKey: 'no-engine', index: 'none', more });
const get = (address: string, headers: Record<string, string> = {}) =>
	fetch(site.url + address, { redirect: 'manual', headers });
const text = async (address: string) => (await get(address)).text();
const asksAbout = (id: string) => cms.asked.filter((one) => one === `entries/${id}`).length;

beforeAll(async () => {
	cms = await startFixtureCms();
	site = await start();
	await eventually(
		() => text('/readyz'),
		(body) => !body.includes('cms'),
	);
});

afterAll(async () => {
	await site?.stop();
	await cms?.stop();
});

const setLead = (lead: string) => cms.change('48214', (draft) => ({ ...draft, lead, times: [...draft.times] }));

describe('kept pages', () => {
	test('are made once for many who ask at the same time', async () => {
		const twin =
			'/bip/lagow/podatki-i-oplaty/48218-uchwala-nr-xxvii-214-2026-w-sprawie-stawek-podatku-od-nieruchomosci-na-2027-rok';
		const answers = await Promise.all(Array.from({ length: 20 }, () => get(twin)));
		expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
		expect(asksAbout('48218')).toBe(1);
	});

	test('are not sent again to who holds the same bytes', async () => {
		const first = await get(path);
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^W\/"/);
		const again = await get(path, { 'if-none-match': etag });
		expect([again.status, await again.text()]).toEqual([304, '']);
	});

	test('come compressed to who understands it', async () => {
		await text(path);
		const response = await get(path, { 'accept-encoding': 'br' });
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(await response.text()).toContain('Metryka wpisu');
	});

	test('are dropped when the feed names what they were made of', async () => {
		await text(path);
		setLead('Nowy wstęp po poprawce.');
		await eventually(
			() => text(path),
			(html) => html.includes('Nowy wstęp po poprawce.'),
		);
	});

	test('a fill that began before a change does not outlive it', async () => {
		setLead('Wstęp sprzed zmiany.');
		await eventually(
			() => text(path),
			(html) => html.includes('Wstęp sprzed zmiany.'),
		);
		const register = '/bip/zagan/uchwaly/48214-x/rejestr-zmian';
		await text('/bip/zagan/uchwaly');
		cms.change('48214', (draft) => ({ ...draft, title: 'Uchwała pod starym tytułem' }));
		await eventually(
			() => text('/bip/zagan/uchwaly'),
			(html) => html.includes('Uchwała pod starym tytułem'),
		);
		const release = cms.holdEntries();
		const early = get(register);
		await eventually(
			async () => cms.asked.at(-1),
			(last) => last === 'entries/48214',
		);
		cms.change('48214', (draft) => ({ ...draft, title: 'Uchwała pod nowym tytułem' }));
		await eventually(
			() => text('/bip/zagan/uchwaly'),
			(html) => html.includes('Uchwała pod nowym tytułem'),
		);
		release();
		expect((await early).headers.get('location')).toBe(`${entry('uchwala-pod-starym-tytulem')}/rejestr-zmian`);
		const late = await get(register);
		expect(late.headers.get('location')).toBe(`${entry('uchwala-pod-nowym-tytulem')}/rejestr-zmian`);
	});

	test('a change in one unit leaves the pages of an entry in another', async () => {
		const tax = '/bip/lagow/podatki-i-oplaty';
		const asksAboutUnit = () => cms.asked.filter((one) => one === 'units/zagan').length;
		await text(auction);
		await text(tax);
		cms.change('48213', (draft) => ({ ...draft, lead: 'Wstęp odczytany przed chwilą.' }));
		await eventually(
			() => text(auction),
			(html) => html.includes('Wstęp odczytany przed'),
		);
		const before = [asksAbout('48213'), asksAboutUnit()];
		cms.change('48218', (draft) => ({ ...draft, title: 'Uchwała sąsiedniej gminy' }));
		await eventually(
			() => text(tax),
			(html) => html.includes('Uchwała sąsiedniej gminy'),
		);
		expect(await text(auction)).toContain('Wstęp odczytany przed');
		expect([asksAbout('48213'), asksAboutUnit()]).toEqual(before);
	});

	test('a restored database drops everything', async () => {
		await text('/bip/zagan/redakcja');
		const before = cms.asked.filter((one) => one === 'units/zagan').length;
		cms.restore();
		await eventually(
			async () => {
				await text('/bip/zagan/redakcja');
				return cms.asked.filter((one) => one === 'units/zagan').length;
			},
			(count) => count > before,
		);
	});
});

describe('when the search engine is silent', () => {
	test('the page is 503 with the way through the offices, bulletins go on, and the site stays ready', async () => {
		const response = await get('/szukaj?q=przetarg&jednostka=zagan');
		const html = await response.text();
		expect(response.status).toBe(503);
		expect(html).toContain('Wyszukiwarka chwilowo nie działa');
		expect(html).toContain('href="/bip/zagan/majatek-i-finanse"');
		expect(html).toContain('href="/bip/lagow"');
		expect((await get('/bip/zagan')).status).toBe(200);
		const ready = await get('/readyz');
		expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', degraded: ['search'] }]);
	});

	test('the API says so', async () => {
		const response = await get('/api/v1/search?q=przetarg');
		expect([response.status, await response.json()]).toEqual([
			503,
			{
				type: '/dane#blad-unavailable',
				title: 'Chwilowa przerwa',
				status: 503,
				detail: 'Wyszukiwarka chwilowo nie działa. Spróbuj ponownie za chwilę.',
				code: 'unavailable',
				message: 'Wyszukiwarka chwilowo nie działa. Spróbuj ponownie za chwilę.',
			},
		]);
	});
});

test('who asks for too many pages gets a page that helps, others are served', async () => {
	const small = await start({ SITE_PAGES_PER_MINUTE: '3', SITE_PROXY_HOPS: '1' });
	const ask = (address: string, caller: string) =>
		fetch(small.url + address, { headers: { 'x-forwarded-for': caller } });
	try {
		for (const address of ['/bip', '/jednostki', '/bip/zagan'])
			expect((await ask(address, '1.1.1.1')).status).toBe(200);
		const refused = await ask('/jednostki/zagan', '1.1.1.1');
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(await refused.text()).toContain('Za dużo zapytań naraz');
		expect((await ask('/bip', '1.1.1.1')).status).toBe(200);
		expect((await ask('/jednostki/zagan', '2.2.2.2')).status).toBe(200);
		const api = await ask('/api/v1/search?q=a', '1.1.1.1');
		expect([api.status, ((await api.json()) as { code: string }).code]).toEqual([429, 'too-many-requests']);
	} finally {
		expect(await small.stop()).toBe(0);
	}
});

describe('while the CMS is silent', () => {
	const ending = entry('wpis-ktory-sie-konczy');
	let other: FixtureCms;
	let lonely: RunningSite;
	const ask = (address: string) => fetch(lonely.url + address);
	let endsAt = 0;

	beforeAll(async () => {
		other = await startFixtureCms();
		endsAt = Date.now() + 8000;
		other.change('48214', (draft) => ({
			...draft,
			title: 'Wpis, który się kończy',
			to: new Date(endsAt).toISOString(),
		}));
		lonely = await runSite({
			...{ cmsUrl: other.url, siteKey: SITE_KEY, meiliUrl: SILENT, meiliKey: 'no-engine', index: 'none' },
			more: { SITE_FRESH_S: '1' },
		});
		await eventually(
			async () => (await ask('/readyz')).text(),
			(body) => !body.includes('cms'),
		);
		for (const address of [auction, ending]) expect((await ask(address)).status).toBe(200);
		await other.stop();
		await eventually(
			async () => (await ask('/readyz')).text(),
			(body) => body.includes('cms'),
		);
	});
	afterAll(async () => {
		expect(await lonely.stop()).toBe(0);
	});

	test('pages that were not kept say that there is a break', async () => {
		const missing = await ask('/jednostki/lagow');
		expect([missing.status, missing.headers.get('retry-after')]).toEqual([503, '30']);
		expect(await missing.text()).toContain('Chwilowa przerwa');
		expect((await ask('/healthz')).status).toBe(200);
		expect((await ask('/readyz')).status).toBe(200);
		expect((await ask(`/pliki/${'a'.repeat(64)}/a.pdf`)).status).toBe(503);
	});

	test('a kept page that grew old is shown as a copy that says so and is not to be kept', async () => {
		const copy = await eventually(
			async () => {
				const response = await ask(auction);
				return { status: response.status, cache: response.headers.get('cache-control'), html: await response.text() };
			},
			({ html }) => html.includes('Pokazujemy kopię tej strony z godziny'),
		);
		expect([copy.status, copy.cache]).toEqual([200, 'no-store']);
		expect(copy.html).toContain('Metryka wpisu');
	});

	test('a page known to be wrong from its instant on is not shown as a copy any more', async () => {
		const after = await eventually(
			async () => ({ response: await ask(ending), at: Date.now() }),
			({ response }) => response.status === 503,
		);
		expect(after.at).toBeGreaterThanOrEqual(endsAt);
		expect(await after.response.text()).toContain('Chwilowa przerwa');
	});
});
