import {
	APIError,
	type CollectionBeforeChangeHook,
	type CollectionBeforeOperationHook,
	type CollectionBeforeValidateHook,
} from 'payload';
import { nextId } from '#platform/numbering/numbering.ts';
import { driverOf } from '#platform/services.ts';
import { rootOf, walk } from './rich-text/nodes.ts';
import { safeHref } from './rich-text/safe-link.ts';
import { isRichText } from './rich-text/shape.ts';

/** Fields that only commands write; a save keeps what is stored. */
const commandFields = [
	'state',
	'version',
	'publicFrom',
	'publicTo',
	'remark',
	'remarkByName',
	'correctionReason',
	'editors',
	'handedInBy',
	'handedInByName',
	'handedInByFunction',
	'handedInAt',
] as const;

/** Gives a new working copy its number, the one that stands in its address for ever. */
export const drawEntryId: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
	if (operation === 'create' && data) data.id = await nextId(driverOf(req.payload), 'bip-entries');
	return data;
};

const unsafeLink = (content: unknown): string | null => {
	const root = rootOf(content);
	if (!root) return null;
	for (const node of walk(root)) {
		if (node.type !== 'link' && node.type !== 'autolink') continue;
		const url = node.fields?.url ?? node.url;
		if (!safeHref(url)) return String(url ?? '').slice(0, 80);
	}
	return null;
};

const refuseUnsafeLink = (content: unknown): void => {
	const bad = unsafeLink(content);
	if (bad === null) return;
	const sentence = `Treść: odnośnika „${bad}” nie można użyć. Podaj adres https, e-mail lub telefon.`;
	throw new APIError(sentence, 422, undefined, true);
};

/** A content that is no rich text is refused before anything walks it: Payload's own hooks would fail on it. */
export const refuseMalformedText: CollectionBeforeOperationHook = ({ args, operation }) => {
	if (operation !== 'create' && operation !== 'update') return args;
	const { data } = args as { data?: { content?: unknown } };
	if (!isRichText(data?.content)) {
		const sentence = 'Treść: nie da się jej odczytać. Odśwież stronę, wklej tekst jeszcze raz i zapisz.';
		throw new APIError(sentence, 422, undefined, true);
	}
	return args;
};

/** Next revision; a save that began from an older one is refused, so that nobody overwrites another's text. */
const nextRev = (given: unknown, had: number): number => {
	if (Number(given ?? had) === had) return had + 1;
	const sentence =
		'Ktoś inny zapisał ten wpis w międzyczasie. Twój tekst jest nadal w formularzu: skopiuj go, odśwież stronę i nanieś zmiany.';
	throw new APIError(sentence, 409, undefined, true);
};

/** What a save may not touch stays; the server adds who edited and counts the revision. */
export const guardSave: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
	refuseUnsafeLink(data.content);
	const isNew = operation === 'create';
	const before: Record<string, unknown> = isNew ? { state: 'draft', unit: data.unit } : { ...originalDoc };
	for (const field of commandFields) data[field] = before[field];
	data.unit = before.unit;
	data.rev = isNew ? 0 : nextRev(data.rev, Number(before.rev ?? 0));
	const editors = new Set(Array.isArray(before.editors) ? (before.editors as string[]) : []);
	if (req.user?.collection === 'staff') {
		editors.add(String(req.user.id));
		data.changedByName = (req.user as unknown as { name?: string }).name ?? null;
	}
	data.editors = [...editors];
	return data;
};
