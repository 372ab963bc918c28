import { type Access, type CollectionBeforeValidateHook, Forbidden, type Where } from 'payload';
import { actorOf } from './actor.ts';
import { isAllowedIn, type Rule, unitsAllowed } from './table.ts';

/** Turns a rule into Payload's access function: yes, no, or "only these units". */
export const accessBy =
	(rule: Rule | undefined, field = 'unit', narrower?: Where): Access =>
	({ req }) => {
		const units = unitsAllowed(actorOf(req.user), rule);
		if (units === 'all') return narrower ?? true;
		if (units.length === 0) return false;
		const own: Where = { [field]: { in: [...units] } };
		return narrower ? { and: [own, narrower] } : own;
	};

const unitOf = (data: unknown): string | null => {
	const unit = (data as { unit?: unknown } | null | undefined)?.unit;
	const id = typeof unit === 'object' && unit !== null ? (unit as { id?: unknown }).id : unit;
	return typeof id === 'string' && id !== '' ? id : null;
};

/** Create: in the unit that the document names; while none is named (permissions for the admin), in any unit at all. */
export const accessSomewhere =
	(rule: Rule | undefined): Access =>
	({ req, data }) => {
		const units = unitsAllowed(actorOf(req.user), rule);
		if (units === 'all') return true;
		const unit = unitOf(data);
		return unit === null ? units.length > 0 : units.includes(unit);
	};

/**
 * The unit of a new document, checked once more after defaults: the tenant plugin fills it from a cookie and asks only
 * for membership, which is not the role. Calls without a user are the system's own.
 */
export const guardNewUnit =
	(rule: Rule | undefined): CollectionBeforeValidateHook =>
	({ data, operation, req }) => {
		const isForeign = operation === 'create' && req.user && !isAllowedIn(actorOf(req.user), rule, unitOf(data) ?? '');
		if (isForeign) throw new Forbidden(req.t);
		return data;
	};

export const noAccess: Access = () => false;
