import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryCommands } from '#bip';
import { setFourEyes } from '#units';
import { type Office, openOffice } from '../bip/office.fixture.ts';
import { changesOf } from './changes/changes.ts';
import { numberWaiting } from './changes/numberer.ts';
import { type AnyCommand, runCommand } from './command/run-command.ts';
import { chainWaiting, verifyJournal } from './journal/chain.ts';
import { journalOf } from './journal/journal.ts';
import { registerOf, versionsOf } from './publishing/store.ts';
import { publicationCounts } from './publishing/unit-counts.ts';
import { startScript, type TestChild } from './testing/children.ts';

let office: Office;
const children: TestChild[] = [];
beforeAll(async () => {
	office = await openOffice('hot_keys');
});
afterAll(async () => {
	for (const child of children) child.process.kill('SIGKILL');
	await Promise.all(children.map((child) => child.ended()));
	await office.stop();
}, 120_000);

const actor = { kind: 'system', name: 'test', reason: 'hot key' } as const;
const give = async (command: AnyCommand, target: string, input: object): Promise<boolean> =>
	(await runCommand(office.services, command, { actor, target, input })).ok;

/** Two processes that give their commands at the same sign. */
const inTwoProcesses = async (args: readonly [readonly string[], readonly string[]]): Promise<boolean[]> => {
	const pair = args.map((own) => startScript('run-commands.ts', own));
	children.push(...pair);
	expect(await Promise.all(pair.map((child) => child.message()))).toEqual(['ready', 'ready']);
	const answers = pair.map((child) => child.message());
	for (const child of pair) child.process.send('go');
	return ((await Promise.all(answers)) as boolean[][]).flat();
};

const entries = (): Promise<{ id: string; digest: string }[]> =>
	Promise.all(Array.from({ length: 50 }, () => office.handedIn()));

const lines = (action: string, document?: string) =>
	journalOf(office.services.db).countDocuments({ action, outcome: 'done', ...(document ? { document } : {}) });

describe('50 commands on one document at once', () => {
	it('all succeed in one process, each with its row in the journal', async () => {
		const input = (n: number) => ({ fourEyes: n % 2 === 0, reason: 'jedna osoba' });
		const given = Array.from({ length: 50 }, (_, n) => give(setFourEyes, 'zagan', input(n)));
		expect(new Set(await Promise.all(given))).toEqual(new Set([true]));
		expect(await lines('units.set-four-eyes', 'zagan')).toBe(50);
	});

	it('all succeed in two processes', async () => {
		const own = ['four-eyes', 'szprotawa', '25'];
		expect(await inTwoProcesses([own, own])).toEqual(Array.from({ length: 50 }, () => true));
		expect(await lines('units.set-four-eyes', 'szprotawa')).toBe(50);
	}, 90_000);

	it('publish one entry once; the other 49 are refused, and the journal counts them', async () => {
		const { id, digest } = await office.handedIn();
		const given = await Promise.all(Array.from({ length: 50 }, () => give(entryCommands.publish, id, { digest })));
		expect(given.filter(Boolean)).toEqual([true]);
		expect([
			await lines('bip.publish', id),
			await versionsOf(office.services.db).countDocuments({ document: id }),
		]).toEqual([1, 1]);
	});
});

describe('50 publications in one unit at once, all of which change its counts', () => {
	const isWhole = async (ids: readonly string[], published: number): Promise<void> => {
		const { db } = office.services;
		const among = { document: { $in: [...ids] } };
		const [journal, changes, versions, register] = await Promise.all([
			journalOf(db).countDocuments({ ...among, action: 'bip.publish', outcome: 'done' }),
			changesOf(db).countDocuments(among),
			versionsOf(db).countDocuments({ ...among, number: 1 }),
			registerOf(db).countDocuments(among),
		]);
		expect([journal, changes, versions, register]).toEqual([50, 50, 50, 50]);
		const counts = await publicationCounts(db, { collection: 'bip-entries', unit: 'zagan' }, new Date());
		expect(counts.get('zagan')?.current).toBe(published);
	};

	it('all succeed in one process', async () => {
		const handedIn = await entries();
		const given = await Promise.all(handedIn.map(({ id, digest }) => give(entryCommands.publish, id, { digest })));
		expect(given).toEqual(Array.from({ length: 50 }, () => true));
		await isWhole(
			handedIn.map(({ id }) => id),
			51,
		);
	}, 90_000);

	it('all succeed in two processes, and their changes are numbered without a gap', async () => {
		const handedIn = await entries();
		const args = handedIn.map(({ id, digest }) => `${id}:${digest}`);
		const given = await inTwoProcesses([
			['publish', ...args.slice(0, 25)],
			['publish', ...args.slice(25)],
		]);
		expect(given).toEqual(Array.from({ length: 50 }, () => true));
		await isWhole(
			handedIn.map(({ id }) => id),
			101,
		);
		const { db } = office.services;
		while ((await numberWaiting(office.services, 1, 17)) > 0);
		while ((await chainWaiting(office.services, 1, 13)) > 0);
		const numbers = (await changesOf(db).find({}).sort({ seq: 1 }).toArray()).map(({ seq }) => seq);
		expect(numbers).toEqual(numbers.map((_, at) => at + 1));
		expect((await verifyJournal(db, 'test-journal-key-test-journal-key')).problems).toEqual([]);
	}, 90_000);
});
