import { pino } from 'pino';
import { currentRequestId } from './http/request-id.ts';
import { logOptions } from './log-error.ts';

const requestNumber = (): { requestId?: string } => {
	const requestId = currentRequestId();
	return requestId === undefined ? {} : { requestId };
};

/** JSON log of this process. Never pass texts, names, e-mails or addresses of people: ids only. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	base: { part: process.env.WROTA_PART ?? 'cms' },
	mixin: requestNumber,
	...(logOptions as object),
});
