import { z } from 'zod';
import { unitRoles } from '#platform/access/actor.ts';
import type { Grant, InviteRequest, RoleRequest } from './people.rules.ts';
import type { Credential } from './staff.store.ts';

const role = z.enum(unitRoles, 'Wybierz rolę z listy.');
const unit = z.string('Wskaż jednostkę.').trim().min(1, 'Wskaż jednostkę.').max(80, 'Wskaż jednostkę z listy.');
const roles = z
	.array(role, 'Wskaż co najmniej jedną rolę.')
	.min(1, 'Wskaż co najmniej jedną rolę.')
	.max(unitRoles.length);
const grant = z.object({ unit, roles });

/** One line of text without control characters, as it stands in letters and footers. */
const line = (label: string, max: number) =>
	z
		.string(`Podaj: ${label}.`)
		.trim()
		.max(max, `Pole „${label}” może mieć najwyżej ${max} znaków.`)
		.regex(/^[^\p{Cc}<>]*$/u, `Pole „${label}” zawiera niedozwolone znaki.`);

const credential: z.ZodType<Credential> = z.object({
	hash: z.string().regex(/^pbkdf2-sha256-v1:[0-9a-f]{64}$/),
	salt: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Body of `invite`. */
export interface InviteInput extends InviteRequest {
	readonly email: string;
	readonly name: string;
	readonly function: string | null;
	/** Password already set (demonstration seed, first administrator): no letter goes out. Only the system may. */
	readonly credential: Credential | null;
}

export const inviteInput: z.ZodType<InviteInput> = z
	.object({
		email: z
			.string('Podaj adres e-mail.')
			.trim()
			.toLowerCase()
			.max(200, 'Adres e-mail jest za długi.')
			.pipe(z.email('Podaj poprawny adres e-mail.')),
		name: line('Imię i nazwisko', 120).min(3, 'Podaj imię i nazwisko.'),
		function: line('Stanowisko', 160).optional(),
		units: z.array(grant).max(200).optional(),
		unit: unit.optional(),
		roles: roles.optional(),
		isRegionalAdmin: z.boolean().default(false),
		credential: credential.optional(),
	})
	.transform((body) => ({
		email: body.email,
		name: body.name,
		function: body.function || null,
		grants: [
			...(body.units ?? []),
			...(body.unit !== undefined && body.roles !== undefined ? [{ unit: body.unit, roles: body.roles }] : []),
		] as readonly Grant[],
		isRegionalAdmin: body.isRegionalAdmin,
		credential: body.credential ?? null,
	}));

/** Body of `grant` and `revoke`: `{unit, roles}`, or `{isRegionalAdmin: true}` for the region. */
export const roleInput: z.ZodType<RoleRequest> = z.union(
	[
		z.strictObject({ isRegionalAdmin: z.literal(true) }).transform((): RoleRequest => ({ kind: 'region' })),
		z
			.object({ unit, roles, isRegionalAdmin: z.literal(false).optional() })
			.transform((body): RoleRequest => ({ kind: 'unit', unit: body.unit, roles: body.roles })),
	],
	'Podaj jednostkę i role.',
);

/** Body of `deactivate`. */
export const deactivateInput = z.object({});
