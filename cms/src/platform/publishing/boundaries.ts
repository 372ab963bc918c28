import { recordChange } from '../changes/changes.ts';
import { inTransaction } from '../command/transaction.ts';
import type { Services } from '../services.ts';
import { nextBoundary, type PublicationHead, publicationAt, stateAt } from './heads.ts';
import { addRegisterLine, headsOf } from './store.ts';

export interface BoundaryNaming {
	/** Public path of a document, for the register. */
	readonly urlOf: (head: PublicationHead) => string;
	readonly tagsOf: (head: PublicationHead) => readonly string[];
}

/**
 * Announces heads whose public state changed by the clock alone: a scheduled text became public, a term ended.
 * Readers see it at its second without this; the index and the caches learn of it here.
 * @returns how many heads were announced
 */
export const passBoundaries = async (services: Services, naming: BoundaryNaming): Promise<number> => {
	const due = await headsOf(services.db)
		.find({ boundaryAt: { $lte: new Date() } })
		.limit(200)
		.toArray();
	for (const { _id } of due) {
		await inTransaction(services, async (tx) => {
			const head = await headsOf(tx.db).findOne({ _id, boundaryAt: { $lte: tx.now } }, { session: tx.session });
			if (!head) return;
			const current = publicationAt(head, tx.now);
			const next = head.next && current === head.next ? null : head.next;
			const passed = { ...head, current, next, changedAt: head.next && !next ? current.from : head.changedAt };
			await tx.step('boundary');
			await headsOf(tx.db).replaceOne(
				{ _id },
				{ ...passed, boundaryAt: nextBoundary(passed, tx.now) },
				{ session: tx.session },
			);
			if (stateAt(passed, tx.now) === 'expired') {
				await addRegisterLine(tx, {
					collection: head.collection,
					document: head.document,
					unit: head.unit,
					at: current.to ?? tx.now,
					action: 'expired',
					version: current.version,
					title: current.listing.title,
					url: naming.urlOf(passed),
					by: 'Wrota (koniec terminu publikacji)',
					reason: null,
				});
			}
			await recordChange(tx, {
				collection: head.collection,
				document: head.document,
				unit: head.unit,
				tags: naming.tagsOf(passed),
			});
		});
	}
	return due.length;
};
