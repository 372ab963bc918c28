import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../ops/launch/browser.ts';
import { atDesk, cmsUrl, open } from './office.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
	run(
		context: unknown,
		options: object,
	): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** Broken rules of WCAG 2.2 A and AA on the page, each with its first place. */
const broken = async (page: Page): Promise<string[]> => {
	await page.waitForLoadState('networkidle');
	await page.evaluate(axeSource);
	return page.evaluate(async (tags) => {
		const { axe } = window as unknown as { axe: Axe };
		const { violations } = await axe.run(document, { runOnly: tags });
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
	}, rules);
};

/** Text smaller than 15 px, but for powers and indices. */
const tooSmall = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const found = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement;
			const words = walker.currentNode.textContent?.trim();
			if (!words || !parent?.checkVisibility() || parent.closest('script, style, sup, sub')) continue;
			if (Number.parseFloat(getComputedStyle(parent).fontSize) < 15) found.add(words.slice(0, 60));
		}
		return [...found];
	});

const overflows = (page: Page): Promise<boolean> =>
	page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the admin for everybody', { timeout: 120_000 }, () => {
	it('the log-in breaks no rule of WCAG 2.2 AA', async () => {
		const page = await browser.newPage({ locale: 'pl-PL' });
		await page.goto(cmsUrl('/admin/login'));
		expect(await broken(page)).toEqual([]);
		await page.close();
	});

	it.each([
		['the desk', '/admin'],
		['the list of entries', '/admin/collections/bip-entries'],
		['a new entry', '/admin/collections/bip-entries/create'],
		['the files', '/admin/collections/files'],
		['the reports of errors', '/admin/collections/error-reports'],
		['the own account', '/admin/account'],
	])('%s: no broken rule, no small text, nothing beside a phone', async (_, path) => {
		const page = await atDesk(browser, 'editor@zagan.example');
		await page.goto(cmsUrl(path));
		expect(await broken(page)).toEqual([]);
		expect(await tooSmall(page)).toEqual([]);
		await page.setViewportSize({ width: 390, height: 844 });
		expect(await overflows(page)).toBe(false);
		await page.context().close();
	});

	it('an entry that waits for a decision, in the dark scheme too', async () => {
		const page = await atDesk(browser, 'publisher@zagan.example');
		await open(page, '/admin/collections/bip-entries');
		await page.getByRole('row').nth(1).getByRole('link').first().click();
		await page.waitForURL(/\/bip-entries\/\d+$/);
		expect(await broken(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
		expect(await broken(page)).toEqual([]);
		await page.context().close();
	});

	it('a stranger sees nothing of the desk', async () => {
		const page = await browser.newPage();
		await page.goto(cmsUrl('/admin'));
		await page.waitForURL(/\/login/);
		expect(await page.content()).not.toContain('Kolejki');
		await page.close();
	});
});
