import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '#platform/changes/changes.ts';
import { journalOf } from '#platform/journal/journal.ts';
import { headsOf, registerOf, versionsOf } from '#platform/publishing/store.ts';
import { unitView } from '#units';
import { entryPage, listEntries } from './entries.public.ts';
import { searchRecords } from './entries.search.ts';
import { editor, type Office, openOffice, publisher } from './office.fixture.ts';
import { headerParagraph } from './text.fixture.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice('entries');
});
afterAll(() => office.stop());

const command = (
	verb: 'hand-in' | 'return' | 'publish' | 'correct' | 'withdraw',
	id: string,
	input: object,
	as: string,
) => office.port.command(verb, id, { ...input }, as);

describe('the life of an entry', () => {
	it('nothing of a working copy is public before it is published', async () => {
		const { id } = await office.handedIn({ title: 'Jeszcze tajne' });
		expect(await entryPage(office.services.db, id)).toBeNull();
		expect(await searchRecords(office.services.db, [id])).toEqual([]);
	});

	it('publishes exactly the reviewed text, with who, when and what changed', async () => {
		const id = await office.published({ title: 'Woda w Żaganiu' });
		const page = await entryPage(office.services.db, id);
		expect(page).toMatchObject({
			state: 'current',
			currentNumber: 1,
			url: `/bip/zagan/komunikaty/${id}-woda-w-zaganiu`,
			shown: {
				view: {
					title: 'Woda w Żaganiu',
					html: '<p>Ulica będzie zamknięta od poniedziałku.</p>',
					enteredBy: { name: 'editor zagan', function: 'inspektor' },
					approvedBy: { name: 'publisher zagan', function: 'inspektor' },
				},
			},
		});
	});

	it('keeps the first version readable after a correction and says why', async () => {
		const id = await office.published();
		await command('correct', id, { reason: 'przestawione cyfry' }, editor);
		const before = await entryPage(office.services.db, id);
		expect(before?.currentNumber).toBe(1);
		const row = await office.payload.findByID({ collection: 'bip-entries', id: Number(id), depth: 0 } as never);
		await office.port.updateEntry(id, { ...(row as object), title: 'Poprawiony tytuł' } as never, editor);
		const { digest } = await command('hand-in', id, {}, editor);
		await command('publish', id, { digest }, publisher);
		const page = await entryPage(office.services.db, id);
		expect(page?.versions.map(({ number, reason, changed }) => [number, reason, changed])).toEqual([
			[2, 'przestawione cyfry', ['tytuł']],
			[1, null, []],
		]);
		expect((await entryPage(office.services.db, id, 1))?.shown.view.title).toBe('Zamknięcie ulicy Sosnowej');
	});

	it('drops a correction: the working copy is what readers read, nothing public changed, the journal knows', async () => {
		const id = await office.published({ title: 'Godziny otwarcia' });
		const published = await row(id);
		const lines = await registerOf(office.services.db).countDocuments({ document: id });
		await command('correct', id, { reason: 'pomyłka w godzinach' }, editor);
		await office.port.updateEntry(
			id,
			{
				...(await row(id)),
				title: 'Zepsuty tytuł',
				validTo: '2027-01-01',
				content: headerParagraph('Zepsuta'),
			} as never,
			editor,
		);
		await office.port.command('drop-correction' as never, id, {}, editor);
		const after = await row(id);
		expect([after.state, after.title, after.validTo, after.digest, after.correctionReason]).toEqual([
			'published',
			'Godziny otwarcia',
			null,
			published.digest,
			null,
		]);
		expect((await entryPage(office.services.db, id))?.currentNumber).toBe(1);
		expect(await registerOf(office.services.db).countDocuments({ document: id })).toBe(lines);
		const journal = await journalOf(office.services.db).findOne({ document: id, action: 'bip.drop-correction' });
		expect(journal).toMatchObject({ outcome: 'done', detail: { state: 'published', digest: published.digest } });
		await command('correct', id, { reason: 'tym razem naprawdę' }, editor);
	});

	it('drops the correction of a withdrawn entry back into the archive, and of a first draft not at all', async () => {
		const id = await office.published();
		await command('withdraw', id, { reason: 'odwołano' }, publisher);
		await command('correct', id, { reason: 'jednak obowiązuje' }, editor);
		await office.port.command('drop-correction' as never, id, {}, editor);
		expect((await row(id)).state).toBe('withdrawn');
		await expect(office.port.command('drop-correction' as never, await office.draft(), {}, editor)).rejects.toThrow(
			'wrong-state',
		);
	});

	it('moves a withdrawn entry to the archive with its reason', async () => {
		const id = await office.published({ title: 'Do wycofania' });
		await command('withdraw', id, { reason: 'odwołano zamknięcie' }, publisher);
		expect(await entryPage(office.services.db, id)).toMatchObject({
			state: 'withdrawn',
			withdrawal: { reason: 'odwołano zamknięcie', by: 'publisher zagan' },
		});
		const current = await listEntries(office.services.db, { unit: 'zagan' });
		expect(current.items.map((item) => item.id)).not.toContain(id);
		expect((await searchRecords(office.services.db, [id]))[0]?.archived).toBe(true);
	});

	it('hides a scheduled entry until its second', async () => {
		const { id, digest } = await office.handedIn({ title: 'Na później' });
		const from = new Date(Date.now() + 3_600_000);
		await command('publish', id, { digest, from: from.toISOString() }, publisher);
		const { db } = office.services;
		expect(await entryPage(db, id)).toBeNull();
		expect(await entryPage(db, id, undefined, new Date(from.getTime() - 1))).toBeNull();
		expect((await entryPage(db, id, undefined, from))?.state).toBe('current');
	});
});

