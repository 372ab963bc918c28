import { recordChange } from '../changes/changes.ts';
import { inTransaction } from '../command/transaction.ts';
import { log } from '../log.ts';
import type { Services } from '../services.ts';
import { type HeadFacts, settledAt, stateAt } from './heads.ts';
import { addRegisterLine, headsOf, putHead } from './store.ts';

export interface BoundaryNaming {
	/** Public path of a document, for the register. */
	readonly urlOf: (head: HeadFacts) => string;
	readonly tagsOf: (head: HeadFacts) => readonly string[];
}

/** Heads that could not be announced, and until when they are left in peace; the others go on meanwhile. */
const resting = new Map<string, number>();
const restMs = 10_000;

const announce = (services: Services, naming: BoundaryNaming, _id: string): Promise<void> =>
	inTransaction(services, async (tx) => {
		const head = await headsOf(tx.db).findOne({ _id, boundaryAt: { $lte: tx.now } }, { session: tx.session });
		if (!head) return;
		const { collection, document, unit } = head;
		const passed = settledAt(head, tx.now);
		await tx.step('boundary');
		await putHead(tx, passed);
		if (stateAt(passed, tx.now) === 'expired') {
			const { current } = passed;
			await addRegisterLine(tx, {
				collection,
				document,
				unit,
				at: current.to ?? tx.now,
				action: 'expired',
				version: current.version,
				title: current.listing.title,
				url: naming.urlOf(passed),
				by: 'Wrota (koniec terminu publikacji)',
				reason: null,
			});
		}
		await recordChange(tx, { collection, document, unit, tags: naming.tagsOf(passed) });
	});

/**
 * Announces heads whose public state changed by the clock alone, the earliest first: a scheduled text became public, a
 * term ended. Readers see it at its second without this; the index and the caches learn of it here. A head that fails
 * is written down and tried again later.
 * @returns how many heads were announced
 */
export const passBoundaries = async (services: Services, naming: BoundaryNaming): Promise<number> => {
	const now = Date.now();
	for (const [id, until] of resting) if (until <= now) resting.delete(id);
	const due = await headsOf(services.db)
		.find({ boundaryAt: { $lte: new Date(now) }, _id: { $nin: [...resting.keys()] } }, { projection: { _id: 1 } })
		.sort({ boundaryAt: 1 })
		.limit(200)
		.toArray();
	let announced = 0;
	for (const { _id } of due) {
		try {
			await announce(services, naming, _id);
			announced += 1;
		} catch (err) {
			resting.set(_id, now + restMs);
			log.error({ err, msg: 'a boundary could not be announced', head: _id });
		}
	}
	return announced;
};
