/** Who may change whose rights. Pure: the actor, the person and all facts are arguments. */
import { accepted, type Outcome, refused } from '#platform/command/refusal.ts';

/** Roles that a person holds in one unit. */
export interface Grant {
	readonly unit: string;
	readonly roles: readonly string[];
}

/** A person's account, as far as the rules read it. */
export interface Person {
	readonly id: string;
	readonly isActive: boolean;
	readonly isRegionalAdmin: boolean;
	readonly grants: readonly Grant[];
	/** Has set a password of their own, so the invitation was accepted. */
	readonly hasPassword: boolean;
}

/** Who asks: rights as they stand inside the command's transaction, never as the session remembers them. */
export interface Administrator {
	/** Account, or null for the system itself (seed, command line). */
	readonly id: string | null;
	readonly isRegionalAdmin: boolean;
	/** Units where this person is unit-admin. */
	readonly units: readonly string[];
}

/** Regional administrators with an active account, counted under the lock of `people.commands.ts`. */
export interface RegionalFacts {
	readonly activeRegionalAdmins: number;
}

/** What an account holds once the command is accepted. */
export interface Rights {
	readonly isActive: boolean;
	readonly isRegionalAdmin: boolean;
	readonly grants: readonly Grant[];
}

/** What `grant` and `revoke` name: roles in one unit, or the region. */
export type RoleRequest =
	| { readonly kind: 'unit'; readonly unit: string; readonly roles: readonly string[] }
	| { readonly kind: 'region' };

type Refused = ReturnType<typeof refused>;
const hasAlready = (): Refused => refused('conflict', undefined, 'Ta osoba ma już te uprawnienia.');
const hasNot = (): Refused => refused('conflict', undefined, 'Ta osoba nie ma tych uprawnień.');
const isClosed = (): Refused =>
	refused('wrong-state', undefined, 'To konto jest zamknięte. Zaproś tę osobę ponownie, aby je otworzyć.');

const isAdministrator = (actor: Administrator): boolean => actor.isRegionalAdmin || actor.units.length > 0;
const isSelf = (actor: Administrator, person: Person): boolean => actor.id !== null && actor.id === person.id;

/** An account is visible to the region's administrators and to those of a unit the person works in. */
export const canSee = (actor: Administrator, person: Person): boolean =>
	actor.isRegionalAdmin || person.grants.some((grant) => actor.units.includes(grant.unit));

/** Every right of the person lies within the actor's own units. */
const holdsWholly = (actor: Administrator, person: Person): boolean =>
	actor.isRegionalAdmin ||
	(!person.isRegionalAdmin &&
		person.grants.length > 0 &&
		person.grants.every((grant) => actor.units.includes(grant.unit)));

const rightsOf = ({ isActive, isRegionalAdmin, grants }: Person): Rights => ({ isActive, isRegionalAdmin, grants });

const sorted = (roles: Iterable<string>): readonly string[] => [...new Set(roles)].sort();

/** Grants with the roles added; one row a unit, rows and roles in a stable order. */
export const withRoles = (grants: readonly Grant[], added: Grant): readonly Grant[] => {
	const held = grants.find((grant) => grant.unit === added.unit)?.roles ?? [];
	const others = grants.filter((grant) => grant.unit !== added.unit);
	return [...others, { unit: added.unit, roles: sorted([...held, ...added.roles]) }];
};

/** Grants without the roles; a unit where none is left is dropped. */
export const withoutRoles = (grants: readonly Grant[], removed: Grant): readonly Grant[] =>
	grants
		.map((grant) =>
			grant.unit === removed.unit
				? { unit: grant.unit, roles: grant.roles.filter((role) => !removed.roles.includes(role)) }
				: grant,
		)
		.filter((grant) => grant.roles.length > 0);

const count = (grants: readonly Grant[]): number => grants.reduce((sum, grant) => sum + grant.roles.length, 0);

const mayTouch = (actor: Administrator, request: RoleRequest): boolean =>
	request.kind === 'region' ? actor.isRegionalAdmin : actor.isRegionalAdmin || actor.units.includes(request.unit);

/** The checks that `grant` and `revoke` share, in the order in which they may be told. */
const guardRoles = (actor: Administrator, person: Person, request: RoleRequest): Refused | null => {
	if (!isAdministrator(actor)) return refused('forbidden');
	if (isSelf(actor, person)) return refused('own-account');
	if (!canSee(actor, person)) return refused('not-found');
	if (!mayTouch(actor, request)) return refused('forbidden');
	return person.isActive ? null : isClosed();
};

