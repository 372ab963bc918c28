import { createSender, SearchRefused, SearchUnavailable } from '@wrota/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tagsOfEntry, urlOfHead } from '#bip';
import { feedHeadOf } from '#platform/changes/changes.ts';
import { numberWaiting, startEpoch } from '#platform/changes/numberer.ts';
import { passBoundaries } from '#platform/publishing/boundaries.ts';
import { headsOf } from '#platform/publishing/store.ts';
import { until } from '#platform/testing/children.ts';
import { type Office, openOffice, publisher } from './bip/office.fixture.ts';
import { createIndexer, createIndexSender, type Indexer } from './indexer.ts';
import { cursorsOf, indexStates, searchEngines } from './search-engines.ts';

let office: Office;
const index = `indexer_${process.pid}`;
const engine = () => ({ url: process.env.MEILI_URL ?? '', apiKey: process.env.MEILI_MASTER_KEY ?? '' });
const naming = { urlOf: urlOfHead, tagsOf: tagsOfEntry };

beforeAll(async () => {
	office = await openOffice('indexer');
	Object.assign(office.services.env, { WROTA_INDEX: index });
});
afterAll(async () => {
	const { url, apiKey } = engine();
	await fetch(`${url}/indexes/${index}`, { method: 'DELETE', headers: { authorization: `Bearer ${apiKey}` } });
	await office.stop();
});

const ids = async (): Promise<string[]> => {
	const found: string[] = [];
	for await (const { id } of createIndexSender(searchEngines(office.services.env)[0]).ids()) found.push(id);
	return found.sort();
};
const catchUp = async ({ send, rebuild }: Indexer): Promise<void> => {
	while ((await numberWaiting(office.services, 1)) > 0);
	while ((await send()) + (await rebuild()) > 0);
};

