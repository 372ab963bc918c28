import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { siteUrl } from './crawl.ts';
import { axeFindings, htmlFaults, phone } from './look.ts';

const origin = siteUrl();
const mailUrl = (): string => {
	const url = process.env.MAIL_URL;
	if (!url) throw new Error('MAIL_URL is not set: start the journeys with "npm test".');
	return url;
};

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser?.close();
});

const withPage = async <T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> => {
	const context = await browser.newContext({ baseURL: origin, reducedMotion: 'reduce', ...options });
	try {
		return await use(await context.newPage());
	} finally {
		await context.close();
	}
};
const heading = async (page: Page) =>
	(await page.getByRole('heading', { level: 1 }).textContent())?.replaceAll(/\s+/g, ' ').trim();

const anEntry = async (): Promise<string> => {
	const list = (await (await fetch(`${origin}/api/v1/units/zagan/entries`)).json()) as { items: { url: string }[] };
	return new URL(list.items[0]?.url ?? '').pathname;
};

interface Letter {
	readonly subject: string;
	readonly text: string;
	readonly to: readonly { readonly address: string }[];
}

const letterWith = async (fits: (letter: Letter) => boolean): Promise<Letter> => {
	for (let tries = 0; tries < 100; tries += 1) {
		const letters = (await (await fetch(`${mailUrl()}/api/email`)).json()) as Letter[];
		const found = letters.find(fits);
		if (found) return found;
		await new Promise((later) => setTimeout(later, 200));
	}
	throw new Error('The letter did not come.');
};

describe.each([
	['without scripts', false],
	['with scripts', true],
])('a reader %s', (_, javaScriptEnabled) => {
	test('reports an error, mends what the form refuses, and the office gets it', async () => {
		const sign = randomUUID().slice(0, 8);
		const path = await anEntry();
		await withPage({ javaScriptEnabled, ...phone }, async (page) => {
			await page.goto(path);
			await page.getByRole('link', { name: 'Zgłoś błąd' }).click();
			await page.getByLabel('Co jest nie tak?').fill('Krótko');
			await page.getByLabel(/Twój e-mail/).fill('czytelnik@example.test');
			await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
			expect(await page.getByRole('alert').textContent()).toContain('choć jednym zdaniem');
			expect(await page.getByLabel(/Twój e-mail/).inputValue()).toBe('czytelnik@example.test');
			expect(await axeFindingsOf(page, javaScriptEnabled)).toEqual([]);
			await page.getByLabel('Co jest nie tak?').fill(`Data posiedzenia jest zła (${sign}).`);
			await page.getByRole('button', { name: 'Wyślij zgłoszenie' }).click();
			expect(await heading(page)).toBe('Dziękujemy za zgłoszenie');
		});
		const letter = await letterWith(({ text }) => text.includes(sign));
		expect(letter.subject).toMatch(/^Zgłoszenie błędu nr \d+: /);
	});

	test('orders news by e-mail, confirms, and leaves', async () => {
		const email = `${randomUUID()}@example.test`;
		await withPage({ javaScriptEnabled, ...phone }, async (page) => {
			await page.goto('/bip/zagan/uchwaly');
			await page.getByRole('link', { name: 'E-mail' }).first().click();
			expect(await page.getByLabel('Urząd').inputValue()).toBe('zagan');
			expect(await page.getByLabel('Dział').inputValue()).toBe('uchwaly');
			await page.getByLabel('Twój e-mail').fill(email);
			await page.getByRole('button', { name: 'Zamów powiadomienia' }).click();
			expect(await heading(page)).toBe('Sprawdź pocztę');
			const letter = await letterWith(({ to }) => to.some(({ address }) => address === email));
			await page.goto(/(\/subskrypcja\/\S+)/.exec(letter.text)?.[1] ?? '/');
			expect(await heading(page)).toBe('Potwierdź powiadomienia');
			await page.getByRole('button', { name: /Potwierdzam/ }).click();
			expect(await heading(page)).toBe('Powiadomienia są włączone');
			expect(await axeFindingsOf(page, javaScriptEnabled)).toEqual([]);
			await page.getByRole('link', { name: 'Wypisz się' }).click();
			await page.getByRole('button', { name: 'Wypisz mnie' }).click();
			expect(await heading(page)).toBe('Nie będziemy już pisać');
		});
	});
});

/** axe itself is a script. */
const axeFindingsOf = (page: Page, javaScriptEnabled: boolean): Promise<string[]> =>
	javaScriptEnabled ? axeFindings(page) : Promise.resolve([]);

test('a mail program leaves with one click, from no page at all', async () => {
	const email = `${randomUUID()}@example.test`;
	const order = new URLSearchParams({ jednostka: 'zagan', rodzaj: 'uchwala', rytm: 'daily', email });
	const asked = await fetch(`${origin}/subskrypcja`, { method: 'POST', headers: { origin }, body: order });
	expect(asked.status).toBe(200);
	const letter = await letterWith(({ to }) => to.some(({ address }) => address === email));
	const path = new URL(/(http\S+\/subskrypcja\/\S+)/.exec(letter.text)?.[1] ?? '').pathname;
	const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
	const left = await fetch(`${origin}${path}/wypisz`, { method: 'POST', body });
	expect([left.status, (await left.text()).includes('Nie będziemy już pisać')]).toEqual([200, true]);
	expect((await fetch(origin + path)).status).toBe(404);
});

test('a form that another page sends is refused', async () => {
	const body = new URLSearchParams({ opis: 'Coś z zewnątrz, długie.' });
	const answer = await fetch(`${origin}${await anEntry()}/blad`, {
		method: 'POST',
		headers: { origin: 'https://evil.example' },
		body,
	});
	expect(answer.status).toBe(403);
});

test('forms are valid HTML also with what they refuse', async () => {
	for (const path of [`${await anEntry()}/blad`, '/subskrypcja']) {
		const body = new URLSearchParams({ opis: 'x', email: 'x' });
		const answer = await fetch(origin + path, { method: 'POST', headers: { origin }, body });
		expect(answer.status).toBe(422);
		expect({ path, faults: await htmlFaults(await answer.text()) }).toEqual({ path, faults: [] });
	}
});

test('the map is walked by keyboard: each circle is a link with its name, shown below', async () => {
	await withPage(phone, async (page) => {
		await page.goto('/mapa');
		const circles = page.getByRole('group', { name: 'Gminy województwa lubuskiego' }).getByRole('link');
		expect(await circles.count()).toBeGreaterThan(80);
		const first = circles.first();
		const name = (await first.getAttribute('aria-label')) ?? '';
		await page.getByRole('link', { name: 'schematyczna mapa' }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
		expect(await page.locator('[data-map-said]').textContent()).toBe(name);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/jednostki\/[a-z-]+$/);
		expect(await heading(page)).toBe(name.replace(/, powiat .*/, ''));
	});
});

test('a citation is copied where scripts run, and can be read where they do not', async () => {
	const path = await anEntry();
	await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
		await page.goto(path);
		await page.getByText('Cytuj', { exact: true }).click();
		await page.getByRole('button', { name: 'Kopiuj' }).click();
		await page.getByText('Skopiowano.').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${origin}${path}/wersje/`);
	});
	await withPage({ javaScriptEnabled: false }, async (page) => {
		await page.goto(path);
		await page.getByText('Cytuj', { exact: true }).click();
		expect(await page.getByText(`${origin}${path}/wersje/`).first().isVisible()).toBe(true);
		expect(await page.getByRole('button', { name: 'Kopiuj' }).isVisible()).toBe(false);
	});
});
