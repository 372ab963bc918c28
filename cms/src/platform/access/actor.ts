/** Roles that a person holds in a unit; `regional-admin` stands over all units. */
export const unitRoles = ['unit-admin', 'publisher', 'editor', 'clerk', 'head', 'analyst'] as const;
export type UnitRole = (typeof unitRoles)[number];

export interface StaffActor {
	readonly kind: 'staff';
	readonly id: string;
	readonly name: string;
	readonly function: string | null;
	readonly isRegionalAdmin: boolean;
	/** Roles by unit slug. */
	readonly roles: Readonly<Record<string, readonly UnitRole[]>>;
}

export type Actor =
	| StaffActor
	| { readonly kind: 'resident'; readonly id: string }
	| { readonly kind: 'anonymous' }
	/** A person on the portal without an account; only the portal, with SITE_KEY, speaks for them. */
	| { readonly kind: 'visitor' }
	| { readonly kind: 'system'; readonly name: string; readonly reason: string };

export const anonymous: Actor = { kind: 'anonymous' };
export const visitor: Actor = { kind: 'visitor' };

interface UserLike {
	readonly id?: unknown;
	readonly collection?: unknown;
	readonly name?: unknown;
	readonly function?: unknown;
	readonly isRegionalAdmin?: unknown;
	readonly isActive?: unknown;
	readonly units?: unknown;
}

const rolesOf = (units: unknown): Record<string, readonly UnitRole[]> => {
	const rows = Array.isArray(units) ? (units as { unit?: unknown; roles?: unknown }[]) : [];
	const result: Record<string, readonly UnitRole[]> = {};
	for (const row of rows) {
		const unit = typeof row.unit === 'object' && row.unit !== null ? (row.unit as { id?: unknown }).id : row.unit;
		if (typeof unit !== 'string' || !Array.isArray(row.roles)) continue;
		const known = row.roles.filter((role): role is UnitRole => (unitRoles as readonly unknown[]).includes(role));
		result[unit] = [...new Set([...(result[unit] ?? []), ...known])];
	}
	return result;
};

/** Who acts, from Payload's `req.user`; anyone that is not an active member of staff or a resident is anonymous. */
export const actorOf = (user: unknown): Actor => {
	const candidate = (user ?? {}) as UserLike;
	if (candidate.id === undefined || candidate.id === null) return anonymous;
	if (candidate.collection === 'residents') return { kind: 'resident', id: String(candidate.id) };
	if (candidate.collection !== 'staff' || candidate.isActive === false) return anonymous;
	return {
		kind: 'staff',
		id: String(candidate.id),
		name: typeof candidate.name === 'string' ? candidate.name : '',
		function: typeof candidate.function === 'string' ? candidate.function : null,
		isRegionalAdmin: candidate.isRegionalAdmin === true,
		roles: rolesOf(candidate.units),
	};
};
