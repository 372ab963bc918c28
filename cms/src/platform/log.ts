import { pino } from 'pino';
import { logOptions } from './log-error.ts';

/** JSON log of this process. Never pass texts, names, e-mails or addresses of people: ids only. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	base: { part: process.env.WROTA_PART ?? 'cms' },
	...(logOptions as object),
});
