import { setTimeout as wait } from 'node:timers/promises';
import { type Measured, median, percentile } from './measure.ts';
import type { RunningProduct } from './running-product.ts';

const PASSWORD = 'Wrota-demo-2026';
const UNIT = 'zagan';
const COPIED_FIELDS = [
	'unit',
	'section',
	'kind',
	'lead',
	'content',
	'publisher',
	'producedByName',
	'producedByFunction',
	'responsibleName',
	'responsibleFunction',
	'producedOn',
] as const;
const LIMIT_MS = 15_000;

type Row = Record<string, unknown>;

const api =
	(cmsUrl: string, token?: string) =>
	async (method: string, path: string, body?: object): Promise<Row> => {
		const answer = await fetch(`${cmsUrl}/api${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				...(token === undefined ? {} : { authorization: `JWT ${token}` }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
		return JSON.parse(text) as Row;
	};

const signIn = async (cmsUrl: string, role: string) => {
	const { token } = await api(cmsUrl)('POST', '/staff/login', { email: `${role}@${UNIT}.example`, password: PASSWORD });
	return api(cmsUrl, String(token));
};

const until = async (isTrue: () => Promise<boolean>): Promise<number> => {
	for (const begun = performance.now(); performance.now() - begun < LIMIT_MS; await wait(20))
		if (await isTrue()) return performance.now() - begun;
	throw new Error(`Not visible within ${LIMIT_MS} ms.`);
};

const idOf = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

const times = (values: readonly number[]): Measured => ({
	medianMs: median(values),
	p95Ms: percentile(values, 95),
	cpuMsPerRequest: null,
	perSecond: null,
	count: values.length,
});

/**
 * Writes, hands in and publishes entries as the demonstration's editor and publisher, and measures from the answer to
 * `publish` until the portal shows the page and until the search finds it. Leaves the entries behind, withdrawn.
 */
export const measurePublishing = async (
	{ cmsUrl, siteUrl }: RunningProduct,
	count: number,
): Promise<{ page: Measured; search: Measured }> => {
	const editor = await signIn(cmsUrl, 'editor');
	const publisher = await signIn(cmsUrl, 'publisher');
	const { docs } = await editor('GET', '/bip-entries?limit=1&depth=0&sort=-createdAt&where[state][equals]=published');
	const model = (docs as Row[])[0];
	if (model === undefined) throw new Error('The demonstration has no published entry.');
	const fields = Object.fromEntries(
		COPIED_FIELDS.filter((name) => model[name] != null).map((name) => [name, idOf(model[name])]),
	);
	const pages: number[] = [];
	const finds: number[] = [];
	for (let number = 1; number <= count; number++) {
		const word = `pomiar${Date.now().toString(36)}x${number}`;
		const { doc } = (await editor('POST', '/bip-entries', { ...fields, title: `Pomiar ${word}` })) as { doc: Row };
		const { digest } = await editor('POST', `/bip-entries/${doc.id}/hand-in`, { confirm: true });
		const { url } = await publisher('POST', `/bip-entries/${doc.id}/publish`, { digest });
		const page = new URL(new URL(String(url), siteUrl).pathname, siteUrl).href;
		const [seen, found] = await Promise.all([
			until(async () => {
				const answer = await fetch(page);
				return (await answer.text()).includes(word) && answer.ok;
			}),
			until(async () => {
				const answer = await fetch(`${siteUrl}/api/v1/search?q=${word}`);
				return answer.ok && ((await answer.json()) as { total: number }).total > 0;
			}),
		]);
		pages.push(seen);
		finds.push(found);
		await publisher('POST', `/bip-entries/${doc.id}/withdraw`, { reason: 'Wpis testowy pomiaru szybkości.' });
	}
	return { page: times(pages), search: times(finds) };
};
