import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Whom a request is counted for. With `hops` own proxies in front, the entry that the outermost of them wrote into
 * X-Forwarded-For; everything further left was written by the caller and is not believed. An IPv6 caller is counted by
 * its /64, the smallest network that one subscriber gets.
 */
export const callerOf = (request: IncomingMessage, hops: number): string => {
	const socketAddress = request.socket.remoteAddress ?? 'unknown';
	const forwarded = hops === 0 ? [] : String(request.headers['x-forwarded-for'] ?? '').split(',');
	const address = forwarded.at(-hops)?.trim() || socketAddress;
	if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
	return `${new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(0, 4).join(':')}::/64`;
};

export interface Limits {
	/** Counts one page; null when allowed, else seconds to wait. */
	page(caller: string): Promise<number | null>;
	/** Counts one search; null when allowed, else seconds to wait. */
	search(caller: string): Promise<number | null>;
	/** Counts one sent form; null when allowed, else seconds to wait. */
	form(caller: string): Promise<number | null>;
}

const counter = (points: number) => {
	const limiter = new RateLimiterMemory({ points, duration: 60 });
	return async (caller: string): Promise<number | null> => {
		try {
			await limiter.consume(caller);
			return null;
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		}
	};
};

/** Limits of work per caller and minute, in the memory of this process. */
export const createLimits = (perMinute: { pages: number; searches: number; forms: number }): Limits => ({
	page: counter(perMinute.pages),
	search: counter(perMinute.searches),
	form: counter(perMinute.forms),
});
