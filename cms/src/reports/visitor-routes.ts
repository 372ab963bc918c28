import type { VisitorRoute } from '#platform/http/routes.ts';
import { reportCommands } from './reports.commands.ts';

/** What the portal may send for a reader. */
export const reportVisitorRoutes: readonly VisitorRoute[] = [
	{ pattern: /^\/entries\/(?<target>\d{1,15})\/report$/, command: reportCommands.file },
];
