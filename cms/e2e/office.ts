import type { Browser, Page } from 'playwright-core';

const address = (name: 'CMS_URL' | 'SITE_URL'): string => {
	const value = process.env[name];
	if (!value) throw new Error(`Brak ${name}: podróże potrzebują działającego produktu.`);
	return value.replace(/\/$/, '');
};

/** Addresses of the started, seeded product. */
export const cmsUrl = (path: string): string => address('CMS_URL') + path;
export const siteUrl = (path: string): string => address('SITE_URL') + path;

/** Password of every account of the demonstration region. */
export const password = 'Wrota-demo-2026';

/** Opens a page of the admin and waits until its script listens: a click before that would be lost. */
export const open = async (page: Page, path: string): Promise<void> => {
	await page.goto(cmsUrl(path), { waitUntil: 'networkidle' });
	await untilListening(page);
};

const untilListening = (page: Page): Promise<unknown> =>
	page.waitForFunction(() => {
		const control = document.querySelector('button[type="submit"], main a, main button, aside a');
		return control !== null && Object.keys(control).some((key) => key.startsWith('__react'));
	});

const hasLeft = (page: Page, timeoutMs: number): Promise<boolean> =>
	page
		.waitForURL((url) => !url.pathname.includes('/login'), { timeout: timeoutMs })
		.then(() => true)
		.catch(() => false);

/**
 * Fills the log-in form of the page and waits until the admin lets the person in.
 * The unit chooser refreshes the page once after it starts, which empties the form: on a busy machine that can be
 * after the typing, and then a person types again.
 */
export const signIn = async (page: Page, email: string): Promise<void> => {
	await untilListening(page);
	for (const timeoutMs of [5_000, 10_000, 20_000]) {
		await page.getByLabel(/E-mail/).fill(email);
		await page.getByLabel(/Hasło/).fill(password);
		await page.getByRole('button', { name: 'Zaloguj' }).click();
		if (await hasLeft(page, timeoutMs)) return;
	}
	throw new Error(`${email} nie wchodzi do panelu.`);
};

/** A person at a desk of their own: a fresh browser profile, logged in. The caller closes the page's context. */
export const atDesk = async (browser: Browser, email: string): Promise<Page> => {
	const context = await browser.newContext({
		locale: 'pl-PL',
		timezoneId: 'Europe/Warsaw',
		viewport: { width: 1280, height: 900 },
	});
	context.setDefaultTimeout(30_000);
	const page = await context.newPage();
	const answer = await page.request.post(cmsUrl('/api/staff/login'), { data: { email, password } });
	if (!answer.ok()) throw new Error(`${email}: log-in answered ${answer.status()} ${await answer.text()}`);
	await open(page, '/admin');
	return page;
};

/** Chooses from a list field of the form by the words of the field and of the choice. */
export const choose = async (page: Page, field: string, choice: string): Promise<void> => {
	await page.getByRole('combobox', { name: field }).fill(choice);
	await page.getByRole('option', { name: choice }).first().click();
};

/** What a clipboard holds after a copy in an office program, put into the editor as a browser would. */
export const pasteHtml = async (page: Page, html: string): Promise<void> => {
	const editor = page.getByRole('textbox', { name: 'Treść', exact: true });
	await editor.click();
	await editor.evaluate((element, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/html', pasted);
		clipboardData.setData('text/plain', 'tekst');
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, html);
};

/** Saves the form and waits until the server has said so. */
export const save = async (page: Page): Promise<void> => {
	const answered = page.waitForResponse(
		(response) =>
			response.url().includes('/api/bip-entries') && ['POST', 'PATCH'].includes(response.request().method()),
	);
	await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
	const answer = await answered;
	if (!answer.ok()) throw new Error(`Zapis odrzucony: ${answer.status()} ${await answer.text()}`);
};

/** Opens the form of a new entry and saves it under a title; ends at the address of the entry. */
export const startEntry = async (page: Page, title: string): Promise<void> => {
	await open(page, '/admin/collections/bip-entries/create');
	await page.getByLabel(/^Tytuł/).fill(title);
	await save(page);
	await page.waitForURL(/\/bip-entries\/\d+$/);
	await page.getByRole('button', { name: 'Przekaż do zatwierdzenia' }).waitFor();
};

/** Presses the button of a command in the control bar. */
export const press = (page: Page, command: string): Promise<void> =>
	page.getByRole('button', { name: command, exact: true }).first().click();

/** Waits for words on the page. */
export const see = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
