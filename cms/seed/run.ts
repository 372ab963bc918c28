import type { EntryKind } from '#contract';
import { instantOf } from './calendar.ts';
import { makeFile, type SeedFile } from './files/index.ts';
import { type ResidentSeed, residents, type StaffSeed } from './people.ts';
import { type EntryFields, type EntryText, planOf, type SeedEntry } from './plan.ts';
import type { FileSpec } from './templates/index.ts';
import { openingDay, type Round, type Timeline, timelineOf } from './timeline.ts';
import { staff as allStaff, units as allUnits, type UnitSeed } from './units.ts';

/** Commands of a BIP entry that the demonstration uses. */
export type SeedCommand = 'hand-in' | 'return' | 'publish' | 'correct' | 'withdraw';

/** An entry as it is typed in; `files` are ids that `uploadFile` gave. */
export interface NewEntry extends EntryFields {
	readonly unit: string;
	readonly section: string;
	readonly kind: EntryKind;
	readonly files: readonly string[];
}

export interface CommandAnswer {
	/** Digest of the text as it stands now, to be named by `publish`. */
	readonly digest: string;
}

/**
 * Everything the demonstration needs of the product. `as` is the e-mail of an account; units are named by slug.
 * Each call throws when it is refused; the message names the refusal.
 */
export interface SeedPort {
	/** The same port with its clock at an instant: what it does then happens at that time. */
	at(moment: Date): SeedPort;
	createUnit(unit: UnitSeed): Promise<void>;
	createStaff(person: StaffSeed): Promise<void>;
	createResident(resident: ResidentSeed): Promise<void>;
	uploadFile(file: SeedFile, to: { readonly unit: string; readonly as: string }): Promise<string>;
	createEntry(entry: NewEntry, as: string): Promise<string>;
	updateEntry(id: string, entry: NewEntry, as: string): Promise<void>;
	command(name: SeedCommand, id: string, input: Readonly<Record<string, unknown>>, as: string): Promise<CommandAnswer>;
}

export interface SeedProgress {
	readonly step: 'units' | 'staff' | 'entries';
	readonly done: number;
	readonly all: number;
}

export interface SeedOptions {
	readonly now: Date;
	/** Units worked on at the same time; 8 when left out. */
	readonly concurrency?: number;
	readonly onProgress?: (progress: SeedProgress) => void;
	/** A part of the region instead of the whole, for tests. */
	readonly onlyUnits?: readonly string[];
}

export interface SeedSummary {
	readonly units: number;
	readonly staff: number;
	readonly entries: number;
	readonly files: number;
}

