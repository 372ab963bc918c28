import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outboxOf } from '#platform/outbox/outbox.ts';
import { editor, type Office, openOffice, publisher } from './office.fixture.ts';

let office: Office;
beforeAll(async () => {
	office = await openOffice('entry_letters');
	await office.port.createStaff({
		email: 'region@wrota.example',
		name: 'Region',
		function: 'administrator',
		isRegionalAdmin: true,
		grants: [],
	});
});
afterAll(() => office.stop());
beforeEach(async () => {
	await outboxOf(office.services.db).deleteMany({});
});

const letters = async (): Promise<{ to: string; subject: string; text: string }[]> =>
	(await outboxOf(office.services.db).find({ kind: 'mail' }).sort({ _id: 1 }).toArray()).map(
		(row) => row.body as { to: string; subject: string; text: string },
	);

describe('letters about an entry', () => {
	it('hand-in tells the publishers, with the entry’s address', async () => {
		const { id } = await office.handedIn({ title: 'Woda' });
		expect(await letters()).toEqual([
			{
				to: publisher,
				subject: 'Do zatwierdzenia: Woda',
				text: `editor zagan przekazuje do zatwierdzenia wpis „Woda”.\n\nOtwórz wpis: http://cms.test/admin/collections/bip-entries/${id}\n`,
			},
		]);
	});

	it('return tells the author the remark', async () => {
		const { id } = await office.handedIn({ title: 'Woda' });
		await outboxOf(office.services.db).deleteMany({});
		await office.port.command('return', id, { reason: 'Brakuje daty.' }, publisher);
		expect(await letters()).toEqual([
			{
				to: editor,
				subject: 'Do poprawy: Woda',
				text: `publisher zagan zwraca wpis „Woda” do poprawy.\n\nUwaga: Brakuje daty.\n\nOtwórz wpis: http://cms.test/admin/collections/bip-entries/${id}\n`,
			},
		]);
	});

	it('publication tells the author where it is read', async () => {
		const { id, digest } = await office.handedIn({ title: 'Woda' });
		await outboxOf(office.services.db).deleteMany({});
		await office.port.command('publish', id, { digest }, publisher);
		expect(await letters()).toEqual([
			{
				to: editor,
				subject: 'Opublikowano: Woda',
				text: `publisher zagan zatwierdza wpis „Woda”.\n\nCzytelnicy widzą go pod adresem:\nhttp://site.test/bip/zagan/komunikaty/${id}-woda\n`,
			},
		]);
	});

	it('publication at a set time says when', async () => {
		const { id, digest } = await office.handedIn({ title: 'Woda' });
		await outboxOf(office.services.db).deleteMany({});
		await office.port.command(
			'publish',
			id,
			{ digest, from: new Date(Date.now() + 7_200_000).toISOString() },
			publisher,
		);
		const [letter] = await letters();
		expect(letter?.subject).toBe('Zatwierdzono: Woda');
		expect(letter?.text).toMatch(/Ukaże się \d+ \p{L}+ \d{4} \d+:\d{2} pod adresem:/u);
	});

	it('a text of a unit without a publisher is told to its administrators and the region’s', async () => {
		const staff = office.services.db.collection('staff');
		await staff.updateOne({ email: publisher }, { $set: { isActive: false } });
		await office.handedIn({ title: 'Woda' });
		await staff.updateOne({ email: publisher }, { $set: { isActive: true } });
		const sent = await letters();
		expect(sent.map(({ to }) => to).sort()).toEqual(['region@wrota.example', 'unit-admin@zagan.example']);
		expect(sent[0]?.subject).toBe('Nie ma kto zatwierdzić: Woda');
	});
});
