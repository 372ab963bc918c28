import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate/node';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

interface AxeResult {
	violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}
declare const axe: { run(options: object): Promise<AxeResult> };

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

export const phone = { viewport: { width: 390, height: 844 } };
export const desk = { viewport: { width: 1280, height: 900 } };

/** Opens an address, lets `look` use the page, and says how the server, the console and the network did. */
export const visitWith = async <T>(
	browser: Browser,
	address: string,
	options: BrowserContextOptions,
	look: (page: Page) => Promise<T>,
) => {
	const { origin } = new URL(address);
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
		const response = await page.goto(address, { waitUntil: 'load' });
		return { status: response?.status(), complaints, foreign, seen: await look(page) };
	} finally {
		await context.close();
	}
};

/** Barriers that axe finds on the page as it is now. */
export const axeFindings = async (page: Page): Promise<string[]> => {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
	const result = await page.evaluate(() =>
		axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
	);
	return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
};

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is wrong with the HTML, one sentence a fault. */
export const htmlFaults = async (html: string): Promise<string[]> => {
	const report = await validator.validateString(html);
	return report.results.flatMap((result) =>
		result.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
	);
};
