import { createHash, createHmac } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { headerParagraph } from '../src/bip/text.fixture.ts';
import { atDesk, cmsUrl, open, press, save, see, signIn, startEntry } from './office.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const typed = 'Tekst wpisany tuż przed końcem sesji.';
const complete = {
	section: 'komunikaty',
	kind: 'informacja',
	content: headerParagraph('Ulica będzie zamknięta od poniedziałku.'),
	producedByName: 'Tymon Próbny',
	producedByFunction: 'inspektor',
	responsibleName: 'Halina Próbna',
	responsibleFunction: 'burmistrz',
	producedOn: '2026-11-20',
};
const copies = (page: Page): Promise<number> =>
	page.evaluate(() => Object.keys(window.localStorage).filter((key) => key.startsWith('wrota-typed:')).length);

/** Takes a saved draft to the public by the commands' own addresses, as both people's browsers would. */
const publishQuickly = async (editor: Page, publisher: Page, id: string): Promise<void> => {
	const send = async (page: Page, method: 'patch' | 'post', path: string, data: object) => {
		const headers = { 'sec-fetch-site': 'same-origin' };
		const answer = await page.request[method](cmsUrl(`/api/bip-entries/${path}`), { data, headers });
		if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
		return (await answer.json()) as { digest: string };
	};
	await send(editor, 'patch', id, complete);
	const { digest } = await send(editor, 'post', `${id}/hand-in`, { confirm: true });
	await send(publisher, 'post', `${id}/publish`, { digest });
};

const hour = 60 * 60;

/** A token of the product with other claims, signed as the product signs. */
const resigned = (token: string, claims: object): string => {
	const secret = process.env.PAYLOAD_SECRET;
	if (!secret) throw new Error('PAYLOAD_SECRET is not set: start the journeys with "npm test".');
	const key = createHash('sha256').update(secret).digest('hex').slice(0, 32);
	const head = `${token.split('.')[0]}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
	return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`;
};

/** Puts the session of the browser an hour into the past, as the server sees it: its token has run out. */
const letSessionRunOut = async (page: Page): Promise<void> => {
	const context = page.context();
	const cookie = (await context.cookies()).find(({ name }) => name === 'payload-token');
	if (!cookie) throw new Error('No session to end.');
	const claims = JSON.parse(Buffer.from(cookie.value.split('.')[1] ?? '', 'base64url').toString());
	const isKnown = async (change: object): Promise<boolean> => {
		await context.addCookies([{ ...cookie, value: resigned(cookie.value, { ...claims, ...change }) }]);
		const me = await page.request.get(cmsUrl('/api/staff/me'), { headers: { 'sec-fetch-site': 'same-origin' } });
		return ((await me.json()) as { user: unknown }).user !== null;
	};
	expect(await isKnown({})).toBe(true);
	expect(await isKnown({ iat: claims.iat - 2 * hour, exp: claims.exp - 2 * hour })).toBe(false);
};

/** A tab of the same browser, opened when the person is back. */
const returning = async (page: Page): Promise<Page> => {
	const tab = await page.context().newPage();
	await page.close();
	return tab;
};

const logIn = async (page: Page, email: string, address: string): Promise<void> => {
	await page.goto(cmsUrl(address));
	await page.waitForURL(/\/login/);
	await signIn(page, email);
	await open(page, address);
};

