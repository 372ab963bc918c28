import { entryCommands } from '#bip';
import { addDemonstrationResident, credentialOf, inviteForDemonstration } from '#people';
import { type Actor, actorOf } from '#platform/access/actor.ts';
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

/** The demonstration writes by the same roads as people do: accounts, files, saves with access, and commands. */
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
	const asUser = async (email: string) => ({
		user: (await userOf(email)) as never,
		overrideAccess: false as const,
		depth: 0,
	});
	return {
		createUnit: async (unit) => {
			const row = regionUnits.find(({ id }) => id === unit.slug);
			if (!row) throw new Error(`The region has no unit ${unit.slug}.`);
			await addUnit(services, row);
			const data = contactsOf(unit);
			await withRetry(() =>
				payload.update({ collection: 'units', id: unit.slug, data, overrideAccess: true, depth: 0 } as never),
			);
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
				...(await asUser(as)),
			} as never);
			return String((doc as { id: unknown }).id);
		},
		createEntry: async (entry: NewEntry, as) => {
			const doc = await payload.create({ collection: 'bip-entries', data: entry, ...(await asUser(as)) } as never);
			return String((doc as { id: unknown }).id);
		},
		updateEntry: async (id, entry: NewEntry, as) => {
			await payload.update({ collection: 'bip-entries', id: Number(id), data: entry, ...(await asUser(as)) } as never);
		},
		command: async (name, id, input, as) => {
			const outcome = await runCommand(services, entryCommands[name], { actor: await actor(as), target: id, input });
			if (!outcome.ok) {
				const fields = outcome.refusal.fields?.map((field) => `${field.path}: ${field.message}`).join('; ') ?? '';
				throw new Error(`${name}: ${outcome.refusal.code} ${fields}`);
			}
			return outcome.value as { digest: string };
		},
	};
};
