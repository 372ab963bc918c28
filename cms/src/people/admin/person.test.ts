import { expect, test } from 'vitest';
import { mayClose, personOf, roleBody, rolesFor, type ShownPerson, unitsFor } from './person.ts';

const units = [
	{ id: 'zagan', name: 'Żagań' },
	{ id: 'zary', name: 'Żary' },
];
const person: ShownPerson = {
	id: 'p',
	name: 'Piotr',
	isActive: true,
	isRegionalAdmin: false,
	grants: [{ unit: 'zagan', roles: ['editor', 'clerk'] }],
};
const admin = (isRegionalAdmin: boolean, ...own: string[]) => ({
	id: 'a',
	name: 'Adam',
	isRegionalAdmin,
	grants: own.map((unit) => ({ unit, roles: ['unit-admin'] })),
});

test('a document of staff is read whether its units came as ids or as documents', () => {
	const data = {
		id: 'p',
		name: 'Piotr',
		units: [{ unit: { id: 'zagan' }, roles: ['editor', 'clerk'] }],
		isActive: true,
	};
	expect(personOf(data)).toEqual(person);
	expect(personOf(undefined)).toBeNull();
});

test('only roles that are not held can be given, only held ones taken', () => {
	expect(rolesFor('grant', person, 'zagan')).toEqual(['unit-admin', 'publisher', 'head', 'analyst']);
	expect(rolesFor('revoke', person, 'zagan')).toEqual(['editor', 'clerk']);
	expect(rolesFor('revoke', person, 'zary')).toEqual([]);
});

test('units with nothing to take are not offered; the region only to its administrators', () => {
	expect(unitsFor('revoke', person, units, false).map(({ id }) => id)).toEqual(['zagan']);
	expect(unitsFor('grant', person, units, true).map(({ id }) => id)).toEqual(['zagan', 'zary', '*']);
	expect(unitsFor('revoke', person, units, true).map(({ id }) => id)).toEqual(['zagan']);
});

test.each([
	['a unit-admin closes an account of the own unit', admin(false, 'zagan'), person, true],
	[
		'not one that is shared',
		admin(false, 'zagan'),
		{ ...person, grants: [...person.grants, { unit: 'zary', roles: [] }] },
		false,
	],
	['not of a regional-admin', admin(false, 'zagan'), { ...person, isRegionalAdmin: true }, false],
	['not the own one', admin(true), { ...person, id: 'a' }, false],
	['not a closed one', admin(true), { ...person, isActive: false }, false],
	['a regional-admin closes any other', admin(true), person, true],
] as const)('%s', (_, staff, target, may) => {
	expect(mayClose(staff, target)).toBe(may);
});

test('the body of a command names the unit with roles, or the region', () => {
	expect(roleBody('zagan', ['editor'])).toEqual({ unit: 'zagan', roles: ['editor'] });
	expect(roleBody('*', [])).toEqual({ isRegionalAdmin: true });
});
