import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const origin = z
	.url({ protocol: /^https?$/ })
	.refine((value) => new URL(value).pathname === '/', 'must be an origin, without a path')
	.transform((value) => new URL(value).origin);

const list = <T extends z.ZodType<string, string>>(item: T) =>
	z
		.string()
		.transform((value) => value.split(','))
		.pipe(z.array(item).min(1));

const schema = z.object({
	HOST: z.string().default('127.0.0.1'),
	/** 0: any free port, named in the log. */
	SITE_PORT: port.default(4321),
	/** Public origin of the portal; every absolute address on a page begins with it, whatever Host was asked for. */
	SITE_URL: origin,
	/** Origin of the CMS on the private network; also the only page that may frame a preview. */
	CMS_URL: origin,
	/** Key of the public API of the CMS. */
	SITE_KEY: z.string().min(24),
	/** One engine or several, divided by commas, in the same order as the CMS has them; see data/engines.ts. */
	MEILI_URL: list(origin),
	/** A key that can only search: one for all engines, or one for each, divided by commas. */
	MEILI_SEARCH_KEY: list(z.string().min(8)),
	/** Key with which Prometheus asks for /metrics; without it the address does not exist. */
	METRICS_KEY: z.string().min(24).optional(),
	WROTA_INDEX: z.string().min(1).default('wrota'),
	/** `1` marks every page as demonstration data. */
	WROTA_DEMO: z
		.enum(['0', '1'])
		.default('0')
		.transform((value) => value === '1'),
	/** Folder of the build, inside site/ or absolute. */
	WROTA_SITE_DIST: z.string().min(1).default('dist'),
	/** Number of our own proxies in front; their entries at the right end of X-Forwarded-For are believed. */
	SITE_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
	/** Pages that one address may have rendered per minute (kept pages are not counted). */
	SITE_PAGES_PER_MINUTE: z.coerce.number().int().positive().default(3000),
	SITE_SEARCHES_PER_MINUTE: z.coerce.number().int().positive().default(600),
	/** Entries that one address may have set as PDF per minute (kept ones are not counted). */
	SITE_PAPERS_PER_MINUTE: z.coerce.number().int().positive().default(60),
	/** Forms that one address may send per minute. */
	SITE_FORMS_PER_MINUTE: z.coerce.number().int().positive().default(30),
	/** Seconds for which a page is shown without hearing of changes; then it is made anew, or shown as a copy while the CMS is silent. */
	SITE_FRESH_S: z.coerce.number().int().min(1).max(30).default(30),
	/** Upper bound of finished pages kept in memory. */
	SITE_CACHE_MB: z.coerce.number().int().positive().default(128),
	/** Address for help and for reports of weaknesses; without it pages and security.txt name none (a demonstration: an invented one). */
	SITE_CONTACT: z.email().optional(),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** The settings cannot be used; the message names each variable and what is wrong with it. */
export class EnvRefused extends Error {}

/**
 * The settings of the site, parsed once at boot.
 * @throws {EnvRefused}
 */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
	const parsed = schema.safeParse(given);
	if (parsed.success) return parsed.data;
	const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
	throw new EnvRefused(`The site cannot start with these settings:\n${lines.join('\n')}`);
};
