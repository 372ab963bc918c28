import { createHash, timingSafeEqual } from 'node:crypto';
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** Plain numbers, so that a kept page costs one addition. */
export interface Counts {
	/** Answers by a page that was kept. */
	kept: number;
	/** Answers that took the longer way: made pages, files, refusals. */
	made: number;
	limited: number;
	faults: number;
}

export interface SiteFigures {
	readonly counts: Counts;
	/** Kept pages now. */
	readonly pages: () => { readonly count: number; readonly bytes: number };
	readonly isCmsConnected: () => boolean;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** True when the request carries the key; without a key nobody may ask. */
export const mayAskMetrics = (authorization: string | undefined, key: string | undefined): boolean =>
	key !== undefined && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${key}`));

export const newCounts = (): Counts => ({ kept: 0, made: 0, limited: 0, faults: 0 });

/** Figures of this copy of the portal for Prometheus; no label names a page or a reader. */
export const createMetrics = ({ counts, pages, isCmsConnected }: SiteFigures) => {
	const registry = new Registry();
	registry.setDefaultLabels({ part: 'site' });
	collectDefaultMetrics({ register: registry });
	const registers = [registry];
	new Counter({
		...{ name: 'wrota_site_answers_total', help: 'Answers by the way they took.', labelNames: ['way'], registers },
		collect() {
			this.reset();
			for (const way of ['kept', 'made', 'limited', 'faults'] as const) this.inc({ way }, counts[way]);
		},
	});
	new Gauge({
		...{ name: 'wrota_site_kept_pages', help: 'Finished pages in memory.', registers },
		collect() {
			this.set(pages().count);
		},
	});
	new Gauge({
		...{ name: 'wrota_site_kept_bytes', help: 'Bytes of finished pages in memory.', registers },
		collect() {
			this.set(pages().bytes);
		},
	});
	new Gauge({
		...{ name: 'wrota_site_cms_connected', help: '1 while the feed of changes answers.', registers },
		collect() {
			this.set(isCmsConnected() ? 1 : 0);
		},
	});
	return { text: () => registry.metrics(), contentType: registry.contentType };
};
