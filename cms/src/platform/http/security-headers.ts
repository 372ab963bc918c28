import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const fixed: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'x-frame-options': 'SAMEORIGIN',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * Scripts run only from our own files, or with the nonce of this answer. Styles may be inline: Payload's layout writes
 * one without a nonce, its choosers (emotion) add theirs while they run, and its lists set them as attributes.
 */
export const contentSecurityPolicy = (nonce: string): string =>
	[
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}'`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"font-src 'self'",
		"connect-src 'self'",
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		"frame-ancestors 'self'",
	].join('; ');

/**
 * Sets the headers that every answer of the panel and its API has. The policy goes onto the request as well: that is
 * where Next reads the nonce that it stamps its scripts with (next `app-render/get-script-nonce-from-header`).
 */
export const secure = (req: IncomingMessage, res: ServerResponse): void => {
	const policy = contentSecurityPolicy(randomBytes(16).toString('base64'));
	req.headers['content-security-policy'] = policy;
	res.setHeader('content-security-policy', policy);
	for (const [name, value] of Object.entries(fixed)) res.setHeader(name, value);
};