/** A step of the demonstration was refused. The message names the entry (or unit, or account) and the reason. */
export class SeedRefused extends Error {
	readonly subject: string;
	constructor(subject: string, cause: unknown) {
		super(`${subject}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		this.name = 'SeedRefused';
		this.subject = subject;
	}
}

const named = async <T>(subject: string, work: () => Promise<T>): Promise<T> => {
	try {
		return await work();
	} catch (cause) {
		throw cause instanceof SeedRefused ? cause : new SeedRefused(subject, cause);
	}
};

/** Runs `work` over the list, at most `limit` at once; after the first failure nothing new is begun. */
const each = async <T>(list: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> => {
	let next = 0;
	let isFailed = false;
	const lane = async (): Promise<void> => {
		while (!isFailed && next < list.length) {
			const item = list[next] as T;
			next += 1;
			await work(item).catch((error: unknown) => {
				isFailed = true;
				throw error;
			});
		}
	};
	const ended = await Promise.allSettled(Array.from({ length: Math.min(limit, list.length) }, lane));
	const failed = ended.find((lane) => lane.status === 'rejected');
	if (failed) throw failed.reason;
};

const counter = (step: SeedProgress['step'], all: number, report: SeedOptions['onProgress']) => {
	let done = 0;
	return () => {
		done += 1;
		report?.({ step, done, all });
	};
};

interface Job {
	readonly timeline: Timeline;
	readonly port: SeedPort;
	readonly unit: UnitSeed;
	readonly entry: SeedEntry;
	readonly editor: string;
	readonly publisher: string;
	readonly countFile: () => void;
	/** Files of this entry that are there already: a correction keeps them. */
	readonly uploaded: Map<FileSpec, string>;
}

const uploadOne = async (
	{ unit, entry, editor, countFile, uploaded }: Job,
	port: SeedPort,
	spec: FileSpec,
	on: string,
): Promise<string> => {
	const known = uploaded.get(spec);
	if (known !== undefined) return known;
	const { text, first } = entry;
	const isWholeEntry = spec.format === 'pdf' && [text.blocks, first?.blocks].includes(spec.blocks);
	const heading = isWholeEntry ? text.fields.title : spec.title;
	const file = await makeFile(spec, { heading, author: unit.words.office.nom, on });
	const id = await port.uploadFile(file, { unit: unit.slug, as: editor });
	uploaded.set(spec, id);
	countFile();
	return id;
};

const upload = async (job: Job, port: SeedPort, text: EntryText): Promise<string[]> => {
	const ids: string[] = [];
	for (const spec of text.files) ids.push(await uploadOne(job, port, spec, text.fields.producedOn));
	return ids;
};

const typedIn = async (job: Job, port: SeedPort, text: EntryText): Promise<NewEntry> => ({
	...text.fields,
	unit: job.unit.slug,
	section: job.entry.section,
	kind: job.entry.kind,
	files: await upload(job, port, text),
});

/** The warning about private data is confirmed, because office phones stand in the texts. */
const handIn = ({ port, editor }: Job, id: string, { handedIn }: Round) =>
	port.at(handedIn).command('hand-in', id, { confirm: true }, editor);

const publish = async (
	job: Job,
	id: string,
	round: Round,
	time: { from?: string; to?: string | null } = {},
): Promise<void> => {
	const { digest } = await handIn(job, id, round);
	const times = { ...(time.from ? { from: time.from } : {}), ...(time.to ? { to: time.to } : {}) };
	await job.port.at(round.decided).command('publish', id, { digest, ...times }, job.publisher);
};

const correct = async (job: Job, id: string, reason: string, to: string | null): Promise<void> => {
	const { port, entry, editor, timeline } = job;
	const round = timeline.correction;
	if (!round) throw new Error(`${entry.key} has no time for its correction.`);
	await port.at(round.opened).command('correct', id, { reason }, editor);
	const desk = port.at(round.saved);
	await desk.updateEntry(id, await typedIn(job, desk, entry.text), editor);
	await publish(job, id, round, { to });
};

const fulfil = async (job: Job, id: string): Promise<void> => {
	const { port, entry, publisher, timeline } = job;
	const { fate } = entry;
	const { first } = timeline;
	switch (fate.kind) {
		case 'draft':
			return;
		case 'handed-in':
			await handIn(job, id, first);
			return;
		case 'returned':
			await handIn(job, id, first);
			await port.at(first.decided).command('return', id, { reason: fate.remark }, publisher);
			return;
		case 'scheduled':
			return publish(job, id, first, { from: fate.from });
		case 'published':
			return publish(job, id, first, { to: fate.to });
		case 'withdrawn':
			await publish(job, id, first);
			await port.at(timeline.withdrawn ?? first.decided).command('withdraw', id, { reason: fate.reason }, publisher);
			return;
		case 'corrected':
			await publish(job, id, first);
			return correct(job, id, fate.reason, fate.to);
	}
};

const seedEntry = (job: Job): Promise<void> =>
	named(job.entry.key, async () => {
		const desk = job.port.at(job.timeline.first.saved);
		const id = await desk.createEntry(await typedIn(job, desk, job.entry.first ?? job.entry.text), job.editor);
		await fulfil(job, id);
	});

/** The office opens in the morning of its first day; each account a quarter of a minute after the one before. */
const openedAt = (now: Date, position: number): Date => {
	const at = new Date(instantOf(openingDay, 8).getTime() + position * 15_000);
	return at > now ? now : at;
};

/**
 * Fills an empty database with the demonstration region, through the product's own commands. Units, then accounts,
 * then entries: different units at once, the entries of one unit in their order.
 * Throws `SeedRefused` at the first refusal and begins nothing after it.
 */
export const seedDemonstration = async (port: SeedPort, options: SeedOptions): Promise<SeedSummary> => {
	const limit = options.concurrency ?? 8;
	const isWanted = (slug: string): boolean => options.onlyUnits?.includes(slug) ?? true;
	const units = allUnits.filter((unit) => isWanted(unit.slug));
	const staff = allStaff.filter(({ grants }) => grants.every((grant) => isWanted(grant.unit)));
	const plan = planOf({ units: allUnits, now: options.now }).filter((entry) => isWanted(entry.unit));
	const unitDone = counter('units', units.length, options.onProgress);
	await each(units, limit, (unit) =>
		named(unit.slug, () => port.at(openedAt(options.now, 0)).createUnit(unit)).then(unitDone),
	);
	const staffDone = counter('staff', staff.length, options.onProgress);
	await each(staff, limit, (person) => {
		const desk = port.at(openedAt(options.now, 1 + staff.indexOf(person)));
		return named(person.email, () => desk.createStaff(person)).then(staffDone);
	});
	const openedLast = port.at(openedAt(options.now, 1 + staff.length));
	for (const resident of residents) await named(resident.email, () => openedLast.createResident(resident));
	const entryDone = counter('entries', plan.length, options.onProgress);
	let files = 0;
	const countFile = (): void => {
		files += 1;
	};
	await each(units, limit, async (unit) => {
		const accounts = { editor: `editor@${unit.slug}.example`, publisher: `publisher@${unit.slug}.example` };
		for (const entry of plan.filter((candidate) => candidate.unit === unit.slug))
			await seedEntry({
				port,
				unit,
				entry,
				timeline: timelineOf(entry, options.now),
				...accounts,
				countFile,
				uploaded: new Map(),
			}).then(entryDone);
	});
	return { units: units.length, staff: staff.length, entries: plan.length, files };
};
