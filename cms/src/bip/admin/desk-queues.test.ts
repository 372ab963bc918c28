import { describe, expect, it } from 'vitest';
import { queuesFor } from './desk-queues.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const person = (isRegionalAdmin: boolean, ...grants: [string, string[]][]) => ({
	id: 1,
	name: 'Lena Sokół',
	isRegionalAdmin,
	grants: grants.map(([unit, roles]) => ({ unit, roles })),
});
const keys = (staff: ReturnType<typeof person>) => queuesFor(staff, now).map(({ key }) => key);

describe('queues of the desk', () => {
	it.each([
		['an editor', person(false, ['10', ['editor']]), ['returned', 'drafts', 'handed-in']],
		['a publisher', person(false, ['10', ['publisher']]), ['to-approve', 'scheduled']],
		[
			'both, in two units: what waits for me comes first',
			person(false, ['10', ['editor']], ['11', ['publisher']]),
			['to-approve', 'returned', 'drafts', 'scheduled', 'handed-in'],
		],
		['a regional administrator', person(true), ['region']],
		['a head of office reads, and changes nothing', person(false, ['10', ['head']]), ['scheduled', 'handed-in']],
		['an administrator of a unit', person(false, ['10', ['unit-admin']]), ['scheduled', 'handed-in']],
		['a clerk', person(false, ['10', ['clerk']]), []],
	])('%s', (_, staff, expected) => {
		expect(keys(staff)).toEqual(expected);
	});

	it('shows a head of office only the own unit, as somebody else’s turn', () => {
		const queues = queuesFor(person(false, ['10', ['head']]), now);
		expect(queues.map(({ isMine }) => isMine)).toEqual([false, false]);
		expect(queues.at(-1)?.conditions).toEqual([{ unit: { in: ['10'] } }, { state: { equals: 'handed-in' } }]);
	});

	it('asks only for the units of the role, and for texts of others', () => {
		const [toApprove] = queuesFor(person(false, ['10', ['editor']], ['11', ['publisher']]), now);
		expect(toApprove?.conditions).toEqual([
			{ unit: { in: ['11'] } },
			{ state: { equals: 'handed-in' } },
			{ or: [{ editors: { not_equals: '1' } }, { 'unit.fourEyes': { equals: false } }] },
		]);
	});
});
