import { withRetry } from '#platform/command/retry.ts';
import type { Services } from '#platform/services.ts';
import { contactFields, missingContacts } from './contact.ts';
import { type RegionUnit, regionUnits } from './region.ts';
import { unitsOf } from './unit.ts';

const emptyContacts = Object.fromEntries(contactFields.map(({ name, isRequired }) => [name, isRequired ? '' : null]));

/**
 * Sets up one unit as the state names it; its office fills in the rest.
 * @param context of the save; the demonstration's past goes this way
 */
export const addUnit = async (
	{ payload }: Services,
	{ areaName: _, ...unit }: RegionUnit,
	context: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
	const data = { ...unit, ...emptyContacts, isDemonstration: false, fourEyes: true };
	const call = { collection: 'units', data, overrideAccess: true, depth: 0, context };
	await withRetry(() => payload.create(call as never));
};

export interface LoadedUnits {
	readonly added: number;
	/** Names of living units whose office has not filled in all of its contact data. */
	readonly incomplete: readonly string[];
}

/**
 * Sets up every unit of the region that the database does not hold yet; what is there stays as it is, so a run that
 * was broken off is simply run again. Each new unit has its row in the journal.
 */
export const loadUnits = async (services: Services): Promise<LoadedUnits> => {
	const units = unitsOf(services.db);
	const known = new Set((await units.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id));
	const wanted = regionUnits.filter(({ id }) => !known.has(id));
	for (const unit of wanted) await addUnit(services, unit);
	const rows = await units.find({ validTo: null }).toArray();
	const incomplete = rows.filter((row) => missingContacts({ ...row }).length > 0).map(({ name }) => name);
	return { added: wanted.length, incomplete: incomplete.toSorted((a, b) => a.localeCompare(b, 'pl')) };
};
