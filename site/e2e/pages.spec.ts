import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { allKinds, crawl, siteUrl } from './crawl.ts';
import { axeFindings, desk, htmlFaults, overflow, phone, visitWith } from './look.ts';

const origin = siteUrl();
let browser: Browser;
let pages: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
	browser = await launchBrowser();
	pages = await crawl(1);
});
afterAll(async () => {
	await browser?.close();
});

const visit = <T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>) =>
	visitWith(browser, origin + path, options, look);

/** One visit that looks at a page in every way: on a desk, on phones, in the dark. */
const inspect = async (path: string) => {
	const { seen, ...visited } = await visit(path, desk, async (page) => {
		const light = await axeFindings(page);
		const headings = await page.getByRole('heading', { level: 1 }).count();
		const title = await page.title();
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.setViewportSize(phone.viewport);
		const dark = await axeFindings(page);
		await page.setViewportSize({ width: 320, height: 640 });
		const tooWide = await overflow(page);
		return { light, dark, headings, tooWide, title };
	});
	return { ...visited, ...seen };
};

const flawless = { status: 200, complaints: [], foreign: [], light: [], dark: [], headings: 1, tooWide: 0 };

test('every kind of page is reached by links from the home page', () => {
	expect([...pages.keys()].toSorted()).toEqual([...allKinds].toSorted());
});

describe.each([...allKinds])('a page of the kind "%s"', (kind) => {
	test('has no barriers in light and dark, fits a narrow phone, asks nobody else and is silent', async () => {
		for (const path of pages.get(kind) ?? []) {
			const { title, ...found } = await inspect(path);
			expect({ path, ...found }).toEqual({ path, ...flawless });
			expect(title).toMatch(/^.{5,} – Wrota Lubuskie$|^Wrota Lubuskie – .{5,}$/);
		}
	});

	test('is valid HTML', async () => {
		for (const path of pages.get(kind) ?? []) {
			const messages = await htmlFaults(await (await fetch(origin + path)).text());
			expect({ path, messages }).toEqual({ path, messages: [] });
		}
	});
});

describe('pages that help', () => {
	test.each(['/nie/ma/takiej', '/bip/zagan/uchwaly/999999-nie-ma'])('%s is 404 without barriers', async (path) => {
		const { status, seen, foreign } = await visit(path, phone, async (page) => ({
			axe: await axeFindings(page),
			search: await page.getByRole('combobox').count(),
		}));
		expect({ status, seen, foreign }).toEqual({ status: 404, seen: { axe: [], search: 1 }, foreign: [] });
	});

	test('a search without results has no barriers', async () => {
		const { status, seen } = await visit('/szukaj?q=zzqqxxyy', phone, axeFindings);
		expect({ status, seen }).toEqual({ status: 200, seen: [] });
	});
});
