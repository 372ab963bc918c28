import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '#platform/access/actor.ts';
import { runCommand } from '#platform/command/run-command.ts';
import { passBoundaries } from '#platform/publishing/boundaries.ts';
import { headsOf, versionsOf } from '#platform/publishing/store.ts';
import { entryCommands } from './entries.commands.ts';
import { entryPage, listEntries, unitRegister } from './entries.public.ts';
import { tagsOfEntry, urlOfHead } from './entries.publish.ts';
import { editor, type Office, openOffice, publisher } from './office.fixture.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice('schedule');
});
afterAll(() => office.stop());

const hour = 3_600_000;
const inHours = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
/** Waits until an instant is over. */
const passed = (instant: Date) =>
	new Promise((done) => setTimeout(done, Math.max(0, instant.getTime() - Date.now()) + 50));
const pass = () => passBoundaries(office.services, { urlOf: urlOfHead, tagsOf: tagsOfEntry });

const asPublisher = async (verb: 'cancel' | 'publish' | 'withdraw', id: string, input: object) => {
	const found = await office.payload.find({ collection: 'staff', where: { email: { equals: publisher } } } as never);
	const actor = actorOf({ ...(found.docs[0] as object), collection: 'staff' });
	return runCommand(office.services, entryCommands[verb], { actor, target: id, input });
};

const rowOf = async (id: string): Promise<object> =>
	(await office.payload.findByID({ collection: 'bip-entries', id: Number(id), depth: 0 } as never)) as object;

/** Corrects a published entry and has the correction approved for later. */
const correctFor = async (id: string, from: string): Promise<void> => {
	await office.port.command('correct', id, { reason: 'nowy termin' }, editor);
	const { digest } = await office.port.command('hand-in', id, {}, editor);
	await asPublisher('publish', id, { digest, from });
};

