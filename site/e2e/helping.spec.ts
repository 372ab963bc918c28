import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { type FixtureCms, SITE_KEY, startFixtureCms } from '../test/fixture-cms.ts';
import { eventually, type RunningSite, runSite } from '../test/run-site.ts';
import { axeFindings, desk, htmlFaults, overflow, phone, visitWith } from './look.ts';

/** No engine answers here. */
const SILENT = 'http://127.0.0.1:9';
const auction =
	'/bip/zagan/nieruchomosci/48213-drugi-przetarg-ustny-nieograniczony-na-sprzedaz-dzialek-przy-ul-lotnikow-alianck';
const withdrawn = '/bip/zagan/ogloszenia-o-naborze/48215-inspektor-w-wydziale-komunikacji-nabor-nr-12-2026';
const expired = '/bip/zagan/konsultacje/48216-konsultacje-projektu-programu-wspolpracy-z-organizacjami-na-2026-rok';

let browser: Browser;
let cms: FixtureCms;
const running: RunningSite[] = [];

const start = async (more: Record<string, string> = {}): Promise<RunningSite> => {
	const site = await runSite({
		...{ cmsUrl: cms.url, siteKey: SITE_KEY, meiliUrl: SILENT, meiliKey: 'no-engine', index: 'none' },
		more: { SITE_URL: 'http://wrota.example', ...more },
	});
	running.push(site);
	await eventually(
		async () => (await fetch(`${site.url}/readyz`)).text(),
		(body) => !body.includes('cms'),
	);
	return site;
};

beforeAll(async () => {
	browser = await launchBrowser();
	cms = await startFixtureCms();
});
afterAll(async () => {
	await browser?.close();
	for (const site of running) await site.stop();
	await cms?.stop();
});

const flawless = { foreign: [], light: [], dark: [], html: [], tooWide: 0 };

/** Looks at one page in light and dark, on a desk and a narrow phone, and at its HTML. */
const inspect = async (address: string) => {
	const { status, foreign, seen } = await visitWith(browser, address, desk, async (page) => {
		const heading = await page.getByRole('heading', { level: 1 }).textContent();
		const light = await axeFindings(page);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize(phone.viewport);
		const dark = await axeFindings(page);
		await page.setViewportSize({ width: 320, height: 640 });
		return { heading: heading?.replaceAll(/\s+/g, ' ').trim(), light, dark, tooWide: await overflow(page) };
	});
	const html = await htmlFaults(await (await fetch(address)).text());
	return { status, foreign, html, ...seen };
};

describe('pages that a healthy, seeded region seldom shows', () => {
	let site: RunningSite;
	beforeAll(async () => {
		site = await start();
	});

	test.each([
		[withdrawn, 200, 'Inspektor w Wydziale Komunikacji – nabór nr 12/2026'],
		[expired, 200, 'Konsultacje projektu programu współpracy z organizacjami na 2026 rok'],
		[
			`${auction}/wersje/1`,
			200,
			'Drugi przetarg ustny nieograniczony na sprzedaż działek przy ul. Lotników Alianckich',
		],
		[
			'/podglad/dobry-token',
			200,
			'Drugi przetarg ustny nieograniczony na sprzedaż działek przy ul. Lotników Alianckich',
		],
		['/podglad/zly-token', 403, 'Ten podgląd wygasł'],
		['/bip/zagan/uchwaly/999999-uchwala-o-psach', 404, 'Nie ma takiej strony'],
		['/bip/zagan/%zz', 400, 'Tego adresu nie da się odczytać'],
		['/szukaj?q=przetarg&jednostka=zagan', 503, 'Wyszukiwarka chwilowo nie działa'],
	])('%s (%i) has no barriers and is valid HTML', async (path, status, heading) => {
		expect(await inspect(site.url + path)).toEqual({ status, heading, ...flawless });
	});

	test('an address that is gone puts its words into the search box', async () => {
		const { seen } = await visitWith(browser, `${site.url}/bip/zagan/uchwaly/999999-uchwala-o-psach`, phone, (page) =>
			page.getByRole('combobox').inputValue(),
		);
		expect(seen).toBe('uchwala o psach');
	});
});

test('who asks too often gets a page without barriers', async () => {
	const site = await start({ SITE_PAGES_PER_MINUTE: '1' });
	expect((await fetch(`${site.url}/bip`)).status).toBe(200);
	const found = await inspect(`${site.url}/jednostki`);
	expect(found).toEqual({ status: 429, heading: 'Za dużo zapytań naraz', ...flawless });
});

test('without the CMS the pages have no barriers, and a copy says on paper too that it is one', async () => {
	const other = await startFixtureCms();
	const site = await start({ CMS_URL: other.url, SITE_FRESH_S: '1' });
	expect((await fetch(site.url + auction)).status).toBe(200);
	await other.stop();
	await eventually(
		async () => (await fetch(`${site.url}/readyz`)).text(),
		(body) => body.includes('cms'),
	);
	const away = await inspect(`${site.url}/jednostki/lagow`);
	expect(away).toEqual({ status: 503, heading: 'Chwilowa przerwa', ...flawless });
	await eventually(
		async () => (await fetch(site.url + auction)).text(),
		(html) => html.includes('Pokazujemy kopię'),
	);
	const copy = await inspect(site.url + auction);
	expect(copy).toMatchObject({ status: 200, ...flawless });
	const { seen } = await visitWith(browser, site.url + auction, {}, async (page) => {
		await page.emulateMedia({ media: 'print' });
		return page.getByText('Pokazujemy kopię tej strony z godziny').isVisible();
	});
	expect(seen).toBe(true);
});
