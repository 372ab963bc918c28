import { type Logger, pino } from 'pino';

/**
 * JSON lines on standard output. Lines carry paths without queries (what people search for is theirs), request numbers
 * and reasons; no addresses of readers, no headers.
 */
export const createLog = (level: string): Logger =>
	pino({ level, base: { service: 'site' }, timestamp: pino.stdTimeFunctions.isoTime });
