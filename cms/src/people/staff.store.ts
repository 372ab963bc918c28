import type { ClientSession, Db } from 'mongodb';
import { ObjectId } from 'mongodb';
import type { Grant, Person, Rights } from './people.rules.ts';

/**
 * A row of `staff`. Rights are written here, by the driver, inside a command's transaction, and nowhere else:
 * Payload's own writes of accounts (log-in, log-out, reset) leave them alone, see `rights-guard.ts`.
 */
export interface StaffRow {
	readonly _id: ObjectId;
	readonly email: string;
	readonly name: string;
	readonly function?: string | null;
	readonly isActive?: boolean;
	readonly isRegionalAdmin?: boolean;
	readonly units?: readonly { readonly id: string; readonly unit: string; readonly roles?: readonly string[] }[];
	readonly hash?: string | null;
	readonly salt?: string | null;
	readonly lockUntil?: Date | null;
	readonly loginAttempts?: number;
	readonly sessions?: readonly { readonly id: string; readonly createdAt: Date; readonly expiresAt: Date }[];
	readonly resetPasswordToken?: string | null;
	readonly resetPasswordExpiration?: Date | null;
	readonly invitedAt?: Date | null;
	readonly lastLoginAt?: Date | null;
	readonly createdAt: Date;
	readonly updatedAt: Date;
}

/** A password as Payload stores it: PBKDF2 digest and salt, both in hex. */
export interface Credential {
	readonly hash: string;
	readonly salt: string;
}

export const staffOf = (db: Db) => db.collection<StaffRow>('staff');

/** One spelling of an address, as Payload's log-in looks it up. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

export const personOf = (row: StaffRow): Person => ({
	id: row._id.toHexString(),
	isActive: row.isActive !== false,
	isRegionalAdmin: row.isRegionalAdmin === true,
	grants: (row.units ?? []).map(({ unit, roles }) => ({ unit, roles: roles ?? [] })),
	hasPassword: typeof row.hash === 'string' && row.hash !== '',
});

export const findStaff = (db: Db, id: string, session?: ClientSession): Promise<StaffRow | null> =>
	ObjectId.isValid(id) ? staffOf(db).findOne({ _id: new ObjectId(id) }, { session }) : Promise.resolve(null);

export const findStaffByEmail = (db: Db, email: string, session?: ClientSession): Promise<StaffRow | null> =>
	staffOf(db).findOne({ email: normalEmail(email) }, { session });

const rowsOf = (grants: readonly Grant[]): NonNullable<StaffRow['units']> =>
	grants.map((grant) => ({ id: new ObjectId().toHexString(), unit: grant.unit, roles: grant.roles }));

/** Rights as the row stores them. A closed account keeps no session: who was in is out at the next click. */
export const rightsRow = (rights: Rights): Partial<StaffRow> => ({
	isActive: rights.isActive,
	isRegionalAdmin: rights.isRegionalAdmin,
	units: rowsOf(rights.grants),
	...(rights.isActive ? {} : { sessions: [], resetPasswordToken: null, resetPasswordExpiration: null }),
});

export const countRegionalAdmins = (db: Db, session: ClientSession): Promise<number> =>
	staffOf(db).countDocuments({ isRegionalAdmin: true, isActive: { $ne: false } }, { session });
