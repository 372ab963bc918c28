import type { EntryKind } from '#contract';
import type { Block } from '../blocks.ts';
import type { Day, Session } from '../calendar.ts';
import type { Dice } from '../dice.ts';
import type { Crew, Person } from '../people.ts';
import type { Level, UnitWords } from '../unit-words.ts';
import type { UnitSeed } from '../units.ts';

/** A file that stands beside a text; its bytes are made from the blocks only when they are needed. */
export type FileSpec =
	| {
			readonly format: 'pdf' | 'docx';
			readonly title: string;
			readonly name: string;
			readonly blocks: readonly Block[];
	  }
	| {
			readonly format: 'csv';
			readonly title: string;
			readonly name: string;
			readonly rows: readonly (readonly string[])[];
	  };

/** art. 8(5) u.d.i.p.: what is not shown, on what basis, who decided, in whose interest. */
export interface Exclusion {
	readonly scope: string;
	readonly basis: string;
	readonly by: string;
	readonly interest: string | null;
}

/** What an office would type into one entry. */
export interface Draft {
	readonly title: string;
	readonly lead: string;
	readonly body: readonly Block[];
	readonly files: readonly FileSpec[];
	readonly producedBy: Person;
	readonly responsible: Person;
	readonly validFrom?: Day;
	readonly validTo?: Day;
	readonly exclusion?: Exclusion;
	/** A subordinate body that publishes instead of the unit itself. */
	readonly publisher?: string;
	/** How the first version was wrong, and the reason under which it is corrected. */
	readonly slip?: {
		readonly reason: string;
		readonly wrong: Partial<Pick<Draft, 'title' | 'lead' | 'body' | 'files'>>;
	};
	/** Why the text may be taken down. */
	readonly withdrawal?: string;
	/** When that is, where the reason names a day. */
	readonly withdrawnOn?: Day;
}

export interface Context {
	readonly unit: UnitSeed;
	readonly words: UnitWords;
	readonly crew: Crew;
	readonly dice: Dice;
	/** Day on which the document was produced; a working day. */
	readonly on: Day;
	/** The session of the council at which it was made, for templates of sessions. */
	readonly session: Session;
	readonly variant: number;
	/** Next number of a series (class of the office's list of files) in this unit and year. */
	draw(series: string): number;
}

/** When documents of a template are made: on any working day or at a session, within one of the periods. */
export interface Timing {
	readonly at: 'day' | 'session' | 'before-session' | 'after-session';
	readonly periods: readonly (readonly [string, string])[];
}

export interface Template {
	readonly code: string;
	readonly section: string;
	readonly kind: EntryKind;
	readonly levels: readonly Level[];
	/** How many different texts it gives to one unit without a repeated title. */
	readonly variants: number;
	readonly timing: Timing;
	/** Narrows `levels`, for matters that only towns (or only others) have. */
	readonly fits?: (words: UnitWords, variant: number) => boolean;
	/** True for texts about days to come that may be written on any working day and wait for a set time. */
	readonly isAhead?: boolean;
	readonly write: (context: Context) => Draft;
}

export const everywhere: readonly Level[] = ['gmina', 'powiat', 'wojewodztwo'];
export const communes: readonly Level[] = ['gmina'];
export const counties: readonly Level[] = ['powiat'];
export const local: readonly Level[] = ['gmina', 'powiat'];

export const anyDay: Timing = { at: 'day', periods: [['2025-01-13', '2026-11-20']] };

/** The member of a list that a variant stands for. Throws when a template promises more variants than it has. */
export const variantOf = <T>(list: readonly T[], variant: number): T => {
	const chosen = list[variant];
	if (chosen === undefined) throw new Error(`The template has no variant ${variant}.`);
	return chosen;
};
