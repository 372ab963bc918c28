import { pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Payload } from 'payload';
import { driverOf } from '#platform/services.ts';
import { type AuthLimits, createAuthLimits } from './auth-limits.ts';
import type { Credential } from './staff.store.ts';

const byPayload = new WeakMap<Payload, AuthLimits>();

/** The limits of this process's database, made once. */
export const authLimitsOf = (payload: Payload): AuthLimits => {
	const known = byPayload.get(payload);
	if (known) return known;
	const db = driverOf(payload);
	const made = createAuthLimits({ client: db.client, dbName: db.databaseName, secret: payload.secret });
	byPayload.set(payload, made);
	return made;
};

const derive = promisify(pbkdf2);

/** Payload 3.90: `auth/strategies/local/generatePasswordSaltHash.js`. */
const rounds = 600_000;
const keyBytes = 32;

/** The work of one password check, so that a missing account costs the same. */
export const burnPasswordCheck = async (): Promise<void> => {
	await derive('wrota', 'wrota', rounds, keyBytes, 'sha256');
};

/** A password as Payload stores it, for accounts that are made with one (demonstration). */
export const credentialOf = async (password: string): Promise<Credential> => {
	const salt = randomBytes(32).toString('hex');
	const key = await derive(password, salt, rounds, keyBytes, 'sha256');
	return { hash: `pbkdf2-sha256-v1:${key.toString('hex')}`, salt };
};
