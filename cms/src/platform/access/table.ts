import type { Actor, UnitRole } from './actor.ts';

/**
 * Who may do something in a unit. `nobody`: not even the regional administrator;
 * `regional`: only the regional administrator; `staff`: any active person of any office;
 * `visitor`: anybody on the portal, through its private road, and no member of staff;
 * a list: those roles in that unit, and the regional administrator everywhere.
 */
export type Rule = 'nobody' | 'regional' | 'staff' | 'visitor' | readonly UnitRole[];

/** Rules of one collection: plain operations and the commands by their verb. */
export type AccessRows = Readonly<Record<string, Rule>>;

/** Units in which the actor may do what the rule guards: every unit, a list, or none. */
export const unitsAllowed = (actor: Actor, rule: Rule | undefined): 'all' | readonly string[] => {
	if (rule === undefined || rule === 'nobody') return [];
	if (actor.kind === 'system') return 'all';
	if (actor.kind === 'visitor') return rule === 'visitor' ? 'all' : [];
	if (actor.kind !== 'staff' || rule === 'visitor') return [];
	if (actor.isRegionalAdmin || rule === 'staff') return 'all';
	if (rule === 'regional') return [];
	return Object.entries(actor.roles)
		.filter(([, roles]) => roles.some((role) => rule.includes(role)))
		.map(([unit]) => unit);
};

export const isAllowedIn = (actor: Actor, rule: Rule | undefined, unit: string): boolean => {
	const units = unitsAllowed(actor, rule);
	return units === 'all' || units.includes(unit);
};
