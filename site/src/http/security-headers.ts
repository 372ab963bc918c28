/** Origins that the headers depend on. */
export interface Origins {
	site: string;
	cms: string;
}

const policy = (directives: Record<string, string>): string =>
	Object.entries(directives)
		.map(([name, value]) => `${name} ${value}`.trim())
		.join('; ');

const pageDirectives = {
	'default-src': "'none'",
	'script-src': "'self'",
	'style-src': "'self'",
	'img-src': "'self'",
	'font-src': "'self'",
	// For the suggestions under the search box.
	'connect-src': "'self'",
	'form-action': "'self'",
	'base-uri': "'none'",
};

export interface SecurityHeaders {
	/** For pages. */
	readonly page: readonly [string, string][];
	/** For a page that the CMS may show in a frame. */
	readonly framedPage: readonly [string, string][];
	/** For everything else: data, styles, pictures. */
	readonly other: readonly [string, string][];
	/** For files of offices: nothing in them may run or load anything. */
	readonly file: readonly [string, string][];
	/** For a PDF, which the reader's own viewer shows: it needs to be out of the sandbox, and gets nothing else. */
	readonly pdf: readonly [string, string][];
}

/** Headers of every answer; made once. */
export const securityHeaders = ({ site, cms }: Origins): SecurityHeaders => {
	const isHttps = site.startsWith('https:');
	const upgrade: Record<string, string> = isHttps ? { 'upgrade-insecure-requests': '' } : {};
	const common: [string, string][] = [
		['x-content-type-options', 'nosniff'],
		['referrer-policy', 'strict-origin-when-cross-origin'],
	];
	if (isHttps) common.push(['strict-transport-security', 'max-age=31536000; includeSubDomains']);
	const forPage = (ancestors: string): [string, string][] => [
		['content-security-policy', policy({ ...pageDirectives, 'frame-ancestors': ancestors, ...upgrade })],
		...common,
		['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
		['cross-origin-opener-policy', 'same-origin'],
	];
	return {
		page: forPage("'none'"),
		framedPage: forPage(cms),
		other: common,
		pdf: [
			[
				'content-security-policy',
				"default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
			],
			...common,
		],
		file: [['content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'"], ...common],
	};
};
