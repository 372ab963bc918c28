import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { hookTx } from '#platform/command/hook-transaction.ts';
import { collection } from './entries.facts.ts';
import { fileIdsOf } from './entries.files.ts';
import { type EntryDocument, relationId } from './entry.ts';

const described = ['title', 'description'] as const;

/**
 * Asked before a file is described anew: its title and description are part of the texts that list it. A text that waits
 * for approval is frozen with its files; whoever renames a file of a draft has edited that draft (four eyes).
 */
export const guardFileOfEntries: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
	const isSame = described.every((key) => data[key] === undefined || (data[key] ?? '') === (originalDoc?.[key] ?? ''));
	if (operation !== 'update' || isSame) return data;
	const { db, session, now } = await hookTx(req);
	const entries = db.collection<EntryDocument>(collection);
	const open = entries.find(
		{ unit: relationId(originalDoc.unit), state: { $in: ['draft', 'handed-in'] } },
		{ session, projection: { unit: 1, state: 1, title: 1, files: 1, content: 1, editors: 1 } },
	);
	const listing = (await open.toArray()).filter((entry) => fileIdsOf(entry).includes(String(originalDoc.id)));
	const frozen = listing.find(({ state }) => state === 'handed-in');
	if (frozen) {
		const sentence = `Opisu tego pliku nie można teraz zmienić: czeka na zatwierdzenie we wpisie „${frozen.title ?? ''}”. Poproś o zwrot wpisu do poprawy.`;
		throw new APIError(sentence, 409, undefined, true);
	}
	const by = req.user?.collection === 'staff' ? [String(req.user.id)] : [];
	for (const { _id, editors } of listing) {
		// `updatedAt` is always new, so that a hand-in at the same time is a write conflict and not a passed-over change.
		const set = { editors: [...new Set([...(editors ?? []), ...by])], updatedAt: now };
		await entries.updateOne({ _id }, { $set: set }, { session });
	}
	return data;
};
