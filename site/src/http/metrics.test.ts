import { expect, test } from 'vitest';
import { createMetrics, mayAskMetrics, newCounts } from './metrics.ts';

test('figures are those of the moment at which they are asked for', async () => {
	const counts = newCounts();
	const metrics = createMetrics({ counts, pages: () => ({ count: 2, bytes: 900 }), isCmsConnected: () => true });
	counts.kept += 3;
	await metrics.text();
	counts.kept += 1;
	const text = await metrics.text();
	expect(text).toContain('wrota_site_answers_total{way="kept",part="site"} 4');
	expect(text).toContain('wrota_site_kept_bytes{part="site"} 900');
	expect(text).toContain('wrota_site_cms_connected{part="site"} 1');
});

test('nobody may ask without the key, nor where none is set', () => {
	expect(mayAskMetrics('Bearer abc', 'abc')).toBe(true);
	expect(mayAskMetrics('Bearer abd', 'abc')).toBe(false);
	expect(mayAskMetrics(undefined, 'abc')).toBe(false);
	expect(mayAskMetrics('Bearer undefined', undefined)).toBe(false);
});