describe('the page of a unit', () => {
	it('is made of that unit alone, and an edit of the unit announces it', async () => {
		const { db } = office.services;
		expect((await unitView(db, 'zagan'))?.tags).toEqual(['unit:zagan']);
		await office.payload.update({ collection: 'units', id: 'zagan', data: { phone: '68 000 77 77' } } as never);
		const [change] = await changesOf(db).find({ collection: 'units', document: 'zagan' }).sort({ _id: -1 }).toArray();
		expect(change?.tags).toContain('unit:zagan');
		expect((await unitView(db, 'zagan'))?.phone).toBe('68 000 77 77');
	});

	it('counts a text of another year under the year in which it was made', async () => {
		const id = await office.published({ producedOn: '2025-03-04' });
		expect((await searchRecords(office.services.db, [id]))[0]?.year).toBe(2025);
	});
});

describe('refusals', () => {
	it('names every missing field', async () => {
		const id = await office.draft({ producedByName: '', section: null, content: null });
		await expect(command('hand-in', id, {}, editor)).rejects.toThrow(/producedByName.*section.*content/s);
	});

	it('asks to confirm what looks like a private phone', async () => {
		const id = await office.draft({ content: headerParagraph('Dzwoń: 601 000 001') });
		await expect(command('hand-in', id, {}, editor)).rejects.toThrow('needs-confirmation');
		await expect(command('hand-in', id, { confirm: true }, editor)).resolves.toBeDefined();
	});

	it('refuses an approver who edited the text, a stale digest, and a person of another office', async () => {
		const id = await office.port.createEntry(
			{ ...(await row(await office.draft())), title: 'Własny' } as never,
			publisher,
		);
		const { digest } = await command('hand-in', id, {}, publisher);
		await expect(command('publish', id, { digest }, publisher)).rejects.toThrow('four-eyes');
		const other = await office.handedIn();
		await expect(command('publish', other.id, { digest: '0'.repeat(64) }, publisher)).rejects.toThrow('stale-digest');
		await expect(command('publish', other.id, { digest: other.digest }, 'publisher@szprotawa.example')).rejects.toThrow(
			'not-found',
		);
		await expect(command('publish', other.id, { digest: other.digest }, editor)).rejects.toThrow('forbidden');
	});

	it('refuses an unsafe link on the server', async () => {
		const content = headerParagraph('x');
		const link = { type: 'link', fields: { url: 'javascript:alert(1)', linkType: 'custom' }, children: [], version: 3 };
		(content.root.children as unknown[]).push(link);
		await expect(office.draft({ content })).rejects.toThrow(/odnośnika/);
	});

	it('refuses a save of an entry that was handed in', async () => {
		const { id } = await office.handedIn();
		await expect(
			office.port.updateEntry(id, { ...(await row(id)), title: 'Zmiana' } as never, editor),
		).rejects.toThrow();
	});
});

const row = async (id: string): Promise<Record<string, unknown>> =>
	(await office.payload.findByID({ collection: 'bip-entries', id: Number(id), depth: 0 } as never)) as never;

describe('a command killed between any two writes', () => {
	const traces = async (id: string) => {
		const { db } = office.services;
		const [versions, heads, changes, lines, entry] = await Promise.all([
			versionsOf(db).countDocuments({ document: id }),
			headsOf(db).countDocuments({ document: id }),
			changesOf(db).countDocuments({ document: id }),
			journalOf(db).countDocuments({ document: id, action: 'bip.publish', outcome: 'done' }),
			row(id),
		]);
		return { versions, heads, changes, lines, state: entry.state };
	};

	it.each(['version', 'head', 'register', 'change', 'entry', 'source', 'outbox', 'journal', 'commit'])(
		'leaves nothing at "%s", then succeeds whole',
		async (fault) => {
			const { runCommand } = await import('#platform/command/run-command.ts');
			const { entryCommands } = await import('./entries.commands.ts');
			const { id, digest } = await office.handedIn();
			const before = await traces(id);
			const actor = { kind: 'system', name: 'test', reason: 'fault' } as const;
			const broken = {
				...office.services,
				onStep: (step: string) => (step === fault ? Promise.reject(new Error('killed')) : undefined),
			};
			await expect(
				runCommand(broken as never, entryCommands.publish, { actor, target: id, input: { digest } }),
			).rejects.toThrow('killed');
			expect(await traces(id)).toEqual(before);
			await command('publish', id, { digest }, publisher);
			expect(await traces(id)).toEqual({ versions: 1, heads: 1, changes: 1, lines: 1, state: 'published' });
		},
	);
});
