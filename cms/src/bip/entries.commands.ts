import { z } from 'zod';
import { recordChange } from '#platform/changes/changes.ts';
import { settledAt } from '#platform/publishing/heads.ts';
import { addRegisterLine, findHead, putHead, removeHead, removeUnseenVersion } from '#platform/publishing/store.ts';
import {
	answer,
	type EntryCommand,
	move,
	type ReasonInput,
	reasonInput,
	shared,
	withReason,
} from './entries.command-parts.ts';
import { decideByState, decideHandIn, decidePublish, type PublishChange } from './entries.decide.ts';
import { collection, factsOf } from './entries.facts.ts';
import { tellOfHandIn, tellOfPublication, tellOfReturn } from './entries.mail.ts';
import { personOf, publishVersion, tagsOfEntry, urlOfHead } from './entries.publish.ts';
import { forgetSource, keepSource, sourceOf } from './entries.sources.ts';
import type { EntryDocument } from './entry.ts';

export type { EntryAnswer } from './entries.command-parts.ts';

const handIn: EntryCommand<{ confirm?: boolean | undefined }, null> = {
	...shared('hand-in', { checks: true }),
	input: z.object({ confirm: z.boolean().optional() }),
	decide: decideHandIn,
	write: async (context, _change, entry) => {
		const person = personOf(context.actor);
		const by = context.actor.kind === 'staff' ? context.actor.id : null;
		await move(context, entry, {
			state: 'handed-in',
			handedInBy: by,
			handedInByName: person.name,
			handedInByFunction: person.function,
			handedInAt: context.tx.now,
			remark: null,
			editors: [...new Set([...(entry.editors ?? []), ...(by ? [by] : [])])],
		} as Partial<EntryDocument>);
		await tellOfHandIn(context, entry, { id: by, name: person.name });
		return answer(context, entry, 'handed-in', 'Wpis czeka na zatwierdzenie. Do tego czasu nie można go zmieniać.');
	},
};

const giveBack: EntryCommand<ReasonInput, { reason: string }> = {
	...shared('return'),
	input: reasonInput,
	decide: (entry, input, facts) => withReason('return', entry, input, facts),
	write: async (context, { reason }, entry) => {
		const { name } = personOf(context.actor);
		await move(context, entry, { state: 'draft', remark: reason, remarkByName: name } as Partial<EntryDocument>);
		await tellOfReturn(context, entry, name, reason);
		return answer(context, entry, 'draft', 'Wpis wrócił do autora z Twoją uwagą.');
	},
};

const instant = z.iso.datetime({ offset: true, error: 'Podaj datę i godzinę, np. 2026-11-24T10:00:00+01:00.' });

const publish: EntryCommand<
	{ digest: string; from?: string | null | undefined; to?: string | null | undefined },
	PublishChange
> = {
	...shared('publish'),
	input: z.object({
		digest: z.string('Podaj skrót przejrzanej treści.').length(64, 'Skrót treści jest niepełny.'),
		from: instant.nullish(),
		to: instant.nullish(),
	}),
	decide: decidePublish,
	write: async (context, change, entry) => {
		const { number, url } = await publishVersion(context, entry, change);
		const isLater = change.from > context.tx.now;
		await move(context, entry, {
			state: 'published',
			version: number,
			publicFrom: change.from,
			publicTo: change.to,
			correctionReason: null,
			remark: null,
		});
		await keepSource(context.tx, entry, number);
		const by = context.actor.kind === 'staff' ? context.actor.id : null;
		await tellOfPublication(context, entry, { id: by, name: personOf(context.actor).name }, { url, from: change.from });
		const message = isLater
			? 'Zatwierdzono. Wpis pojawi się w biuletynie o ustawionej godzinie.'
			: 'Opublikowano w biuletynie.';
		return { ...(await answer(context, entry, 'published', message)), version: number, url };
	},
};

const correct: EntryCommand<ReasonInput, { reason: string }> = {
	...shared('correct'),
	input: reasonInput,
	decide: (entry, input, facts) => withReason('correct', entry, input, facts),
	write: async (context, change, entry) => {
		// Only now: a publication that is called off goes back to approval, and its authors still may not approve it.
		await move(context, entry, { state: 'draft', correctionReason: change.reason, editors: [] });
		return answer(
			context,
			entry,
			'draft',
			'Możesz poprawiać. Czytelnicy widzą dotychczasową wersję, aż nowa zostanie zatwierdzona.',
		);
	},
};

