import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf, recordChange } from './changes/changes.ts';
import { keepLease } from './changes/kept-lease.ts';
import { highestTerm, holdLease, LeaseLost } from './changes/lease.ts';
import { numberWaiting } from './changes/numberer.ts';
import { inTransaction } from './command/transaction.ts';
import { chainWaiting, verifyJournal } from './journal/chain.ts';
import { appendJournal, journalOf } from './journal/journal.ts';
import { closeRefusalWindows, journalRefused } from './journal/refused.ts';
import { createMailTransport } from './mail/mail.ts';
import { deliverNext, enqueue, outboxOf } from './outbox/outbox.ts';
import { type Booted, boot } from './testing/boot.ts';
import { readsOf } from './testing/profile.ts';

let booted: Booted;
beforeAll(async () => {
	booted = await boot('waiting');
});
afterAll(() => booted.stop());

const actor = { kind: 'system', name: 'test', reason: 'test' } as const;
const key = 'test-journal-key-test-journal-key';
const write = (count: number) =>
	inTransaction(booted.services, async (tx) => {
		for (let n = 0; n < count; n += 1) {
			await recordChange(tx, { collection: 'x', document: String(n), unit: 'zagan', tags: [] });
			await appendJournal(tx, key, {
				action: 't',
				outcome: 'done',
				actor,
				collection: 'x',
				document: String(n),
				unit: null,
			});
		}
	});

describe('a worker with nothing to do', () => {
	it('reads nothing, however long the journal and the feed have become', async () => {
		await write(300);
		expect([await numberWaiting(booted.services, 1), await chainWaiting(booted.services, 1)]).toEqual([300, 300]);
		const idle = await readsOf(booted.services.db, async () => {
			await numberWaiting(booted.services, 1);
			await chainWaiting(booted.services, 1);
		});
		expect(idle.map(({ collection, keysExamined, docsExamined }) => [collection, keysExamined, docsExamined])).toEqual([
			['changes', 0, 0],
			['journal', 0, 0],
		]);
	});

	it('finds exactly what waits', async () => {
		await write(3);
		const reads = await readsOf(booted.services.db, () => numberWaiting(booted.services, 1));
		expect(reads[0]).toMatchObject({ collection: 'changes', keysExamined: 3, hasSortStage: false });
		expect(await changesOf(booted.services.db).countDocuments({ waiting: true })).toBe(0);
		await chainWaiting(booted.services, 1);
	});

	it('would never chain a row whose mark was taken away: the check names it', async () => {
		const { db } = booted.services;
		await write(1);
		await journalOf(db).updateOne({ waiting: true }, { $unset: { waiting: '' } });
		expect(await chainWaiting(booted.services, 1)).toBe(0);
		expect((await verifyJournal(db, key)).problems.map(({ kind, message }) => [kind, message.slice(-32)])).toEqual([
			['changed', ' nie ma numeru i na niego nie czeka.'.slice(-32)],
		]);
		await journalOf(db).updateOne({ seq: { $exists: false } }, { $set: { waiting: true } });
		await chainWaiting(booted.services, 1);
		expect((await verifyJournal(db, key)).problems).toEqual([]);
	});
});

describe('a lease', () => {
	const leases = () => booted.services.db.collection<{ _id: string; until: Date; holder: string }>('leases');

	it('that was lost is made anew above every term that was ever written under', async () => {
		const { db } = booted.services;
		await write(1);
		await numberWaiting(booted.services, 41);
		expect(await holdLease(db, 'lost', 'a', { above: await highestTerm(db) })).toBe(42);
		await leases().deleteMany({});
		await write(1);
		const term = await holdLease(db, 'lost', 'b', { above: await highestTerm(db) });
		expect([term, await numberWaiting(booted.services, term ?? 0)]).toEqual([42, 1]);
	});

	it('that passed to another stops the work it was held for', async () => {
		const { db } = booted.services;
		await holdLease(db, 'tool', 'a');
		const kept = keepLease(db, 'tool', 'a', 20);
		await wait(100);
		expect(kept.signal.aborted).toBe(false);
		await leases().updateOne({ _id: 'tool' }, { $set: { holder: 'b' } });
		if (!kept.signal.aborted) await new Promise((done) => kept.signal.addEventListener('abort', done));
		kept.stop();
		expect(kept.signal.reason).toBeInstanceOf(LeaseLost);
	});
});

