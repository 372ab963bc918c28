import { isAlive } from '../launch/process-identity.mjs';
import { readRecord } from '../launch/run-record.ts';
import { startSettings } from '../launch/settings.ts';
import { StartRefused } from '../launch/start-refused.ts';

/** What the measurements need to know about the product that runs. */
export interface RunningProduct {
	siteUrl: string;
	cmsUrl: string;
	siteKey: string;
	meiliUrl: string;
	meiliKey: string;
	index: string;
	pids: { site: number; cms: number };
}

/** @throws {StartRefused} when no demonstration product runs from this data folder */
export const findRunning = (): RunningProduct => {
	const record = readRecord(startSettings(process.env).data);
	if (record === null || !isAlive(record.launcher) || record.env.WROTA_DEMO !== '1')
		throw new StartRefused(
			'Pomiary potrzebują działających Wrót z danymi pokazowymi. Uruchom npm start w drugim oknie.',
		);
	const { env } = record;
	const need = (name: string): string => {
		const value = env[name];
		if (value === undefined) throw new StartRefused(`Wrota jeszcze się uruchamiają (${name}). Spróbuj za chwilę.`);
		return value;
	};
	const pidOf = (name: string): number => {
		const child = record.children.find((entry) => entry.name === name);
		if (child === undefined) throw new StartRefused(`Część ${name} nie działa.`);
		return child.pid;
	};
	return {
		siteUrl: need('SITE_URL'),
		cmsUrl: need('CMS_URL'),
		siteKey: need('SITE_KEY'),
		meiliUrl: need('MEILI_URL'),
		meiliKey: need('MEILI_SEARCH_KEY'),
		index: need('WROTA_INDEX'),
		pids: { site: pidOf('site'), cms: pidOf('cms') },
	};
};
