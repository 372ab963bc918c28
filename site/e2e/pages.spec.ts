import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate/node';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { allKinds, crawl, siteUrl } from './crawl.ts';

interface AxeResult {
	violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}
declare const axe: { run(options: object): Promise<AxeResult> };

const origin = siteUrl();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// How the renderer writes, not what it means.
		'void-style': 'off',
		'no-trailing-whitespace': 'off',
		'doctype-style': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'no-raw-characters': 'off',
		// Titles are those of the offices.
		'long-title': 'off',
		// Telephone numbers stand as the offices write them.
		'tel-non-breaking': 'off',
	},
});

let browser: Browser;
let pages: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
	browser = await launchBrowser();
	pages = await crawl(1);
});
afterAll(async () => {
	await browser?.close();
});

const visit = async <T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>) => {
	const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	const foreign: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('request', (request) => {
		if (new URL(request.url()).origin !== origin) foreign.push(request.url());
	});
	try {
		const response = await page.goto(origin + path, { waitUntil: 'load' });
		return { status: response?.status(), complaints, foreign, seen: await look(page) };
	} finally {
		await context.close();
	}
};

const axeFindings = async (page: Page): Promise<string[]> => {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
	const result = await page.evaluate(() =>
		axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
	);
	return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
};

const phone = { viewport: { width: 390, height: 844 } };
const desk = { viewport: { width: 1280, height: 900 } };

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
		const tooWide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
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
			const report = await validator.validateString(await (await fetch(origin + path)).text());
			const messages = report.results.flatMap((result) =>
				result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
			);
			expect({ path, messages }).toEqual({ path, messages: [] });
		}
	});
});

describe('pages that help', () => {
	test.each(['/nie/ma/takiej', '/bip/zagan/uchwaly/999999-nie-ma'])('%s is 404 without barriers', async (path) => {
		const { status, seen, foreign } = await visit(path, phone, async (page) => ({
			axe: await axeFindings(page),
			search: await page.getByRole('searchbox').count(),
		}));
		expect({ status, seen, foreign }).toEqual({ status: 404, seen: { axe: [], search: 1 }, foreign: [] });
	});

	test('a search without results has no barriers', async () => {
		const { status, seen } = await visit('/szukaj?q=zzqqxxyy', phone, axeFindings);
		expect({ status, seen }).toEqual({ status: 200, seen: [] });
	});
});
