import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '#platform/access/actor.ts';
import { runCommand } from '#platform/command/run-command.ts';
import { journalOf } from '#platform/journal/journal.ts';
import { outboxOf } from '#platform/outbox/outbox.ts';
import { type Office, openOffice } from '../bip/office.fixture.ts';
import { forgetReports, reportsOf } from './report.ts';
import { reportCommands } from './reports.commands.ts';

let office: Office;
let entry: string;
beforeAll(async () => {
	office = await openOffice('reports');
	entry = await office.published();
});
afterAll(() => office?.stop());

const file = (target: string, input: object) =>
	runCommand(office.services, reportCommands.file, { actor: visitor, target, input });
const words = { version: 1, message: 'Zła data zamknięcia ulicy.', email: 'czytelnik@example.test' };

describe('a report of an error', () => {
	it('gets a number, is kept for the unit and goes to its editorial office', async () => {
		const outcome = await file(entry, words);
		expect(outcome).toMatchObject({ ok: true, value: { number: 1 } });
		const row = await reportsOf(office.services.db).findOne({ entry });
		expect(row).toMatchObject({ unit: 'zagan', state: 'new', entryTitle: 'Zamknięcie ulicy Sosnowej', ...words });
		const letter = await outboxOf(office.services.db).findOne({ 'body.subject': /Zgłoszenie błędu nr 1/ });
		expect(letter?.body.to).toMatch(/@/);
		expect(letter?.body.text).toContain('Zła data zamknięcia ulicy.');
	});

	it('leaves neither words nor address in the journal', async () => {
		const rows = await journalOf(office.services.db).find({ action: 'reports.file' }).toArray();
		expect(rows.length).toBeGreaterThan(0);
		expect(JSON.stringify(rows)).not.toMatch(/czytelnik|Zła data/);
	});

	it.each([
		['too short', { message: 'źle' }, 'message'],
		['too long', { message: 'a'.repeat(2001) }, 'message'],
		['a broken address', { email: 'czytelnik@' }, 'email'],
	])('is refused: %s', async (_, change, path) => {
		const outcome = await file(entry, { ...words, ...change });
		expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', fields: [{ path }] } });
	});

	it.each(['999999', 'x', ''])('of the entry "%s" is refused: there is none', async (target) => {
		expect(await file(target, words)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
	});

	it('of an entry that is not public is refused as if there were none', async () => {
		expect(await file(await office.draft(), words)).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
	});

	it('is refused when a unit gets more than people write', async () => {
		const { db } = office.services;
		const unit = { unit: 'zagan', createdAt: new Date() };
		await reportsOf(db).insertMany(Array.from({ length: 60 }, () => ({ ...unit, message: 'zalew' }) as never));
		expect(await file(entry, words)).toMatchObject({ ok: false, refusal: { code: 'rate-limited' } });
		await reportsOf(db).deleteMany({ message: 'zalew' });
	});

	it('is forgotten after 90 days and not before', async () => {
		const { db } = office.services;
		const day = 86_400_000;
		const at = (days: number) => ({ message: `wiek ${days}`, createdAt: new Date(Date.now() - days * day) }) as never;
		await reportsOf(db).insertMany([at(89), at(91)]);
		expect(await forgetReports(db, new Date())).toBe(1);
		expect(await reportsOf(db).countDocuments({ message: 'wiek 89' })).toBe(1);
	});
});
