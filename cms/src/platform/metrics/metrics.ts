import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RegionHealth } from '../health/region-health.ts';

/** Figures of this process for Prometheus. Labels are roads, names of commands and codes; never a person or a document. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const registers = [registry];

const requests = new Histogram({
	name: 'wrota_http_request_seconds',
	help: 'Time to the end of an answer, by road and class of status.',
	labelNames: ['road', 'status'],
	buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
	registers,
});
const commands = new Counter({
	name: 'wrota_commands_total',
	help: 'Commands by name and outcome: done, or the code of the refusal.',
	labelNames: ['command', 'outcome'],
	registers,
});
const gauge = (name: string, help: string, labelNames: string[] = []) =>
	new Gauge({ name, help, labelNames, registers });

const region = {
	oldestChange: gauge('wrota_oldest_change_seconds', 'Age of the oldest change without a number; 0 when none waits.'),
	outbox: gauge('wrota_outbox_rows', 'Deliveries by state.', ['state']),
	refused: gauge('wrota_index_refused_documents', 'Documents that a search engine refused.'),
	behind: gauge('wrota_index_behind_changes', 'Changes that an index has not taken in yet.', ['index']),
	backupAge: gauge('wrota_backup_age_seconds', 'Age of the last good backup; -1 when there is none.'),
	leads: gauge('wrota_worker_leads', '1 while this worker leads.'),
};

/** Says which part of the product this process is. */
export const namePart = (part: 'cms' | 'worker'): void => registry.setDefaultLabels({ part });

/** Roads of the CMS; a label must have few values. */
export type Road = 'api' | 'public' | 'panel' | 'health';

export const roadOf = (pathname: string, publicPrefix: string): Road => {
	if (/^\/(healthz|readyz|metrics)$/.test(pathname)) return 'health';
	if (pathname.startsWith(`${publicPrefix}/`)) return 'public';
	return pathname.startsWith('/api/') ? 'api' : 'panel';
};

export const countRequest = (road: Road, status: number, seconds: number): void =>
	requests.observe({ road, status: `${Math.floor(status / 100)}xx` }, seconds);

export const countCommand = (command: string, outcome: string): void => commands.inc({ command, outcome });

/** Sets what the worker knows of the region, at the moment it is asked. */
export const showRegion = (health: RegionHealth, isLeading: boolean, now: Date): void => {
	region.oldestChange.set(health.oldestChangeSeconds);
	region.outbox.set({ state: 'waiting' }, health.outboxWaiting);
	region.outbox.set({ state: 'dead' }, health.outboxDead);
	region.refused.set(health.refusedDocuments);
	region.behind.reset();
	for (const { instance, behind } of health.indexes) region.behind.set({ index: instance }, behind);
	const { lastGood } = health.backup;
	region.backupAge.set(lastGood ? (now.getTime() - lastGood.startedAt.getTime()) / 1000 : -1);
	region.leads.set(isLeading ? 1 : 0);
};
