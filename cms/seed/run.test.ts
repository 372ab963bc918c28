import { expect, test } from 'vitest';
import { type NewEntry, type SeedPort, SeedRefused, seedDemonstration } from './run.ts';

const now = new Date('2026-11-24T08:00:00Z');

interface Memory {
	readonly log: string[];
	readonly entries: Map<string, NewEntry>;
	readonly files: string[];
	readonly port: SeedPort;
}

/** A port that keeps everything in memory and refuses what the product would: an unknown digest, a wrong account. */
const memory = (over: Partial<SeedPort> = {}): Memory => {
	const log: string[] = [];
	const entries = new Map<string, NewEntry>();
	const files: string[] = [];
	const digestOf = (id: string): string => `${id}#${entries.get(id)?.title}#${entries.get(id)?.files.join()}`;
	const port: SeedPort = {
		at() {
			return this;
		},
		createUnit: async (unit) => void log.push(`unit ${unit.slug}`),
		createStaff: async (person) => void log.push(`staff ${person.email}`),
		createResident: async (resident) => void log.push(`resident ${resident.email}`),
		uploadFile: async (file) => `f${files.push(file.filename)}`,
		createEntry: async (entry, as) => {
			const id = String(entries.size + 1);
			entries.set(id, entry);
			log.push(`create ${id} ${as}`);
			return id;
		},
		updateEntry: async (id, entry) => {
			entries.set(id, entry);
			log.push(`update ${id}`);
		},
		command: async (name, id, input, as) => {
			if (name === 'publish' && input.digest !== digestOf(id)) throw new Error('stale-digest');
			log.push(`${name} ${id} ${as.split('@')[0]}`);
			return { digest: digestOf(id) };
		},
		...over,
	};
	return { log, entries, files, port };
};

test('units come first, then accounts, then entries; the summary counts them', async () => {
	const { port, log, entries, files } = memory();
	const summary = await seedDemonstration(port, { now, onlyUnits: ['zagan', 'brody'] });
	expect(summary).toEqual({ units: 2, staff: 13, entries: entries.size, files: files.length });
	const first = (word: string): number => log.findIndex((line) => line.startsWith(word));
	expect([first('unit') < first('staff'), first('staff') < first('create')]).toEqual([true, true]);
	expect(log.lastIndexOf('unit brody')).toBeLessThan(first('staff'));
});

test('an editor hands in and another person publishes; a corrected entry is published twice', async () => {
	const { port, log } = memory();
	await seedDemonstration(port, { now, onlyUnits: ['zagan'] });
	expect(log.filter((line) => /^publish \d+ editor|^hand-in \d+ publisher/.test(line))).toEqual([]);
	const corrected = log.filter((line) => line.startsWith('correct ')).map((line) => line.split(' ')[1]);
	expect(corrected.length).toBeGreaterThan(0);
	for (const id of corrected)
		expect(
			log.filter((line) => line.split(' ')[1] === id && !line.startsWith('create')).map((line) => line.split(' ')[0]),
		).toEqual(['hand-in', 'publish', 'correct', 'update', 'hand-in', 'publish']);
});

test('the first refusal stops everything and names the entry', async () => {
	const { port, log } = memory();
	let published = 0;
	const failing: SeedPort = {
		...port,
		command: async (name, id, input, as) => {
			published += name === 'publish' ? 1 : 0;
			if (published === 3) throw new Error('four-eyes');
			return port.command(name, id, input, as);
		},
	};
	const refused = await seedDemonstration(failing, { now, onlyUnits: ['zagan'] }).catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(SeedRefused);
	expect((refused as SeedRefused).message).toMatch(/^zagan\/[a-z0-9-]+\/\d: four-eyes$/);
	expect(log.filter((line) => line.startsWith('create')).length).toBeLessThan(14);
});

test('at most the asked number of units is worked on at once', async () => {
	let open = 0;
	let most = 0;
	const { port } = memory();
	const slow: SeedPort = {
		...port,
		createUnit: async () => {
			open += 1;
			most = Math.max(most, open);
			await new Promise((resolve) => setImmediate(resolve));
			open -= 1;
		},
		createStaff: async () => undefined,
		createResident: async () => undefined,
	};
	await seedDemonstration(slow, {
		now,
		concurrency: 3,
		onlyUnits: ['zagan', 'brody', 'lubsko', 'iłowa', 'zary', 'slawa', 'otyn'],
	});
	expect(most).toBe(3);
});
