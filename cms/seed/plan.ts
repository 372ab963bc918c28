import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical';
import { Temporal } from 'temporal-polyfill';
import type { EntryKind } from '#contract';
import type { Block } from './blocks.ts';
import { backToWorkingDay, type Day, dayOf } from './calendar.ts';
import { type Moment, momentOf, recentDay, sessionBy, sessionsOfUnit } from './dates.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Fate, type Wish, wishes } from './fates.ts';
import { drawerOf } from './numbering.ts';
import { richTextOf } from './rich-text.ts';
import { type Draft, type FileSpec, type Template, templates } from './templates/index.ts';
import type { UnitSeed } from './units.ts';

/** Fields of a working copy as the collection `bip-entries` names them; files are still to be made and uploaded. */
export interface EntryFields {
	readonly title: string;
	readonly lead: string;
	readonly content: SerializedEditorState;
	/** Empty when the unit itself publishes. */
	readonly publisher: string;
	readonly producedByName: string;
	readonly producedByFunction: string;
	readonly responsibleName: string;
	readonly responsibleFunction: string;
	readonly producedOn: string;
	readonly validFrom: string | null;
	readonly validTo: string | null;
	readonly exclusionScope: string | null;
	readonly exclusionBasis: string | null;
	readonly exclusionBy: string | null;
	readonly exclusionInterest: string | null;
}

export interface EntryText {
	readonly fields: EntryFields;
	readonly files: readonly FileSpec[];
	/** The same text before it became rich text, for reading and for tests. */
	readonly blocks: readonly Block[];
}

/** One entry of the demonstration and what happens to it. */
export interface SeedEntry {
	/** "zagan/przetarg-sprzedaz/0": tells entries apart in messages. */
	readonly key: string;
	readonly unit: string;
	readonly template: string;
	readonly section: string;
	readonly kind: EntryKind;
	/** What the entry says in the end. */
	readonly text: EntryText;
	/** What its first version said, when it is corrected later. */
	readonly first: EntryText | null;
	readonly fate: Fate;
}

/** The demonstration's documents end here, so that the same region comes out on any later day. */
const lastDay = dayOf('2026-11-20');

/** Units shown in demonstrations and tests get more than the others. */
const shares: Readonly<Record<string, number>> = {
	zagan: 14,
	'zielona-gora': 10,
	'gorzow-wielkopolski': 10,
	'wojewodztwo-lubuskie': 10,
	zary: 8,
	'powiat-zarski': 8,
	slubice: 8,
};

const shareOf = (unit: UnitSeed, index: number): number => {
	const own = shares[unit.slug];
	if (own !== undefined) return own;
	if (index % 2 === 0) return index % 6 === 0 ? 6 : 4;
	return 2;
};

interface Item {
	readonly template: Template;
	readonly variant: number;
}

const catalogueOf = (unit: UnitSeed): Item[] =>
	templates
		.filter((template) => template.levels.includes(unit.words.level))
		.flatMap((template) => Array.from({ length: template.variants }, (_, variant) => ({ template, variant })))
		.filter(({ template, variant }) => template.fits?.(unit.words, variant) ?? true);

/** What people look for first, shown in the unit of demonstrations. */
const favourites: Readonly<Record<string, readonly string[]>> = {
	zagan: [
		'karta-wycinka-drzewa',
		'karta-odpady',
		'przetarg-sprzedaz',
		'podatek-od-nieruchomosci',
		'nabor-ogloszenie',
		'dotacje-zrodla-ciepla',
		'sesja-zwolanie',
		'przerwa-w-dostawie-wody',
	],
};

/** Items for one unit: templates that were used least so far come first, none twice before all were used. */
const pickItems = (unit: UnitSeed, size: number, used: Map<string, number>): Item[] => {
	const dice = diceOf(`items:${unit.slug}`);
	const left = dice.shuffle(catalogueOf(unit));
	const here = new Map<string, number>();
	const items: Item[] = [];
	while (items.length < size && left.length > 0) {
		const weight = ({ template, variant }: Item): number =>
			(here.get(template.code) ?? 0) * 10_000 +
			(favourites[unit.slug]?.includes(template.code) ? -1000 : 0) +
			(used.get(template.code) ?? 0) * 10 +
			(used.get(`${template.code}/${variant}`) ?? 0);
		const best = left.reduce((chosen, item) => (weight(item) < weight(chosen) ? item : chosen));
		left.splice(left.indexOf(best), 1);
		for (const key of [best.template.code, `${best.template.code}/${best.variant}`])
			used.set(key, (used.get(key) ?? 0) + 1);
		here.set(best.template.code, (here.get(best.template.code) ?? 0) + 1);
		items.push(best);
	}
	return items;
};

