import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { atDesk, cmsUrl, press, see } from './office.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Letter {
	readonly to: readonly { readonly address: string }[];
	readonly subject: string;
	readonly text: string;
	readonly time: string;
}

const mailBox = (): string => {
	const url = process.env.MAIL_URL;
	if (!url) throw new Error('MAIL_URL is not set: start the journeys with "npm test".');
	return url;
};

/** The link of the newest letter to an address, once it has arrived. */
const linkFor = async (address: string, subject: string): Promise<string> => {
	let link: string | undefined;
	const look = async (): Promise<boolean> => {
		const letters = (await (await fetch(`${mailBox()}/api/email`)).json()) as Letter[];
		const mine = letters.filter(
			(letter) => letter.subject === subject && letter.to.some((to) => to.address === address),
		);
		link = /https?:\/\/\S+\/admin\/reset\/[0-9a-f]+/.exec(
			mine.sort((a, b) => a.time.localeCompare(b.time)).at(-1)?.text ?? '',
		)?.[0];
		return link !== undefined;
	};
	await expect.poll(look, { timeout: 60_000, interval: 500 }).toBe(true);
	return link ?? '';
};

const fresh = async (): Promise<Page> => {
	const context = await browser.newContext({ locale: 'pl-PL', viewport: { width: 1280, height: 900 } });
	context.setDefaultTimeout(15_000);
	return context.newPage();
};

const setPassword = async (page: Page, link: string, password: string): Promise<void> => {
	await page.goto(link, { waitUntil: 'networkidle' });
	await page.locator('input[name="password"]').fill(password);
	await page.locator('input[name="confirm-password"]').fill(password);
	await page.locator('button[type="submit"]').click();
};

// Letters go out one by one: the demonstration's own may still be on their way.
describe('people of an office', { timeout: 150_000 }, () => {
	it('a unit-admin invites, the person sets a password and works, loses the account and is out', async () => {
		const email = `nowa.osoba.${Date.now()}@swiebodzin.example`;
		const admin = await atDesk(browser, 'unit-admin@swiebodzin.example');
		await admin.goto(cmsUrl('/admin/collections/staff'), { waitUntil: 'networkidle' });
		await press(admin, 'Zaproś pracownika');
		const window = admin.getByRole('dialog');
		await window.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
		await see(admin, 'Podaj poprawny adres e-mail.');
		await window.getByRole('textbox', { name: 'Adres e-mail' }).fill(email);
		await window.getByRole('textbox', { name: 'Imię i nazwisko' }).fill('Oliwia Nowa');
		await window.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
		await see(admin, 'Konto założone. Zaproszenie wysłano pocztą.');

		const link = await linkFor(email, 'Zaproszenie do panelu Wrota Lubuskie');
		const person = await fresh();
		await setPassword(person, link, 'krótkie');
		await see(person, /Hasło musi mieć co najmniej 12 znaków/);
		await setPassword(person, link, 'cztery zielone rowery');
		await person.waitForURL((url) => url.pathname === '/admin');
		await see(person, 'Oliwia Nowa');

		await admin.getByRole('link', { name: 'Oliwia Nowa' }).first().click();
		await press(admin, 'Nadaj role');
		await window.getByRole('checkbox', { name: /Publikujący/ }).check();
		await window.getByRole('button', { name: 'Nadaj', exact: true }).click();
		await see(admin, 'Uprawnienia nadane.');

		await press(admin, 'Zamknij konto');
		await window.getByRole('button', { name: 'Zamknij konto' }).click();
		await see(admin, 'Konto zamknięte.');
		await admin.waitForURL(/\/collections\/staff(\?|$)/);

		await person.goto(cmsUrl('/admin/collections/bip-entries'));
		await person.waitForURL(/\/admin\/login/);
		await person.context().close();
		await admin.context().close();
	});

	it('a forgotten password is replaced by a link from the mail box, and the new one works', async () => {
		const email = 'analyst@swiebodzin.example';
		const page = await fresh();
		await page.goto(cmsUrl('/admin/forgot'), { waitUntil: 'networkidle' });
		await page.getByLabel(/E-mail/).fill(email);
		await page.locator('button[type="submit"]').click();
		await setPassword(page, await linkFor(email, 'Ustawienie nowego hasła'), 'Wrota-demo-2026');
		await page.waitForURL((url) => url.pathname === '/admin');
		await page.context().close();
	});
});
