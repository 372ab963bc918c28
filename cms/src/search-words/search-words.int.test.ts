import { createSearcher } from '@wrota/search';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberWaiting } from '#platform/changes/numberer.ts';
import { journalOf } from '#platform/journal/journal.ts';
import { enrol } from '#platform/testing/people.ts';
import { type Office, openOffice } from '../bip/office.fixture.ts';
import { createIndexer, createIndexSender } from '../indexer.ts';
import { searchEngines } from '../search-engines.ts';
import { searchWords } from './search-words.public.ts';

let office: Office;
let token: string | undefined;
const index = `words_${process.pid}`;

beforeAll(async () => {
	office = await openOffice('words');
	Object.assign(office.services.env, { WROTA_INDEX: index });
	token = (await enrol(office, { email: 'region@words.example', units: [], isRegionalAdmin: true })).token;
});
afterAll(async () => {
	const [{ url, apiKey }] = searchEngines(office.services.env);
	await fetch(`${url}/indexes/${index}`, { method: 'DELETE', headers: { authorization: `Bearer ${apiKey}` } });
	await office.stop();
});

const catchUp = async (): Promise<void> => {
	const { send, rebuild } = createIndexer(office.services, createIndexSender(searchEngines(office.services.env)[0]));
	while ((await numberWaiting(office.services, 1)) > 0);
	while ((await send()) + (await rebuild()) > 0);
};

test('a synonym reaches the engine by the feed, is journaled, and leaves it when it is switched off', async () => {
	const id = await office.published({ title: 'Wymiana urządzeń grzewczych' });
	await catchUp();
	const [{ url, apiKey }] = searchEngines(office.services.env);
	const searcher = createSearcher({ url, apiKey, index, timeoutMs: 10_000 });
	const found = async () => (await searcher.search({ q: 'śmierdziuch' })).hits.map((hit) => hit.id);
	expect(await found()).toEqual([]);

	const body = { asked: ['śmierdziuch'], meant: ['urządzenie grzewcze'], isOn: true };
	const made = await office.rest('POST', '/search-synonyms', { token, body });
	expect(made.status).toBe(201);
	await catchUp();
	expect(await found()).toEqual([`bip-entries_${id}`]);
	const rows = await journalOf(office.services.db).find({ collection: 'search-synonyms' }).toArray();
	expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([['search-synonyms.create', 'done']]);

	const off = await office.rest('PATCH', `/search-synonyms/${made.body.doc.id}`, { token, body: { isOn: false } });
	expect(off.status).toBe(200);
	await catchUp();
	expect(await found()).toEqual([]);
});

test('best bets that are on are told to the portal; a broken one is refused', async () => {
	const bet = { phrases: ['dowód osobisty'], title: 'Dowód', text: 'Gdzie i jak', url: '/szukaj?q=dowód' };
	expect((await office.rest('POST', '/search-bets', { token, body: { ...bet, isOn: true } })).status).toBe(201);
	expect((await office.rest('POST', '/search-bets', { token, body: { ...bet, isOn: false } })).status).toBe(201);
	expect(await searchWords(office.services.db)).toEqual({
		bets: [{ ...bet, unit: null }],
		tags: ['search-words'],
	});
	for (const broken of [{ url: 'javascript:alert(1)' }, { url: '//obcy.example' }, { phrases: [] }, { title: '' }])
		expect((await office.rest('POST', '/search-bets', { token, body: { ...bet, ...broken } })).status).toBe(400);
});

test('the preview is for who may change the words', async () => {
	expect((await office.rest('GET', '/search-synonyms/preview?asked=a', {})).status).toBe(403);
});
