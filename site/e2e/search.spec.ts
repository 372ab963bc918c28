import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { siteUrl } from './crawl.ts';
import { axeFindings, desk, htmlFaults, overflow, phone, visitWith } from './look.ts';

const origin = siteUrl();
let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
});

const box = (page: Page) => page.getByRole('combobox', { name: 'Czego szukasz?' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Podpowiedzi' }).getByRole('option');

const typed = async (page: Page, words: string) => {
	await box(page).pressSequentially(words);
	await options(page).first().waitFor();
};

describe('suggestions under the search box', () => {
	test.each([
		['a desk', desk, 'light' as const],
		['a phone', phone, 'dark' as const],
	])('are read aloud, chosen with arrows and closed with Escape, on %s', async (_, size, colorScheme) => {
		const { complaints, foreign } = await visitWith(browser, origin, { ...size, colorScheme }, async (page) => {
			await typed(page, 'żag');
			expect(await options(page).first().textContent()).toBe('Gmina ŻagańJednostka');
			expect(await page.getByRole('status').first().textContent()).toMatch(/^\d podpowiedzi\. Wybierz strzałkami\.$/);
			expect(await box(page).getAttribute('aria-expanded')).toBe('true');
			expect(await axeFindings(page)).toEqual([]);
			expect(await overflow(page)).toBe(0);
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowDown');
			const active = await box(page).getAttribute('aria-activedescendant');
			expect(await page.locator(`#${active}`).textContent()).toBe('Miasto ŻagańJednostka');
			await page.keyboard.press('Escape');
			expect(await box(page).getAttribute('aria-expanded')).toBe('false');
			expect(await box(page).inputValue()).toBe('żag');
			await page.keyboard.press('ArrowDown');
			await options(page).first().waitFor();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await page.waitForURL('**/jednostki/gmina-zagan');
		});
		expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
	});

	test('leave the form as it is: Enter in the field searches', async () => {
		await visitWith(browser, origin, desk, async (page) => {
			await typed(page, 'uchw');
			await page.keyboard.press('Enter');
			await page.waitForURL('**/szukaj?q=uchw');
		});
	});
});

describe('results', () => {
	test('without scripts: the named office first, undone by a link, alone by another', async () => {
		const address = `${origin}/szukaj?q=${encodeURIComponent('odpady w Żaganiu')}`;
		await visitWith(browser, address, { ...phone, javaScriptEnabled: false }, async (page) => {
			const note = page.getByRole('group', { name: 'Jednostka z zapytania' });
			expect(await note.textContent()).toContain('Pokazujemy najpierw: Miasto Żagań.');
			expect(await note.getByRole('link', { name: 'Gmina Żagań' }).count()).toBe(1);
			await note.getByRole('link', { name: 'Szukaj wszędzie tak samo' }).click();
			expect(await note.textContent()).toContain('Szukasz wszędzie tak samo.');
			await note.getByRole('link', { name: 'Najpierw: Miasto Żagań' }).click();
			await note.getByRole('link', { name: 'Miasto Żagań', exact: true }).click();
			expect(new URL(page.url()).search).toBe('?q=odpady&jednostka=zagan');
		});
	});

	test('without scripts: the newest first', async () => {
		const address = `${origin}/szukaj?q=uchwa%C5%82a`;
		await visitWith(browser, address, { ...desk, javaScriptEnabled: false }, async (page) => {
			await page
				.getByRole('navigation', { name: 'Kolejność wyników' })
				.getByRole('link', { name: 'Najnowsze' })
				.click();
			const days = await page
				.locator('.results time')
				.evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
			expect(days.length).toBe(10);
			expect(days).toEqual(days.toSorted().reverse());
		});
	});

	test.each([
		['harmongram odpadów', /Czy chodziło Ci o: harmonogram odpadów\?/],
		['uchwała XL/999/2019', /Nie ma wpisu z numerem XL\/999\/2019\./],
		['odpady Żagań', /Pokazujemy najpierw/],
	])('„%s” says what was understood, without barriers and faults', async (q, words) => {
		const address = `${origin}/szukaj?q=${encodeURIComponent(q)}`;
		const { seen } = await visitWith(browser, address, phone, async (page) => ({
			text: await page.getByRole('main').innerText(),
			axe: await axeFindings(page),
			wider: await overflow(page),
		}));
		expect(seen.text.replaceAll('\u00A0', ' ')).toMatch(words);
		expect([seen.axe, seen.wider]).toEqual([[], 0]);
		expect(await htmlFaults(await (await fetch(address)).text())).toEqual([]);
	});
});
