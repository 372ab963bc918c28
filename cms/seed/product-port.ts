import { ObjectId } from 'mongodb';
import { entryCommands } from '#bip';
import { addDemonstrationResident, credentialOf, inviteForDemonstration } from '#people';
import { type Actor, actorOf } from '#platform/access/actor.ts';
import { savedAt } from '#platform/command/hook-transaction.ts';
import { withRetry } from '#platform/command/retry.ts';
import { runCommand } from '#platform/command/run-command.ts';
import type { Services } from '#platform/services.ts';
import { addUnit, regionUnits } from '#units';
import type { NewEntry, SeedPort, UnitSeed } from './index.ts';

/** Password of every demonstration account; never made outside the demonstration seed. */
export const demoPassword = 'Wrota-demo-2026';

/** What the office of a unit says of itself; the rest comes with the unit. */
const contactsOf = (unit: UnitSeed) => ({
	...unit.address,
	phone: unit.phone,
	fax: unit.fax,
	email: unit.email,
	website: unit.website,
	officeHours: unit.officeHours,
	editorialOffice: unit.editorial.office,
	editorialAddress: unit.editorial.address,
	editorName: unit.editorial.editorName,
	editorPhone: unit.editorial.phone,
	editorFax: unit.editorial.fax,
	editorEmail: unit.editorial.email,
	isDemonstration: true,
});

/** Payload's own saves know only the system's clock: under a simulated one their stamps are set to it. */
const stamped = async (services: Services, moment: Date | null, collection: string, id: unknown): Promise<void> => {
	if (!moment) return;
	const _id = (collection === 'files' ? new ObjectId(String(id)) : id) as ObjectId;
	const set = { createdAt: { $min: ['$createdAt', moment] }, updatedAt: moment };
	await services.db.collection(collection).updateOne({ _id }, [{ $set: set }]);
};

/**
 * The demonstration writes by the same roads as people do: accounts, files, saves with access, and commands. Only here is
 * the clock of commands anything but the system's, through `at` (ADR 14).
 */
export const createSeedPort = (services: Services): SeedPort => {
	const { payload } = services;
	const users = new Map<string, unknown>();
	// One digest serves all: 600,000 rounds for each of some 570 accounts would take a minute.
	let credential: ReturnType<typeof credentialOf> | undefined;
	const demoCredential = () => {
		credential ??= credentialOf(demoPassword);
		return credential;
	};
	const userOf = async (email: string): Promise<unknown> => {
		const known = users.get(email);
		if (known) return known;
		const row = await payload.find({
			collection: 'staff',
			where: { email: { equals: email } },
			overrideAccess: true,
			depth: 0,
			limit: 1,
		} as never);
		const user = { ...(row.docs[0] as object), collection: 'staff' };
		users.set(email, user);
		return user;
	};
	const actor = async (email: string): Promise<Actor> => actorOf(await userOf(email));
	const asUser = async (email: string, moment: Date | null) => ({
		context: savedAt(moment),
		user: (await userOf(email)) as never,
		overrideAccess: false as const,
		depth: 0,
	});
	const portAt = (services: Services, moment: Date | null): SeedPort => ({
		at: (instant) => portAt({ ...services, now: () => instant }, instant),
		createUnit: async (unit) => {
			const row = regionUnits.find(({ id }) => id === unit.slug);
			if (!row) throw new Error(`The region has no unit ${unit.slug}.`);
			await addUnit(services, row, savedAt(moment));
			const data = contactsOf(unit);
			await withRetry(() =>
				payload.update({
					collection: 'units',
					id: unit.slug,
					data,
					overrideAccess: true,
					depth: 0,
					context: savedAt(moment),
				} as never),
			);
			await stamped(services, moment, 'units', unit.slug);
		},
		createStaff: async (person) => {
			await inviteForDemonstration(services, person, await demoCredential());
		},
		createResident: async (resident) => {
			await addDemonstrationResident(services, resident, await demoCredential());
		},
		uploadFile: async (file, { unit, as }) => {
			const doc = await payload.create({
				collection: 'files',
				data: { unit, title: file.title },
				file: { data: file.bytes, mimetype: file.mimeType, name: file.filename, size: file.bytes.byteLength },
				...(await asUser(as, moment)),
			} as never);
			await stamped(services, moment, 'files', (doc as { id: unknown }).id);
			return String((doc as { id: unknown }).id);
		},
		createEntry: async (entry: NewEntry, as) => {
			const doc = await payload.create({
				collection: 'bip-entries',
				data: entry,
				...(await asUser(as, moment)),
			} as never);
			await stamped(services, moment, 'bip-entries', (doc as { id: unknown }).id);
			return String((doc as { id: unknown }).id);
		},
		updateEntry: async (id, entry: NewEntry, as) => {
			await payload.update({
				collection: 'bip-entries',
				id: Number(id),
				data: entry,
				...(await asUser(as, moment)),
			} as never);
			await stamped(services, moment, 'bip-entries', Number(id));
		},
		command: async (name, id, input, as) => {
			const outcome = await runCommand(services, entryCommands[name], { actor: await actor(as), target: id, input });
			if (!outcome.ok) {
				const fields = outcome.refusal.fields?.map((field) => `${field.path}: ${field.message}`).join('; ') ?? '';
				throw new Error(`${name}: ${outcome.refusal.code} ${fields}`);
			}
			return outcome.value as { digest: string };
		},
	});
	return portAt(services, null);
};
