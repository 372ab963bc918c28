import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { crawl, siteUrl } from './crawl.ts';

const origin = siteUrl();
let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
});

const withPage = async (options: BrowserContextOptions, use: (page: Page) => Promise<void>) => {
	const context = await browser.newContext({ baseURL: origin, ...options });
	try {
		await use(await context.newPage());
	} finally {
		await context.close();
	}
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

describe.each([
	['without scripts', false],
	['with scripts', true],
])('a resident %s', (_, javaScriptEnabled) => {
	test('searches, narrows the results, opens an entry and its versions', async () => {
		await withPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } }, async (page) => {
			await page.goto('/');
			await page.getByLabel('Czego szukasz?').fill('uchwały rady');
			await page.getByRole('button', { name: 'Szukaj' }).click();
			expect(await heading(page).textContent()).toMatch(/wynik\S* dla „uchwały rady”$/);
			await page.getByRole('radio', { name: /^Uchwała/ }).check();
			await page.getByRole('button', { name: 'Pokaż wyniki' }).first().click();
			expect(page.url()).toContain('rodzaj=uchwala');
			const first = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
			const title = (await first.textContent()) ?? '';
			await first.click();
			expect((await heading(page).textContent())?.trim()).toBe(title.trim());
			expect(await page.getByRole('heading', { name: 'Metryka wpisu' }).count()).toBe(1);
			await page.getByRole('link', { name: 'Zobacz wersję 1' }).click();
			expect(await page.getByRole('note').textContent()).toMatch(/To wersja 1 –/);
		});
	});

	test('finds an office by name and reads its bulletin', async () => {
		await withPage({ javaScriptEnabled, viewport: { width: 390, height: 844 } }, async (page) => {
			await page.goto('/');
			await page.getByLabel('Twoja gmina, miasto lub powiat').fill('kozuchow');
			await page.getByRole('button', { name: 'Otwórz' }).click();
			expect(new URL(page.url()).pathname).toBe('/jednostki/kozuchow');
			await page.getByRole('link', { name: 'Otwórz biuletyn' }).click();
			await page.getByRole('button', { name: 'Działy biuletynu' }).click();
			await page
				.getByRole('navigation', { name: 'Działy biuletynu' })
				.getByRole('link', { name: 'Prawo lokalne' })
				.click();
			expect((await heading(page).textContent())?.trim()).toBe('Prawo lokalne');
		});
	});
});

test.each([
	['harmonogram odbioru odpadów', /harmonogram/i],
	['nabór na stanowisko', /nab(ór|oru) na stanowisko/i],
	['podatek od nieruchomości 2026', /podatku od nieruchomości na 2026/],
	['sesja rady Żagań', /sesja Rady Miejskiej w Żaganiu/],
])('the first page proposes „%s”, and it is there', async (example, words) => {
	await withPage({}, async (page) => {
		await page.goto('/');
		await page.getByRole('list', { name: 'Przykłady' }).getByRole('link', { name: example, exact: true }).click();
		const first = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
		expect((await first.textContent())?.replaceAll('\u00A0', ' ')).toMatch(words);
	});
});

test('a facet with many choices unfolds the others and finds one of them', async () => {
	await withPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
		await page.goto('/szukaj?q=uchwa%C5%82a');
		const units = page.getByRole('group', { name: 'Kto opublikował' });
		const ninth = units.getByRole('radio').nth(9);
		expect(await ninth.isVisible()).toBe(false);
		await units.getByText(/^Pokaż pozostałe \(\d+\)$/).click();
		await ninth.check();
		const chosen = await ninth.getAttribute('value');
		await page.getByRole('button', { name: 'Pokaż wyniki' }).first().click();
		expect(new URL(page.url()).searchParams.get('jednostka')).toBe(chosen);
	});
});

describe('by keyboard alone', () => {
	test('the first stop leads past the head of the page', async () => {
		await withPage({}, async (page) => {
			await page.goto('/');
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Przejdź do treści');
			await page.keyboard.press('Enter');
			expect(new URL(page.url()).hash).toBe('#tresc');
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
		});
	});

	test('a search is typed, sent and its first result opened', async () => {
		await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
			await page.goto('/szukaj');
			await page.getByRole('combobox', { name: 'Czego szukasz?' }).focus();
			await page.keyboard.type('przetarg');
			await page.keyboard.press('Enter');
			await page.waitForURL(/q=przetarg/);
			const first = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
			const goal = await first.getAttribute('href');
			for (let stop = 0; stop < 80; stop++) {
				await page.keyboard.press('Tab');
				const at = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);
				if (at === goal) break;
			}
			const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
			expect(ring).toBe('solid');
			await page.keyboard.press('Enter');
			await page.waitForURL((url) => url.pathname === goal);
		});
	});

	test('the menu of a phone opens, closes with Escape and gives the focus back', async () => {
		await withPage({ viewport: { width: 390, height: 844 } }, async (page) => {
			await page.goto('/bip');
			const button = page.getByRole('button', { name: 'Menu', exact: true });
			await button.focus();
			await page.keyboard.press('Enter');
			expect(await page.getByRole('link', { name: 'Urzędy', exact: true }).isVisible()).toBe(true);
			await page.keyboard.press('Escape');
			expect(await page.getByRole('link', { name: 'Urzędy', exact: true }).isVisible()).toBe(false);
			expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
		});
	});
});

const entryWithFiles = async (): Promise<string> => {
	for (const path of (await crawl(4)).get('entry') ?? []) {
		const html = await (await fetch(origin + path)).text();
		if (html.includes('class="files"')) return path;
	}
	throw new Error('the seed has no entry with files among the first');
};

test('on paper an entry shows its metryka, the whole digest of files and its address, and no menus', async () => {
	const entry = await entryWithFiles();
	await withPage({}, async (page) => {
		await page.goto(entry);
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByText('Aktualna treść:').isVisible()).toBe(true);
		expect(await page.getByText('Podmiot udostępniający').isVisible()).toBe(true);
		const digest = page
			.locator('.files')
			.getByText(/^SHA-256 [0-9a-f]{64}$/)
			.first();
		expect(await digest.isVisible()).toBe(true);
		const metryka = page.locator('.metryka').getByText(/^SHA-256 [0-9a-f]{64}$/);
		expect(await metryka.isVisible()).toBe(true);
		expect(await page.getByText(/Stały adres/).isVisible()).toBe(true);
		expect(await page.getByRole('search').isVisible()).toBe(false);
		expect(await page.getByRole('navigation', { name: 'Skróty' }).isVisible()).toBe(false);
	});
});
