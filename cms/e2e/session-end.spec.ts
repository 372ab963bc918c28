import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { atDesk, cmsUrl, open, save, see, signIn, startEntry } from './office.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const typed = 'Tekst wpisany tuż przed końcem sesji.';
const copies = (page: Page): Promise<number> =>
	page.evaluate(() => Object.keys(window.localStorage).filter((key) => key.startsWith('wrota-typed:')).length);

describe('the end of a session', { timeout: 120_000 }, () => {
	it('typed text is offered after the next log-in, restored and saved', async () => {
		const page = await atDesk(browser, 'editor@lubsko.example');
		await startEntry(page, `Ogłoszenie ${Date.now()}`);
		const address = new URL(page.url()).pathname;
		await page.getByLabel('Wstęp').fill(typed);
		await expect.poll(() => copies(page), { timeout: 5000 }).toBe(1);

		await page.context().clearCookies();
		page.on('dialog', (dialog) => void dialog.accept());
		await page.goto(cmsUrl(address));
		await page.waitForURL(/\/login/);
		await signIn(page, 'editor@lubsko.example');
		await open(page, address);

		await page.getByRole('button', { name: 'Przywróć mój tekst' }).click();
		await expect.poll(() => page.getByLabel('Wstęp').inputValue()).toBe(typed);
		await save(page);
		await expect.poll(() => copies(page), { timeout: 5000 }).toBe(0);
		await page.reload({ waitUntil: 'networkidle' });
		expect(await page.getByLabel('Wstęp').inputValue()).toBe(typed);
		await page.context().close();
	});

	it('nothing typed stays in the browser after a log-out', async () => {
		const page = await atDesk(browser, 'editor@lubsko.example');
		await startEntry(page, `Ogłoszenie ${Date.now()}`);
		await page.getByLabel('Wstęp').fill(typed);
		await expect.poll(() => copies(page), { timeout: 5000 }).toBe(1);
		page.on('dialog', (dialog) => void dialog.accept());
		await page.goto(cmsUrl('/admin/logout'));
		await see(page, /Wylogowano|wylogowan/i);
		await expect.poll(() => copies(page), { timeout: 5000 }).toBe(0);
		await page.context().close();
	});
});
