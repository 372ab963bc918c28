import type { ObjectId } from 'mongodb';
import { refused } from '#platform/command/refusal.ts';
import type { CommandContext } from '#platform/command/run-command.ts';
import { nextNumber } from '#platform/numbering/numbering.ts';
import { type Administrator, canSee, type Grant, type RegionalFacts, type Rights } from './people.rules.ts';
import { countRegionalAdmins, findStaff, personOf, type StaffRow } from './staff.store.ts';

/** What every command of people answers. */
export interface StaffAnswer {
	readonly id: string;
	readonly isActive: boolean;
	readonly isRegionalAdmin: boolean;
	readonly units: readonly Grant[];
	readonly message: string;
}

/** The actor's rights as they stand in this transaction; a session may remember older ones. */
export const administratorOf = async ({ actor, tx }: CommandContext): Promise<Administrator> => {
	if (actor.kind === 'system') return { id: null, isRegionalAdmin: true, units: [] };
	const row = actor.kind === 'staff' ? await findStaff(tx.db, actor.id, tx.session) : null;
	const person = row ? personOf(row) : null;
	if (actor.kind !== 'staff' || !person?.isActive) return { id: actor.kind, isRegionalAdmin: false, units: [] };
	const units = person.grants.filter(({ roles }) => roles.includes('unit-admin')).map((grant) => grant.unit);
	return { id: person.id, isRegionalAdmin: person.isRegionalAdmin, units };
};

/** Who shares no unit with the person does not learn that there is one. */
export const isKnownTo = ({ actor }: CommandContext, administrator: Administrator, account: StaffRow): boolean => {
	const person = personOf(account);
	if (actor.kind !== 'staff' || actor.id === person.id) return true;
	return canSee({ ...administrator, units: Object.keys(actor.roles) }, person);
};

export const answer = (id: ObjectId, rights: Rights, message: string): StaffAnswer => ({
	id: id.toHexString(),
	isActive: rights.isActive,
	isRegionalAdmin: rights.isRegionalAdmin,
	units: rights.grants,
	message,
});

/** Rights as the journal keeps them. */
export const plain = ({ isActive, isRegionalAdmin, grants }: Rights) => ({
	isActive,
	isRegionalAdmin,
	units: grants.map(({ unit, roles }) => ({ unit, roles: [...roles] })),
});

/** Names of the units that exist, by slug. */
export const unitNames = async (
	{ tx }: CommandContext,
	slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
	const units = tx.db.collection<{ _id: string; name?: string }>('units');
	const rows = await units
		.find({ _id: { $in: [...slugs] } }, { session: tx.session, projection: { name: 1 } })
		.toArray();
	return new Map(rows.map((row) => [row._id, row.name ?? row._id]));
};

export const noSuchUnit = () => refused('invalid', [{ path: 'unit', message: 'Nie ma takiej jednostki.' }]);

/**
 * Counts regional administrators for a command that may take one down. Two such commands never count side by side:
 * the counter is a document that both must write.
 */
export const regionalFacts = async ({ tx }: CommandContext, isTouched: boolean): Promise<RegionalFacts> => {
	if (!isTouched) return { activeRegionalAdmins: Number.POSITIVE_INFINITY };
	await nextNumber(tx, 'staff/regional-admins');
	return { activeRegionalAdmins: await countRegionalAdmins(tx.db, tx.session) };
};
