import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { atDesk, open, press, see, siteUrl } from './office.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const reportFrom = async (unit: string, words: string): Promise<void> => {
	const list = await (await fetch(siteUrl(`/api/v1/units/${unit}/entries`))).json();
	const path = new URL(list.items[0].url).pathname;
	const answer = await fetch(siteUrl(`${path}/blad`), {
		method: 'POST',
		headers: { origin: new URL(siteUrl('/')).origin },
		body: new URLSearchParams({ opis: words, email: '' }),
	});
	expect(answer.status).toBe(200);
};

/** Reports as the page of this person may read them. */
const reportsSeen = (page: Page): Promise<{ id: string; message: string }[]> =>
	page.evaluate(async () => (await (await fetch('/api/error-reports?depth=0&limit=200')).json()).docs);

describe('a report of an error', { timeout: 120_000 }, () => {
	const words = `Zła data w nagłówku ${randomUUID().slice(0, 8)}.`;

	it('is read and settled by an editor of the unit', async () => {
		await reportFrom('zagan', words);
		const page = await atDesk(browser, 'editor@zagan.example');
		await page.getByRole('link', { name: 'Zgłoszenia błędów' }).first().click();
		await page.getByRole('row').nth(1).waitFor();
		const docs = await reportsSeen(page);
		const mine = docs.find(({ message }) => message === words);
		await open(page, `/admin/collections/error-reports/${mine?.id}`);
		expect(await page.getByLabel('Co jest nie tak').inputValue()).toBe(words);
		expect(await page.getByRole('button', { name: 'Zapisz', exact: true }).count()).toBe(0);
		await press(page, 'Oznacz jako załatwione');
		await page.waitForURL(/\/error-reports(\?|$)/);
		await see(page, 'Załatwione');
		await page.context().close();
	});

	it('is not seen by another unit', async () => {
		const page = await atDesk(browser, 'editor@szprotawa.example');
		await open(page, '/admin');
		const docs = await reportsSeen(page);
		expect(docs.map(({ message }) => message)).not.toContain(words);
		await page.context().close();
	});
});
