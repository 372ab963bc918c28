import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { atDesk, choose, cmsUrl, open, pasteHtml, press, save, see, siteUrl, startEntry } from './office.ts';

const plot = `${1000 + Math.floor(Math.random() * 9000)}/${10 + Math.floor(Math.random() * 90)}`;
const title = `Przetarg na dzierżawę działki nr ${plot} w Żaganiu`;
const wordTable = `<html><body><!--StartFragment-->
<h1>Warunki przetargu<o:p></o:p></h1>
<p class=MsoNormal>Czynsz roczny <span class=msoDel><del>999 zł</del></span><ins>1 250 zł</ins>.<o:p></o:p></p>
<p class=MsoNormal>Tabela 1. Działki do dzierżawy</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Numer działki</b></p></td><td><p class=MsoNormal><b>Powierzchnia</b></p></td></tr>
<tr><td><p class=MsoNormal>${plot}</p></td><td><p class=MsoNormal>1,5 ha</p></td></tr></table>
<!--EndFragment--></body></html>`;

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const fillEntry = async (page: Page): Promise<void> => {
	await choose(page, 'Dział biuletynu', 'Sprzedaż i dzierżawa nieruchomości');
	await choose(page, 'Rodzaj wpisu', 'Przetarg na nieruchomość');
	await page.getByLabel('Wstęp').fill('Miasto oddaje w dzierżawę działkę rolną na trzy lata.');
	await pasteHtml(page, wordTable);
	await page.getByLabel('Informację wytworzyła osoba').fill('Lena Sokół');
	await page.getByLabel('Za treść odpowiada').fill('Jan Zawada');
	await page.getByLabel('Funkcja odpowiadającej osoby').fill('kierownik wydziału');
	await page.getByLabel('Data wytworzenia').fill('2026-11-20');
};

const attach = async (page: Page): Promise<void> => {
	await page.getByLabel('Pliki z komputera').setInputFiles({
		name: 'Regulamin przetargu – żabą.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from('Regulamin przetargu. Wadium wynosi 500 zł.', 'utf8'),
	});
	await page.getByRole('link', { name: 'Regulamin przetargu – żabą' }).waitFor();
};

const untilFound = async (page: Page, words: string): Promise<void> => {
	await expect
		.poll(
			async () => {
				await page.goto(siteUrl(`/szukaj?q=${encodeURIComponent(words)}`));
				return page.getByRole('link', { name: title }).count();
			},
			{ timeout: 20_000, interval: 500 },
		)
		.toBeGreaterThan(0);
};

describe('from an editor to a resident', { timeout: 120_000 }, () => {
	let address = '';

	it('an editor writes, pastes a table from Word, attaches a file and hands in', async () => {
		const page = await atDesk(browser, 'editor@zagan.example');
		await startEntry(page, title);
		await fillEntry(page);
		await attach(page);
		await save(page);
		await press(page, 'Przekaż do zatwierdzenia');
		await see(page, 'Przekazany – teraz kolej osoby zatwierdzającej');
		address = new URL(page.url()).pathname;
		expect(await page.getByRole('button', { name: 'Zapisz', exact: true }).count()).toBe(0);
		expect(await page.getByRole('textbox', { name: 'Treść', exact: true }).getAttribute('contenteditable')).toBe(
			'false',
		);
		await page.context().close();
	});

	it('a publisher finds it on the desk and approves exactly that text', async () => {
		const page = await atDesk(browser, 'publisher@zagan.example');
		await page.getByRole('link', { name: title }).first().click();
		await page.waitForURL(cmsUrl(address));
		await see(page, 'Teraz Twoja kolej: przeczytaj i zdecyduj');
		await press(page, 'Zatwierdź i opublikuj');
		await page.getByRole('dialog').getByRole('button', { name: 'Zatwierdź i opublikuj' }).click();
		await see(page, /Opublikowany od .*, wersja 1/);
		await page.context().close();
	});

	it('a resident finds it in another grammatical form and reads all of it', async () => {
		const page = await browser.newPage();
		await untilFound(page, `przetargi dzierżawa działek ${plot}`);
		await page.getByRole('link', { name: title }).first().click();
		await page.getByRole('heading', { level: 1, name: title }).waitFor();
		const text = await page.locator('main').innerText();
		expect(text).toContain('Czynsz roczny 1 250 zł.');
		expect(text).not.toContain('999 zł');
		expect(await page.getByRole('columnheader', { name: 'Numer działki' }).count()).toBe(1);
		expect(await page.getByRole('cell', { name: plot }).count()).toBe(1);
		expect(text).toContain('Jan Zawada');
		expect(await page.getByRole('link', { name: /Regulamin przetargu/ }).count()).toBeGreaterThan(0);
		await page.close();
	});

	it('an editor drops a correction opened by mistake, and the form holds the published text again', async () => {
		const page = await atDesk(browser, 'editor@zagan.example');
		await open(page, address);
		await press(page, 'Popraw wpis');
		await page.getByRole('dialog').getByLabel('Dlaczego poprawiasz?').fill('Wydawało się, że jest błąd.');
		await page.getByRole('dialog').getByRole('button', { name: 'Otwórz poprawkę' }).click();
		await see(page, 'Poprawiasz wpis opublikowany w wersji 1');
		await page.getByLabel(/^Tytuł/).fill('Tytuł zmieniony przez pomyłkę');
		await save(page);
		await press(page, 'Porzuć poprawkę');
		await page.getByRole('dialog').getByRole('button', { name: 'Porzuć poprawkę' }).click();
		await see(page, /Opublikowany od .*, wersja 1/);
		await expect.poll(() => page.getByLabel(/^Tytuł/).inputValue()).toBe(title);
		await page.context().close();
	});
});
