import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedHeadOf } from '#platform/changes/changes.ts';
import { numberWaiting } from '#platform/changes/numberer.ts';
import { entryNews, openChanges } from './entries.news.ts';
import { type Office, openOffice, publisher } from './office.fixture.ts';

let office: Office;
const ids = { plain: '', petition: '', withdrawn: '', later: '' };
beforeAll(async () => {
	office = await openOffice('news');
	ids.plain = await office.published();
	ids.petition = await office.published({ section: 'petycje', kind: 'petycja', title: 'Petycja o ławki' });
	ids.withdrawn = await office.published({ title: 'Wycofany' });
	await office.port.command('withdraw', ids.withdrawn, { reason: 'Powtórzony wpis' }, publisher);
	const later = await office.handedIn({ title: 'Na później' });
	ids.later = later.id;
	const from = new Date(Date.now() + 86_400_000).toISOString();
	await office.port.command('publish', later.id, { digest: later.digest, from }, publisher);
	await numberWaiting(office.services, 1);
});
afterAll(() => office?.stop());

const told = async (query: Parameters<typeof entryNews>[1]) =>
	(await entryNews(office.services.db, query)).items.map(({ title }) => title);

describe('news', () => {
	it('tell of what is current, the newest first', async () => {
		expect(await told({})).toEqual(['Petycja o ławki', 'Zamknięcie ulicy Sosnowej']);
		expect(await told({ unit: 'szprotawa' })).toEqual([]);
	});

	it.each([
		[{ section: 'petycje-i-wnioski' }, ['Petycja o ławki']],
		[{ kind: 'informacja' }, ['Zamknięcie ulicy Sosnowej']],
		[{ unit: 'zagan', kind: 'petycja', section: 'komunikaty' }, []],
	])('keep to %j', async (query, expected) => {
		expect(await told(query)).toEqual(expected);
	});

	it('of a search keep to its entries, and leave out what is not current', async () => {
		expect(await told({ documents: [ids.plain, ids.withdrawn, ids.later] })).toEqual(['Zamknięcie ulicy Sosnowej']);
		expect(await told({ documents: [] })).toEqual([]);
	});

	it('name the office and no person', async () => {
		const [item] = (await entryNews(office.services.db, {})).items;
		expect(item?.unit.officialName).not.toBe('');
		expect(JSON.stringify(item)).not.toContain('Próbn');
	});
});

describe('changes for everybody', () => {
	it('say what became of each entry and nothing of what is not public yet', async () => {
		const { db } = office.services;
		const epoch = (await feedHeadOf(db).findOne({ _id: 'feed' }))?.epoch ?? '';
		const changes = await openChanges(db, { epoch, after: 0 });
		expect(changes.reset).toBe(false);
		expect(changes.upTo).toBe(changes.head);
		const states = new Map(changes.rows.map(({ entry, state }) => [entry, state]));
		expect(states.get(ids.plain)).toBe('current');
		expect(states.get(ids.withdrawn)).toBe('withdrawn');
		expect(states.has(ids.later)).toBe(false);
	});

	it('ask a stranger to begin anew', async () => {
		const changes = await openChanges(office.services.db, { epoch: 'stara', after: 3 });
		expect([changes.reset, changes.rows, changes.upTo === changes.head]).toEqual([true, [], true]);
	});
});
