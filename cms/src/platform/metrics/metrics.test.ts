import { describe, expect, it } from 'vitest';
import { countCommand, countRequest, namePart, registry, roadOf, showRegion } from './metrics.ts';
import { mayAskMetrics } from './serve-metrics.ts';

describe('who may ask for figures', () => {
	it.each([
		['Bearer k-123456789012345678901234', 'k-123456789012345678901234', true],
		['Bearer wrong', 'k-123456789012345678901234', false],
		[undefined, 'k-123456789012345678901234', false],
		['Bearer ', undefined, false],
		['Bearer undefined', undefined, false],
	])('%s against %s: %s', (given, key, may) => {
		expect(mayAskMetrics(given, key)).toBe(may);
	});
});

it.each([
	['/api/public/v1/home', 'public'],
	['/api/bip-entries/7/publish', 'api'],
	['/admin/collections/units', 'panel'],
	['/metrics', 'health'],
])('%s is counted as %s', (path, road) => {
	expect(roadOf(path, '/api/public/v1')).toBe(road);
});

it('figures come out with few labels and without persons', async () => {
	namePart('cms');
	countRequest('api', 403, 0.03);
	countCommand('bip.publish', 'four-eyes');
	const now = new Date('2026-11-27T12:00:00Z');
	const lastGood = {
		...{ _id: 'x', startedAt: new Date('2026-11-27T11:00:00Z'), finishedAt: now, state: 'done' as const },
		...{ documents: 1, sizeBytes: 1, error: null },
	};
	const health = {
		...{ oldestChangeSeconds: 2, outboxWaiting: 3, outboxDead: 1, refusedDocuments: 0 },
		indexes: [{ instance: 'wrota', behind: 5 }],
		backup: { lastGood, lastTry: lastGood, isLate: false },
	};
	showRegion(health, true, now);
	const text = await registry.metrics();
	expect(text).toContain('wrota_http_request_seconds_count{part="cms",road="api",status="4xx"} 1');
	expect(text).toContain('wrota_commands_total{command="bip.publish",outcome="four-eyes",part="cms"} 1');
	expect(text).toContain('wrota_backup_age_seconds{part="cms"} 3600');
	expect(text).toContain('wrota_index_behind_changes{index="wrota",part="cms"} 5');
	expect(text).toContain('wrota_outbox_rows{state="dead",part="cms"} 1');
});
