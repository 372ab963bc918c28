import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { atDesk, choose, open, pasteHtml, press, save, see, startEntry } from './office.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const remark = 'W tabeli brakuje powierzchni. Dopisz ją, proszę.';

describe('what the office is told when something is missing', { timeout: 120_000 }, () => {
	let address = '';

	it('missing fields are named where they are, and nothing is handed in', async () => {
		const page = await atDesk(browser, 'editor@zary.example');
		await startEntry(page, `Zarządzenie w sprawie dyżurów ${Date.now()}`);
		address = new URL(page.url()).pathname;
		await press(page, 'Przekaż do zatwierdzenia');
		await see(page, 'Podaj funkcję osoby odpowiedzialnej za treść.');
		const field = page.locator('.field-type', { has: page.getByLabel('Funkcja odpowiadającej osoby') });
		expect(await field.last().innerText()).toContain('Podaj funkcję osoby odpowiedzialnej za treść.');
		await page.reload({ waitUntil: 'networkidle' });
		await see(page, 'Szkic – widzi go tylko Twój urząd');
		await page.context().close();
	});

	it('a program that calls itself a document is refused in words, and the form stays', async () => {
		const page = await atDesk(browser, 'editor@zary.example');
		await open(page, address);
		await page.getByLabel('Wstęp').fill('Tekst, który ma zostać.');
		await page.getByLabel('Pliki z komputera').setInputFiles({
			name: 'umowa.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from('MZ\u0090\u0000 to jest program, nie dokument', 'latin1'),
		});
		await see(page, /Pliku „umowa.pdf” nie można dodać/);
		expect(await page.getByLabel('Wstęp').inputValue()).toBe('Tekst, który ma zostać.');
		await page.context().close();
	});

	it('a title of 5,000 characters is refused at its field, and what was typed stays', async () => {
		const page = await atDesk(browser, 'editor@zary.example');
		await open(page, address);
		const long = 'Bardzo długi tytuł '.repeat(264);
		await page.getByLabel(/^Tytuł/).fill(long);
		await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
		await see(page, 'Ten tekst jest za długi. Może mieć najwyżej 300 znaków.');
		expect(await page.getByLabel(/^Tytuł/).inputValue()).toBe(long);
		await page.context().close();
	});

	it('what looks like a personal number must be confirmed', async () => {
		const page = await atDesk(browser, 'editor@zary.example');
		await open(page, address);
		await choose(page, 'Dział biuletynu', 'Zarządzenia');
		await choose(page, 'Rodzaj wpisu', 'Zarządzenie');
		await pasteHtml(page, `<p>Dyżur pełni osoba o numerze PESEL ${personalNumber()}.</p>`);
		await page.getByLabel('Informację wytworzyła osoba').fill('Lena Sokół');
		await page.getByLabel('Za treść odpowiada').fill('Jan Zawada');
		await page.getByLabel('Funkcja odpowiadającej osoby').fill('kierownik wydziału');
		await page.getByLabel('Data wytworzenia').fill('2026-11-20');
		await save(page);
		await press(page, 'Przekaż do zatwierdzenia');
		await page.getByRole('heading', { name: 'Sprawdź, zanim przekażesz' }).waitFor();
		await page.getByRole('button', { name: 'Sprawdzone, przekaż mimo to' }).click();
		await see(page, 'Przekazany – teraz kolej osoby zatwierdzającej');
		await page.context().close();
	});

	it('a publisher returns it with a remark, which needs words, and the editor reads it', async () => {
		const publisher = await atDesk(browser, 'publisher@zary.example');
		await open(publisher, address);
		await press(publisher, 'Zwróć do poprawy');
		const dialog = publisher.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Zwróć z uwagą' }).click();
		await see(publisher, 'Napisz choć jedno zdanie.');
		await dialog.getByLabel('Co trzeba poprawić?').fill('no');
		await dialog.getByRole('button', { name: 'Zwróć z uwagą' }).click();
		await dialog.getByText('Podaj powód, choćby krótko.').waitFor();
		expect(await dialog.getByLabel('Co trzeba poprawić?').inputValue()).toBe('no');
		await dialog.getByLabel('Co trzeba poprawić?').fill(remark);
		await dialog.getByRole('button', { name: 'Zwróć z uwagą' }).click();
		await see(publisher, 'Zwrócony do poprawy – teraz kolej redakcji');
		await publisher.context().close();

		const editor = await atDesk(browser, 'editor@zary.example');
		await open(editor, address);
		await see(editor, remark);
		await editor.context().close();
	});
});

/** A number of the right form and checksum, of nobody: born on 31 December 1999. */
const personalNumber = (): string => {
	const digits = '9912310000';
	const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
	const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
	return `${digits}${(10 - (sum % 10)) % 10}`;
};
