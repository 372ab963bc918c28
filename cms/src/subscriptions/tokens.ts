import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'wrota/subscriptions', 32));

/** The one secret of a subscription's links: nobody can make it who does not hold the server's secret. */
export const tokenOf = (secret: string, id: string): string =>
	createHmac('sha256', keyOf(secret)).update(id).digest('base64url');

export const isToken = (secret: string, id: string, given: string): boolean => {
	const wanted = Buffer.from(tokenOf(secret, id));
	const shown = Buffer.from(given);
	return wanted.length === shown.length && timingSafeEqual(wanted, shown);
};