describe('the end of a session', { timeout: 120_000 }, () => {
	it('after an hour without a move the panel logs out by itself; typed text is offered after the next log-in', async () => {
		const page = await atDesk(browser, 'editor@lubsko.example');
		await startEntry(page, `Ogłoszenie ${Date.now()}`);
		const address = new URL(page.url()).pathname;
		await page.clock.install();
		await open(page, address);
		await page.getByLabel('Wstęp').fill(typed);
		await expect.poll(() => copies(page), { timeout: 5000 }).toBe(1);

		await letSessionRunOut(page);
		page.on('dialog', (dialog) => void dialog.accept());
		await page.clock.fastForward('01:01:00');
		await page.waitForURL(/\/admin\/login\?redirect=/);
		expect(await copies(page)).toBe(1);

		const again = await returning(page);
		await logIn(again, 'editor@lubsko.example', address);
		await again.getByRole('button', { name: 'Przywróć mój tekst' }).click();
		await expect.poll(() => again.getByLabel('Wstęp').inputValue()).toBe(typed);
		await save(again);
		await expect.poll(() => copies(again), { timeout: 5000 }).toBe(0);
		await again.reload({ waitUntil: 'networkidle' });
		expect(await again.getByLabel('Wstęp').inputValue()).toBe(typed);
		await again.context().close();
	});

	it('a reason that the server no longer took is in its window after the next log-in', async () => {
		const page = await atDesk(browser, 'editor@lubsko.example');
		await startEntry(page, `Ogłoszenie ${Date.now()}`);
		const address = new URL(page.url()).pathname;
		const publisher = await atDesk(browser, 'publisher@lubsko.example');
		const id = address.split('/').at(-1);
		await publishQuickly(page, publisher, `${id}`);
		await open(page, address);
		await press(page, 'Popraw wpis');
		const reason = 'Pomyłka w numerze działki, zauważona po telefonie mieszkanki.';
		await page.getByLabel('Dlaczego poprawiasz?').fill(reason);
		await letSessionRunOut(page);
		await page.getByRole('button', { name: 'Otwórz poprawkę' }).click();
		await see(page, 'Zaloguj się, aby wykonać tę czynność.');
		expect(await page.getByLabel('Dlaczego poprawiasz?').inputValue()).toBe(reason);

		const again = await returning(page);
		await logIn(again, 'editor@lubsko.example', address);
		await see(again, 'Twój niewysłany tekst czeka pod: „Popraw wpis”.');
		await press(again, 'Popraw wpis');
		await see(again, 'Ten tekst wpisano tu wcześniej');
		expect(await again.getByLabel('Dlaczego poprawiasz?').inputValue()).toBe(reason);
		await again.getByRole('button', { name: 'Otwórz poprawkę' }).click();
		await see(again, 'Przekaż do zatwierdzenia');
		expect(await copies(again)).toBe(0);
		await again.context().close();
		await publisher.context().close();
	});

	it('the form of a unit offers what was typed, and so does the window that switches four eyes off', async () => {
		const address = '/admin/collections/units/lubsko';
		const page = await atDesk(browser, 'unit-admin@lubsko.example');
		await open(page, address);
		await press(page, 'Wyłącz zasadę dwóch osób');
		await page.getByLabel('Dlaczego wyłączasz?').fill('W sierpniu redaguje jedna osoba.');
		await letSessionRunOut(page);
		await page.getByRole('button', { name: 'Wyłącz', exact: true }).click();
		await see(page, 'Zaloguj się, aby wykonać tę czynność.');

		const second = await returning(page);
		await logIn(second, 'unit-admin@lubsko.example', address);
		await see(second, 'Twój niewysłany tekst czeka pod tym przyciskiem.');
		await press(second, 'Wyłącz zasadę dwóch osób');
		expect(await second.getByLabel('Dlaczego wyłączasz?').inputValue()).toBe('W sierpniu redaguje jedna osoba.');
		await second.getByRole('button', { name: 'Nie teraz' }).click();
		expect(await copies(second)).toBe(0);

		await second.getByLabel('Godziny pracy').fill('poniedziałek–piątek 8:00–16:00');
		await expect.poll(() => copies(second), { timeout: 5000 }).toBe(1);
		await letSessionRunOut(second);
		second.on('dialog', (dialog) => void dialog.accept());
		const third = await returning(second);
		await logIn(third, 'unit-admin@lubsko.example', address);
		await third.getByRole('button', { name: 'Przywróć mój tekst' }).click();
		await expect.poll(() => third.getByLabel('Godziny pracy').inputValue()).toBe('poniedziałek–piątek 8:00–16:00');
		await third.context().close();
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
