/** What the admin reads of the person who is logged in (a document of `staff`, as Payload hands it to components). */
export interface StaffUser {
	readonly id: number | string;
	readonly name: string;
	readonly isRegionalAdmin: boolean;
	readonly grants: readonly { readonly unit: string; readonly roles: readonly string[] }[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Id of a relation, whether it came as an id or as a document; '' for none. */
export const idOf = (relation: unknown): string => {
	if (typeof relation === 'string' || typeof relation === 'number') return String(relation);
	if (typeof relation === 'object' && relation !== null && 'id' in relation) return idOf(relation.id);
	return '';
};

const grantsOf = (units: unknown): StaffUser['grants'] =>
	Array.isArray(units)
		? units.map((row: { unit?: unknown; roles?: unknown }) => ({
				unit: idOf(row.unit),
				roles: Array.isArray(row.roles) ? row.roles.map(String) : [],
			}))
		: [];

/** Reads a document of `staff`; null for anything else (nobody, a resident). */
export const staffUserOf = (user: unknown): StaffUser | null => {
	if (typeof user !== 'object' || user === null || !('id' in user)) return null;
	const fields = user as Record<string, unknown>;
	if (fields.collection !== undefined && fields.collection !== 'staff') return null;
	return {
		id: typeof fields.id === 'number' ? fields.id : String(fields.id),
		name: text(fields.name) || text(fields.email),
		isRegionalAdmin: fields.isRegionalAdmin === true,
		grants: grantsOf(fields.units),
	};
};

/** Roles that a person holds in one unit. */
export const rolesIn = (user: StaffUser | null, unit: string): readonly string[] =>
	user?.grants.filter((grant) => grant.unit === unit).flatMap((grant) => grant.roles) ?? [];

/** Ids of the units where a person holds a role. */
export const unitsWith = (user: StaffUser | null, role: string): readonly string[] =>
	user?.grants.filter((grant) => grant.roles.includes(role)).map((grant) => grant.unit) ?? [];
