import { idOf } from '#platform/admin/staff-user.ts';
import { type EntryState, entryStates } from '../lifecycle.ts';

/** The fields of a working copy that the admin's own parts read; what is absent is null. */
export interface EntryData {
	readonly state: EntryState;
	readonly unit: string;
	readonly digest: string;
	/** Number of the last version handed to the public; 0 = never. */
	readonly version: number;
	readonly remark: string | null;
	readonly remarkBy: string | null;
	readonly correctionReason: string | null;
	/** Instant of publication; in the future while it waits for its time. */
	readonly publicFrom: string | null;
	readonly publicTo: string | null;
	readonly editors: readonly string[];
	readonly changedBy: string | null;
	readonly handedInBy: string | null;
	readonly handedInAt: string | null;
	readonly updatedAt: string | null;
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

/** Reads a document of `bip-entries` as the form holds it. */
export const entryDataOf = (data: Readonly<Record<string, unknown>> | undefined): EntryData => ({
	state: entryStates.find((state) => state === data?.state) ?? 'draft',
	unit: idOf(data?.unit),
	digest: words(data?.digest) ?? '',
	version: Number(data?.version ?? 0) || 0,
	remark: words(data?.remark),
	remarkBy: words(data?.remarkByName),
	correctionReason: words(data?.correctionReason),
	publicFrom: words(data?.publicFrom),
	publicTo: words(data?.publicTo),
	editors: Array.isArray(data?.editors) ? data.editors.map(idOf) : [],
	changedBy: words(data?.changedByName),
	handedInBy: words(data?.handedInByName),
	handedInAt: words(data?.handedInAt),
	updatedAt: words(data?.updatedAt),
});

/** True while an approved version waits for its set time. */
export const isScheduled = (entry: EntryData, now: Date): boolean =>
	entry.state === 'published' && entry.publicFrom !== null && new Date(entry.publicFrom) > now;

export const stateWords: Readonly<Record<EntryState | 'scheduled', string>> = {
	draft: 'Szkic',
	'handed-in': 'Do zatwierdzenia',
	published: 'Opublikowany',
	scheduled: 'Zaplanowany',
	withdrawn: 'Wycofany',
};
