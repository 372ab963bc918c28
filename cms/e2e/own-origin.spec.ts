import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { choose, cmsUrl, open, pasteHtml, press, save, see, signIn, startEntry } from './office.ts';

/** What a page asked of others, and what its own policy forbade it. */
interface Heard {
	readonly foreign: string[];
	readonly blocked: string[];
}

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const listen = async (): Promise<{ page: Page; heard: Heard }> => {
	const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
	context.setDefaultTimeout(30_000);
	const heard: Heard = { foreign: [], blocked: [] };
	const page = await context.newPage();
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== new URL(cmsUrl('/')).origin) heard.foreign.push(request.url());
	});
	page.on('console', (message) => {
		if (/content security policy/i.test(message.text())) heard.blocked.push(message.text());
	});
	page.on('pageerror', (error) => heard.blocked.push(String(error)));
	return { page, heard };
};
const nothing: Heard = { foreign: [], blocked: [] };

describe('the panel keeps to itself', { timeout: 180_000 }, () => {
	let address = '';

	it('for an editor who logs in, looks through the lists, writes and hands in', async () => {
		const { page, heard } = await listen();
		await open(page, '/admin/login');
		await signIn(page, 'editor@zagan.example');
		for (const path of ['/admin', '/admin/collections/bip-entries', '/admin/collections/files', '/admin/account'])
			await open(page, path);
		await startEntry(page, `Komunikat o przerwie w dostawie wody ${Date.now()}`);
		address = new URL(page.url()).pathname;
		await choose(page, 'Dział biuletynu', 'Zarządzenia');
		await choose(page, 'Rodzaj wpisu', 'Zarządzenie');
		await pasteHtml(page, '<h2>Przerwa</h2><p>Wody nie będzie od 8 do 12.</p><table><tr><td>ulica</td></tr></table>');
		await page.getByLabel('Informację wytworzyła osoba').fill('Lena Sokół');
		await page.getByLabel('Za treść odpowiada').fill('Jan Zawada');
		await page.getByLabel('Funkcja odpowiadającej osoby').fill('kierownik wydziału');
		await page.getByLabel('Data wytworzenia').fill('2026-11-20');
		await save(page);
		await press(page, 'Przekaż do zatwierdzenia');
		await see(page, 'Przekazany – teraz kolej osoby zatwierdzającej');
		expect(heard).toEqual(nothing);
		await page.context().close();
	});

	it('for a publisher who publishes', async () => {
		const { page, heard } = await listen();
		await open(page, '/admin/login');
		await signIn(page, 'publisher@zagan.example');
		await open(page, address);
		await press(page, 'Zatwierdź i opublikuj');
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Zatwierdź i opublikuj' }).click();
		await see(page, /Opublikowany od .*, wersja 1/);
		expect(heard).toEqual(nothing);
		await page.context().close();
	});

	it('for the regional administrator, on every list and on the form of a unit', async () => {
		const { page, heard } = await listen();
		await open(page, '/admin/login');
		await signIn(page, 'administrator@wrota.example');
		for (const path of [
			'/admin',
			'/admin/collections/units',
			'/admin/collections/units/zagan',
			'/admin/collections/staff',
		])
			await open(page, path);
		expect(heard).toEqual(nothing);
		await page.context().close();
	});

	it('no script runs that the server did not stamp', async () => {
		const { page, heard } = await listen();
		const answer = await page.goto(cmsUrl('/admin/login'), { waitUntil: 'networkidle' });
		const policy = answer?.headers()['content-security-policy'] ?? '';
		expect(/script-src ([^;]*)/.exec(policy)?.[1]).toMatch(/^'self' 'nonce-[A-Za-z0-9+/=]{24}'$/);
		const ran = await page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'window.smuggled = true';
			document.body.append(script);
			const image = document.createElement('img');
			image.setAttribute('onerror', 'window.smuggled = true');
			image.src = 'data:,';
			document.body.append(image);
			return new Promise((done) => setTimeout(() => done('smuggled' in window), 300));
		});
		expect(ran).toBe(false);
		expect(heard.blocked.length).toBeGreaterThan(0);
		await page.context().close();
	});
});
