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
			await page.getByRole('searchbox', { name: 'Czego szukasz?' }).fill('uchwały rady');
			await page.getByRole('button', { name: 'Szukaj' }).click();
			expect(await heading(page).textContent()).toMatch(/wynik\S* dla „uchwały rady”$/);
			await page.getByRole('radio', { name: /^Uchwała/ }).check();
			await page.getByRole('button', { name: 'Pokaż wyniki' }).click();
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
			await page.getByRole('searchbox').focus();
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

test('on paper an entry shows its metryka, the whole digest of files and its address, and no menus', async () => {
	const [entry = ''] = (await crawl(1)).get('entry') ?? [];
	await withPage({}, async (page) => {
		await page.goto(entry);
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByText('Aktualna treść:').isVisible()).toBe(true);
		expect(await page.getByText('Podmiot udostępniający').isVisible()).toBe(true);
		expect(await page.getByRole('searchbox').isVisible()).toBe(false);
		expect(await page.getByRole('navigation', { name: 'Skróty' }).isVisible()).toBe(false);
	});
});
