import { z } from 'zod';
import { accepted, refused } from '#platform/command/refusal.ts';
import type { CommandDefinition } from '#platform/command/run-command.ts';
import { findUnit, type UnitDocument, unitsOf } from './unit.ts';
import { unitsAccess } from './units.access.ts';

const input = z.object({
	fourEyes: z.boolean('Podaj, czy zasada dwóch osób obowiązuje.'),
	reason: z.string('Napisz powód.').trim().max(1000, 'Skróć powód do 1000 znaków.').default(''),
});

interface FourEyesChange {
	readonly fourEyes: boolean;
	readonly reason: string;
}

/** Switches the rule of two persons in a unit on or off; the journal keeps who did it, and why it was switched off. */
export const setFourEyes: CommandDefinition<
	z.infer<typeof input>,
	UnitDocument,
	null,
	FourEyesChange,
	{ id: string; fourEyes: boolean; message: string }
> = {
	name: 'units.set-four-eyes',
	collection: 'units',
	input,
	rule: unitsAccess['set-four-eyes'],
	visibleTo: unitsAccess.read,
	load: ({ tx, target }) => findUnit(tx.db, target, tx.session),
	unitOf: (unit) => unit._id,
	facts: async () => null,
	decide: (_unit, { fourEyes, reason }) =>
		!fourEyes && reason === ''
			? refused('invalid', [{ path: 'reason', message: 'Napisz, dlaczego wyłączasz zasadę dwóch osób.' }])
			: accepted({ fourEyes, reason }),
	write: async ({ tx }, change, unit) => {
		await tx.step('unit');
		await unitsOf(tx.db).updateOne(
			{ _id: unit._id },
			{ $set: { fourEyes: change.fourEyes, updatedAt: tx.now } as Partial<UnitDocument> },
			{ session: tx.session },
		);
		const message = change.fourEyes
			? 'Od teraz wpis zatwierdza druga osoba.'
			: 'Od teraz wpis może zatwierdzić jego autor. Zapisaliśmy to w dzienniku.';
		return { id: unit._id, fourEyes: change.fourEyes, message };
	},
	journal: (change) => ({ detail: { ...change } }),
};