describe('the indexer', () => {
	it('follows publications, withdrawals, schedules and cancellations, and nothing else', async () => {
		const follow = createIndexer(office.services, createIndexSender(searchEngines(office.services.env)[0]));
		const first = await office.published();
		await office.handedIn({ title: 'Nie do wglądu' });
		await catchUp(follow);
		expect(await ids()).toEqual([`bip-entries_${first}`]);

		const { id: later, digest } = await office.handedIn({ title: 'Na później' });
		const from = new Date(Date.now() + 1_500).toISOString();
		await office.port.command('publish', later, { digest, from }, publisher);
		await catchUp(follow);
		expect(await ids()).toEqual([`bip-entries_${first}`]);
		await new Promise((resolve) => setTimeout(resolve, 1_600));
		expect(await passBoundaries(office.services, naming)).toBe(1);
		await catchUp(follow);
		expect(await ids()).toEqual([`bip-entries_${first}`, `bip-entries_${later}`]);
	});

	it('waits while the engine is away and catches up, losing nothing', async () => {
		const away = createSender({ url: 'http://127.0.0.1:1', apiKey: 'x'.repeat(20), index, timeoutMs: 500 });
		const broken = createIndexer(office.services, away);
		const id = await office.published({ title: 'W czasie awarii' });
		while ((await numberWaiting(office.services, 1)) > 0);
		await expect(broken.send()).rejects.toThrow(SearchUnavailable);
		await expect(broken.send()).rejects.toThrow(SearchUnavailable);
		await catchUp(createIndexer(office.services, createIndexSender(searchEngines(office.services.env)[0])));
		expect(await ids()).toContain(`bip-entries_${id}`);
	});

	it('follows for each engine by itself: one that is away holds up no other and catches up later', async () => {
		const [here] = searchEngines(office.services.env);
		const other = { ...here, index: `${index}_other`, instance: `${here.url}/${index}_other` };
		const present = createIndexer(office.services, createIndexSender(here));
		await catchUp(present);
		const follow = createIndexer(office.services, createIndexSender(other), () => {}, other);
		await catchUp(follow);
		const epoch = (await feedHeadOf(office.services.db).findOne())?.epoch ?? '';
		expect((await indexStates(office.services, epoch))[0]).toMatchObject({ isWhole: true });
		expect((await indexStates(office.services, 'another epoch'))[0]).toEqual({ seq: null, isWhole: false });

		const away = createSender({ url: 'http://127.0.0.1:1', apiKey: 'x'.repeat(20), index, timeoutMs: 500 });
		const broken = createIndexer(office.services, away, () => {}, other);
		const id = await office.published({ title: 'Dla dwóch wyszukiwarek' });
		while ((await numberWaiting(office.services, 1)) > 0);
		await expect(broken.send()).rejects.toThrow(SearchUnavailable);
		await catchUp(present);
		expect(await ids()).toContain(`bip-entries_${id}`);
		const cursors = await cursorsOf(office.services).find().toArray();
		const seqOf = (instance: string) => cursors.find(({ _id }) => _id === instance)?.seq ?? -1;
		expect(seqOf(here.instance)).toBeGreaterThan(seqOf(other.instance));

		await catchUp(follow);
		const held: string[] = [];
		for await (const one of createIndexSender(other).ids()) held.push(one.id);
		expect(held).toContain(`bip-entries_${id}`);
		await fetch(`${here.url}/indexes/${other.index}`, {
			method: 'DELETE',
			headers: { authorization: `Bearer ${here.apiKey}` },
		});
	});

	it('goes on past a document that the engine refuses, and keeps its name for the operator', async () => {
		const real = createIndexSender(searchEngines(office.services.env)[0]);
		const bad = await office.published({ title: 'Odrzucany' });
		const good = await office.published({ title: 'Dobry' });
		const picky: typeof real = {
			...real,
			send: async (batch) => {
				if (batch.upsert.some((record) => record.document === bad)) throw new SearchRefused('zły dokument');
				await real.send(batch);
			},
		};
		await catchUp(createIndexer(office.services, picky));
		expect(await ids()).toContain(`bip-entries_${good}`);
		expect(await office.services.db.collection<{ _id: string }>('index_refused').findOne({ _id: bad })).toMatchObject({
			reason: 'zły dokument',
		});
	});

	it('mends what a sender wrote that had slept while another took its place and is at work', async () => {
		const real = createIndexSender(searchEngines(office.services.env)[0]);
		const other = createIndexer(office.services, real);
		await catchUp(other);
		const id = await office.published({ title: 'Do wycofania w porę' });
		while ((await numberWaiting(office.services, 1)) > 0);
		// It has read the entry as it was and falls asleep before it sends.
		const asleep = Promise.withResolvers<void>();
		const woken = Promise.withResolvers<void>();
		const send: typeof real.send = async (batch) => {
			asleep.resolve();
			await woken.promise;
			await real.send(batch);
		};
		const sleeper = createIndexer(office.services, { ...real, send }).send();
		await asleep.promise;
		await office.port.command('withdraw', id, { reason: 'odwołano' } as never, publisher);
		await catchUp(other);
		// The other one is busy with the next publication when the sleeper wakes, sends and is done.
		await office.published({ title: 'Następny' });
		while ((await numberWaiting(office.services, 1)) > 0);
		const busy: typeof real.send = async (batch) => {
			woken.resolve();
			await sleeper;
			await real.send(batch);
		};
		await createIndexer(office.services, { ...real, send: busy }).send();
		const isArchived = async () => {
			const { url, apiKey } = engine();
			const answer = await fetch(`${url}/indexes/${index}/documents/bip-entries_${id}`, {
				headers: { authorization: `Bearer ${apiKey}` },
			});
			return ((await answer.json()) as { archived: boolean }).archived;
		};
		expect(await isArchived()).toBe(false);
		await catchUp(other);
		expect(await isArchived()).toBe(true);
	});

	it('keeps sending during a rebuild, and what was sent meanwhile is in the new index', async () => {
		const withdrawn = await office.published({ title: 'Wycofany w trakcie' });
		let meanwhile: Promise<{ id: string; sent: number }> | undefined;
		const real = createIndexSender(searchEngines(office.services.env)[0]);
		const indexer = createIndexer(office.services, real, () => {
			// Asked before each record of the rebuild: the first time a hand publishes, and the sender sends it.
			meanwhile ??= (async () => {
				const id = await office.published({ title: 'Nowy w trakcie' });
				await office.port.command('withdraw', withdrawn, { reason: 'odwołano' } as never, publisher);
				while ((await numberWaiting(office.services, 1)) > 0);
				let sent = 0;
				for (let rows = await sending.send(); rows > 0; rows = await sending.send()) sent += rows;
				return { id, sent };
			})();
		});
		const sending = createIndexer(office.services, real);
		await catchUp(sending);
		await indexer.askForRebuild();
		const rebuilt = indexer.rebuild();
		await until('the rebuild has begun', async () => meanwhile !== undefined, 20_000);
		const { id, sent } = (await meanwhile) ?? { id: 'none', sent: 0 };
		// Which index a reader sees at this moment is open: the swap may just have come. Sent it was.
		expect(sent).toBeGreaterThan(1);
		expect(await rebuilt).toBeGreaterThan(3);
		expect(await indexer.rebuild()).toBe(0);
		await catchUp(sending);
		expect(await ids()).toContain(`bip-entries_${id}`);
		const { url, apiKey } = engine();
		const answer = await fetch(`${url}/indexes/${index}/documents/bip-entries_${withdrawn}`, {
			headers: { authorization: `Bearer ${apiKey}` },
		});
		expect(await answer.json()).toMatchObject({ archived: true });
	});

	it('a rebuild whose right to the index has passed on swaps nothing', async () => {
		const real = createIndexSender(searchEngines(office.services.env)[0]);
		const before = await ids();
		const gone = createIndexer(office.services, real, () => {
			throw new Error('inny worker');
		});
		await gone.askForRebuild();
		await expect(gone.rebuild()).rejects.toThrow('inny worker');
		expect(await ids()).toEqual(before);
		await catchUp(createIndexer(office.services, real));
	});

	it('rebuilds after a restore', async () => {
		await startEpoch(office.services.db);
		await catchUp(createIndexer(office.services, createIndexSender(searchEngines(office.services.env)[0])));
		expect((await ids()).length).toBe(await headsOf(office.services.db).countDocuments());
	});
});
