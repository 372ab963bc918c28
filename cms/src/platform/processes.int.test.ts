import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, publisher } from '../bip/office.fixture.ts';
import { changesOf, feedHeadOf, recordChange } from './changes/changes.ts';
import { inTransaction } from './command/transaction.ts';
import { verifyJournal } from './journal/chain.ts';
import { appendJournal, journalOf } from './journal/journal.ts';
import { headsOf, registerOf, versionsOf } from './publishing/store.ts';
import { freePort, startScript, startWorker, type TestChild, until, workerHealth } from './testing/children.ts';

// What happens between processes, with processes: each of these is one that the system can kill.

let office: Office;
const children: TestChild[] = [];
const kept = (child: TestChild): TestChild => {
	children.push(child);
	return child;
};

beforeAll(async () => {
	office = await openOffice('processes');
});
afterAll(async () => {
	for (const child of children) child.process.kill('SIGKILL');
	await Promise.all(children.map((child) => child.ended()));
	// The database can go only when MongoDB has given up what a killed process was about to write.
	await office.stop();
}, 120_000);

describe('numbering', () => {
	it('two processes draw 25 numbers each of one key at once: none is missing or doubled', async () => {
		const drawers = [1, 2].map(() => kept(startScript('draw-numbers.ts', ['hot/processes', '25'])));
		expect(await Promise.all(drawers.map((child) => child.message()))).toEqual(['ready', 'ready']);
		const answers = drawers.map((child) => child.message());
		for (const child of drawers) child.process.send('go');
		const [first = [], second = []] = (await Promise.all(answers)) as number[][];
		expect([first.length, second.length]).toEqual([25, 25]);
		expect([...first, ...second].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
	}, 60_000);
});

describe('a process killed in the middle of a command', () => {
	const steps = ['version', 'head', 'register', 'change', 'entry', 'journal', 'commit'] as const;

	const tracesOf = async (document: string) => {
		const { db } = office.services;
		const [versions, heads, register, changes, lines, entry] = await Promise.all([
			versionsOf(db).countDocuments({ document }),
			headsOf(db).countDocuments({ document }),
			registerOf(db).countDocuments({ document }),
			changesOf(db).countDocuments({ document }),
			journalOf(db).countDocuments({ document, action: 'bip.publish' }),
			db.collection<{ _id: number; state: string }>('bip-entries').findOne({ _id: Number(document) }),
		]);
		return { versions, heads, register, changes, lines, state: entry?.state };
	};
	const nothing = { versions: 0, heads: 0, register: 0, changes: 0, lines: 0, state: 'handed-in' };
	const whole = { versions: 1, heads: 1, register: 1, changes: 1, lines: 1, state: 'published' };

	/** MongoDB keeps what a dead process had touched until its transaction is over; until then the command is refused whole. */
	const publishAtLast = async (id: string, digest: string): Promise<void> => {
		const refusals: unknown[] = [];
		const isDone = async () => {
			try {
				await office.port.command('publish', id, { digest }, publisher);
				return true;
			} catch (error) {
				refusals.push(error);
				return false;
			}
		};
		await until(`publish ${id}`, isDone, 120_000).catch((cause) => {
			throw new Error(`${cause} ${refusals.at(-1)}`);
		});
	};

	it('leaves nothing, whatever the step, and the same command then succeeds whole', async () => {
		const fates = await Promise.all(steps.map(async (step) => ({ step, ...(await office.handedIn()) })));
		// A few at a time: each of them starts the whole product.
		for (let at = 0; at < fates.length; at += 3) {
			const deaths = fates.slice(at, at + 3).map(async ({ step, id, digest }) => {
				const end = await kept(startScript('publish-and-die.ts', [step, id, digest])).ended();
				expect([step, end.signal, await tracesOf(id)]).toEqual([step, 'SIGKILL', nothing]);
			});
			await Promise.all(deaths);
		}
		for (const { step, id, digest } of fates) {
			await publishAtLast(id, digest);
			expect([step, await tracesOf(id)]).toEqual([step, whole]);
		}
	}, 240_000);
});

describe('two workers', () => {
	const key = 'test-journal-key-test-journal-key';
	const actor = { kind: 'system', name: 'test', reason: 'test' } as const;
	const index = `processes_${process.pid}`;
	const removeIndex = () =>
		fetch(`${process.env.MEILI_URL}/indexes/${index}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${process.env.MEILI_MASTER_KEY}` },
		});
	afterAll(removeIndex);

	const leads = async (port: number) => {
		const health = await workerHealth(port);
		return health?.isLeader === true && health.isIndexer === true;
	};

	/** Commits one change after another, as a hand would; `writer/n` in the order of the commits. */
	const writeOn = async (writer: string, isOver: () => boolean): Promise<number> => {
		let n = 0;
		while (!isOver()) {
			n += 1;
			const document = `${writer}/${n}`;
			await inTransaction(office.services, async (tx) => {
				await recordChange(tx, { collection: 'test', document, unit: 'zagan', tags: [] });
				const line = { action: 'test', outcome: 'done', actor, collection: 'test', document, unit: null } as const;
				await appendJournal(tx, key, line);
			});
		}
		return n;
	};

	it('kill -9 of the one that leads: the other takes over within 15 s; no row is lost, doubled or out of order', async () => {
		const { db } = office.services;
		const [firstPort, secondPort] = [await freePort(), await freePort()];
		const first = kept(startWorker(firstPort, { WROTA_INDEX: index }));
		await until('the first worker leads', () => leads(firstPort), 30_000);
		const second = kept(startWorker(secondPort, { WROTA_INDEX: index }));
		await until('the second worker answers', async () => (await workerHealth(secondPort)) !== null, 30_000);
		expect(await leads(secondPort)).toBe(false);

		let isOver = false;
		const writers = ['a', 'b', 'c', 'd'].map((writer) => writeOn(writer, () => isOver));
		const numbered = () => changesOf(db).countDocuments({ collection: 'test', seq: { $exists: true } });
		await until('the first worker numbers', async () => (await numbered()) > 40, 15_000);
		first.process.kill('SIGKILL');
		await first.ended();
		const before = await numbered();
		await until('the second worker leads', () => leads(secondPort), 15_000);
		await until('the second worker numbers', async () => (await numbered()) > before, 15_000);
		isOver = true;
		const written = await Promise.all(writers);

		const isAllDone = async () => {
			const waiting = { seq: { $exists: false } };
			const [changes, lines, head, cursor] = await Promise.all([
				changesOf(db).countDocuments(waiting),
				journalOf(db).countDocuments(waiting),
				feedHeadOf(db).findOne({ _id: 'feed' }),
				db.collection<{ _id: string; seq: number }>('index_cursors').findOne({ _id: new RegExp(`/${index}$`) }),
			]);
			return changes === 0 && lines === 0 && cursor?.seq === head?.n;
		};
		await until('everything is numbered, chained and consumed', isAllDone, 30_000);
		const all = await changesOf(db).find({}).sort({ seq: 1 }).toArray();
		expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1));
		expect((await feedHeadOf(db).findOne({ _id: 'feed' }))?.n).toBe(all.length);
		for (const [at, writer] of ['a', 'b', 'c', 'd'].entries()) {
			const mine = all.filter(({ document }) => document.startsWith(`${writer}/`)).map(({ document }) => document);
			expect(mine).toEqual(Array.from({ length: written[at] ?? 0 }, (_, n) => `${writer}/${n + 1}`));
		}
		expect((await verifyJournal(db, key)).problems).toEqual([]);
		second.process.kill('SIGTERM');
		expect(await second.ended()).toEqual({ code: 0, signal: null });
	}, 120_000);
});