/** A correction opened by mistake: the working copy is again what was published, and nothing public has changed. */
const dropCorrection: EntryCommand<Record<string, never>, null> = {
	...shared('drop-correction'),
	input: z.object({}) as never,
	facts: async (context, entry) => {
		const facts = await factsOf(context, entry);
		const isKept = facts.isCorrection && (await sourceOf(context.tx, entry, entry.version ?? 0)) !== null;
		return { ...facts, isCorrection: isKept };
	},
	decide: decideByState('drop-correction'),
	write: async (context, _change, entry) => {
		const { tx } = context;
		const head = await findHead(tx, collection, String(entry._id));
		const content = await sourceOf(tx, entry, entry.version ?? 0);
		if (!head || !content) throw new Error(`Wpis ${entry._id} nie ma treści wersji ${entry.version}.`);
		const state = head.state === 'withdrawn' ? 'withdrawn' : 'published';
		await move(context, entry, { ...content, state, correctionReason: null, remark: null, editors: [] });
		const message = `Poprawka porzucona. Wpis jest znów taki jak w wersji ${entry.version}.`;
		return answer(context, { ...entry, ...content }, state, message);
	},
};

const withdraw: EntryCommand<ReasonInput, { reason: string }> = {
	...shared('withdraw'),
	input: reasonInput,
	decide: (entry, input, facts) => withReason('withdraw', entry, input, facts),
	write: async (context, { reason }, entry) => {
		const { tx } = context;
		const document = String(entry._id);
		const stored = await findHead(tx, collection, document);
		if (!stored) throw new Error(`Wpis ${document} nie ma publikacji.`);
		const head = settledAt(stored, tx.now);
		const by = personOf(context.actor).name;
		await putHead(tx, { ...head, state: 'withdrawn', withdrawal: { at: tx.now, reason, by }, changedAt: tx.now });
		const url = urlOfHead(head);
		const version = head.current.version;
		const line = {
			collection,
			document,
			unit: entry.unit,
			at: tx.now,
			version,
			title: head.current.listing.title,
			url,
			by,
			reason,
		};
		await addRegisterLine(tx, { ...line, action: 'withdrawn' });
		await recordChange(tx, {
			collection,
			document,
			unit: entry.unit,
			tags: tagsOfEntry({ unit: entry.unit, document }),
		});
		await move(context, entry, { state: 'withdrawn' });
		return {
			...(await answer(context, entry, 'withdrawn', 'Wpis przeniesiono do archiwum. Czytelnicy zobaczą powód.')),
			version,
			url,
		};
	},
};

const cancel: EntryCommand<Record<string, never>, null> = {
	...shared('cancel'),
	input: z.object({}) as never,
	decide: decideByState('cancel'),
	write: async (context, _change, entry) => {
		const { tx } = context;
		const document = String(entry._id);
		const head = await findHead(tx, collection, document);
		if (!head) throw new Error(`Wpis ${document} nie ma publikacji.`);
		const waiting = head.next ?? head.current;
		const { reason } = await removeUnseenVersion(tx, collection, document, waiting.version);
		if (head.next) await putHead(tx, { ...head, next: null });
		else await removeHead(tx, head);
		await recordChange(tx, {
			collection,
			document,
			unit: entry.unit,
			tags: tagsOfEntry({ unit: entry.unit, document }),
		});
		await forgetSource(tx, entry, waiting.version);
		await move(context, entry, {
			state: 'handed-in',
			correctionReason: reason,
			version: head.next ? head.current.version : null,
			publicFrom: head.next ? head.current.from : null,
			publicTo: head.next ? head.current.to : null,
		});
		return answer(context, entry, 'handed-in', 'Odwołano zaplanowaną publikację. Wpis znów czeka na zatwierdzenie.');
	},
};

/** Commands on a BIP entry, by verb. */
export const entryCommands = {
	'hand-in': handIn,
	return: giveBack,
	publish,
	correct,
	'drop-correction': dropCorrection,
	withdraw,
	cancel,
} as const;
