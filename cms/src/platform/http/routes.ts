import type { AnyCommand } from '../command/run-command.ts';
import type { Services } from '../services.ts';

export interface PublicCall {
	readonly services: Services;
	/** Named groups of the route's pattern, decoded. */
	readonly params: Readonly<Record<string, string>>;
	readonly query: URLSearchParams;
}

/** A read of the private API between portal and CMS. null answers 404. */
export interface PublicRoute {
	readonly pattern: RegExp;
	readonly read: (call: PublicCall) => Promise<object | null>;
}

/**
 * A command that the portal may send for a person without an account. Its rule must be `visitor`: any other is refused
 * by `runCommand`. The pattern's group `target`, if there is one, becomes the command's target; the JSON body its input.
 */
export interface VisitorRoute {
	readonly pattern: RegExp;
	readonly command: AnyCommand;
}

/** A page number from a query: 1 for anything that is not one. */
export const pageOf = (query: URLSearchParams): number => {
	const page = Number(query.get('page') ?? '1');
	return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
};
