import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Booted, boot } from '#platform/testing/boot.ts';
import { fillDemonstration } from './fill.ts';

let booted: Booted;

const db = () => booted.services.db;
const marks = () => db().collection<{ _id: string; state: string }>('seed_marks');
const unitNames = async () => (await db().collection('units').find().toArray()).map(({ name }) => name);

beforeAll(async () => {
	booted = await boot('seed_cut_off');
});

afterAll(() => booted.stop());

beforeEach(async () => {
	for (const name of ['units', 'staff', 'seed_marks']) await db().collection(name).deleteMany({});
	await db().collection('units').insertOne({ name: 'Gmina sprzed przerwy' });
	await db().collection('staff').insertOne({ email: 'administrator@wrota.example' });
});

/** Fills until the seed says for the first time how far it is, and breaks it off there. */
const brokenOff = () =>
	fillDemonstration(booted.services, () => {
		throw new Error('broken off');
	});

test('a fill that was cut off is cleared and begun anew', async () => {
	await marks().insertOne({ _id: 'demonstration', state: 'filling' });
	await expect(brokenOff()).rejects.toThrow('broken off');
	expect(await unitNames()).not.toContain('Gmina sprzed przerwy');
	expect((await marks().findOne())?.state).toBe('filling');
});

test.each(['done', null])('a database whose mark is %s is left as it is', async (state) => {
	if (state !== null) await marks().insertOne({ _id: 'demonstration', state });
	expect(await brokenOff()).toEqual({ filled: false, why: 'not-empty' });
	expect(await unitNames()).toEqual(['Gmina sprzed przerwy']);
});
