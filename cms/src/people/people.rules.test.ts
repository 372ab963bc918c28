import { describe, expect, test } from 'vitest';
import {
	type Administrator,
	decideDeactivate,
	decideGrant,
	decideInvite,
	decideRevoke,
	type Person,
	type RoleRequest,
} from './people.rules.ts';

const regional: Administrator = { id: 'natalia', isRegionalAdmin: true, units: [] };
const ofZagan: Administrator = { id: 'adam', isRegionalAdmin: false, units: ['zagan'] };
const editorOnly: Administrator = { id: 'ewa', isRegionalAdmin: false, units: [] };
const system: Administrator = { id: null, isRegionalAdmin: true, units: [] };

const person = (over: Partial<Person> = {}): Person => ({
	id: 'piotr',
	isActive: true,
	isRegionalAdmin: false,
	grants: [{ unit: 'zagan', roles: ['editor'] }],
	hasPassword: true,
	...over,
});
const shared = person({
	grants: [
		{ unit: 'zagan', roles: ['editor'] },
		{ unit: 'zary', roles: ['publisher', 'unit-admin'] },
	],
});
const stranger = person({ grants: [{ unit: 'zary', roles: ['editor'] }] });
const inZagan = (...roles: string[]): RoleRequest => ({ kind: 'unit', unit: 'zagan', roles });
const inZary = (...roles: string[]): RoleRequest => ({ kind: 'unit', unit: 'zary', roles });
const region: RoleRequest = { kind: 'region' };

describe('grant', () => {
	test.each<[string, Administrator, Person, RoleRequest, string]>([
		['an editor grants', editorOnly, person(), inZagan('clerk'), 'forbidden'],
		['a person of another unit', ofZagan, stranger, inZagan('clerk'), 'not-found'],
		["another unit's role to a shared person", ofZagan, shared, inZary('clerk'), 'forbidden'],
		['own role', ofZagan, person({ id: 'adam' }), inZagan('publisher'), 'own-account'],
		['own region', regional, person({ id: 'natalia' }), region, 'own-account'],
		['the region by a unit-admin', ofZagan, person(), region, 'forbidden'],
		['a role already held', ofZagan, person(), inZagan('editor'), 'conflict'],
		['the region already held', regional, person({ isRegionalAdmin: true }), region, 'conflict'],
		['to a closed account', regional, person({ isActive: false }), inZagan('clerk'), 'wrong-state'],
	])('refuses: %s', (_, actor, target, request, code) => {
		expect(decideGrant(actor, target, request)).toMatchObject({ ok: false, refusal: { code } });
	});

	test('a unit-admin adds a role in the own unit and leaves the other unit as it was', () => {
		expect(decideGrant(ofZagan, shared, inZagan('clerk'))).toEqual({
			ok: true,
			value: {
				isActive: true,
				isRegionalAdmin: false,
				grants: [
					{ unit: 'zary', roles: ['publisher', 'unit-admin'] },
					{ unit: 'zagan', roles: ['clerk', 'editor'] },
				],
			},
		});
	});

	test('a regional-admin makes another one', () => {
		expect(decideGrant(regional, person(), region)).toMatchObject({ ok: true, value: { isRegionalAdmin: true } });
	});
});

describe('revoke', () => {
	const two = { activeRegionalAdmins: 2 };
	test.each<[string, Administrator, Person, RoleRequest, number, string]>([
		['an editor revokes', editorOnly, person(), inZagan('editor'), 2, 'forbidden'],
		["another unit's role of a shared person", ofZagan, shared, inZary('publisher'), 2, 'forbidden'],
		['a person of another unit', ofZagan, stranger, inZary('editor'), 2, 'not-found'],
		['own role', ofZagan, person({ id: 'adam' }), inZagan('editor'), 2, 'own-account'],
		['a role not held', ofZagan, person(), inZagan('clerk'), 2, 'conflict'],
		['the region by a unit-admin', ofZagan, person({ isRegionalAdmin: true }), region, 2, 'forbidden'],
		['the last regional-admin', regional, person({ isRegionalAdmin: true }), region, 1, 'last-administrator'],
		[
			'the last regional-admin, by the system',
			system,
			person({ isRegionalAdmin: true }),
			region,
			1,
			'last-administrator',
		],
	])('refuses: %s', (_, actor, target, request, activeRegionalAdmins, code) => {
		expect(decideRevoke(actor, target, request, { activeRegionalAdmins })).toMatchObject({
			ok: false,
			refusal: { code },
		});
	});

	test("a unit-admin takes the own unit's role of a shared person, no other", () => {
		expect(decideRevoke(ofZagan, shared, inZagan('editor'), two)).toEqual({
			ok: true,
			value: {
				isActive: true,
				isRegionalAdmin: false,
				grants: [{ unit: 'zary', roles: ['publisher', 'unit-admin'] }],
			},
		});
	});

	test('one of two regional-admins can be taken down', () => {
		expect(decideRevoke(regional, person({ isRegionalAdmin: true }), region, two)).toMatchObject({
			ok: true,
			value: { isRegionalAdmin: false },
		});
	});
});

