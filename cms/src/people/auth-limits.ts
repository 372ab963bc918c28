import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { MongoClient } from 'mongodb';
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';

/** What is counted. Each has its own budget by address and, where an account is named, by account. */
export type AuthAction = 'login' | 'forgot-password' | 'reset-password';

interface Budget {
	readonly points: number;
	readonly durationSeconds: number;
}

const tenMinutes = 600;
const hour = 3600;

/** By network address; wide, because one office shares one address. Successful log-ins are given back. */
const byAddress: Readonly<Record<AuthAction, Budget>> = {
	login: { points: 50, durationSeconds: tenMinutes },
	'forgot-password': { points: 20, durationSeconds: hour },
	'reset-password': { points: 20, durationSeconds: hour },
};

/** By account, the same whether it exists or not. A log-in that succeeds clears the count. */
const byAccount: Readonly<Record<'login' | 'forgot-password', Budget>> = {
	login: { points: 5, durationSeconds: tenMinutes },
	'forgot-password': { points: 5, durationSeconds: hour },
};

export const authLimitsCollection = 'auth_limits';

/** Indexes of `auth_limits`: one row a key, rows vanish when their time is over. */
export const authLimitsIndexes = [
	{ key: { expire: -1 }, options: { expireAfterSeconds: 0 } },
	{ key: { key: 1 }, options: { unique: true } },
] as const;

export type LimitAnswer = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export interface AuthLimits {
	/** Counts one try from an address. */
	countAddress(action: AuthAction, ip: string): Promise<LimitAnswer>;
	/** Counts one try at an account. */
	countAccount(action: 'login' | 'forgot-password', account: string): Promise<LimitAnswer>;
	/** A log-in succeeded: the account's count is cleared, the address gets its try back. */
	forgiveLogin(account: string, ip: string | null): Promise<void>;
}

/** An IPv6 customer owns a whole /64: its first four groups are the address that counts. */
export const networkOf = (ip: string): string => {
	if (!isIPv6(ip)) return ip;
	if (ip.toLowerCase().startsWith('::ffff:') && ip.includes('.')) return ip.slice(7);
	const [head = '', tail] = ip.split('%')[0]?.split('::') ?? [];
	const groups = head === '' ? [] : head.split(':');
	const rest = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
	const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest];
	return `${all
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':')}::/64`;
};

const consume = async (limiter: RateLimiterMongo, key: string): Promise<LimitAnswer> => {
	try {
		await limiter.consume(key);
		return { ok: true };
	} catch (refused) {
		if (!(refused instanceof RateLimiterRes)) throw refused;
		return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) };
	}
};

/**
 * Counts tries at log-in, forgotten password and reset in MongoDB, so that all copies of the CMS share them.
 * Addresses and e-mails are stored as keyed digests only. Throws when the database cannot answer.
 */
export const createAuthLimits = (o: { client: MongoClient; dbName: string; secret: string }): AuthLimits => {
	const digest = (text: string): string => createHmac('sha256', o.secret).update(text).digest('base64url').slice(0, 32);
	const limiter = (name: string, budget: Budget): RateLimiterMongo =>
		new RateLimiterMongo({
			storeClient: o.client,
			dbName: o.dbName,
			tableName: authLimitsCollection,
			keyPrefix: name,
			points: budget.points,
			duration: budget.durationSeconds,
			disableIndexesCreation: true,
		});
	const addresses = {
		login: limiter('address:login', byAddress.login),
		'forgot-password': limiter('address:forgot-password', byAddress['forgot-password']),
		'reset-password': limiter('address:reset-password', byAddress['reset-password']),
	};
	const accounts = {
		login: limiter('account:login', byAccount.login),
		'forgot-password': limiter('account:forgot-password', byAccount['forgot-password']),
	};
	return {
		countAddress: (action, ip) => consume(addresses[action], digest(networkOf(ip))),
		countAccount: (action, account) => consume(accounts[action], digest(account)),
		forgiveLogin: async (account, ip) => {
			await accounts.login.delete(digest(account));
			if (ip !== null) await addresses.login.reward(digest(networkOf(ip)), 1);
		},
	};
};
