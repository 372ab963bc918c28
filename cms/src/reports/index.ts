export { forgetReports } from './report.ts';
export { reportsAccess } from './reports.access.ts';
export { reports } from './reports.collection.ts';
export { reportCommands } from './reports.commands.ts';
export { reportVisitorRoutes } from './visitor-routes.ts';