describe('deactivate', () => {
	test.each<[string, Administrator, Person, number, string]>([
		['by an editor', editorOnly, person(), 2, 'forbidden'],
		['own account', regional, person({ id: 'natalia', isRegionalAdmin: true }), 2, 'own-account'],
		['a shared person by a unit-admin', ofZagan, shared, 2, 'shared-person'],
		['a regional-admin who also works in the unit', ofZagan, person({ isRegionalAdmin: true }), 2, 'shared-person'],
		['a person of another unit', ofZagan, stranger, 2, 'not-found'],
		['the last regional-admin', system, person({ isRegionalAdmin: true }), 1, 'last-administrator'],
		['a closed account again', regional, person({ isActive: false }), 2, 'wrong-state'],
	])('refuses: %s', (_, actor, target, activeRegionalAdmins, code) => {
		expect(decideDeactivate(actor, target, { activeRegionalAdmins })).toMatchObject({ ok: false, refusal: { code } });
	});

	test('closes the account and takes every right', () => {
		const gone = { ok: true, value: { isActive: false, isRegionalAdmin: false, grants: [] } };
		expect(decideDeactivate(ofZagan, person(), { activeRegionalAdmins: 1 })).toEqual(gone);
		expect(decideDeactivate(regional, shared, { activeRegionalAdmins: 1 })).toEqual(gone);
	});
});

describe('invite', () => {
	const asClerk = { grants: [{ unit: 'zagan', roles: ['clerk'] }], isRegionalAdmin: false };
	test.each<[string, Administrator, Person | null, Parameters<typeof decideInvite>[2], string]>([
		['by an editor', editorOnly, null, asClerk, 'forbidden'],
		['into another unit', ofZagan, null, { ...asClerk, grants: [{ unit: 'zary', roles: ['clerk'] }] }, 'forbidden'],
		['a regional-admin by a unit-admin', ofZagan, null, { ...asClerk, isRegionalAdmin: true }, 'forbidden'],
		['with nothing to do', regional, null, { grants: [], isRegionalAdmin: false }, 'invalid'],
		['oneself', ofZagan, person({ id: 'adam' }), asClerk, 'own-account'],
		['a colleague who has it all', ofZagan, person({ grants: asClerk.grants }), asClerk, 'conflict'],
	])('refuses: %s', (_, actor, existing, request, code) => {
		expect(decideInvite(actor, existing, request)).toMatchObject({ ok: false, refusal: { code } });
	});

	test('opens a new account with a link', () => {
		expect(decideInvite(ofZagan, null, asClerk)).toEqual({
			ok: true,
			value: {
				kind: 'created',
				rights: { isActive: true, isRegionalAdmin: false, grants: [{ unit: 'zagan', roles: ['clerk'] }] },
				needsLink: true,
				takesName: true,
			},
		});
	});

	test('a person of another unit joins, keeps that unit and the own name, and needs no new password', () => {
		expect(decideInvite(ofZagan, stranger, asClerk)).toEqual({
			ok: true,
			value: {
				kind: 'joined',
				rights: {
					isActive: true,
					isRegionalAdmin: false,
					grants: [
						{ unit: 'zary', roles: ['editor'] },
						{ unit: 'zagan', roles: ['clerk'] },
					],
				},
				needsLink: false,
				takesName: false,
			},
		});
	});

	test('who has not answered yet is reminded with a fresh link', () => {
		expect(decideInvite(ofZagan, person({ grants: asClerk.grants, hasPassword: false }), asClerk)).toMatchObject({
			ok: true,
			value: { kind: 'reminded', needsLink: true, takesName: true },
		});
	});

	test('a closed account opens again with the new rights alone', () => {
		const closed = person({ isActive: false, isRegionalAdmin: true, grants: [{ unit: 'zary', roles: ['head'] }] });
		expect(decideInvite(ofZagan, closed, asClerk)).toMatchObject({
			ok: true,
			value: {
				kind: 'reopened',
				rights: { isActive: true, isRegionalAdmin: false, grants: [{ unit: 'zagan', roles: ['clerk'] }] },
				needsLink: true,
			},
		});
	});
});