describe('refused attempts', () => {
	const attempt = (action: string, services = booted.services) =>
		journalRefused(services, {
			action,
			outcome: 'refused',
			code: 'forbidden',
			actor,
			collection: 'x',
			document: null,
			unit: null,
		});
	const counted = async (action: string) =>
		(await journalOf(booted.services.db).find({ action }).toArray()).reduce((sum, row) => sum + row.count, 0);
	const later = () => new Date(Date.now() + 120_000);

	it.each(['refusal-window', 'refusal-row'])(
		'a process that dies at %s leaves neither window nor row',
		async (fault) => {
			const onStep = (step: string) => {
				if (step === fault) throw new Error('killed');
			};
			await expect(attempt(`dies-${fault}`, { ...booted.services, onStep })).rejects.toThrow('killed');
			const windows = booted.services.db.collection('refusal_windows');
			expect(await windows.countDocuments({ 'input.action': `dies-${fault}` })).toBe(0);
			await attempt(`dies-${fault}`);
			expect(await counted(`dies-${fault}`)).toBe(1);
		},
	);

	it('a worker that dies while it sums up loses nothing', async () => {
		for (let n = 0; n < 5; n += 1) await attempt('summed');
		const onStep = (step: string) => {
			if (step === 'refusal-sum') throw new Error('killed');
		};
		await expect(closeRefusalWindows({ ...booted.services, onStep }, later())).rejects.toThrow('killed');
		await closeRefusalWindows(booted.services, later());
		expect(await counted('summed')).toBe(5);
	});

	it('two workers that sum up while attempts go on lose and double nothing', async () => {
		const attempts = Array.from({ length: 60 }, async (_, n) => {
			await wait(n * 3);
			await attempt('storm');
		});
		const sums = Array.from({ length: 40 }, async (_, n) => {
			await wait(Math.floor(n / 2) * 10);
			await closeRefusalWindows(booted.services, later());
		});
		await Promise.all([...attempts, ...sums]);
		await closeRefusalWindows(booted.services, later());
		expect(await counted('storm')).toBe(60);
	});
});

describe('letters', () => {
	it('that were delivered keep no address and no text, and vanish after 30 days', async () => {
		const { db } = booted.services;
		const body = { to: 'kto@gdzie.example', text: 'https://cms/reset/tajne' };
		await inTransaction(booted.services, (tx) => enqueue(tx, 'mail', body));
		expect(await deliverNext(db, { mail: async () => {} }, new Date())).toBe(true);
		const row = await outboxOf(db).findOne({ kind: 'mail' });
		expect([row?.state, row?.body, row?.doneAt instanceof Date]).toEqual(['done', {}, true]);
		const ttl = (await outboxOf(db).indexes()).find(({ name }) => name === 'done');
		expect(ttl).toMatchObject({ key: { doneAt: 1 }, expireAfterSeconds: 2_592_000 });
	});

	it('give up on a mute server long before their claim is over', () => {
		const { options } = createMailTransport('smtp://127.0.0.1:1');
		expect(options).toMatchObject({
			connectionTimeout: 10_000,
			greetingTimeout: 10_000,
			socketTimeout: 30_000,
			disableFileAccess: true,
			disableUrlAccess: true,
		});
	});

	it('of Payload that have only HTML are sent as text', async () => {
		await booted.payload.sendEmail({ to: 'kto@gdzie.example', subject: 'Hasło', html: '<p>Ustaw <b>hasło</b></p>' });
		expect((await outboxOf(booted.services.db).findOne({ state: 'waiting' }))?.body).toEqual({
			to: 'kto@gdzie.example',
			subject: 'Hasło',
			text: 'Ustaw hasło',
		});
	});
});
