/** The demonstration region: who, what and when, as data; the writing goes through a port that the product gives. */
export { makeFile, type SeedFile } from './files/index.ts';
export { type ResidentSeed, type StaffSeed, type UnitRole, unitRoles } from './people.ts';
export { type EntryFields, planOf, type SeedEntry } from './plan.ts';
export {
	type CommandAnswer,
	type NewEntry,
	type SeedCommand,
	type SeedOptions,
	type SeedPort,
	type SeedProgress,
	SeedRefused,
	type SeedSummary,
	seedDemonstration,
} from './run.ts';
export { livingUnits, staff, type UnitSeed, units } from './units.ts';
