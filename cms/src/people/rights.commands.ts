import { accepted, type Outcome } from '#platform/command/refusal.ts';
import type { CommandContext, CommandDefinition } from '#platform/command/run-command.ts';
import {
	administratorOf,
	answer,
	isKnownTo,
	noSuchUnit,
	plain,
	regionalFacts,
	type StaffAnswer,
	unitNames,
} from './command-parts.ts';
import { deactivateInput, roleInput } from './people.input.ts';
import {
	type Administrator,
	decideDeactivate,
	decideGrant,
	decideRevoke,
	type RegionalFacts,
	type Rights,
	type RoleRequest,
} from './people.rules.ts';
import { staffRows } from './staff.access.ts';
import { findStaff, personOf, rightsRow, type StaffRow, staffOf } from './staff.store.ts';

interface State {
	readonly account: StaffRow;
	readonly administrator: Administrator;
	/** Unit whose unit-admin may do it; null = the region. */
	readonly unit: string | null;
}

const loadPerson = async (context: CommandContext, unit: string | undefined): Promise<State | null> => {
	const account = await findStaff(context.tx.db, context.target, context.tx.session);
	if (!account) return null;
	const administrator = await administratorOf(context);
	if (!isKnownTo(context, administrator, account)) return null;
	return { account, administrator, unit: unit ?? administrator.units[0] ?? null };
};

const writeRights = async ({ tx }: CommandContext, account: StaffRow, rights: Rights): Promise<void> => {
	await tx.step('staff');
	await staffOf(tx.db).updateOne(
		{ _id: account._id },
		{ $set: { ...rightsRow(rights), updatedAt: tx.now } },
		{ session: tx.session },
	);
};

interface Change {
	readonly before: Rights;
	readonly after: Rights;
}

const changeOf = (account: StaffRow, outcome: Outcome<Rights>): Outcome<Change> =>
	outcome.ok ? accepted({ before: personOf(account), after: outcome.value }) : outcome;

/** The parts that grant, revoke and deactivate share. */
const onPerson = (message: string) => ({
	collection: 'staff',
	visibleTo: 'staff' as const,
	unitOf: (state: State) => state.unit,
	write: async (context: CommandContext, { after }: Change, { account }: State): Promise<StaffAnswer> => {
		await writeRights(context, account, after);
		return answer(account._id, after, message);
	},
	journal: ({ before, after }: Change) => ({ detail: { before: plain(before), after: plain(after) } }),
});

const unitNamed = (request: RoleRequest | undefined): string | undefined =>
	request?.kind === 'unit' ? request.unit : undefined;

/** `POST /api/staff/{id}/grant` `{unit, roles}` or `{isRegionalAdmin: true}`. */
export const grantCommand: CommandDefinition<RoleRequest, State, ReadonlyMap<string, string>, Change, StaffAnswer> = {
	...onPerson('Uprawnienia nadane.'),
	name: 'staff.grant',
	input: roleInput,
	rule: staffRows.grant,
	load: (context, request) => loadPerson(context, unitNamed(request)),
	facts: (context, _, request) => unitNames(context, request.kind === 'unit' ? [request.unit] : []),
	decide: ({ account, administrator }, request, names) => {
		const outcome = decideGrant(administrator, personOf(account), request);
		if (outcome.ok && request.kind === 'unit' && !names.has(request.unit)) return noSuchUnit();
		return changeOf(account, outcome);
	},
};

/** `POST /api/staff/{id}/revoke` `{unit, roles}` or `{isRegionalAdmin: true}`. */
export const revokeCommand: CommandDefinition<RoleRequest, State, RegionalFacts, Change, StaffAnswer> = {
	...onPerson('Uprawnienia odebrane.'),
	name: 'staff.revoke',
	input: roleInput,
	rule: staffRows.revoke,
	load: (context, request) => loadPerson(context, unitNamed(request)),
	facts: (context, _, request) => regionalFacts(context, request.kind === 'region'),
	decide: ({ account, administrator }, request, facts) =>
		changeOf(account, decideRevoke(administrator, personOf(account), request, facts)),
};

/** `POST /api/staff/{id}/deactivate`: the account is closed, its rights taken, its sessions ended. */
export const deactivateCommand: CommandDefinition<object, State, RegionalFacts, Change, StaffAnswer> = {
	...onPerson('Konto zamknięte.'),
	name: 'staff.deactivate',
	input: deactivateInput,
	rule: staffRows.deactivate,
	load: (context) => loadPerson(context, undefined),
	facts: (context, { account }) => regionalFacts(context, account.isRegionalAdmin === true),
	decide: ({ account, administrator }, _, facts) =>
		changeOf(account, decideDeactivate(administrator, personOf(account), facts)),
};