interface Dated extends Item, Moment {
	readonly wish: Wish | null;
}

const dateItems = (unit: UnitSeed, items: readonly Item[], clock: Clock, nextWish: Clock['nextWish']): Dated[] => {
	const sessions = sessionsOfUnit(unit.slug);
	const taken = new Map<string, Set<number>>();
	const dated: Dated[] = [];
	for (const { template, variant } of items) {
		const dice = diceOf(`date:${unit.slug}/${template.code}/${variant}`);
		const recent = recentDay(template.timing, dice, clock.last);
		const wish = nextWish({
			isAhead: template.isAhead ?? false,
			isRecent: recent !== null,
			template: template.code,
		});
		const on = wish === 'scheduled' ? clock.today : wish !== null ? recent : null;
		const own = taken.get(template.code) ?? new Set<number>();
		taken.set(template.code, own);
		const moment = on
			? { on, session: sessionBy(sessions, on) }
			: momentOf({ timing: template.timing, dice, last: clock.last, sessions, taken: own });
		if (!moment) continue;
		own.add(moment.session.number);
		dated.push({ template, variant, wish, ...moment });
	}
	return dated.sort(
		(one, other) =>
			Temporal.PlainDate.compare(one.on, other.on) || one.template.code.localeCompare(other.template.code),
	);
};

const textOf = (draft: Draft, on: Day): EntryText => ({
	blocks: draft.body,
	files: draft.files,
	fields: {
		title: draft.title,
		lead: draft.lead,
		content: richTextOf(draft.body),
		publisher: draft.publisher ?? '',
		producedByName: draft.producedBy.name,
		producedByFunction: draft.producedBy.function,
		responsibleName: draft.responsible.name,
		responsibleFunction: draft.responsible.function,
		producedOn: on.toString(),
		validFrom: draft.validFrom?.toString() ?? null,
		validTo: draft.validTo?.toString() ?? null,
		exclusionScope: draft.exclusion?.scope ?? null,
		exclusionBasis: draft.exclusion?.basis ?? null,
		exclusionBy: draft.exclusion?.by ?? null,
		exclusionInterest: draft.exclusion?.interest ?? null,
	},
});

interface Clock {
	readonly now: Temporal.Instant;
	readonly today: Day;
	readonly last: Day;
	readonly nextWish: ReturnType<typeof wishes>['early'];
	readonly fateOf: ReturnType<typeof wishes>['fateOf'];
}

/** Most PDFs that only repeat their entry are left out: the region needs enough files, not one for each text. */
const keptFiles = (draft: Draft, dice: Dice): readonly FileSpec[] =>
	draft.files.filter((file) => file.format !== 'pdf' || file.blocks !== draft.body || dice.chance(0.3));

const entriesOf = (unit: UnitSeed, items: readonly Item[], clock: Clock): SeedEntry[] => {
	const drawer = drawerOf(unit.slug);
	return dateItems(unit, items, clock, clock.nextWish).map(({ template, variant, on, session, wish }) => {
		const key = `${unit.slug}/${template.code}/${variant}`;
		const dice = diceOf(key);
		const { words, crew } = unit;
		const draft = template.write({ unit, words, crew, dice, on, session, variant, draw: drawer(on) });
		const fate = clock.fateOf({ wish, draft, on, key, template: template.code });
		const text = textOf(fate.kind === 'corrected' ? draft : { ...draft, files: keptFiles(draft, dice) }, on);
		const first = fate.kind === 'corrected' && draft.slip ? textOf({ ...draft, ...draft.slip.wrong }, on) : null;
		return {
			key,
			unit: unit.slug,
			template: template.code,
			section: template.section,
			kind: template.kind,
			text,
			first,
			fate,
		};
	});
};

/**
 * What the demonstration region publishes: the same entries for the same units on any day after 20 November 2026;
 * only entries that wait for a set time depend on the clock.
 */
export const planOf = ({ units, now }: { units: readonly UnitSeed[]; now: Date }): SeedEntry[] => {
	const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
	const date = instant.toZonedDateTimeISO('Europe/Warsaw').toPlainDate();
	const today = backToWorkingDay(date);
	const last = Temporal.PlainDate.compare(today, lastDay) < 0 ? today : lastDay;
	const wheel = wishes(instant, last);
	const clock: Clock = { now: instant, today, last, nextWish: wheel.early, fateOf: wheel.fateOf };
	const used = new Map<string, number>();
	return units
		.filter((unit) => unit.validTo === null)
		.flatMap((unit, index) => entriesOf(unit, pickItems(unit, shareOf(unit, index), used), clock));
};
