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
	/** Counts one paper (PDF); null when allowed, else seconds to wait. */
	paper(caller: string): Promise<number | null>;
	/** Counts one parcel of data; null when allowed, else seconds to wait. */
	parcel(caller: string): Promise<number | null>;
	/** Headers that tell a program how many requests it has left (draft-ietf-httpapi-ratelimit-headers). */
	told(kind: 'pages' | 'searches', caller: string): Promise<readonly string[]>;
	/** Counts one sent form; null when allowed, else seconds to wait. */
	form(caller: string): Promise<number | null>;
}

const WINDOW_S = 60;
/** A parcel is made of everything that a unit published: nobody needs more. */
const PARCELS_PER_MINUTE = 3;

const counterOf = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_S });

const counting =
	(limiter: RateLimiterMemory) =>
	async (caller: string): Promise<number | null> => {
		try {
			await limiter.consume(caller);
			return null;
		} catch (refused) {
			if (!(refused instanceof RateLimiterRes)) throw refused;
			return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
		}
	};

/** Limits of work per caller and minute, in the memory of this process. */
export const createLimits = (perMinute: { pages: number; searches: number; forms: number; papers: number }): Limits => {
	const limiters = { pages: counterOf(perMinute.pages), searches: counterOf(perMinute.searches) };
	return {
		page: counting(limiters.pages),
		search: counting(limiters.searches),
		paper: counting(counterOf(perMinute.papers)),
		parcel: counting(counterOf(PARCELS_PER_MINUTE)),
		form: counting(counterOf(perMinute.forms)),
		told: async (kind, caller) => {
			const state = await limiters[kind].get(caller);
			const left = state?.remainingPoints ?? perMinute[kind];
			const resetS = Math.ceil((state?.msBeforeNext ?? 0) / 1000);
			return [
				'ratelimit-policy',
				`"${kind}";q=${perMinute[kind]};w=${WINDOW_S}`,
				'ratelimit',
				`"${kind}";r=${Math.max(0, left)};t=${resetS}`,
			];
		},
	};
};
