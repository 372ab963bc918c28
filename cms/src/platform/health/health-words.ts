import type { BackupState } from '../backup/runs.ts';
import type { RegionHealth } from './region-health.ts';

/** A change that waits longer than this means that the worker stands still: it numbers several times a second. */
const lateAfterSeconds = 15;
const indexLateAfter = 50;

const hoursSince = (then: Date, now: Date): number => Math.floor((now.getTime() - then.getTime()) / 3_600_000);

const backupProblem = ({ lastGood, lastTry, isLate }: BackupState, now: Date): string[] => {
	if (!isLate) return [];
	const why = lastTry?.error ? ` Ostatnia próba: ${lastTry.error}` : '';
	if (lastGood !== null)
		return [
			`Ostatnia udana kopia zapasowa ma ${hoursSince(lastGood.startedAt, now)} godz. Zrób ją teraz: npm run backup.${why}`,
		];
	return lastTry === null
		? ['Kopii zapasowej jeszcze nie było. Ustaw WROTA_BACKUP albo uruchom npm run backup.']
		: [`Kopia zapasowa jeszcze się nie udała.${why}`];
};

/** What an administrator must see to, one sentence each; none means that all goes on. */
export const healthProblems = (health: RegionHealth, now: Date): string[] => [
	...(health.oldestChangeSeconds > lateAfterSeconds
		? ['Portal i wyszukiwarka nie dostają zmian. Sprawdź, czy działa worker.']
		: []),
	...health.indexes
		.filter(({ behind }) => behind > indexLateAfter)
		.map(({ behind }) => `Wyszukiwarka ma zaległości: ${behind} zmian. Sprawdź, czy działa Meilisearch.`),
	...(health.outboxDead > 0 ? [`Przesyłki, których nie udało się dostarczyć: ${health.outboxDead}.`] : []),
	...(health.refusedDocuments > 0 ? [`Wpisy, których nie przyjęła wyszukiwarka: ${health.refusedDocuments}.`] : []),
	...backupProblem(health.backup, now),
];