describe('publication at a set time', () => {
	it('a first publication that is called off leaves nothing, and its number is free again', async () => {
		const { id, digest } = await office.handedIn();
		await asPublisher('publish', id, { digest, from: inHours(2) });
		expect(await asPublisher('cancel', id, {})).toMatchObject({ ok: true, value: { state: 'handed-in' } });
		const { db } = office.services;
		expect(await versionsOf(db).countDocuments({ document: id })).toBe(0);
		expect(await headsOf(db).countDocuments({ document: id })).toBe(0);
		expect((await unitRegister(db, 'zagan'))?.rows.map((row) => row.entry.id)).not.toContain(id);
		expect(await asPublisher('publish', id, { digest })).toMatchObject({ ok: true, value: { version: 1 } });
	});

	it('a scheduled correction takes over at its second; called off, the running version stays', async () => {
		const id = await office.published();
		const { db } = office.services;
		await correctFor(id, inHours(2));
		const soon = new Date(Date.now() + 2 * hour + 1_000);
		expect((await entryPage(db, id))?.currentNumber).toBe(1);
		expect((await entryPage(db, id, undefined, soon))?.currentNumber).toBe(2);
		expect(await entryPage(db, id, 2)).toBeNull();
		await asPublisher('cancel', id, {});
		expect((await entryPage(db, id, undefined, soon))?.currentNumber).toBe(1);
		const { digest } = (await office.payload.findByID({ collection: 'bip-entries', id: Number(id) } as never)) as {
			digest: string;
		};
		expect(await asPublisher('publish', id, { digest })).toMatchObject({ ok: true, value: { version: 2 } });
		expect((await entryPage(db, id))?.shown.reason).toBe('nowy termin');
	});

	it('a publication that was called off still needs a second person', async () => {
		const id = await office.port.createEntry(
			{ ...(await rowOf(await office.draft())), title: 'Własny wpis' } as never,
			publisher,
		);
		const { digest } = await office.port.command('hand-in', id, {}, editor);
		const actor = { kind: 'system', name: 'test', reason: 'second person' } as const;
		const publish = { actor, target: id, input: { digest, from: inHours(2) } };
		expect(await runCommand(office.services, entryCommands.publish, publish)).toMatchObject({ ok: true });
		expect(await asPublisher('cancel', id, {})).toMatchObject({ ok: true });
		expect(await asPublisher('publish', id, { digest })).toMatchObject({ ok: false, refusal: { code: 'four-eyes' } });
	});

	it('a correction begins with a clean slate: who wrote an earlier version may approve it', async () => {
		const id = await office.port.createEntry(
			{ ...(await rowOf(await office.draft())), title: 'Wpis na raty' } as never,
			publisher,
		);
		const { digest } = await office.port.command('hand-in', id, {}, editor);
		const actor = { kind: 'system', name: 'test', reason: 'second person' } as const;
		await runCommand(office.services, entryCommands.publish, { actor, target: id, input: { digest } });
		await office.port.command('correct', id, { reason: 'literówka' }, editor);
		const again = await office.port.command('hand-in', id, {}, editor);
		expect(await asPublisher('publish', id, { digest: again.digest })).toMatchObject({ ok: true });
	});

	it('never publishes into the past', async () => {
		const { id, digest } = await office.handedIn();
		const before = Date.now();
		await asPublisher('publish', id, { digest, from: '2020-01-01T00:00:00Z' });
		const from = (await entryPage(office.services.db, id))?.shown.from ?? '';
		expect(new Date(from).getTime()).toBeGreaterThanOrEqual(before);
	});

	const withdrawnAndApprovedFor = async (from: string): Promise<string> => {
		const id = await office.published();
		await asPublisher('withdraw', id, { reason: 'błędna data' });
		await correctFor(id, from);
		return id;
	};
	const unitLists = async (id: string, now?: Date) => {
		const has = async (archive: boolean) =>
			(await listEntries(office.services.db, { unit: 'zagan', archive, pageSize: 100 }, now)).items.some(
				(item) => item.id === id,
			);
		return { current: await has(false), archive: await has(true) };
	};

	it('a withdrawn entry stays in the archive until its new version is due; called off, it stays there', async () => {
		const { db } = office.services;
		const id = await withdrawnAndApprovedFor(inHours(2));
		const before = await entryPage(db, id);
		expect(before).toMatchObject({ state: 'withdrawn', currentNumber: 1, withdrawal: { reason: 'błędna data' } });
		expect(before?.shown.number).toBe(1);
		expect(await unitLists(id)).toEqual({ current: false, archive: true });
		const soon = new Date(Date.now() + 2 * hour + 1_000);
		expect(await entryPage(db, id, undefined, soon)).toMatchObject({
			state: 'current',
			currentNumber: 2,
			withdrawal: null,
		});
		expect(await unitLists(id, soon)).toEqual({ current: true, archive: false });
		expect(await asPublisher('cancel', id, {})).toMatchObject({ ok: true, value: { state: 'handed-in' } });
		const after = await entryPage(db, id, undefined, soon);
		expect(after).toMatchObject({ state: 'withdrawn', currentNumber: 1, firstPublishedAt: before?.firstPublishedAt });
		expect(await unitLists(id, soon)).toEqual({ current: false, archive: true });
	});

	it('a withdrawn entry is public again from its second on, and the worker says so', async () => {
		const { db } = office.services;
		const from = new Date(Date.now() + 5_000);
		const id = await withdrawnAndApprovedFor(from.toISOString());
		const justBefore = new Date(from.getTime() - 1);
		expect((await entryPage(db, id, undefined, justBefore))?.state).toBe('withdrawn');
		expect((await entryPage(db, id, undefined, from))?.state).toBe('current');
		expect(await unitLists(id, justBefore)).toEqual({ current: false, archive: true });
		expect(await unitLists(id, from)).toEqual({ current: true, archive: false });
		await passed(from);
		await pass();
		const head = await headsOf(db).findOne({ document: id });
		expect(head).toMatchObject({ state: 'public', withdrawal: null, next: null, boundaryAt: null, shelf: 'current' });
		expect(await unitLists(id)).toEqual({ current: true, archive: false });
	});

	it('one boundary that cannot be announced does not stop the others', async () => {
		const { db } = office.services;
		const ids = await Promise.all([1, 2, 3].map(() => office.handedIn()));
		const from = new Date(Date.now() + 5_000);
		for (const { id, digest } of ids) await asPublisher('publish', id, { digest, from: from.toISOString() });
		await passed(from);
		const bad = ids[0]?.id;
		const naming = {
			urlOf: urlOfHead,
			tagsOf: (head: { unit: string; document: string }) => {
				if (head.document === bad) throw new Error('nie umiem go nazwać');
				return tagsOfEntry(head);
			},
		};
		expect(await passBoundaries(office.services, naming)).toBe(2);
		const waiting = await headsOf(db)
			.find({ boundaryAt: { $lte: new Date() } })
			.toArray();
		expect(waiting.map(({ document }) => document)).toEqual([bad]);
		expect(await passBoundaries(office.services, naming)).toBe(0);
	});

	it('cannot be called off once it is public', async () => {
		const id = await office.published();
		expect(await asPublisher('cancel', id, {})).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
	});

	it('ends at its time: archive in lists, a line in the register, a change for the caches', async () => {
		const { id, digest } = await office.handedIn();
		const { db } = office.services;
		const to = new Date(Date.now() + 5_000);
		await asPublisher('publish', id, { digest, to: to.toISOString() });
		const listed = async (archive: boolean, now: Date) =>
			(await listEntries(db, { unit: 'zagan', archive, pageSize: 100 }, now)).items.map((item) => item.id);
		expect(await listed(false, new Date(to.getTime() - 1))).toContain(id);
		expect(await listed(false, to)).not.toContain(id);
		expect(await listed(true, to)).toContain(id);
		await passed(to);
		await pass();
		await pass();
		const lines = (await unitRegister(db, 'zagan'))?.rows.filter((row) => row.entry.id === id);
		expect(lines?.map((row) => row.action)).toEqual(['expired', 'published']);
	});

	it.each([
		[{ from: '2020-01-01T00:00:00Z', to: '2021-01-01T00:00:00Z' }, 'to', 'Koniec publikacji musi być po jej początku.'],
		[{ to: inHours(-1) }, 'to', 'Koniec publikacji musi być po jej początku.'],
		[{ from: inHours(9_000) }, 'from', 'Publikację można zaplanować najwyżej na rok naprzód.'],
		[{ from: 'jutro' }, 'from', 'Podaj datę i godzinę, np. 2026-11-24T10:00:00+01:00.'],
	])('refuses %j', async (times, path, message) => {
		const { id, digest } = await office.handedIn();
		expect(await asPublisher('publish', id, { digest, ...times })).toMatchObject({
			ok: false,
			refusal: { code: 'invalid', fields: [{ path, message }] },
		});
	});
});
