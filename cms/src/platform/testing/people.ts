import { randomUUID } from 'node:crypto';
import { ObjectId } from 'mongodb';
import { jwtSign } from 'payload';
import type { Booted } from './boot.ts';

export interface Enrolled {
	readonly id: string;
	/** A session token, as log-in would give it. */
	readonly token: string;
	readonly sid: string;
}

export interface Enrolment {
	readonly email: string;
	readonly name?: string;
	readonly units?: readonly { readonly unit: string; readonly roles: readonly string[] }[];
	readonly isRegionalAdmin?: boolean;
	readonly isActive?: boolean;
	/** A password as Payload stores it; without it the account has none. */
	readonly credential?: { readonly hash: string; readonly salt: string };
	/** When the person signed in; now by default. */
	readonly signedInAt?: Date;
}

/** Password `Wrota-demo-2026` as Payload 3.90 stores it (PBKDF2-SHA-256, 600,000 rounds), for tests that log in. */
export const demoCredential = {
	hash: 'pbkdf2-sha256-v1:1b63152636eec3b4ade74a5cc62418538081f78bd18d9857fbb007b5adb53e95',
	salt: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0',
};
export const demoPassword = 'Wrota-demo-2026';

/** Puts an account with an open session into the database, past the commands: the state a test begins with. */
export const enrol = async (
	{ services, payload }: Booted,
	who: Enrolment,
	collection: 'staff' | 'residents' = 'staff',
): Promise<Enrolled> => {
	const _id = new ObjectId();
	const now = who.signedInAt ?? new Date();
	const sid = randomUUID();
	const expiresAt = new Date(Date.now() + 3_600_000);
	const units = (who.units ?? []).map((row) => ({ id: new ObjectId().toHexString(), ...row }));
	await services.db.collection(collection).insertOne({
		_id,
		email: who.email,
		name: who.name ?? who.email.split('@')[0],
		...(collection === 'staff'
			? { units, isRegionalAdmin: who.isRegionalAdmin ?? false, isActive: who.isActive ?? true }
			: {}),
		...who.credential,
		loginAttempts: 0,
		sessions: [{ id: sid, createdAt: now, expiresAt }],
		createdAt: now,
		updatedAt: now,
	});
	const id = _id.toHexString();
	const fieldsToSign = { id, collection, email: who.email, sid };
	const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: 3600 });
	return { id, token, sid };
};