/**
 * Gives roles in one unit, or the right over the whole region.
 * Nobody changes own rights; a unit-admin gives roles of own units only; only a regional-admin makes another one.
 */
export const decideGrant = (actor: Administrator, person: Person, request: RoleRequest): Outcome<Rights> => {
	const refusal = guardRoles(actor, person, request);
	if (refusal) return refusal;
	if (request.kind === 'region') {
		return person.isRegionalAdmin ? hasAlready() : accepted({ ...rightsOf(person), isRegionalAdmin: true });
	}
	const grants = withRoles(person.grants, request);
	return count(grants) === count(person.grants) ? hasAlready() : accepted({ ...rightsOf(person), grants });
};

/** Takes roles away; the last regional-admin stays, and a unit-admin never reaches another unit's roles. */
export const decideRevoke = (
	actor: Administrator,
	person: Person,
	request: RoleRequest,
	facts: RegionalFacts,
): Outcome<Rights> => {
	const refusal = guardRoles(actor, person, request);
	if (refusal) return refusal;
	if (request.kind === 'region') {
		if (!person.isRegionalAdmin) return hasNot();
		if (facts.activeRegionalAdmins <= 1) return refused('last-administrator');
		return accepted({ ...rightsOf(person), isRegionalAdmin: false });
	}
	const grants = withoutRoles(person.grants, request);
	return count(grants) === count(person.grants) ? hasNot() : accepted({ ...rightsOf(person), grants });
};

/**
 * Closes an account and takes all its rights. A unit-admin may close only the account of a person who works in own
 * units alone; of a shared person only own roles can be taken, with `revoke`.
 */
export const decideDeactivate = (actor: Administrator, person: Person, facts: RegionalFacts): Outcome<Rights> => {
	if (!isAdministrator(actor)) return refused('forbidden');
	if (isSelf(actor, person)) return refused('own-account');
	if (!canSee(actor, person)) return refused('not-found');
	if (!holdsWholly(actor, person)) return refused('shared-person');
	if (!person.isActive) return isClosed();
	if (person.isRegionalAdmin && facts.activeRegionalAdmins <= 1) return refused('last-administrator');
	return accepted({ isActive: false, isRegionalAdmin: false, grants: [] });
};

export interface InviteRequest {
	readonly grants: readonly Grant[];
	readonly isRegionalAdmin: boolean;
}

/** How an invitation ends: a new account, a closed one opened again, one more office, or only a fresh link. */
export interface Invitation {
	readonly kind: 'created' | 'reopened' | 'joined' | 'reminded';
	readonly rights: Rights;
	/** A link to set a password goes with the mail. */
	readonly needsLink: boolean;
	/** Name and function may be taken over: nobody else's office knows this person under another name. */
	readonly takesName: boolean;
}

const merged = (person: Person | null, request: InviteRequest): Rights => ({
	isActive: true,
	isRegionalAdmin: request.isRegionalAdmin || Boolean(person?.isActive && person.isRegionalAdmin),
	grants: request.grants.reduce(withRoles, person?.isActive ? person.grants : []),
});

const joined = (actor: Administrator, person: Person, request: InviteRequest): Outcome<Invitation> => {
	const rights = merged(person, request);
	const isSame = count(rights.grants) === count(person.grants) && rights.isRegionalAdmin === person.isRegionalAdmin;
	if (isSame && person.hasPassword) return hasAlready();
	return accepted({
		kind: isSame ? 'reminded' : 'joined',
		rights,
		needsLink: !person.hasPassword,
		takesName: holdsWholly(actor, person),
	});
};

/**
 * Opens an account for an e-mail address, or gives the person who has it roles in the inviting unit.
 * `existing` is the account with that address, in whatever unit: an address belongs to one person.
 */
export const decideInvite = (
	actor: Administrator,
	existing: Person | null,
	request: InviteRequest,
): Outcome<Invitation> => {
	if (!isAdministrator(actor)) return refused('forbidden');
	if (request.isRegionalAdmin && !actor.isRegionalAdmin) return refused('forbidden');
	if (!request.grants.every((grant) => mayTouch(actor, { kind: 'unit', ...grant }))) return refused('forbidden');
	if (count(request.grants) === 0 && !request.isRegionalAdmin) {
		return refused('invalid', [{ path: 'grants', message: 'Wskaż jednostkę i co najmniej jedną rolę.' }]);
	}
	if (existing && isSelf(actor, existing)) return refused('own-account');
	if (existing?.isActive) return joined(actor, existing, request);
	return accepted({
		kind: existing ? 'reopened' : 'created',
		rights: merged(null, request),
		needsLink: true,
		takesName: true,
	});
};
