import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { atDesk, open, press, see } from './office.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the form of a unit', { timeout: 120_000 }, () => {
	it('its administrator switches the rule of two persons off with a reason, and on again', async () => {
		const page = await atDesk(browser, 'unit-admin@gubin.example');
		await open(page, '/admin/collections/units/gubin');
		const rule = page.getByRole('checkbox', { name: 'Wpis zatwierdza druga osoba' });
		expect(await rule.isChecked()).toBe(true);

		await press(page, 'Wyłącz zasadę dwóch osób');
		const window = page.getByRole('dialog');
		await window.getByRole('button', { name: 'Wyłącz', exact: true }).click();
		await see(page, 'Napisz, dlaczego wyłączasz zasadę dwóch osób.');
		await window.getByLabel('Dlaczego wyłączasz?').fill('W sierpniu redaguje jedna osoba.');
		await window.getByRole('button', { name: 'Wyłącz', exact: true }).click();
		await see(page, 'Od teraz wpis może zatwierdzić jego autor.');
		await page.getByRole('button', { name: 'Włącz zasadę dwóch osób' }).waitFor();
		await expect.poll(() => rule.isChecked()).toBe(false);

		await press(page, 'Włącz zasadę dwóch osób');
		await window.getByRole('button', { name: 'Włącz', exact: true }).click();
		await see(page, 'Od teraz wpis zatwierdza druga osoba.');
		await page.getByRole('button', { name: 'Wyłącz zasadę dwóch osób' }).waitFor();
		await page.context().close();
	});

	it('says at the field what is wrong with an address, and keeps what was typed', async () => {
		const page = await atDesk(browser, 'unit-admin@gubin.example');
		await open(page, '/admin/collections/units/gubin');
		const website = page.getByLabel(/^Strona internetowa urzędu/);
		await website.fill('javascript:alert(1)');
		await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
		await see(page, /zaczyna się od https:\/\/ albo http:\/\//);
		expect(await website.inputValue()).toBe('javascript:alert(1)');
		await page.context().close();
	});

	it('others of the office have no such button', async () => {
		const page = await atDesk(browser, 'publisher@gubin.example');
		await open(page, '/admin/collections/units/gubin');
		await see(page, 'Historia kodu TERYT');
		expect(await page.getByRole('button', { name: /zasadę dwóch osób/ }).count()).toBe(0);
		await page.context().close();
	});
});
