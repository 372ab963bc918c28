import { describe, expect, it } from 'vitest';
import { healthProblems } from './health-words.ts';
import type { RegionHealth } from './region-health.ts';

const now = new Date('2026-11-27T12:00:00Z');
const run = (at: string, state: 'done' | 'failed', error: string | null = null) => ({
	...{ _id: at, startedAt: new Date(at), finishedAt: new Date(at), state, documents: 1, sizeBytes: 1, error },
});
const good = run('2026-11-27T03:00:00Z', 'done');
const healthy: RegionHealth = {
	...{ oldestChangeSeconds: 1, outboxWaiting: 3, outboxDead: 0, refusedDocuments: 0 },
	indexes: [{ instance: 'http://meili/wrota', behind: 2 }],
	backup: { lastGood: good, lastTry: good, isLate: false },
};

describe('what an administrator must see to', () => {
	it('is nothing while all goes on', () => {
		expect(healthProblems(healthy, now)).toEqual([]);
	});

	it.each<[Partial<RegionHealth>, string]>([
		[{ oldestChangeSeconds: 16 }, 'Portal i wyszukiwarka nie dostają zmian. Sprawdź, czy działa worker.'],
		[
			{ indexes: [{ instance: 'x', behind: 51 }] },
			'Wyszukiwarka ma zaległości: 51 zmian. Sprawdź, czy działa Meilisearch.',
		],
		[{ outboxDead: 2 }, 'Przesyłki, których nie udało się dostarczyć: 2.'],
		[{ refusedDocuments: 1 }, 'Wpisy, których nie przyjęła wyszukiwarka: 1.'],
		[
			{ backup: { lastGood: null, lastTry: null, isLate: true } },
			'Kopii zapasowej jeszcze nie było. Ustaw WROTA_BACKUP albo uruchom npm run backup.',
		],
		[
			{
				backup: {
					lastGood: run('2026-11-26T09:30:00Z', 'done'),
					lastTry: run('2026-11-27T11:50:00Z', 'failed', 'brak miejsca'),
					isLate: true,
				},
			},
			'Ostatnia udana kopia zapasowa ma 26 godz. Zrób ją teraz: npm run backup. Ostatnia próba: brak miejsca',
		],
	])('%j is said as „%s”', (change, sentence) => {
		expect(healthProblems({ ...healthy, ...change }, now)).toEqual([sentence]);
	});
});
