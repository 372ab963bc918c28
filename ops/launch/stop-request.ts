import { haveStartersGone, starters } from './process-identity.mjs';

const PARENT_CHECK_MS = 500;

/**
 * Calls back when somebody wants the program to end: Ctrl-C, SIGTERM, a closed terminal, or the sudden death of the
 * process that started it (npm or stage 0). Called again for every further request.
 */
export const onStopRequest = (stop: (reason: string) => void): void => {
	process.on('SIGINT', () => stop('Ctrl-C'));
	process.on('SIGTERM', () => stop('SIGTERM'));
	process.on('SIGHUP', () => stop('zamknięty terminal'));
	const isWatched = process.env.WROTA_PARENT !== undefined || process.env.npm_lifecycle_event !== undefined;
	if (!isWatched) return;
	const known = starters();
	const timer = setInterval(() => {
		if (!haveStartersGone(known)) return;
		clearInterval(timer);
		stop('zniknął program, który je uruchomił');
	}, PARENT_CHECK_MS);
	timer.unref();
};
